import type {Category} from './categories.js';
import {complaintSchema, type Complaint, type Sections} from './complaint.js';
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

/** What the answers are understood with, besides themselves. */
export interface Circumstances {
  /** The choices offered, in the client's language. */
  categories: readonly Category[];
  /** The client's calendar date, ISO. */
  today: string;
  /** The client's IANA time zone. To be read only when it is needed: a browser takes a while to tell. */
  readonly timeZone: string;
}

/** Whether the client said that there is no account, by the checkbox or in the words of any language. */
export function hasNoAccount({noAccount, publicAccountId}: Answers): boolean {
  return noAccount || /^(no account|nessun account)$/i.test(normalizeLine(publicAccountId));
}

/** The complaint's sections as the answers give them: not validated yet, and perhaps not valid. */
export function draftSections(
  answers: Answers,
  circumstances: Pick<Circumstances, 'categories' | 'timeZone'>,
): Record<keyof Sections, unknown> {
  const category = circumstances.categories.find(({value}) => value === answers.category);
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
      occurred: draftOccurred(answers, circumstances),
      ticketNumbers: answers.ticketNumbers,
      individuals: answers.individuals,
      actionsTaken: answers.actionsTaken,
    },
  };
}

function draftOccurred(
  {when, date, time, approximateDate}: Answers,
  circumstances: Pick<Circumstances, 'timeZone'>,
): unknown {
  if (when === 'exact') {
    return {precision: when, date, time: time || null, timeZone: circumstances.timeZone};
  }
  if (when === 'approximate') return {precision: when, description: approximateDate};
  return {precision: when};
}

/** What marks one submission of a complaint. */
export type Envelope = Pick<Complaint, 'submissionId' | 'submittedAt' | 'locale'>;

/** The complaint that the answers make. Throws when a section is not valid: check them all first. */
export function toComplaint(
  answers: Answers,
  circumstances: Circumstances,
  envelope: Envelope,
): Complaint {
  return complaintSchema().parse({
    schemaVersion: 1,
    ...envelope,
    ...draftSections(answers, circumstances),
  });
}
