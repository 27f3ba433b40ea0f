import {msg} from '@lit/localize';
import type {QuestionWords} from './question-words.js';

/** How the questions of the account section are put. */
export const accountWords = {
  email: () => ({
    label: msg('Email address', {id: 'account.email.label', desc: 'Label of a field'}),
    hint: msg('The one you use for your account. We will write to you there.', {
      id: 'account.email.hint',
      desc: 'Hint of the email address',
    }),
    missing: msg('Enter the email address of your account, or one where we can reach you', {
      id: 'account.email.required',
      desc: 'Error: the email address is missing',
    }),
  }),
  publicAccountId: () => ({
    label: msg('Public account ID', {
      id: 'account.public-account-id.label',
      desc: "Label of a field: the ID that the company shows in the client's account",
    }),
    hint: msg('You find it in your account under Settings > Account > Public Account ID.', {
      id: 'account.public-account-id.hint',
      desc: 'Where the ID is found; the words of the menu as the company shows them',
    }),
    missing: msg('Enter your public account ID, or tick the box if you have no account', {
      id: 'account.public-account-id.required',
      desc: 'Error: the account ID is missing',
    }),
  }),
  noAccount: () => ({
    label: msg("I don't have an account", {
      id: 'account.no-account.label',
      desc: "Label of a checkbox, in the client's words",
    }),
  }),
} satisfies Record<string, () => QuestionWords>;
