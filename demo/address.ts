/** What the page's address asks for: `?lang=it&brand=larkwatt&scheme=dark&with=loss+notice`. */
import {brandNames, type Brand} from './brands.js';
import {texts, type Language} from './texts.js';

const languages = Object.keys(texts) as Language[];

/** Light or dark as the system has it, or in any case. */
export const schemes = ['system', 'light', 'dark'] as const;

export type Scheme = (typeof schemes)[number];

/**
 * What can be added to the form: the words of `ask`, the company's own questions, a notice before
 * Submit, weeks in place of business days, and files.
 */
export const askWords = ['representative', 'contact', 'support', 'loss'] as const;
export const additions = [...askWords, 'questions', 'notice', 'weeks', 'files'] as const;

export type Addition = (typeof additions)[number];

/** A parameter of which one value is chosen, by a link. */
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

/** What the address adds to the form, whatever the order there: `?with=loss+contact`. */
export function chooseAdditions(search: string): Addition[] {
  const wanted = valueOf(search, 'with').split(' ');
  return additions.filter((addition) => wanted.includes(addition));
}

/** The address's parameters with one thing more, or less, added to the form. */
export function withAddition(search: string, changed: Addition, isAdded: boolean): string {
  const before = chooseAdditions(search);
  const now = additions.filter((one) => (one === changed ? isAdded : before.includes(one)));
  return withParameter(search, 'with', now.join(' '));
}

/** The address's parameters with another value for one, or without it; all others stay as they are. */
export function withParameter(search: string, name: Parameter | 'with', value: string): string {
  const parameters = new URLSearchParams(search);
  if (value) parameters.set(name, value);
  else parameters.delete(name);
  return `?${parameters.toString()}`;
}

function valueOf(search: string, name: Parameter | 'with'): string {
  return new URLSearchParams(search).get(name) ?? '';
}
