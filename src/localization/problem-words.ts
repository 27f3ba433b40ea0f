import {msg, str} from '@lit/localize';
import type {FieldName} from '../complaint/answers.js';
import {limits, type ErrorCode} from '../complaint/complaint.js';
import type {RuleProblem} from '../complaint/problems.js';
import {fieldName} from './field-names.js';
import {formatNumber} from './format.js';

/** Where a field's limit stands; fields that are chosen, not typed, have none. */
const fieldLimits: Partial<Record<FieldName, number>> = {
  ...limits,
  ticketNumbers: limits.ticketNumber,
  individuals: limits.individual,
};

/** What is wrong with an answer and how to mend it. Each names its field, so that no two are alike. */
export function describeProblem({field, entry, code}: RuleProblem): string {
  const name = entry === undefined ? fieldName(field) : entryName(field, entry);
  switch (code) {
    case 'required':
      return askFor(field);
    case 'tooLong':
      return msg(
        str`"${name}" is too long. Shorten it to ${formatNumber(fieldLimits[field] ?? 0)} characters or fewer`,
        {id: 'error.too-long.text', desc: '0: name of a field, 1: a number'},
      );
    case 'tooMany':
      return msg(
        str`"${name}" has too many entries. Keep ${formatNumber(limits.entries)} or fewer and put the rest in your description`,
        {id: 'error.too-many.text', desc: '0: name of a list, 1: a number'},
      );
    default:
      return describeWrongValue(field, code);
  }
}

/** What one entry of a list is called, counted from 1: "People involved, 2". */
export function entryName(field: FieldName, entry: number): string {
  return msg(str`${fieldName(field)}, ${formatNumber(entry + 1)}`, {
    id: 'field.entry.label',
    desc: 'One entry of a list. 0: name of the list, 1: the number of the entry',
  });
}

function describeWrongValue(field: FieldName, code: ErrorCode): string {
  switch (`${field}.${code}`) {
    case 'email.invalidEmail':
      return msg('Check the email address: it should look like name@example.com', {
        id: 'account.email.invalid',
        desc: 'Error: not an email address',
      });
    case 'date.incomplete':
      return msg('Complete the date: day, month and year', {
        id: 'details.date.incomplete',
        desc: 'Error: the date is only half typed',
      });
    case 'date.notReal':
      return msg('Check the date: it is not in the calendar', {
        id: 'details.date.not-real',
        desc: 'Error: a date like 31 February',
      });
    case 'date.tooEarly':
      return msg('Check the year of the date: it must be 1900 or later', {
        id: 'details.date.too-early',
        desc: 'Error: the date is before 1900',
      });
    case 'date.inFuture':
      return msg('Check the date: it must be today or earlier', {
        id: 'details.date.in-future',
        desc: 'Error: the date is in the future',
      });
    case 'time.incomplete':
      return msg('Complete the time with hours and minutes, or clear it', {
        id: 'details.time.incomplete',
        desc: 'Error: the time is only half typed',
      });
    case 'time.notReal':
      return msg('Enter the time as hours and minutes, like 14:30', {
        id: 'details.time.not-real',
        desc: 'Error: not a time of the day',
      });
    default:
      return checkField(field);
  }
}

/** For a fault that nobody put into words. */
export function checkField(field: FieldName): string {
  return msg(str`Check your answer to "${fieldName(field)}"`, {
    id: 'error.check.text',
    desc: '0: name of a field whose answer was refused without a reason',
  });
}

/** For a fault that concerns no field and that nobody put into words. */
export function checkAnswers(): string {
  return msg('Check your answers: one of them was not accepted', {
    id: 'error.check-all.text',
    desc: 'The company refused the complaint without saying which answer is wrong',
  });
}

function askFor(field: FieldName): string {
  switch (field) {
    case 'email':
      return msg('Enter the email address of your account, or one where we can reach you', {
        id: 'account.email.required',
        desc: 'Error: the email address is missing',
      });
    case 'publicAccountId':
      return msg('Enter your public account ID, or tick the box if you have no account', {
        id: 'account.public-account-id.required',
        desc: 'Error: the account ID is missing',
      });
    case 'fullName':
      return msg('Enter your full name', {
        id: 'person.full-name.required',
        desc: 'Error: the name is missing',
      });
    case 'country':
      return msg('Choose your country of residence', {
        id: 'person.country.required',
        desc: 'Error: the country is missing',
      });
    case 'category':
      return msg('Choose what your complaint is about', {
        id: 'subject.category.required',
        desc: 'Error: no subject was chosen',
      });
    case 'description':
      return msg('Describe your complaint: tell us what happened', {
        id: 'details.description.required',
        desc: 'Error: the description is missing',
      });
    case 'desiredResolution':
      return msg('Tell us what you would like us to do', {
        id: 'details.desired-resolution.required',
        desc: 'Error: the client did not say which solution is expected',
      });
    case 'when':
      return msg('Choose whether you know when it happened', {
        id: 'details.when.required',
        desc: 'Error: none of "I know the date", "I know roughly", "I don\'t know" was chosen',
      });
    case 'date':
      return msg('Enter the date, or choose that you only know it roughly', {
        id: 'details.date.required',
        desc: 'Error: the date is missing',
      });
    case 'approximateDate':
      return msg('Tell us roughly when it happened, in your own words', {
        id: 'details.approximate-date.required',
        desc: 'Error: the rough time is missing',
      });
    default:
      return checkField(field);
  }
}
