import {msg} from '@lit/localize';
import type {QuestionWords} from './question-words.js';

/** How the questions of the person section are put. */
export const personWords = {
  onBehalf: () => ({
    label: msg('Who is the complaint for?', {
      id: 'person.on-behalf.label',
      desc: 'Question above two choices: for me, for someone else',
    }),
    missing: msg('Choose who the complaint is for', {
      id: 'person.on-behalf.required',
      desc: 'Error: neither "For me" nor "For someone else" was chosen',
    }),
    options: [
      {
        value: 'self',
        label: msg('For me', {id: 'person.self.option', desc: "Choice, in the client's words"}),
      },
      {
        value: 'other',
        label: msg('For someone else', {
          id: 'person.other.option',
          desc: "Choice, in the client's words",
        }),
      },
    ],
  }),
  representativeName: () => ({
    label: msg('Your name', {
      id: 'person.representative-name.label',
      desc: 'Label of a field: the name of who complains for someone else',
    }),
    missing: msg('Enter your name', {
      id: 'person.representative-name.required',
      desc: 'Error: the name of who complains for someone else is missing',
    }),
  }),
  representativeEmail: () => ({
    label: msg('Your email address', {
      id: 'person.representative-email.label',
      desc: 'Label of a field: the address of who complains for someone else',
    }),
    hint: msg('We will write to you there about the complaint.', {
      id: 'person.representative-email.hint',
      desc: 'Hint of the email address of who complains for someone else',
    }),
    missing: msg('Enter your email address, so that we can write to you', {
      id: 'person.representative-email.required',
      desc: 'Error: the email address of who complains for someone else is missing',
    }),
  }),
  relationship: () => ({
    label: msg('Your relationship to this person', {
      id: 'person.relationship.label',
      desc: 'Label of a field: as "daughter", "lawyer", "friend"',
    }),
    hint: msg('For example family, a friend or a lawyer.', {
      id: 'person.relationship.hint',
      desc: 'Hint of the relationship to the person whom the complaint is for',
    }),
  }),
  fullName: () => ({
    label: msg('Full name', {id: 'person.full-name.label', desc: 'Label of a field'}),
    hint: msg('As it stands in the identity document.', {
      id: 'person.full-name.hint',
      desc: 'Hint of the full name',
    }),
    missing: msg('Enter the full name', {
      id: 'person.full-name.required',
      desc: 'Error: the name is missing',
    }),
  }),
  country: () => ({
    label: msg('Country of residence', {id: 'person.country.label', desc: 'Label of a list'}),
    missing: msg('Choose the country of residence', {
      id: 'person.country.required',
      desc: 'Error: the country is missing',
    }),
  }),
  contactBy: () => ({
    label: msg('How should we reach you?', {
      id: 'person.contact-by.label',
      desc: 'Question above two choices: by email, by phone',
    }),
    missing: msg('Choose how we should reach you', {
      id: 'person.contact-by.required',
      desc: 'Error: neither "By email" nor "By phone" was chosen',
    }),
    options: [
      {
        value: 'email',
        label: msg('By email', {id: 'person.by-email.option', desc: 'Choice: how to reach you'}),
      },
      {
        value: 'phone',
        label: msg('By phone', {id: 'person.by-phone.option', desc: 'Choice: how to reach you'}),
      },
    ],
  }),
  phone: () => ({
    label: msg('Phone number', {id: 'person.phone.label', desc: 'Label of a field'}),
    hint: msg('With the country code if you live abroad, like +39 06 1234 5678.', {
      id: 'person.phone.hint',
      desc: 'Hint of the phone number',
    }),
    missing: msg('Enter your phone number, or choose that we reach you by email', {
      id: 'person.phone.required',
      desc: 'Error: the phone number is missing',
    }),
  }),
  supportNeeds: () => ({
    label: msg('Is there anything we should do differently for you?', {
      id: 'person.support-needs.label',
      desc: 'Label of a long text: large print, a slower call, someone at your side',
    }),
    hint: msg(
      'For example large print, or more time on the phone. We only ask so that we can help.',
      {
        id: 'person.support-needs.hint',
        desc: 'Hint of what should be done differently: asks without prying, and says why',
      },
    ),
  }),
} satisfies Record<string, () => QuestionWords>;
