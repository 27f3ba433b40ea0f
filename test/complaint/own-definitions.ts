/** Definitions of questions as a page writes them. */
import {parseOwnQuestions} from '../../src/complaint/own-questions.js';
import {questionsOf, type Question} from '../../src/complaint/questions.js';

export const text = {name: 'orderNumber', step: 'details', kind: 'text', label: 'Order number'};

export const options = [
  {value: 'north', label: 'North'},
  {value: 'south', label: 'South'},
];

export const choice = {
  ...{name: 'branch', step: 'account', kind: 'choice'},
  ...{label: 'Which branch?', options},
};

export const optionsOf = (count: number) =>
  Array.from({length: count}, (_, index) => ({value: `v${index}`, label: `Option ${index}`}));

/** All questions of a page with these definitions and words of `ask`. */
export const asking = (own: readonly object[], ask: readonly string[] = []): Question[] =>
  questionsOf(new Set(ask), parseOwnQuestions(own).questions);
