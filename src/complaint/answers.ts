import type {Category} from './categories.js';
import {complaintSchema, type Complaint, type Envelope} from './complaint.js';
import {areThere, attachmentsOf, type AddedFile} from './files.js';
import {
  emptyAnswer,
  filesQuestion,
  isAsked,
  plainQuestions,
  questionNamed,
  type FieldName,
  type Question,
} from './questions.js';
import {rules, type BuiltInName, type Rule, type Rules} from './rules.js';
import {isBranch, isFact, sections, type Group, type Shape} from './sections.js';
import {hasContent, normalizeLine, normalizeText} from './text.js';

/** What has been typed or chosen: a text, whether a box is ticked, the entries of a list, or files. */
export type Answer = string | boolean | readonly string[] | readonly AddedFile[];

type AnswerTo<Rule> = Rule extends {kind: 'list'}
  ? readonly string[]
  : Rule extends {kind: 'files'}
    ? readonly AddedFile[]
    : Rule extends {kind: 'checkbox'}
      ? boolean
      : string;

type BuiltInAnswers = {readonly [Name in BuiltInName]: AnswerTo<Rules[Name]>};

/**
 * What has been typed and chosen so far, as it stands in the controls: one property a control's name.
 * Answers to questions of the page stay when it does not ask them any more; it may ask again.
 */
export interface Answers extends BuiltInAnswers {
  readonly [name: FieldName]: Answer | undefined;
}

export const emptyAnswers = Object.fromEntries(
  Object.entries(rules).map(([name, rule]) => [name, emptyAnswer(rule)]),
) as unknown as Answers; // the rules are what its type is made of

/** What the answers are checked against, besides their rules. */
export interface Circumstances {
  readonly questions: readonly Question[];
  /** The choices offered, in the client's language. */
  readonly categories: readonly Category[];
  /** The latest date on which something can have happened by now, ISO. */
  readonly latestDate: string;
}

/** What has been answered under a name; a name of every object, as "constructor", is one like others. */
export function answerAt(answers: Partial<Answers>, name: FieldName): Answer | undefined {
  return Object.hasOwn(answers, name) ? answers[name] : undefined;
}

/** The answer to a question: none where what is kept is of another kind, or no longer offered. */
export function answerTo(answers: Answers, question: Question): Answer {
  const {name, rule, words} = question;
  const none = emptyAnswer(rule);
  const given = answerAt(answers, name) ?? none;
  const isOfKind = typeof given === typeof none && (!words || canHold(rule, given as string));
  return isOfKind ? given : none;
}

/** Whether a control can hold the text: those of choices and dates do not take any. */
function canHold({kind, options}: Rule, text: string): boolean {
  return kind === 'date'
    ? /^(\d+-\d\d-\d\d)?$/.test(text)
    : kind !== 'choice' || options?.includes(text) === true;
}

/** An answer that was left out is sent as none. */
export function sent({required}: Rule, answer: Answer): Answer | null {
  return answer === '' && !required ? null : answer;
}

/** Whether anything is left of an answer when it is sent. */
export function isGiven(answer: Answer): boolean {
  return typeof answer === 'object'
    ? answer.some(isEntry)
    : typeof answer === 'string'
      ? hasContent(answer)
      : answer;
}

/** An empty entry of a list is no entry. */
export function isEntry(entry: string | AddedFile): boolean {
  return typeof entry === 'object' || hasContent(entry);
}

/** Whether the client said that there is no account, by the checkbox or in the words of any language. */
export function hasNoAccount({noAccount, publicAccountId}: Answers): boolean {
  return noAccount || /^(no account|nessun account)$/i.test(normalizeLine(publicAccountId));
}

/** The answers that follow from what was typed. */
export function understood(answers: Answers): Answers {
  return hasNoAccount(answers) ? {...answers, noAccount: true} : answers;
}

/** A text as it is sent. */
export function normalized({rule}: Question, text: string): string {
  return rule.kind === 'text' ? normalizeText(text) : normalizeLine(text);
}

/** Whether the client complains for somebody else. */
export function isForOther(answers: Answers, questions: readonly Question[]): boolean {
  return answers.onBehalf === 'other' && questionNamed(questions, 'onBehalf') !== undefined;
}

/** The complaint that the answers make. Throws when an answer is not valid: check them all first. */
export function toComplaint(
  answers: Answers,
  envelope: Envelope,
  questions: readonly Question[] = plainQuestions,
): Complaint {
  return complaintSchema().parse(draftComplaint(answers, envelope, questions));
}

/** The same, not validated yet, and perhaps not valid. */
export function draftComplaint(
  given: Answers,
  {categoryLabel, timeZone, ...envelope}: Envelope,
  questions: readonly Question[],
): unknown {
  const answers = understood(given);
  const facts = {categoryLabel, timeZone};
  const isIncluded = (name: BuiltInName): boolean => questionNamed(questions, name) !== undefined;
  const group = (parts: Group): object =>
    Object.fromEntries(
      Object.entries(parts)
        .map(([name, part]) => [name, valueOf(part)] as const)
        .filter(([, value]) => value !== undefined),
    );
  const valueOf = (shape: Shape): unknown => {
    if (shape === null) return null;
    if (isFact(shape)) return facts[shape.fact];
    if (typeof shape === 'string')
      return isIncluded(shape) ? sent(rules[shape], answers[shape]) : undefined;
    if (!isBranch(shape)) return group(shape);
    const {by, tag, cases} = shape;
    if (!isIncluded(by)) return undefined;
    const given = answers[by];
    const answer = typeof given === 'object' ? '' : String(given); // nothing depends on a list
    const value = valueOf(Object.hasOwn(cases, answer) ? (cases[answer] ?? null) : {});
    return tag ? {[tag]: answer, ...(value as object)} : value;
  };
  return {
    schemaVersion: 1,
    ...envelope,
    ...group(sections),
    ...extraOf(answers, questions),
    ...attachedTo(answers, questions),
  };
}

/** The answers to the page's own questions; nothing when it has none. */
function extraOf(answers: Answers, questions: readonly Question[]): object | undefined {
  const own = questions.filter(({words}) => words);
  const entries = own.map((question) => {
    const answer = answerTo(answers, question);
    return [
      question.name,
      typeof answer === 'string' ? normalized(question, answer) || null : answer,
    ];
  });
  return own.length > 0 ? {extra: Object.fromEntries(entries) as object} : undefined;
}

/** Whether the page takes files, and not all of those that it can have are there yet. */
export function awaitsFiles({files}: Answers, questions: readonly Question[]): boolean {
  return questions.includes(filesQuestion) && !areThere(files);
}

/** The files, if there are any and the page takes them. */
function attachedTo({files}: Answers, questions: readonly Question[]): object | undefined {
  const attachments = questions.includes(filesQuestion) ? attachmentsOf(files) : [];
  return attachments.length > 0 ? {attachments} : undefined;
}

/** The questions of a section that are asked now. */
export function askedIn(
  section: Question['section'],
  questions: readonly Question[],
  answers: Answers,
): Question[] {
  return questions.filter((question) => question.section === section && isAsked(question, answers));
}
