import type {Category} from './categories.js';
import {complaintSchema, type Complaint, type Envelope, type Sections} from './complaint.js';
import {normalizeLine} from './text.js';

/** What has been typed and chosen so far, as it stands in the controls: one property a control's name. */
export interface Answers {
  email: string;
  publicAccountId: string;
  noAccount: boolean;
  fullName: string;
  country: string;
  category: string;
  description: string;
  desiredResolution: string;
  when: string;
  date: string;
  time: string;
  approximateDate: string;
  ticketNumbers: readonly string[];
  individuals: readonly string[];
  actionsTaken: string;
}

export type FieldName = keyof Answers;
export type ListName = 'ticketNumbers' | 'individuals';

export const emptyAnswers: Answers = {
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
  ticketNumbers: [],
  individuals: [],
  actionsTaken: '',
};

/** What the answers are checked against, besides their rules. */
export interface Circumstances {
  /** The choices offered, in the client's language. */
  readonly categories: readonly Category[];
  /** The latest date on which something can have happened by now, ISO. */
  readonly latestDate: string;
}

/** Whether the client said that there is no account, by the checkbox or in the words of any language. */
export function hasNoAccount({noAccount, publicAccountId}: Answers): boolean {
  return noAccount || /^(no account|nessun account)$/i.test(normalizeLine(publicAccountId));
}

/** The complaint's sections as the answers give them: not validated yet, and perhaps not valid. */
export function draftSections(
  answers: Answers,
  categories: readonly Category[],
  timeZone: string,
): Record<keyof Sections, unknown> {
  const category = categories.find(({value}) => value === answers.category);
  return {
    account: {
      email: answers.email,
      publicAccountId: hasNoAccount(answers) ? null : answers.publicAccountId,
    },
    person: {fullName: answers.fullName, country: answers.country},
    subject: {category: category?.value ?? '', label: category?.label ?? ''},
    details: {
      description: answers.description,
      desiredResolution: answers.desiredResolution,
      occurred: draftOccurred(answers, timeZone),
      ticketNumbers: answers.ticketNumbers,
      individuals: answers.individuals,
      actionsTaken: answers.actionsTaken,
    },
  };
}

function draftOccurred({when, date, time, approximateDate}: Answers, timeZone: string): unknown {
  if (when === 'exact') {
    return {precision: when, date, time: time || null, timeZone};
  }
  if (when === 'approximate') return {precision: when, description: approximateDate};
  return {precision: when};
}

/** The complaint that the answers make. Throws when a section is not valid: check them all first. */
export function toComplaint(
  answers: Answers,
  {categoryLabel, timeZone, ...envelope}: Envelope,
): Complaint {
  const category = {value: answers.category, label: categoryLabel};
  return complaintSchema().parse({
    schemaVersion: 1,
    ...envelope,
    ...draftSections(answers, [category], timeZone),
  });
}
