/** The questions of a form: those that it always asks, those of `ask`, and the page's own. */
import type {Answer, Answers} from './answers.js';
import {isBuiltIn, rules, type BuiltInName, type Rule, type Rules} from './rules.js';
import {
  isBranch,
  isFact,
  sectionNames,
  sections,
  type SectionName,
  type Shape,
} from './sections.js';

/** The name of a question's control: a built-in one or the page's. */
export type FieldName = string;

/** Where something belongs: a field and, in a list, which of its entries, counted from 0. */
export interface FieldAddress {
  readonly field: FieldName;
  readonly entry?: number | undefined;
}

/** A text of the page: one for all languages, or one each. */
export type PageText = string | Readonly<Record<string, string>>;

/** How the page puts a question of its own. */
export interface PageWords {
  readonly label: PageText;
  readonly hint?: PageText | undefined;
  readonly options: readonly {readonly value: string; readonly label: PageText}[];
  /** As in HTML. */
  readonly autocomplete?: string | undefined;
}

export interface Question {
  readonly name: FieldName;
  readonly section: SectionName;
  readonly rule: Rule;
  /** Where in the payload its answer stands, as `details/occurred/date`. */
  readonly place: string;
  /** It is asked only after this answer to another one. */
  readonly after?: {readonly name: BuiltInName; readonly answer: string} | undefined;
  /** Of the page's own. */
  readonly words?: PageWords;
}

/** All that the form knows by itself, in the order in which they are asked. */
export const builtInQuestions: readonly Question[] = sectionNames.flatMap((section) =>
  Object.entries<Shape>(sections[section]).flatMap(([name, shape]) =>
    questionsIn(shape, section, `${section}/${name}`),
  ),
);

function questionsIn(
  shape: Shape,
  section: SectionName,
  place: string,
  after?: Question['after'],
): Question[] {
  if (shape === null || isFact(shape)) return [];
  if (typeof shape === 'string') return [{name: shape, section, rule: rules[shape], place, after}];
  if (!isBranch(shape)) {
    return Object.entries(shape).flatMap(([name, part]) =>
      questionsIn(part, section, `${place}/${name}`, after),
    );
  }
  const {by, tag, cases} = shape;
  return [
    ...questionsIn(by, section, tag ? `${place}/${tag}` : place, after),
    ...Object.entries(cases).flatMap(([answer, part]) =>
      questionsIn(part, section, place, {name: by, answer}),
    ),
  ];
}

/** The words that `ask` may have. */
export const askWords: readonly string[] = [
  ...new Set(builtInQuestions.flatMap(({rule}) => rule.ask ?? [])),
];

/** For pages that say where files are uploaded. What it answers stands beside the sections. */
export const filesQuestion: Question = {
  name: 'files',
  section: 'details',
  rule: rules.files,
  place: 'attachments',
};

/**
 * What a page asks: `ask` are the words of its optional questions, `own` its own ones.
 *
 * @param hasFiles it takes files, too
 */
export function questionsOf(
  ask: ReadonlySet<string>,
  own: readonly Question[],
  hasFiles = false,
): Question[] {
  const isOf = ({rule, after}: Question): boolean => {
    const word = rule.ask ?? (after && (rules[after.name] as Rule).ask);
    return word === undefined || ask.has(word);
  };
  return [...builtInQuestions.filter(isOf), ...own, ...(hasFiles ? [filesQuestion] : [])];
}

/** Those that every form asks. */
export const plainQuestions: readonly Question[] = questionsOf(new Set(), []);

export function questionNamed(
  questions: readonly Question[],
  name: FieldName | undefined,
): Question | undefined {
  return questions.find((question) => question.name === name);
}

/** Whether the question is asked, given the other answers. */
export function isAsked({after}: Question, answers: Answers): boolean {
  if (!after) return true;
  const answer = answers[after.name];
  return typeof answer === 'object' ? false : String(answer) === after.answer;
}

/** The question that must be answered first, or the question itself. */
export function rootOf({name, after}: Question): FieldName {
  return after?.name ?? name;
}

/** What the form fills in by itself belongs to the field that it comes with; so do whole branches. */
const impliedPlaces: Readonly<Record<string, BuiltInName>> = {
  'person/contact': 'contactBy',
  'subject/label': 'category',
  'details/occurred': 'when',
  'details/occurred/timeZone': 'date',
};

const EXTRA = 'extra/';

/** The field that a path in the payload, as `['details', 'ticketNumbers', 1]`, stands for, if there is one. */
export function fieldAt(path: readonly PropertyKey[]): FieldAddress | undefined {
  const place = path.join('/');
  if (place.split('/').length > path.length) return undefined; // a part with a slash of its own
  if (Object.hasOwn(impliedPlaces, place)) return {field: impliedPlaces[place]!}; // was looked for
  if (place.startsWith(EXTRA) && path.length === 2) {
    const field = place.slice(EXTRA.length);
    return isBuiltIn(field) ? undefined : {field};
  }
  if (path[0] === filesQuestion.place)
    return isPosition(path[1]) ? {field: filesQuestion.name, entry: Number(path[1])} : undefined;
  // What depends on an answer comes after it, and may stand in its place.
  const field = nameAt(place);
  if (field) return {field};
  const list = nameAt(path.slice(0, -1).join('/'));
  const isEntry = list && isListField(list) && isPosition(path.at(-1));
  return isEntry ? {field: list, entry: Number(path.at(-1))} : undefined;
}

/** Whether a part of a path stands for an entry of a list. */
function isPosition(part: PropertyKey | undefined): boolean {
  return /^(0|[1-9]\d*)$/.test(String(part));
}

function nameAt(place: string): FieldName | undefined {
  return builtInQuestions.findLast((question) => question.place === place)?.name;
}

/** The names of the questions that are answered with a list. */
export type ListName = {
  [Name in BuiltInName]: Rules[Name] extends {kind: 'list'} ? Name : never;
}[BuiltInName];

export function isListField(name: FieldName): name is ListName {
  return isBuiltIn(name) && rules[name].kind === 'list';
}

/** What an answer is before anything is typed or chosen. */
export function emptyAnswer({kind}: Rule): Answer {
  return kind === 'list' || kind === 'files' ? [] : kind === 'checkbox' ? false : '';
}
