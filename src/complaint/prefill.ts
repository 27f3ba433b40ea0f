import {emptyAnswers, type Answers, type Circumstances, type FieldName} from './answers.js';
import {fieldPlaces, isListField, isLongText, sectionNames} from './fields.js';
import {problemsIn} from './problems.js';
import {normalizeLine, normalizeText} from './text.js';

/** Part of the payload, but the form knows them better: the client's own language and time zone. */
const ignored: ReadonlySet<string> = new Set(['subject/label', 'details/occurred/timeZone']);

/** Answers that the page gives, and the places of those that do not fit and are left out. */
export interface Prefill {
  readonly answers: Partial<Answers>;
  readonly refused: readonly string[];
}

/**
 * Reads initial answers that are shaped as (any part of) the payload's sections, field by field.
 * They must keep the same rules as what the client types.
 */
export function readPrefill(prefill: unknown, circumstances: Circumstances): Prefill {
  const answers: Partial<Answers> = {};
  const refused: string[] = [];
  const given = new Map<FieldName, string>();
  for (const [place, value] of leaves(prefill)) {
    const field = fieldPlaces.get(place);
    const answer = field && answerFrom(field, value);
    if (answer) {
      Object.assign(answers, answer);
      given.set(field, place);
    } else if (!ignored.has(place)) {
      refused.push(place);
    }
  }
  const candidate = {...emptyAnswers, ...answers};
  for (const {field} of sectionNames.flatMap((name) =>
    problemsIn(name, candidate, circumstances),
  )) {
    const place = given.get(field);
    if (place === undefined || String(candidate[field]) === '') continue; // nothing was given
    delete answers[field];
    refused.push(place);
  }
  return {answers, refused: [...new Set(refused)].map((place) => place.replaceAll('/', '.'))};
}

/** All values with their places, as `['account/email', 'ada@example.org']`. */
function* leaves(value: unknown, place = ''): Generator<[string, unknown]> {
  const mayHoldMore =
    place === '' || ['account', 'person', 'subject', 'details', 'details/occurred'].includes(place);
  if (mayHoldMore && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, part] of Object.entries(value)) {
      yield* leaves(part, place ? `${place}/${name}` : name);
    }
  } else {
    yield [place, value];
  }
}

function answerFrom(field: FieldName, value: unknown): Partial<Answers> | undefined {
  if (isListField(field)) {
    const isList = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
    return isList ? {[field]: value.map(normalizeLine)} : undefined;
  }
  if (value === null && field === 'publicAccountId') return {noAccount: true};
  if (value === null && (field === 'time' || field === 'actionsTaken')) return {};
  if (typeof value !== 'string') return undefined;
  return {[field]: isLongText(field) ? normalizeText(value) : normalizeLine(value)};
}

/** Fields that answer one question together: who types in one of them has answered all. */
const questions: readonly (readonly FieldName[])[] = [
  ['publicAccountId', 'noAccount'],
  ['when', 'date', 'time', 'approximateDate'],
];

/** The answers to those questions that the client has not answered. */
export function withoutTyped(
  answers: Partial<Answers>,
  typed: ReadonlySet<FieldName>,
): Partial<Answers> {
  const isFree = (field: FieldName): boolean =>
    !(questions.find((question) => question.includes(field)) ?? [field]).some((one) =>
      typed.has(one),
    );
  return Object.fromEntries(
    Object.entries(answers).filter(([field]) => isFree(field as FieldName)),
  );
}
