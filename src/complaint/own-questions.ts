/** The page's own questions, as it declares them (contract 5.7). */
import {LONGEST_OWN_ANSWER, MOST_OWN_QUESTIONS, OWN_NAME} from './complaint.js';
import type {FieldName, PageText, Question} from './questions.js';
import {isBuiltIn, LONGEST_LABEL, type Kind, type Rule} from './rules.js';
import {sectionNames, type SectionName} from './sections.js';
import {countCodePoints, hasContent, normalizeLine} from './text.js';

/** Its definition, as a page writes it. */
export interface OwnQuestion {
  /** The name of its control and in the payload's `extra`: a letter from a to z, then at most 39 letters and digits. */
  readonly name: string;
  readonly step: SectionName;
  readonly kind: OwnKind;
  /** At most 200 characters, for all languages or for each; English, then the first, where one is missing. */
  readonly label: PageText;
  /** At most 500 characters. */
  readonly hint?: PageText;
  /** A checkbox must be ticked. */
  readonly required?: boolean;
  /** The most characters of a text: 200, or 5,000 of a long one, where it is not said; at most 10,000. */
  readonly maxLength?: number;
  /** 2 to 50 to choose from; labels of at most 200 characters. */
  readonly options?: readonly {readonly value: string; readonly label: PageText}[];
  /** As in HTML. */
  readonly autocomplete?: string;
}

export type OwnKind = 'text' | 'long-text' | 'choice' | 'checkbox' | 'date';

const kinds: Readonly<Record<OwnKind, {readonly kind: Kind; readonly limit?: number}>> = {
  text: {kind: 'line', limit: 200},
  'long-text': {kind: 'text', limit: 5_000},
  choice: {kind: 'choice'},
  checkbox: {kind: 'checkbox'},
  date: {kind: 'date'},
};

type Definition = Readonly<Partial<Record<keyof OwnQuestion, unknown>>>;

interface Demand {
  /** In words for the page owner. */
  readonly wanted: string;
  readonly isMet: (value: unknown, definition: Definition) => boolean;
}

/** What each part of a definition must be. */
const demands: Readonly<Record<keyof OwnQuestion, Demand>> = {
  name: {
    wanted: 'a letter from a to z, then up to 39 letters and digits, and not a name of the form',
    isMet: (value) => typeof value === 'string' && OWN_NAME.test(value) && !isBuiltIn(value),
  },
  step: {
    wanted: sectionNames.join(' or '),
    isMet: (value) => sectionNames.some((section) => section === value),
  },
  kind: {
    wanted: Object.keys(kinds).join(' or '),
    isMet: (value) => typeof value === 'string' && Object.hasOwn(kinds, value),
  },
  label: {
    wanted: 'a text of at most 200 characters',
    isMet: (value) => isPageText(value, LONGEST_LABEL),
  },
  hint: {
    wanted: 'a text of at most 500 characters',
    isMet: (value) => !isSet(value) || isPageText(value, 500),
  },
  required: {
    wanted: 'true or false',
    isMet: (value) => !isSet(value) || typeof value === 'boolean',
  },
  maxLength: {
    wanted: `1 to ${LONGEST_OWN_ANSWER}, and only for texts`,
    isMet: (value, {kind}) =>
      !isSet(value) ||
      ((kind === 'text' || kind === 'long-text') &&
        Number.isInteger(value) &&
        (value as number) > 0 &&
        (value as number) <= LONGEST_OWN_ANSWER),
  },
  options: {
    wanted: '2 to 50 of {value, label}, each with a value of its own, and only for a choice',
    isMet: (value, {kind}) => (kind === 'choice' ? areOptions(value) : !isSet(value)),
  },
  autocomplete: {
    wanted: 'a text',
    isMet: (value) => !isSet(value) || typeof value === 'string',
  },
};

/**
 * The usable ones among the definitions, and of each that is left out which and why, in words for the
 * page owner.
 */
export function parseOwnQuestions(given: unknown): {questions: Question[]; refused: string[]} {
  if (!Array.isArray(given)) return {questions: [], refused: ['must be a list of definitions']};
  const questions = new Map<FieldName, Question>();
  const refused: string[] = [];
  given.forEach((entry: unknown, index) => {
    const definition = Object(entry) as Definition;
    const name = typeof definition.name === 'string' ? definition.name : '';
    const mend = questions.has(name)
      ? 'another one has its name'
      : questions.size >= MOST_OWN_QUESTIONS
        ? `there are more than ${MOST_OWN_QUESTIONS}`
        : mendOf(definition);
    if (mend === undefined) questions.set(name, questionOf(definition as OwnQuestion));
    else refused.push(`number ${index + 1}${name && ` (${name})`}: ${mend}`);
  });
  return {questions: [...questions.values()], refused};
}

/** What must be mended in a definition, if anything. */
function mendOf(definition: Definition): string | undefined {
  const parts = Object.keys(demands) as (keyof OwnQuestion)[];
  const wrong = parts.find((part) => !demands[part].isMet(definition[part], definition));
  return wrong && `its "${wrong}" must be ${demands[wrong].wanted}`;
}

/** Templates of pages leave empty texts and lists. */
function isSet(value: unknown): boolean {
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  return value !== undefined && value !== null && !isEmpty;
}

function isPageText(value: unknown, limit: number): boolean {
  const texts = typeof value === 'string' ? [value] : Object.values(Object(value) as object);
  const fits = (text: unknown): boolean =>
    typeof text === 'string' && hasContent(text) && countCodePoints(text) <= limit;
  return texts.some((text) => text !== '') && texts.every((text) => text === '' || fits(text));
}

function areOptions(given: unknown): boolean {
  if (!Array.isArray(given) || given.length < 2 || given.length > 50) return false;
  const values = new Set(given.map((option) => (Object(option) as {value?: unknown}).value));
  const isText = (value: unknown): boolean =>
    typeof value === 'string' && value !== '' && normalizeLine(value) === value;
  return (
    values.size === given.length &&
    [...values].every(isText) &&
    given.every(({label}: {label?: unknown}) => isPageText(label, LONGEST_LABEL))
  );
}

function questionOf(definition: OwnQuestion): Question {
  const {name, step, kind, required, maxLength, options, ...words} = definition;
  const rule: Rule = {
    ...kinds[kind],
    ...(maxLength && {limit: maxLength}),
    required: required === true,
    ...(options && {options: options.map(({value}) => value)}),
  };
  return {
    name,
    section: step,
    rule,
    place: `extra/${name}`,
    words: {...words, options: options ?? []},
  };
}
