/**
 * Reads what the page owner wrote in HTML. What does not fit is replaced by its default, with a
 * warning that says what to mend.
 */
import {isRealDate} from './complaint/dates.js';
import type {Autosave} from './draft/draft-store.js';
import {resolveEndpoint, type Endpoint} from './submission/endpoint.js';

/** The element's properties that need a check before they are used. */
export interface Attributes {
  readonly endpoint: string;
  readonly supportUrl: string;
  readonly autosave: string;
  readonly timeout: number;
  readonly credentials: string;
  readonly acknowledgeWithin: number;
  readonly resolveWithin: number;
  readonly holidays: string;
}

/** The same, checked. */
export interface Settings {
  readonly endpoint: Endpoint;
  readonly supportUrl: string;
  readonly autosave: Autosave;
  readonly timeout: number;
  readonly credentials: RequestCredentials;
  readonly acknowledgeWithin: number;
  readonly resolveWithin: number;
  readonly holidays: ReadonlySet<string>;
}

/** What the attributes mean before any is checked. */
export const defaultSettings: Settings = {
  endpoint: resolveEndpoint('', '', ''),
  supportUrl: '',
  autosave: 'session',
  timeout: 15_000,
  credentials: 'same-origin',
  acknowledgeWithin: 2,
  resolveWithin: 7,
  holidays: new Set(),
};

/** A year of business days is more than anyone would promise, and a mistyped number stays harmless. */
const MOST_DAYS = 366;

/** Checks one attribute, given in `document`; warns when its value cannot be used. */
const checks: {
  readonly [Name in keyof Settings]: (
    value: Attributes[Name],
    document: Document,
  ) => Settings[Name];
} = {
  endpoint: (value, {baseURI, defaultView}) =>
    resolveEndpoint(value, baseURI, defaultView?.origin ?? ''),
  supportUrl: (value, {baseURI}) => parseSupportUrl(value, baseURI),
  autosave: (value) => oneOf('autosave', value, ['session', 'local', 'off']),
  timeout: (value) =>
    wholeNumber('timeout', value, {least: 1, most: 2 ** 31 - 1, fallback: 15_000}),
  credentials: (value) => oneOf('credentials', value, ['same-origin', 'include', 'omit']),
  acknowledgeWithin: (value) =>
    wholeNumber('acknowledge-within', value, {least: 0, most: MOST_DAYS, fallback: 2}),
  resolveWithin: (value) =>
    wholeNumber('resolve-within', value, {least: 0, most: MOST_DAYS, fallback: 7}),
  holidays: parseHolidays,
};

/** The settings after those attributes that `changed` names have been checked again. */
export function readSettings(
  before: Settings,
  attributes: Attributes,
  changed: ReadonlyMap<PropertyKey, unknown>,
  document: Document,
): Settings {
  const names = Object.keys(checks) as (keyof Settings)[];
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] =>
    isGiven(attributes[name]) ? checks[name](attributes[name], document) : defaultSettings[name];
  const changes = names.filter((name) => changed.has(name)).map((name) => [name, read(name)]);
  return {...before, ...(Object.fromEntries(changes) as Partial<Settings>)};
}

/** Lit makes the property of an attribute that was removed `null`. */
export function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** Tells the page owner; never with anything that the client typed. */
export function warn(message: string): void {
  console.warn(`<complaint-form>: ${message}`);
}

function refuse(attribute: string, wanted: string): void {
  warn(`"${attribute}" must be ${wanted}; what is not is left out.`);
}

/** A whole number within limits; anything else counts as not given. */
export function wholeNumber(
  attribute: string,
  value: unknown,
  {least, most, fallback}: {least: number; most: number; fallback: number},
): number {
  const number = Number(value); // a page may set a property to "5000"
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  refuse(attribute, `a whole number from ${least} to ${most}`);
  return fallback;
}

/** One of the words; the first of them when it is none. */
export function oneOf<Word extends string>(
  attribute: string,
  value: string,
  words: readonly [Word, ...Word[]],
): Word {
  const word = words.find((known) => known === value);
  if (word !== undefined) return word;
  refuse(attribute, words.join(' or '));
  return words[0];
}

/** ISO dates, separated by white space. */
export function parseHolidays(value: string): ReadonlySet<string> {
  const dates = value.split(/\s+/).filter((date) => date !== '');
  if (!dates.every(isRealDate)) refuse('holidays', 'dates like 2026-12-25');
  return new Set(dates.filter(isRealDate));
}

/** An absolute URL that a link may lead to; empty when there is none. */
export function parseSupportUrl(value: string, baseUrl: string): string {
  if (value.trim() === '') return '';
  const url = URL.canParse(value, baseUrl) ? new URL(value, baseUrl) : undefined;
  if (url && ['http:', 'https:', 'mailto:'].includes(url.protocol)) return url.href;
  refuse('support-url', 'an http:, https: or mailto: URL');
  return '';
}

/** The attribute `prefill`: JSON. */
export function parsePrefill(value: string | null): unknown {
  if (value === null) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    refuse('prefill', 'valid JSON');
    return undefined;
  }
}
