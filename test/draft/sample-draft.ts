import type {Draft} from '../../src/draft/draft.js';
import {validAnswers, validComplaint} from '../support/fixtures.js';

/** A complaint that is half written. */
export const sampleDraft: Draft = {
  step: 'person',
  answers: {...validAnswers, email: 'ada@', ticketNumbers: ['1', '']},
  submissionId: validComplaint.submissionId,
  complaint: null,
  sending: false,
};

/** A complaint on its way. */
export const sentDraft: Draft = {
  step: 'review',
  answers: validAnswers,
  submissionId: validComplaint.submissionId,
  complaint: validComplaint,
  sending: true,
};
