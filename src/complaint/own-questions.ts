/** The page's own questions, as it declares them (contract 5.7). */
import {LONGEST_OWN_ANSWER, MOST_OWN_QUESTIONS, OWN_NAME} from './complaint.js';
import type {FieldName, PageText, PageWords, Question} from './questions.js';
import {isBuiltIn, type Kind, type Rule} from './rules.js';
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

const OPTIONS = {least: 2, most: 50};

/**
 * The usable ones among the definitions, and of each that is left out which and why, in words for the
 * page owner.
 */
export function parseOwnQuestions(given: unknown): {questions: Question[]; refused: string[]} {
  if (!Array.isArray(given)) return {questions: [], refused: ['must be a list of definitions']};
  const questions = new Map<FieldName, Question>();
  const refused: string[] = [];
  given.forEach((definition: unknown, index) => {
    const {name} = Object(definition) as {name?: unknown};
    const mend = questions.has(name as string)
      ? 'another one has its name'
      : questions.size >= MOST_OWN_QUESTIONS
        ? `there are more than ${MOST_OWN_QUESTIONS}`
        : mendOf(Object(definition) as Definition);
    if (mend === undefined) questions.set(name as string, questionOf(definition as OwnQuestion));
    else
      refused.push(`number ${index + 1}${typeof name === 'string' ? ` (${name})` : ''}: ${mend}`);
  });
  return {questions: [...questions.values()], refused};
}

type Definition = Readonly<Partial<Record<keyof OwnQuestion, unknown>>>;

/** What must be mended in a definition, if anything. */
function mendOf(definition: Definition): string | undefined {
  const {name, step, kind, label, hint, required, maxLength, options, autocomplete} = definition;
  const isList = kind === 'choice';
  const isText = kind === 'text' || kind === 'long-text';
  const rules: [isFine: boolean, mend: string][] = [
    [
      typeof name === 'string' && OWN_NAME.test(name),
      'its name must begin with a letter from a to z and have at most 40 letters and digits',
    ],
    [!isBuiltIn(String(name)), 'its name is one of the form itself'],
    [
      sectionNames.some((section) => section === step),
      `its step must be ${sectionNames.join(', ')}`,
    ],
    [Object.hasOwn(kinds, String(kind)), `its kind must be ${Object.keys(kinds).join(', ')}`],
    [isPageText(label, 200), 'its label must be a text of at most 200 characters'],
    [!isSet(hint) || isPageText(hint, 500), 'its hint must be a text of at most 500 characters'],
    [!isSet(required) || typeof required === 'boolean', '"required" must be true or false'],
    [
      !isSet(maxLength) || (isText && isLength(maxLength)),
      `"maxLength" is for texts, 1 to ${LONGEST_OWN_ANSWER}`,
    ],
    [!isSet(autocomplete) || typeof autocomplete === 'string', '"autocomplete" must be a text'],
    [
      isList ? areOptions(options) : !isSet(options),
      'a choice, and nothing else, needs 2 to 50 options, each with a value and a label of its own',
    ],
  ];
  return rules.find(([isFine]) => !isFine)?.[1];
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isLength(value: unknown): boolean {
  return (
    Number.isInteger(value) && (value as number) > 0 && (value as number) <= LONGEST_OWN_ANSWER
  );
}

function isPageText(value: unknown, limit: number): value is PageText {
  const texts = typeof value === 'string' ? [value] : Object.values(Object(value) as object);
  return (
    texts.length > 0 &&
    texts.every(
      (text) => typeof text === 'string' && hasContent(text) && countCodePoints(text) <= limit,
    )
  );
}

function areOptions(given: unknown): boolean {
  if (!Array.isArray(given) || given.length < OPTIONS.least || given.length > OPTIONS.most)
    return false;
  const values = given.map((option) => (Object(option) as {value?: unknown}).value);
  return (
    new Set(values).size === given.length &&
    values.every(
      (value) => typeof value === 'string' && normalizeLine(value) === value && value !== '',
    ) &&
    given.every((option) => isPageText((option as {label?: unknown}).label, 200))
  );
}

function questionOf(definition: OwnQuestion): Question {
  const {name, step, kind, label, hint, required, maxLength, options, autocomplete} = definition;
  const base = kinds[kind];
  const rule: Rule = {
    ...base,
    limit: maxLength ?? base.limit ?? LONGEST_OWN_ANSWER,
    required: required === true,
    ...(options && {options: options.map(({value}) => value)}),
  };
  const words: PageWords = {label, hint, options: options ?? [], autocomplete};
  return {name, section: step, rule, place: `extra/${name}`, words};
}
