/** The way of a complaint from the review to the endpoint: each function gives the next state. */
import {
  toComplaint,
  type Answers,
  type Circumstances,
  type Envelope,
} from '../complaint/answers.js';
import type {Complaint} from '../complaint/complaint.js';
import {isAsked, isListField} from '../complaint/fields.js';
import type {Failure, Receipt} from '../complaint/outcome.js';
import {hasContent} from '../complaint/text.js';
import {firstConcerned} from './transitions.js';
import {
  editing,
  type Editing,
  type EndpointProblem,
  type Failed,
  type Sending,
  type Sent,
  type Submission,
  type Unsent,
  type Waiting,
} from './wizard-state.js';

/** The complaint to send: the one that was sent before without success, or a new one once an answer has changed. */
export function prepare(
  {answers, submission}: Editing | Failed,
  circumstances: Circumstances,
  newEnvelope: () => Envelope,
): Submission {
  if (submission && isSame(submission.answers, answers)) return submission;
  return {complaint: toComplaint(answers, circumstances, newEnvelope()), answers};
}

/** @param resumed it was under way already when the page was loaded again */
export function send(submission: Submission, resumed = false): Sending {
  return {status: 'sending', answers: submission.answers, submission, resumed, attempt: 1};
}

/** Another tab sends the same answers: under one ID there is one body, so this tab takes that one. */
export function adopt(state: Sending, complaint: Complaint): Sending {
  return {...state, submission: {...state.submission, complaint}};
}

/** The next attempt is under way. */
export function retry(state: Sending | Waiting, attempt: number): Sending {
  return {...state, status: 'sending', attempt};
}

/** The browser is offline. */
export function wait({answers, submission, resumed}: Sending | Waiting): Waiting {
  return {status: 'waiting', answers, submission, resumed};
}

/** The client stops sending and is back on the review. */
export function stop(state: Sending | Waiting): Editing {
  return editing(state, 'review');
}

export function fail({answers, submission}: Sending | Waiting, failure: Failure): Failed {
  return {status: 'failed', answers, submission, failure};
}

export function accept(
  {answers}: Unsent,
  submissionId: string,
  receipt: Receipt,
  receivedOn: string,
): Sent {
  return {status: 'sent', answers, submissionId, receipt, receivedOn};
}

/** The endpoint found problems: the first step concerned is shown, or the review if there is none. */
export function refuse(state: Sending | Waiting, problems: readonly EndpointProblem[]): Editing {
  const addressed = problems.map((problem) => atTypedEntry(problem, state.answers));
  const step = firstConcerned(addressed) ?? 'review';
  return {...editing(state, step), problems: addressed, changing: step !== 'review'};
}

/** The payload leaves out empty entries, so its positions are not those on screen. */
function atTypedEntry(problem: EndpointProblem, answers: Answers): EndpointProblem {
  const {field, entry} = problem;
  if (!field) return problem;
  if (!isAsked(field, answers)) return {detail: problem.detail};
  if (!isListField(field) || entry === undefined) return problem;
  const filled = answers[field].flatMap((text, index) => (hasContent(text) ? [index] : []));
  return {...problem, entry: filled[entry]};
}

/** Whether two sets of answers make the same complaint. */
export function isSame(one: Answers, other: Answers): boolean {
  return JSON.stringify(withoutEmptyEntries(one)) === JSON.stringify(withoutEmptyEntries(other));
}

/** An empty entry is no entry, so it makes no difference. */
function withoutEmptyEntries(answers: Answers): Answers {
  return {
    ...answers,
    ticketNumbers: answers.ticketNumbers.filter(hasContent),
    individuals: answers.individuals.filter(hasContent),
  };
}
