/** Content that strains the layout: the longest that the form takes, with nowhere to break. */
import type {AnswersByLabel} from '../support/sample-answers.js';
import type {Content} from './opening.js';
import {words, type Language} from './words.js';

const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4);
const email = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example.org`;
const label = `${'Long label '.repeat(5)}${LONG_WORD}`.slice(0, 200);

function longAnswers(lang: Language): AnswersByLabel {
  const {answers, when, approximate, people} = words[lang];
  const {account, person, subject, details} = answers;
  const [emailLabel = '', idLabel = ''] = Object.keys(account);
  const [nameLabel = ''] = Object.keys(person);
  const [question = ''] = Object.keys(subject);
  const [description = '', resolution = '', , , , tickets = ''] = Object.keys(details);
  return {
    account: {[emailLabel]: email, [idLabel]: LONG_WORD.slice(0, 64)},
    person: {...person, [nameLabel]: LONG_WORD},
    subject: {[question]: label},
    details: {
      [description]: `${LONG_WORD} ${LONG_WORD}\n\n${'Word by word. '.repeat(50)}`,
      [resolution]: LONG_WORD,
      [when]: approximate,
      [words[lang].roughly]: LONG_WORD,
      [tickets]: [LONG_WORD.slice(0, 64), '2'],
      [people]: [LONG_WORD, 'Grace'],
    },
  };
}

export const longContent: Content = {
  answers: {en: longAnswers('en'), it: longAnswers('it')},
  properties: {
    organization: LONG_WORD,
    categories: [
      {value: 'long', label},
      {value: 'other', label: LONG_WORD},
      {value: 'third', label: 'C'},
      {value: 'fourth', label: 'D'},
    ],
  },
  detail: `${LONG_WORD} ${'and much more to say '.repeat(10)}`,
  reference: 'R'.repeat(64),
  fileName: `${LONG_WORD.repeat(2).slice(0, 251)}.pdf`,
};
