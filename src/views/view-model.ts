import {
  filesQuestion,
  isListField,
  questionNamed,
  type FieldAddress,
  type FieldName,
} from '../complaint/questions.js';
import {isAt} from '../complaint/problems.js';
import type {AddedFile} from '../complaint/files.js';
import {checkAnswers, checkField, describeProblem} from '../localization/problem-words.js';
import {answersOf, type Asking, type Problem, type State} from '../session/state.js';
import type {Configuration} from '../session/world.js';
import type {FieldParts} from './fields/field.js';

/** Of a copy that the client asked for: offered as a file, its text in the clipboard, or selected. */
export type CopyState = 'offered' | 'copied' | 'selected';

/** The files in pixels and words. */
export interface FilesView {
  /** What is under way waits for the connection. */
  readonly isWaiting: boolean;
  field(view: AnswersView, parts: FieldParts): unknown;
  /** What has just happened, to be spoken. */
  news(view: View): unknown;
  /** One file among the answers. */
  line(file: AddedFile, view: View): string;
  /** @param detail the endpoint's own words, of a file that it has refused */
  problem(file: AddedFile, detail: string, view: View): string;
}

/** All that a template needs: what the page set, and where the client is. */
export interface View extends Configuration {
  /** Deals with files, where that part is there. */
  readonly files: FilesView | undefined;
  readonly state: State;
  readonly copy: CopyState | undefined;
  /** The client must be told that what is typed is not kept. */
  readonly isUnkept: boolean;
  /** The latest date on which something can have happened by now, ISO. */
  readonly latestDate: string;
  /** The client's own calendar date, ISO. */
  readonly today: string;
}

/** The same, where there are answers. */
export interface AnswersView extends View {
  readonly state: Exclude<State, Asking>;
}

/** A draft that is shown only on request has its answers in the store alone. */
export function hasAnswers(view: View): view is AnswersView {
  return view.state.status !== 'asking';
}

/** What is wrong on screen. The page may have taken a question away meanwhile. */
export function problemsOf({state, questions}: View): readonly Problem[] {
  if (state.status !== 'editing') return [];
  return state.problems.filter(({field}) => !field || questionNamed(questions, field));
}

/** The problem in words; the endpoint's own words as they came. */
export function problemText(problem: Problem, view: View): string {
  const question = questionNamed(view.questions, problem.field);
  if (!question) return 'detail' in problem && problem.detail ? problem.detail : checkAnswers();
  const file = question === filesQuestion ? fileOf(view, problem) : undefined;
  const detail = 'detail' in problem ? problem.detail : '';
  if (file && view.files) return view.files.problem(file, detail, view);
  return 'code' in problem
    ? describeProblem(problem, question)
    : problem.detail || checkField(question);
}

function fileOf({state}: View, {entry}: Problem): AddedFile | undefined {
  return answersOf(state).files.find(({id}) => id === entry);
}

/** What is wrong with a field or with one entry of a list; nothing when it is fine. */
export function problemAt(view: View, field: FieldName, entry?: number): string | undefined {
  const problem = problemsOf(view).find(isAt({field, entry}));
  return problem && problemText(problem, view);
}

/** The ID of a field's control, unique in the form; of a group or list its first one. */
export function controlId({field, entry}: FieldAddress): string {
  if (field === filesQuestion.name) return entry === undefined ? field : `${field}-${entry}`;
  return isListField(field) ? `${field}-${(entry ?? 0) + 1}` : field;
}
