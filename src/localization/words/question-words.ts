import {msg, str} from '@lit/localize';
import type {PageText, Question} from '../../complaint/questions.js';
import type {BuiltInName} from '../../complaint/rules.js';
import type {Choice} from '../../complaint/choice.js';
import {currentLocale} from '../locale.js';
import {accountWords} from './account.js';
import {detailsWords} from './details.js';
import {filesWords} from './files.js';
import {personWords} from './person.js';
import {subjectWords} from './subject.js';

/** How a question is put, in the current language. */
export interface QuestionWords {
  /** What it is called above its control, on the review and in messages. */
  readonly label: string;
  /** Where "(optional)" in general does not fit. */
  readonly optionalLabel?: string;
  readonly hint?: string;
  /** What is said when there is no answer. */
  readonly missing?: string;
  readonly options?: readonly Choice[];
  /** Of the details: the point of what a strong complaint says. */
  readonly point?: string;
}

const words: Readonly<Record<BuiltInName, () => QuestionWords>> = {
  ...accountWords,
  ...personWords,
  ...subjectWords,
  ...detailsWords,
  ...filesWords,
};

/** The form's own words for a question, or the page's. */
export function wordsOf({name, words: page}: Question): QuestionWords {
  if (!page) return words[name as BuiltInName](); // what has no words of the page's is built in
  return {
    label: inLanguage(page.label),
    ...(page.hint && {hint: inLanguage(page.hint)}),
    options: page.options.map(({value, label}) => ({value, label: inLanguage(label)})),
  };
}

/** The page's text in the current language, else in English, else in the first. */
function inLanguage(text: PageText): string {
  if (typeof text === 'string') return text;
  return text[currentLocale()] || text['en'] || (Object.values(text).find(Boolean) ?? '');
}

/** What a question is called, on the review and in messages. */
export function questionName(question: Question): string {
  return wordsOf(question).label;
}

/** What a built-in question is called. */
export function nameOf(name: BuiltInName): string {
  return words[name]().label;
}

/** The label of a question's control, which says whether the answer may be left out. */
export function labelOf(question: Question): string {
  const {label, optionalLabel} = wordsOf(question);
  if (optionalLabel) return optionalLabel;
  // To have an account is no omission.
  if (question.rule.required || question.name === 'noAccount') return label;
  return msg(str`${label} (optional)`, {
    id: 'field.optional.label',
    desc: '0: the name of a field that may be left out',
  });
}
