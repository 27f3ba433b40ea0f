import {texts, type Language} from './texts.js';

const languages = Object.keys(texts) as Language[];

/**
 * The language that the address asks for (`?lang=it`), else the first of the browser's languages
 * that the page has, else English.
 */
export function chooseLanguage(search: string, preferred: readonly string[]): Language {
  const wanted = [new URLSearchParams(search).get('lang') ?? '', ...preferred];
  const primaries = wanted.map((tag) => tag.toLowerCase().split('-', 1)[0]);
  return primaries.flatMap((tag) => languages.filter((known) => known === tag))[0] ?? 'en';
}

/** The address's parameters with another language; all others stay as they are. */
export function withLanguage(search: string, language: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set('lang', language);
  return `?${parameters.toString()}`;
}
