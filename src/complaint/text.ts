/**
 * The rules for text (contract 5.5): how it is normalised, and how long it is. Nothing is refused
 * for a character in it.
 */

/**
 * White space and what cannot be seen: control, zero-width, format and other default-ignorable
 * characters, and the blank of braille.
 */
const INVISIBLE = String.raw`\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800`;

/** What belongs to the visible character before it: a flag has tags, any character has marks. */
const VISIBLE_CHARACTER = String.raw`(?:\u{1F3F4}[\u{E0020}-\u{E007F}]*|[^${INVISIBLE}])[\p{M}\p{Variation_Selector}]*`;

/** What is left without invisible ends. Built so that no text makes it backtrack more than once. */
const CONTENT = new RegExp(`^[${INVISIBLE}]*((?:.*${VISIBLE_CHARACTER})?)`, 'su');

const VISIBLE = new RegExp(`[^${INVISIBLE}]`, 'u');

/** Also those of word processors: vertical tab, form feed, next line, line and paragraph separator. */
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Control characters, and the bidirectional embeddings, overrides and isolates, pasted unseen. */
const UNSEEN = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu;

const HALF_PAIRS = /\p{Cs}/gu;

/** Code points that take two units of a text's length. */
const PAIRS = /[\u{10000}-\u{10FFFF}]/gu;

/** Text of one line: as one of many lines, but each line break becomes a space. */
export function normalizeLine(text: string): string {
  return withoutEnds(clean(text).replaceAll('\n', ' '));
}

/** Text of many lines: NFC, without what nobody typed knowingly, nothing invisible at its ends. */
export function normalizeText(text: string): string {
  return withoutEnds(clean(text));
}

function clean(text: string): string {
  return text
    .replace(HALF_PAIRS, '\uFFFD')
    .replace(LINE_BREAKS, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, '')
    .normalize('NFC');
}

function withoutEnds(text: string): string {
  return CONTENT.exec(text)?.[1] ?? '';
}

/** Whether anything of a text is left once it is normalised. */
export function hasContent(text: string): boolean {
  return VISIBLE.test(text);
}

/** The length of a text in code points, the unit of every limit. */
export function countCodePoints(text: string): number {
  return text.length - (text.match(PAIRS)?.length ?? 0);
}
