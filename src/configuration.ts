/**
 * Reads what the page owner wrote. What does not fit is replaced by its default, with a warning that
 * says what to mend.
 */
import type {Answers, Circumstances} from './complaint/answers.js';
import {MOST_FILES} from './complaint/files.js';
import {isRealDate} from './complaint/dates.js';
import {parseOwnQuestions} from './complaint/own-questions.js';
import {parsePeriod, type Period} from './complaint/period.js';
import {readPrefill} from './complaint/prefill.js';
import {askWords, questionsOf, type Question} from './complaint/questions.js';
import {isGiven, type Reading} from './given-reader.js';
import {warn} from './page/console.js';
import type {Autosave, Configuration} from './session/world.js';
import {resolveEndpoint} from './submission/endpoint.js';
import {parseUrl} from './submission/url.js';

/** The element's properties, as the page set them: in TypeScript these types, in HTML anything. */
export interface Properties {
  /** Where the complaint is POSTed; resolved against the document's base URL. */
  endpoint: string;
  /** Where files are uploaded; without it there is no field for files. */
  uploadEndpoint: string;
  /** As in an input's `accept`. */
  uploadTypes: string;
  /** The most bytes of a file. */
  uploadMaxSize: number;
  /** The most files of a complaint. */
  uploadMaxFiles: number;
  /** The company's name, as the texts use it. */
  organization: string;
  /** Where general questions go: http:, https: or mailto:. */
  supportUrl: string;
  /** Where unfinished answers are kept: `session` (this tab), `local` (this browser, 24 hours), `off`. */
  autosave: Autosave;
  /** Milliseconds that one attempt to send may take. */
  timeout: number;
  /** As in fetch. */
  credentials: RequestCredentials;
  /** Until the complaint is acknowledged: business days, or an ISO 8601 duration in calendar days. */
  acknowledgeWithin: number | string;
  /** Within which it is to be resolved: the same. */
  resolveWithin: number | string;
  /** ISO dates, separated by spaces, that are no business days besides the weekends. */
  holidays: string;
  /** Optional questions, by name, separated by spaces. */
  ask: string;
}

/** Those of them that need a check, checked. */
export type Settings = Pick<Configuration, Exclude<keyof Properties, 'ask'>> & {
  readonly ask: ReadonlySet<string>;
};

/** What the properties mean before any is checked. */
export const defaultSettings: Settings = {
  endpoint: resolveEndpoint('', '', ''),
  uploadEndpoint: resolveEndpoint('', '', ''),
  uploadTypes: 'image/jpeg,image/png,application/pdf',
  uploadMaxSize: 10_000_000,
  uploadMaxFiles: 10,
  organization: '',
  supportUrl: '',
  autosave: 'session',
  timeout: 15_000,
  credentials: 'same-origin',
  acknowledgeWithin: {businessDays: 2},
  resolveWithin: {businessDays: 7},
  holidays: new Set(),
  ask: new Set(),
};

/** How Lit reads the attribute of a number: what is none stays a text, as a duration does. */
const numberAttribute = {
  converter: {
    fromAttribute: (text: string | null) =>
      text && /^\s*\d+\s*$/.test(text) ? Number(text) : text,
  },
};

/** The element's properties as Lit takes them, with the attributes whose names differ. */
export const elementProperties = {
  endpoint: {},
  organization: {},
  supportUrl: {attribute: 'support-url'},
  categories: {attribute: false},
  prefill: {},
  autosave: {},
  timeout: numberAttribute,
  credentials: {},
  headers: {attribute: false},
  transport: {attribute: false},
  acknowledgeWithin: {...numberAttribute, attribute: 'acknowledge-within'},
  resolveWithin: {...numberAttribute, attribute: 'resolve-within'},
  holidays: {},
  history: {type: Boolean},
  ask: {},
  questions: {},
  uploadEndpoint: {attribute: 'upload-endpoint'},
  uploadTypes: {attribute: 'upload-types'},
  uploadMaxSize: {...numberAttribute, attribute: 'upload-max-size'},
  uploadMaxFiles: {...numberAttribute, attribute: 'upload-max-files'},
};

/** Of a URL or a list, what it says; throws when it says nothing. In JavaScript a page may set anything. */
const textOf = (value: unknown): string => ''.concat(value as string);

/** Checks one property of an element in `document`; warns when its value cannot be used. */
const checks: {
  readonly [Name in keyof Settings]: (
    value: Properties[Name],
    document: Document,
  ) => Settings[Name];
} = {
  endpoint: (value, {baseURI, defaultView}) =>
    resolveEndpoint(textOf(value), baseURI, defaultView?.origin ?? ''),
  uploadEndpoint: (value, {baseURI, defaultView}) => {
    const text = textOf(value);
    if (text.trim() === '') return defaultSettings.uploadEndpoint;
    const name = 'upload-endpoint';
    const endpoint = resolveEndpoint(text, baseURI, defaultView?.origin ?? '', name);
    if ('mend' in endpoint) warn(`${endpoint.mend} There is no field for files.`);
    return endpoint;
  },
  uploadTypes: textOf,
  uploadMaxSize: (value) =>
    wholeNumber('upload-max-size', value, {least: 1, most: 2 ** 31 - 1, fallback: 10_000_000}),
  uploadMaxFiles: (value) =>
    wholeNumber('upload-max-files', value, {least: 1, most: MOST_FILES, fallback: 10}),
  organization: textOf,
  supportUrl: (value, {baseURI}) => parseSupportUrl(textOf(value), baseURI),
  autosave: (value) => oneOf('autosave', value, ['session', 'local', 'off']),
  timeout: (value) =>
    wholeNumber('timeout', value, {least: 1, most: 2 ** 31 - 1, fallback: 15_000}),
  credentials: (value) => oneOf('credentials', value, ['same-origin', 'include', 'omit']),
  acknowledgeWithin: (value) =>
    period('acknowledge-within', value, defaultSettings.acknowledgeWithin),
  resolveWithin: (value) => period('resolve-within', value, defaultSettings.resolveWithin),
  holidays: (value) => parseHolidays(textOf(value).replaceAll(',', ' ')),
  ask: (value) => parseAsk(textOf(value)),
};

/** The settings after those properties that `changed` names have been checked again. */
export function readSettings(
  before: Settings,
  properties: Partial<Properties>,
  changed: ReadonlyMap<PropertyKey, unknown>,
  document: Document,
): Settings {
  const names = Object.keys(checks) as (keyof Settings)[];
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    const value = properties[name];
    if (!isGiven(value)) return defaultSettings[name];
    try {
      return checks[name](value, document);
    } catch {
      refuse(name, 'a text or a number');
      return defaultSettings[name];
    }
  };
  const changes = names.filter((name) => changed.has(name)).map((name) => [name, read(name)]);
  return {...before, ...(Object.fromEntries(changes) as Partial<Settings>)};
}

function refuse(attribute: string, wanted: string): void {
  warn(`"${attribute}" must be ${wanted}; the rest is left out.`);
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

function period(attribute: string, value: number | string, fallback: Period): Period {
  const read = parsePeriod(textOf(value).trim());
  if (!read) refuse(attribute, 'a whole number or a duration like P8W or P2M, up to a year');
  return read ?? fallback;
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

/** Words, separated by white space. */
export function parseAsk(value: string): ReadonlySet<string> {
  const words = value.split(/[\s,]+/).filter((word) => word !== '');
  if (!words.every((word) => askWords.includes(word))) refuse('ask', askWords.join(', '));
  return new Set(words);
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
  const url = parseUrl(value, baseUrl);
  if (url && ['http:', 'https:', 'mailto:'].includes(url.protocol)) return url.href;
  refuse('support-url', 'an http:, https: or mailto: URL');
  return '';
}

/** The page's initial answers, those that fit. */
export function parsePrefill(
  value: unknown,
  circumstances: Circumstances,
): Reading<Partial<Answers>> {
  if (value === undefined) return {result: {}, refused: []};
  const {answers, refused} = readPrefill(value, circumstances);
  return {result: answers, refused: refused.map((place) => `has no fitting value for ${place}`)};
}

/** All that the page asks. */
export function parseQuestions(
  value: unknown,
  ask: ReadonlySet<string>,
  hasFiles: boolean,
): Reading<readonly Question[]> {
  const {questions, refused} = parseOwnQuestions(value ?? []);
  return {result: questionsOf(ask, questions, hasFiles), refused};
}
