/** What the page's address asks for: `?lang=it&brand=larkwatt&scheme=dark`. */
import {brandNames, type Brand} from './brands.js';
import {texts, type Language} from './texts.js';

const languages = Object.keys(texts) as Language[];

/** Light or dark as the system has it, or in any case. */
export const schemes = ['system', 'light', 'dark'] as const;

export type Scheme = (typeof schemes)[number];

/** A parameter that the page's switches change. */
export type Parameter = 'lang' | 'brand' | 'scheme';

/**
 * The language that the address asks for (`?lang=it`), else the first of the browser's languages
 * that the page has, else English.
 */
export function chooseLanguage(search: string, preferred: readonly string[]): Language {
  const wanted = [valueOf(search, 'lang'), ...preferred];
  const primaries = wanted.map((tag) => tag.toLowerCase().split('-', 1)[0]);
  return primaries.flatMap((tag) => languages.filter((known) => known === tag))[0] ?? 'en';
}

export function chooseBrand(search: string): Brand {
  return brandNames.find((brand) => brand === valueOf(search, 'brand')) ?? 'norvane';
}

export function chooseScheme(search: string): Scheme {
  return schemes.find((scheme) => scheme === valueOf(search, 'scheme')) ?? 'system';
}

/** The address's parameters with another value for one; all others stay as they are. */
export function withParameter(search: string, name: Parameter, value: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set(name, value);
  return `?${parameters.toString()}`;
}

function valueOf(search: string, name: Parameter): string {
  return new URLSearchParams(search).get(name) ?? '';
}
