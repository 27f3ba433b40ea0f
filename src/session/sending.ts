/** The way of a complaint from the review to the endpoint: each function gives what follows. */
import type {Answers} from '../complaint/answers.js';
import type {Complaint} from '../complaint/complaint.js';
import type {Failure} from '../complaint/outcome.js';
import type {AddedFile} from '../complaint/files.js';
import {
  filesQuestion,
  isAsked,
  isListField,
  questionNamed,
  type Question,
} from '../complaint/questions.js';
import {hasContent} from '../complaint/text.js';
import type {Report} from '../submission/courier.js';
import type {Acceptance} from '../submission/tabs.js';
import {firstConcerned} from './moving.js';
import {
  atStep,
  isUnderway,
  type State,
  type EndpointProblem,
  type Failed,
  type Sending,
  type Sent,
  type Transition,
  type StoppableState,
  type UnderwayState,
  type Unsent,
  type Waiting,
} from './state.js';
import type {Ticket} from './ticket.js';
import type {Told} from './world.js';

/** What follows from what the courier reports; nothing when it is not sent any more. */
export function follow(
  state: State,
  report: Report,
  questions: readonly Question[],
): Transition | undefined {
  if (!isUnderway(state)) return undefined;
  switch (report.kind) {
    case 'takenUp':
      return {state: takeUp(state, report.complaint)};
    case 'attempting':
      return {state: {...send(state, state.ticket, state.resumed), attempt: report.attempt}};
    case 'answered':
      return {state: state.status === 'sending' ? {...state, isAnswered: true} : state};
    case 'waiting':
      return wait(state, report.lastStatus);
    case 'failed':
      return fail(state, report.failure);
    case 'refused':
      return refuse(state, report.errors, report.status, questions);
    case 'stopped':
      return undefined;
  }
}

/** @param resumed it was under way already when the page was loaded again */
export function send(state: Unsent, ticket: Ticket, resumed = false): Sending {
  const {answers, typed, given, attempted} = state;
  return {
    status: 'sending',
    ...{answers, typed, given, ticket, attempted},
    resumed,
    attempt: 1,
    isAnswered: false,
  };
}

/** Under its ID it has this body from now on. */
function takeUp(state: UnderwayState, complaint: Complaint): Sending {
  return send(state, {...state.ticket, complaint}, state.resumed);
}

/** The browser is offline; `lastStatus` is the last HTTP status, if there was one. */
function wait(state: UnderwayState, lastStatus: number | null): Transition<Waiting> {
  const {answers, typed, given, ticket, attempted, resumed} = state;
  return {
    state: {status: 'waiting', ...{answers, typed, given, ticket, attempted, resumed}},
    told: [error('offline', lastStatus)],
  };
}

/** The client stops sending and is back on the review. */
export function stop(state: StoppableState): Transition {
  return {state: atStep(state, 'review'), focus: 'heading'};
}

function fail(state: Unsent & {readonly ticket: Ticket}, failure: Failure): Transition<Failed> {
  const {answers, typed, given, ticket, attempted} = state;
  return {
    state: {status: 'failed', ...{answers, typed, given, ticket, attempted}, failure},
    isOutcome: true,
    told: [error(failure.reason, failure.status)],
  };
}

/** The endpoint has it, as this tab heard from it or from another tab. */
export function accept({answers, ticket}: Unsent, acceptance: Acceptance): Transition<Sent> {
  const {submissionId, receipt} = acceptance;
  return {
    state: {status: 'sent', answers, complaint: ticket?.complaint, ...acceptance},
    focus: 'heading',
    isOutcome: true,
    told: [{kind: 'sent', submissionId, reference: receipt.reference}],
  };
}

/** Another tab may know more of what was sent. */
export function hearMore(state: Sent, {submissionId, receipt}: Acceptance): Sent {
  const isMore = state.submissionId === submissionId && !state.receipt.reference;
  return isMore ? {...state, receipt} : state;
}

/** No complaint could be made of answers that were found valid: a mistake of ours. */
export function breakOff(state: Unsent & {readonly ticket: Ticket}): Transition<Failed> {
  return fail(state, {reason: 'configuration', status: null});
}

/** The endpoint found problems: the first step concerned is shown, or the review if there is none. */
function refuse(
  state: UnderwayState,
  problems: readonly EndpointProblem[],
  status: number,
  questions: readonly Question[],
): Transition {
  const addressed = problems.map((problem) => atTypedEntry(problem, state.answers, questions));
  const step = firstConcerned(addressed, questions) ?? 'review';
  return {
    state: {...atStep(state, step), problems: addressed, changing: step !== 'review'},
    focus: 'errors',
    isOutcome: true,
    told: [error('rejected', status)],
  };
}

/** The payload leaves out empty entries, so its positions are not those on screen. */
function atTypedEntry(
  problem: EndpointProblem,
  answers: Answers,
  questions: readonly Question[],
): EndpointProblem {
  const {field, entry} = problem;
  if (!field) return problem;
  const question = questionNamed(questions, field);
  if (!question || !isAsked(question, answers)) return {detail: problem.detail};
  if (field === filesQuestion.name) return {...problem, entry: attached(answers)[entry ?? -1]?.id};
  if (!isListField(field) || entry === undefined) return problem;
  const filled = answers[field].flatMap((text, index) => (hasContent(text) ? [index] : []));
  return {...problem, entry: filled[entry]};
}

/** Those that the complaint names, in its order. */
function attached({files}: Answers): readonly AddedFile[] {
  return files.filter(({isThere}) => isThere);
}

function error(reason: Failure['reason'] | 'offline', status: number | null): Told {
  return {kind: 'error', reason, status};
}
