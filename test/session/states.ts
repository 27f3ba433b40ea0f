/** States of a complaint that tests begin with. */
import {toComplaint, type Answers} from '../../src/complaint/answers.js';
import {plainQuestions} from '../../src/complaint/questions.js';
import {follow, send} from '../../src/session/sending.js';
import {
  firstStep,
  type Editing,
  type Failed,
  type Problem,
  type Sending,
  type UnderwayState,
  type Waiting,
} from '../../src/session/state.js';
import type {FormStep} from '../../src/session/steps.js';
import type {Ticket} from '../../src/session/ticket.js';
import type {Report} from '../../src/submission/courier.js';
import {envelope, validAnswers} from '../support/fixtures.js';

/** The client is at a step and has answered all well, but for what the test is about. */
export function editingAt(step: FormStep, change: Partial<Answers> = {}): Editing {
  const answers = {...validAnswers, ...change};
  return {...firstStep(), step, answers, typed: Object.keys(answers)};
}

/** The client came to a step from the review. */
export function changing(step: FormStep, change: Partial<Answers> = {}): Editing {
  return {...editingAt(step, change), changing: true};
}

/** What has been sent for these answers. */
export function ticketOf(answers: Answers, submissionId = envelope.submissionId): Ticket {
  const own = {...envelope, submissionId};
  return {envelope: own, origin: submissionId, answers, complaint: toComplaint(answers, own)};
}

export function sending(change: Partial<Answers> = {}): Sending {
  const review = editingAt('review', change);
  return send(review, ticketOf(review.answers));
}

/** What follows from what the courier reports. */
export const reported = (state: UnderwayState, report: Report) =>
  follow(state, report, plainQuestions);

export function waiting(): Waiting {
  return reported(sending(), {kind: 'waiting', lastStatus: null})!.state as Waiting;
}

export function failed(change: Partial<Answers> = {}): Failed {
  const failure = {reason: 'network', status: null} as const;
  return reported(sending(change), {kind: 'failed', failure})!.state as Failed;
}

/** Each problem as `field code` or `field "detail"`, an entry of a list as `field[1]`. */
export function wordsOf(problems: readonly Problem[]): string[] {
  return problems.map((problem) => {
    const place = problem.field ?? '-';
    const entry = problem.entry === undefined ? '' : `[${problem.entry}]`;
    return `${place}${entry} ${'code' in problem ? problem.code : JSON.stringify(problem.detail)}`;
  });
}
