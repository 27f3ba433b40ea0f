import {emptyAnswers} from '../../src/complaint/answers.js';
import type {Draft} from '../../src/session/draft.js';
import {envelope, validAnswers, validComplaint} from '../support/fixtures.js';

const {email, publicAccountId} = validAnswers;
const allFields = Object.keys(emptyAnswers);

/** A complaint that is half written. */
export const sampleDraft: Draft = {
  step: 'person',
  answers: {...validAnswers, email: 'ada@', ticketNumbers: ['1', '']},
  typed: ['email', 'ticketNumbers'],
  given: ['fullName'],
  account: {email, publicAccountId},
  envelope,
  origin: envelope.submissionId,
  complaint: null,
  status: 'editing',
};

/** A complaint on its way. */
export const sentDraft: Draft = {
  step: 'review',
  answers: validAnswers,
  typed: allFields,
  given: [],
  account: {email, publicAccountId},
  envelope,
  origin: envelope.submissionId,
  complaint: validComplaint,
  status: 'sending',
};
