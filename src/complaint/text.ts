/**
 * The rules for text (contract 5.5): how it is normalised, how long it is, what it may not hold.
 */

/** White space and what cannot be seen: zero-width, format and other default-ignorable characters. */
const INVISIBLE = String.raw`\p{White_Space}\p{Cf}\p{Default_Ignorable_Code_Point}`;

/** What is left without invisible ends. Built so that no text makes it backtrack more than once. */
const CONTENT = new RegExp(`^[${INVISIBLE}]*((?:.*[^${INVISIBLE}])?)`, 'su');

const VISIBLE = new RegExp(`[^${INVISIBLE}]`, 'u');

const LINE_BREAKS = /\r\n|[\n\r\u2028\u2029]/g;

/** Code points that take two units of a text's length. */
const PAIRS = /[\u{10000}-\u{10FFFF}]/gu;

/** Control characters but the line feed, bidirectional overrides and isolates, halves of a surrogate pair. */
const REFUSED = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

/** Text of one line: NFC, tabs and line breaks become spaces, nothing invisible at its ends. */
export function normalizeLine(text: string): string {
  return normalizeText(text.replace(LINE_BREAKS, ' '));
}

/** Text of many lines: as one line, but each line break stays, as a line feed. */
export function normalizeText(text: string): string {
  const spaced = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').normalize('NFC');
  return CONTENT.exec(spaced)?.[1] ?? '';
}

/** Whether anything of a text is left once it is normalised. */
export function hasContent(text: string): boolean {
  return VISIBLE.test(text);
}

/** Whether a normalised text holds a character that a complaint may not contain. */
export function hasRefusedCharacter(text: string): boolean {
  return REFUSED.test(text);
}

/** The length of a text in code points, the unit of every limit. */
export function countCodePoints(text: string): number {
  return text.length - (text.match(PAIRS)?.length ?? 0);
}
