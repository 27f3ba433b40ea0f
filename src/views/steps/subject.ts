import {questionFields} from '../fields/question.js';
import type {AnswersView} from '../view-model.js';

/** What the complaint relates to: the question is the heading of the step. */
export function subjectStep(view: AnswersView): unknown {
  return questionFields(view, 'subject', {category: {hideLabel: true}});
}
