import {msg, str} from '@lit/localize';
import type {Choice} from '../complaint/choice.js';
import type {FieldName} from '../complaint/answers.js';

const optionalFields: ReadonlySet<FieldName> = new Set([
  'time',
  'ticketNumbers',
  'individuals',
  'actionsTaken',
]);

/** The label of a field's control, which says whether the field may be left out. */
export function fieldLabel(field: FieldName): string {
  const name = fieldName(field);
  return optionalFields.has(field)
    ? msg(str`${name} (optional)`, {
        id: 'field.optional.label',
        desc: '0: the name of a field that may be left out',
      })
    : name;
}

/** What a field is called, on the review and in messages. */
export function fieldName(field: FieldName): string {
  switch (field) {
    case 'email':
      return msg('Email address', {id: 'account.email.label', desc: 'Label of a field'});
    case 'publicAccountId':
      return msg('Public account ID', {
        id: 'account.public-account-id.label',
        desc: "Label of a field: the ID that the company shows in the client's account",
      });
    case 'noAccount':
      return msg("I don't have an account", {
        id: 'account.no-account.label',
        desc: "Label of a checkbox, in the client's words",
      });
    case 'fullName':
      return msg('Full name', {id: 'person.full-name.label', desc: 'Label of a field'});
    case 'country':
      return msg('Country of residence', {id: 'person.country.label', desc: 'Label of a list'});
    case 'category':
      return msg('What is your complaint about?', {
        id: 'subject.category.label',
        desc: 'Heading of the third step and question above a list of choices',
      });
    case 'description':
      return msg('Describe your complaint', {
        id: 'details.description.label',
        desc: 'Label of a long text',
      });
    case 'desiredResolution':
      return msg('What would you like us to do?', {
        id: 'details.desired-resolution.label',
        desc: 'Label of a long text: the solution that the client expects',
      });
    case 'when':
      return msg('When did it happen?', {
        id: 'details.when.label',
        desc: 'Question above three choices: date known, roughly known, unknown',
      });
    case 'date':
      return msg('Date', {id: 'details.date.label', desc: 'Label of a date'});
    case 'time':
      return msg('Time', {id: 'details.time.label', desc: 'Label of a time of the day'});
    case 'approximateDate':
      return msg('Roughly when?', {
        id: 'details.approximate-date.label',
        desc: 'Label of a text: the time as well as the client remembers it',
      });
    case 'ticketNumbers':
      return msg('Support ticket numbers', {
        id: 'details.ticket-numbers.label',
        desc: 'Label of a list: numbers of earlier conversations with support',
      });
    case 'individuals':
      return msg('People involved', {id: 'details.individuals.label', desc: 'Label of a list'});
    case 'actionsTaken':
      return msg('What have you already tried?', {
        id: 'details.actions-taken.label',
        desc: 'Label of a long text: what the client did to solve it',
      });
  }
}

/** The answers to "When did it happen?", by value. */
export function whenOptions(): Choice[] {
  return [
    {
      value: 'exact',
      label: msg('I know the date', {
        id: 'details.exact.option',
        desc: "Choice, in the client's words",
      }),
    },
    {
      value: 'approximate',
      label: msg('I know roughly', {
        id: 'details.approximate.option',
        desc: "Choice, in the client's words: the date is known roughly",
      }),
    },
    {
      value: 'unknown',
      label: msg("I don't know", {
        id: 'details.unknown.option',
        desc: "Choice, in the client's words: the date is not known",
      }),
    },
  ];
}
