/** What the form asks, what is wrong with an answer, and what is sent. */
import {countryCodes} from '../../../src/complaint/countries.ts';

export const sections = {
  account: ['email', 'publicAccountId', 'noAccount'],
  person: ['fullName', 'country'],
  subject: ['category'],
  details: [
    'description',
    'desiredResolution',
    'when',
    'date',
    'time',
    'approximateDate',
    'ticketNumbers',
    'individuals',
    'actionsTaken',
  ],
};

export const optional = ['noAccount', 'time', 'ticketNumbers', 'individuals', 'actionsTaken'];

const limits = {
  email: 254,
  publicAccountId: 64,
  fullName: 200,
  description: 10_000,
  desiredResolution: 5_000,
  approximateDate: 200,
  actionsTaken: 5_000,
  ticketNumbers: 64,
  individuals: 200,
};

const EMAIL = /^[^\s@.]+(\.[^\s@.]+)*@[a-z\d-]+(\.[a-z\d-]+)+$/i;

export const emptyAnswers = () => ({
  email: '',
  publicAccountId: '',
  noAccount: false,
  fullName: '',
  country: '',
  category: '',
  description: '',
  desiredResolution: '',
  when: '',
  date: '',
  time: '',
  approximateDate: '',
  ticketNumbers: [''],
  individuals: [''],
  actionsTaken: '',
});

export const limitOf = (field) => limits[field];

/** Whether the field is asked at all, given the other answers. */
export function isAsked(field, {when, noAccount}) {
  if (field === 'publicAccountId') return !noAccount;
  if (field === 'date' || field === 'time') return when === 'exact';
  return field !== 'approximateDate' || when === 'approximate';
}

/** `required`, `long` or `invalid`; nothing when the answer is fine. */
export function problemOf(field, answers) {
  const answer = answers[field];
  const given = [answer].flat().map((text) => String(text).trim());
  if (!isAsked(field, answers)) return undefined;
  if (given[0] === '') return optional.includes(field) ? undefined : 'required';
  if (given.some((text) => text.length > (limits[field] ?? Infinity))) return 'long';
  if (field === 'email' && !EMAIL.test(given[0])) return 'invalid';
  if (field === 'date' && answer > new Date().toLocaleDateString('sv')) return 'invalid';
  return undefined;
}

/** Every country, named and sorted in that language. */
export function namedCountries(language) {
  const names = new Intl.DisplayNames(language, {type: 'region'});
  const {compare} = new Intl.Collator(language);
  return countryCodes
    .map((code) => [code, names.of(code)])
    .sort(([, first], [, second]) => compare(first, second));
}

export const countryName = (code, language) =>
  code && new Intl.DisplayNames(language, {type: 'region'}).of(code);

/** What is sent. */
export function complaintOf(answers, label, locale) {
  const given = (list) => list.map((text) => text.trim()).filter((text) => text !== '');
  return {
    schemaVersion: 1,
    submissionId: crypto.randomUUID(),
    submittedAt: new Date().toISOString(),
    locale,
    account: {
      email: answers.email.trim(),
      publicAccountId: answers.noAccount ? null : answers.publicAccountId.trim(),
    },
    person: {fullName: answers.fullName.trim(), country: answers.country},
    subject: {category: answers.category, label},
    details: {
      description: answers.description.trim(),
      desiredResolution: answers.desiredResolution.trim(),
      occurred: occurred(answers),
      ticketNumbers: given(answers.ticketNumbers),
      individuals: given(answers.individuals),
      actionsTaken: answers.actionsTaken.trim() || null,
    },
  };
}

function occurred({when: precision, date, time, approximateDate}) {
  const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
  if (precision === 'exact') return {precision, date, time: time || null, timeZone};
  return precision === 'unknown' ? {precision} : {precision, description: approximateDate.trim()};
}
