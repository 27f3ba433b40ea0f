import {
  answerTo,
  emptyAnswers,
  isGiven,
  normalized,
  type Answers,
  type Circumstances,
} from './answers.js';
import {problemsIn} from './problems.js';
import {
  builtInQuestions,
  questionNamed,
  rootOf,
  type FieldName,
  type Question,
} from './questions.js';
import {rules} from './rules.js';
import {isBranch, sectionNames, sections, type Shape} from './sections.js';
import {normalizeLine} from './text.js';

/** Part of the payload, but the form knows them better: the client's own language and time zone. */
const ignored: ReadonlySet<string> = new Set(['subject/label', 'details/occurred/timeZone']);

/** Answers that the page gives, and the places of those that do not fit and are left out. */
export interface Prefill {
  readonly answers: Partial<Answers>;
  readonly refused: readonly string[];
}

/**
 * Reads initial answers that are shaped as (any part of) the payload's sections and `extra`, field by
 * field. They must keep the same rules as what the client types.
 */
export function readPrefill(prefill: unknown, circumstances: Circumstances): Prefill {
  const {questions} = circumstances;
  const answers: Record<FieldName, unknown> = {};
  const refused: string[] = [];
  const given = new Map<FieldName, string>();
  for (const [place, value] of leaves(prefill)) {
    const question = questions.findLast((one) => one.place === place);
    const answer = question && answersFrom(question, value);
    if (answer) {
      Object.assign(answers, answer);
      for (const name of Object.keys(answer)) given.set(name, place);
    } else if (!ignored.has(place)) {
      refused.push(place);
    }
  }
  for (const {name, after, place} of questions) {
    if (!after || !Object.hasOwn(answers, name) || rules[after.name].kind !== 'choice') continue;
    // What depends on an answer tells it, unless it is told otherwise.
    answers[after.name] ??= after.answer;
    if (answers[after.name] === after.answer) continue;
    delete answers[name];
    refused.push(place);
  }
  const candidate = {...emptyAnswers, ...answers} as Answers;
  for (const {field} of sectionNames.flatMap((name) =>
    problemsIn(name, candidate, circumstances),
  )) {
    const place = given.get(field);
    if (place === undefined || !isGiven(candidate[field] ?? '')) continue; // nothing was given
    delete answers[field];
    refused.push(place);
  }
  return {
    answers: answers as Partial<Answers>, // made by their questions
    refused: [...new Set(refused)].map((place) => place.replaceAll('/', '.')),
  };
}

/** Parts of the payload that hold more. */
const groups: ReadonlySet<string> = new Set([
  ...['', 'extra'],
  ...builtInQuestions.flatMap(({place}) => {
    const parts = place.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
  }),
]);

/** All values with their places, as `['account/email', 'ada@example.org']`. */
function* leaves(value: unknown, place = ''): Generator<[string, unknown]> {
  if (groups.has(place) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, part] of Object.entries(value)) {
      yield* leaves(part, place ? `${place}/${name}` : name);
    }
  } else {
    yield [place, value];
  }
}

/** Where nothing is an answer of its own, as no account or nobody else; and what it answers. */
const nothingAnswers: ReadonlyMap<string, Partial<Answers>> = new Map(
  Object.entries(sections).flatMap(([section, group]) =>
    Object.entries<Shape>(group).flatMap(([name, shape]) => {
      if (shape === null || !isBranch(shape) || shape.tag) return [];
      const answer = Object.keys(shape.cases).find((key) => shape.cases[key] === null);
      const {kind} = rules[shape.by];
      return [[`${section}/${name}`, {[shape.by]: kind === 'checkbox' ? true : answer}]];
    }),
  ),
);

/** What a value at a question's place answers; nothing where it does not fit. */
function answersFrom(question: Question, value: unknown): Partial<Answers> | undefined {
  const {name, rule, place} = question;
  if (value === null) return nothingAnswers.get(place) ?? (rule.required ? undefined : {});
  switch (rule.kind) {
    case 'list': {
      const isList = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
      return isList ? {[name]: value.map(normalizeLine)} : undefined;
    }
    case 'checkbox':
      return typeof value === 'boolean' ? {[name]: value} : undefined;
    default: {
      if (typeof value !== 'string') return undefined;
      const text = normalized(question, value);
      const isOffered = rule.options?.includes(text) ?? true;
      const isHeld = answerTo({...emptyAnswers, [name]: text}, question) === text;
      return isOffered && isHeld ? {[name]: text} : undefined;
    }
  }
}

/**
 * The answers to those questions that the client has not answered. Who typed in one that depends on
 * another has answered both.
 */
export function withoutTyped(
  answers: Partial<Answers>,
  typed: ReadonlySet<FieldName>,
): Partial<Answers> {
  const rootAt = (name: FieldName): FieldName => {
    const question = questionNamed(builtInQuestions, name);
    return question ? rootOf(question) : name;
  };
  const answered = new Set([...typed].map(rootAt));
  return Object.fromEntries(
    Object.entries(answers).filter(([name]) => !answered.has(rootAt(name))),
  );
}
