/** The languages in which the receiver answers. */
export type Language = 'en' | 'it';

/** One text in each language. */
export type Words = Readonly<Record<Language, string>>;

/** The language of a tag such as `it`, `IT` or `it-CH`; `undefined` when the receiver has no words in it. */
export function languageOf(tag: unknown): Language | undefined {
  const primary = typeof tag === 'string' ? tag.split('-', 1)[0]?.toLowerCase() : undefined;
  return primary === 'en' || primary === 'it' ? primary : undefined;
}

/**
 * The language to answer in as long as the complaint's own `locale` is not known: the first of the
 * `Accept-Language` header (RFC 9110 section 12.5.4) that the receiver has. Browsers list the
 * preferred one first, so the weights (`;q=`) are left aside.
 */
export function languageAccepted(header: string | undefined): Language {
  const tags = header?.split(',').map((range) => range.split(';', 1)[0]?.trim()) ?? [];
  return tags.map(languageOf).find((language) => language !== undefined) ?? 'en';
}
