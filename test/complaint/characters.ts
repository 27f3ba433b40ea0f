/** The characters that the rules for text speak of. */

/** White space, zero-width, format and other default-ignorable characters: dropped at both ends. */
export const invisible: readonly string[] = [
  '\t', // tab
  '\n', // line feed
  '\r', // carriage return
  ' ', // space
  '\u00a0', // no-break space
  '\u1680', // Ogham space
  '\u2003', // em space
  '\u2028', // line separator
  '\u2029', // paragraph separator
  '\u202f', // narrow no-break space
  '\u3000', // ideographic space
  '\u00ad', // soft hyphen
  '\u034f', // combining grapheme joiner
  '\u061c', // Arabic letter mark
  '\u115f', // Hangul choseong filler
  '\u1160', // Hangul jungseong filler
  '\u17b4', // Khmer inherent vowel
  '\u180e', // Mongolian vowel separator
  '\u200b', // zero-width space
  '\u200c', // zero-width non-joiner
  '\u200d', // zero-width joiner
  '\u200e', // left-to-right mark
  '\u200f', // right-to-left mark
  '\u202e', // right-to-left override
  '\u2060', // word joiner
  '\u2063', // invisible separator
  '\u2066', // left-to-right isolate
  '\u3164', // Hangul filler
  '\ufe0f', // variation selector 16
  '\ufeff', // byte order mark
  '\uffa0', // halfwidth Hangul filler
  '\ufff9', // interlinear annotation anchor
  '\u{1d173}', // musical symbol begin beam
  '\u{e0020}', // tag space
  '\u{e0100}', // variation selector 17
];

const range = (first: number, last: number): string[] =>
  Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index));

/** Control characters but tab and line breaks, bidirectional embeddings, overrides and isolates: dropped everywhere. */
export const unseen: readonly string[] = [
  ...range(0x00, 0x08),
  ...range(0x0e, 0x1f),
  ...range(0x7f, 0x84),
  ...range(0x86, 0x9f),
  ...range(0x202a, 0x202e),
  ...range(0x2066, 0x2069),
];

/** The way a character is named where it cannot be shown: `U+200B`. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
