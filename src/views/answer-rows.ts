import {msg} from '@lit/localize';
import {hasNoAccount, type Answers, type FieldName} from '../complaint/answers.js';
import type {Category} from '../complaint/categories.js';
import type {SectionName} from '../complaint/complaint.js';
import {isRealDate} from '../complaint/dates.js';
import {normalizeLine, normalizeText} from '../complaint/text.js';
import {countryName} from '../localization/country-names.js';
import {fieldName, whenOptions} from '../localization/field-names.js';
import {formatDate} from '../localization/format.js';

/** A question with what was answered: several texts for a list, none when it was left out. */
export interface AnswerRow {
  readonly label: string;
  readonly values: readonly string[];
}

/** All answers of a section in words, as they will be sent. */
export function answerRows(
  section: SectionName,
  answers: Answers,
  categories: readonly Category[],
): AnswerRow[] {
  const row = (field: FieldName, ...values: readonly string[]): AnswerRow => ({
    label: fieldName(field),
    values: values.map(normalizeText).filter((value) => value !== ''),
  });
  switch (section) {
    case 'account':
      return [
        row('email', answers.email),
        row(
          'publicAccountId',
          hasNoAccount(answers) ? fieldName('noAccount') : normalizeLine(answers.publicAccountId),
        ),
      ];
    case 'person':
      return [
        row('fullName', normalizeLine(answers.fullName)),
        row('country', countryName(answers.country)),
      ];
    case 'subject':
      return [
        row('category', categories.find(({value}) => value === answers.category)?.label ?? ''),
      ];
    case 'details':
      return [
        row('description', answers.description),
        row('desiredResolution', answers.desiredResolution),
        row('when', momentInWords(answers)),
        row('ticketNumbers', ...answers.ticketNumbers.map(normalizeLine)),
        row('individuals', ...answers.individuals.map(normalizeLine)),
        row('actionsTaken', answers.actionsTaken),
      ];
  }
}

/** What stands in the place of an answer that was left out. */
export function notProvided(): string {
  return msg('Not provided', {
    id: 'review.empty.text',
    desc: 'On the review, in the place of an answer that was left out',
  });
}

function momentInWords({when, date, time, approximateDate}: Answers): string {
  if (when === 'approximate') return normalizeLine(approximateDate);
  if (when === 'exact') {
    return [isRealDate(date) ? formatDate(date) : date, time].filter(Boolean).join(', ');
  }
  return whenOptions().find(({value}) => value === when)?.label ?? '';
}
