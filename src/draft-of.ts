import type {Draft} from './draft/draft.js';
import {isSame} from './wizard/sending.js';
import type {Unsent} from './wizard/wizard-state.js';

/** What is to be kept of a complaint that was not sent yet. */
export function draftOf(state: Unsent, submissionId: string): Draft {
  const {status, answers, submission} = state;
  const isUnchanged = submission && isSame(submission.answers, answers);
  return {
    step: status === 'editing' ? state.step : 'review',
    answers,
    submissionId,
    complaint: isUnchanged ? submission.complaint : null,
    sending: status === 'sending' || status === 'waiting',
  };
}
