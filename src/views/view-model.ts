import type {Answers, FieldName} from '../complaint/answers.js';
import type {Category} from '../complaint/categories.js';
import {isListField, type FieldAddress} from '../complaint/fields.js';
import {isAt} from '../complaint/problems.js';
import {checkAnswers, checkField, describeProblem} from '../localization/problem-words.js';
import type {Problem} from '../wizard/wizard-state.js';

/** What the page set, as the texts need it. */
export interface Setting {
  /** The company's name; empty when the page did not say. */
  readonly organization: string;
  /** Where general questions go; empty when the page did not say. */
  readonly supportUrl: string;
  readonly categories: readonly Category[];
  /** The client's calendar date, ISO. */
  readonly today: string;
}

/** What the view of a step shows. */
export interface StepView extends Setting {
  readonly answers: Answers;
  readonly problems: readonly Problem[];
}

/** The problem in words; the endpoint's own words as they came. */
export function problemText(problem: Problem): string {
  if ('code' in problem) return describeProblem(problem);
  return problem.detail || (problem.field ? checkField(problem.field) : checkAnswers());
}

/** What is wrong with a field or with one entry of a list; nothing when it is fine. */
export function problemAt(
  {problems}: StepView,
  field: FieldName,
  entry?: number,
): string | undefined {
  const problem = problems.find(isAt({field, entry}));
  return problem && problemText(problem);
}

/** The ID of a field's control, unique in the form; of a group or list its first one. */
export function controlId({field, entry = 0}: FieldAddress): string {
  return isListField(field) ? `${field}-${entry + 1}` : field;
}
