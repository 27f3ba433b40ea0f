import {msg} from '@lit/localize';
import type {QuestionWords} from './question-words.js';

/** How the questions of the subject section are put. */
export const subjectWords = {
  category: () => ({
    label: msg('What is your complaint about?', {
      id: 'subject.category.label',
      desc: 'Heading of the third step and question above a list of choices',
    }),
    hint: msg('Pick the one that fits best.', {
      id: 'subject.category.hint',
      desc: 'Above the list of subjects',
    }),
    missing: msg('Choose what your complaint is about', {
      id: 'subject.category.required',
      desc: 'Error: no subject was chosen',
    }),
  }),
} satisfies Record<string, () => QuestionWords>;
