import {msg} from '@lit/localize';
import {isForOther} from '../../complaint/answers.js';
import {questionFields} from '../fields/question.js';
import type {AnswersView} from '../view-model.js';

/** The person who complains, or for whom somebody does. */
export function personStep(view: AnswersView): unknown {
  const wordings = isForOther(view.state.answers, view.questions)
    ? {fullName: {hint: ofOther()}, country: {hint: ofOther()}}
    : {};
  return questionFields(view, 'person', wordings);
}

function ofOther(): string {
  return msg('Of the person whom the complaint is for.', {
    id: 'person.of-other.hint',
    desc: 'Hint of the full name and of the country, where somebody complains for someone else',
  });
}
