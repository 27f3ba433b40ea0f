import type {FieldName} from '../../src/complaint/answers.js';
import {limits} from '../../src/complaint/complaint.js';
import type {Words} from './language.js';

/** The fields' labels as the client reads them in the form (contract, section 5). */
export const fieldLabels: Readonly<Record<FieldName, Words>> = {
  email: {en: 'Email address', it: 'Indirizzo e-mail'},
  publicAccountId: {en: 'Public account ID', it: "ID pubblico dell'account"},
  noAccount: {en: "I don't have an account", it: 'Non ho un account'},
  fullName: {en: 'Full name', it: 'Nome completo'},
  country: {en: 'Country of residence', it: 'Paese di residenza'},
  category: {en: 'What is your complaint about?', it: 'A cosa si riferisce il reclamo?'},
  description: {en: 'Describe your complaint', it: 'Descrivi il reclamo'},
  desiredResolution: {
    en: 'What would you like us to do?',
    it: 'Cosa vorresti che facessimo?',
  },
  when: {en: 'When did it happen?', it: 'Quando è successo?'},
  date: {en: 'Date', it: 'Data'},
  time: {en: 'Time', it: 'Ora'},
  approximateDate: {en: 'Roughly when?', it: 'Più o meno quando?'},
  ticketNumbers: {en: 'Support ticket numbers', it: 'Numeri dei ticket di assistenza'},
  individuals: {en: 'People involved', it: 'Persone coinvolte'},
  actionsTaken: {en: 'What have you already tried?', it: 'Cosa hai già provato a fare?'},
};

/** How many characters a field may hold; for a list, each of its entries. */
export const fieldLimits: Readonly<Partial<Record<FieldName, number>>> = {
  email: limits.email,
  publicAccountId: limits.publicAccountId,
  fullName: limits.fullName,
  category: limits.categoryLabel,
  description: limits.description,
  desiredResolution: limits.desiredResolution,
  approximateDate: limits.approximateDate,
  ticketNumbers: limits.ticketNumber,
  individuals: limits.individual,
  actionsTaken: limits.actionsTaken,
};
