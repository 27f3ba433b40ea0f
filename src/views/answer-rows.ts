import {msg} from '@lit/localize';
import {answerTo, askedIn, normalized, understood, type Answers} from '../complaint/answers.js';
import {isRealDate} from '../complaint/dates.js';
import type {Question} from '../complaint/questions.js';
import type {SectionName} from '../complaint/sections.js';
import {normalizeLine} from '../complaint/text.js';
import {countryName} from '../localization/country-names.js';
import {formatDate} from '../localization/format.js';
import {nameOf, wordsOf} from '../localization/words/question-words.js';
import type {AnswersView} from './view-model.js';

/** A question with what was answered: several texts for a list, none when it was left out. */
export interface AnswerRow {
  readonly label: string;
  readonly values: readonly string[];
}

/** All answers of a section in words, as they will be sent. */
export function answerRows(section: SectionName, view: AnswersView): AnswerRow[] {
  const answers = understood(view.state.answers);
  return askedIn(section, view.questions, answers).flatMap((question): AnswerRow[] => {
    const {name, after} = question;
    if (after?.name === 'when') return []; // the moment is one answer
    if (name === 'noAccount') return answers.noAccount ? [noAccountRow()] : [];
    const values = valuesOf(question, answers, view).filter((value) => value !== '');
    return [{label: wordsOf(question).label, values}];
  });
}

function noAccountRow(): AnswerRow {
  return {label: nameOf('publicAccountId'), values: [nameOf('noAccount')]};
}

function valuesOf(question: Question, answers: Answers, view: AnswersView): string[] {
  const answer = answerTo(answers, question);
  if (typeof answer === 'boolean') return [yesOrNo(answer)];
  if (typeof answer === 'object')
    return answer.map((entry) =>
      typeof entry === 'string'
        ? normalizeLine(entry)
        : (view.files?.line(entry, view) ?? entry.name),
    );
  switch (question.rule.kind) {
    case 'choice': {
      if (question.name === 'when' && answer !== 'unknown') return [momentInWords(answers)];
      const choices = question.name === 'category' ? view.categories : wordsOf(question).options;
      return [choices?.find(({value}) => value === answer)?.label ?? ''];
    }
    case 'country':
      return [countryName(answer)];
    case 'date':
      return [dateInWords(answer)];
    default:
      return [normalized(question, answer)];
  }
}

/** What stands in the place of an answer that was left out. */
export function notProvided(): string {
  return msg('Not provided', {
    id: 'review.empty.text',
    desc: 'On the review, in the place of an answer that was left out',
  });
}

function yesOrNo(isTicked: boolean): string {
  return isTicked
    ? msg('Yes', {id: 'review.ticked.text', desc: 'On the review: a box is ticked'})
    : msg('No', {id: 'review.unticked.text', desc: 'On the review: a box is not ticked'});
}

function momentInWords({when, date, time, approximateDate}: Answers): string {
  if (when === 'approximate') return normalizeLine(approximateDate);
  return [dateInWords(date), time].filter(Boolean).join(', ');
}

function dateInWords(date: string): string {
  return isRealDate(date) ? formatDate(date) : date;
}
