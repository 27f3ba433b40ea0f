import {awaitsFiles, emptyAnswers, type Answers, type Circumstances} from '../complaint/answers.js';
import type {Complaint} from '../complaint/complaint.js';
import type {Failure, Receipt} from '../complaint/outcome.js';
import type {RuleProblem} from '../complaint/problems.js';
import type {FieldAddress, FieldName} from '../complaint/questions.js';
import type {Secret} from '../complaint/secrets.js';
import type {ListChange} from './list-change.js';
import type {FormStep, StepName} from './steps.js';
import {isSame, type Ticket, type Ticketed} from './ticket.js';
import type {Focus, Told} from './world.js';

/** What the endpoint found wrong, in its own words; without a field it concerns the whole complaint. */
export interface EndpointProblem extends Partial<FieldAddress> {
  readonly detail: string;
}

export type Problem = RuleProblem | EndpointProblem;

/** A draft is there, but it may be somebody else's: it is not even read before the client says so. */
export interface Asking {
  readonly status: 'asking';
}

/** Answers that the endpoint does not have yet. */
interface Unfinished extends Ticketed {
  /** Those that the client gave; the others are the page's. */
  readonly typed: readonly FieldName[];
  /** What the page gave last. */
  readonly given: Partial<Answers>;
}

export interface Editing extends Unfinished {
  readonly status: 'editing';
  readonly step: FormStep;
  /** Shown to the client; those of other steps wait until their step is shown. */
  readonly problems: readonly Problem[];
  /** What the client was warned of, once, before the review. */
  readonly secrets: readonly Secret[];
  /** The client came from the review and goes straight back to it. */
  readonly changing: boolean;
  /** Fields left with half a date or time, which only their control can keep. */
  readonly halfTyped: readonly FieldName[];
  /** The answers were kept from before, and the client is still where they were shown. */
  readonly isRestored: boolean;
  /** What was done to a list just now. */
  readonly listChange?: ListChange | undefined;
}

/** It goes out as soon as the endpoint has all of its files. */
export interface Gathering extends Unfinished {
  readonly status: 'gathering';
}

/** What is being sent, whether it is under way or waits for the connection. */
interface Underway extends Unfinished {
  readonly ticket: Ticket;
  /** It was under way already when the page was loaded again. */
  readonly resumed: boolean;
}

export interface Sending extends Underway {
  readonly status: 'sending';
  /** Counted from 1. */
  readonly attempt: number;
  /** The endpoint has accepted it; only the rest of its answer is missing. */
  readonly isAnswered: boolean;
}

/** The browser is offline. */
export interface Waiting extends Underway {
  readonly status: 'waiting';
}

export interface Failed extends Unfinished {
  readonly status: 'failed';
  readonly ticket: Ticket;
  readonly failure: Failure;
}

export interface Sent {
  readonly status: 'sent';
  readonly answers: Answers;
  readonly submissionId: string;
  /** As it was sent; unknown where another tab has sent it. */
  readonly complaint?: Complaint | undefined;
  readonly receipt: Receipt;
  /** When the endpoint accepted the complaint. UTC, ISO 8601. */
  readonly receivedAt: string;
}

/** It is on its way. */
export type UnderwayState = Sending | Waiting;

/** The client waits for it, and may stop it. */
export type StoppableState = Gathering | UnderwayState;

/** As long as the endpoint does not have the complaint. */
export type Unsent = Editing | StoppableState | Failed;

/** Where the client is. The review stays on screen while the complaint is sent and when that failed. */
export type State = Asking | Unsent | Sent;

/** What a transition gives: the next state, where focus goes, and what the page is told. */
export interface Transition<Next extends State = State> {
  readonly state: Next;
  readonly focus?: Focus | undefined;
  /** It came by itself: whoever is elsewhere on the page stays there. */
  readonly isOutcome?: boolean;
  readonly told?: readonly Told[];
}

/** The beginning: the first step and no answers but those that the page gives. */
export function firstStep(given: Partial<Answers> = {}): Editing {
  return {
    ...atStep({answers: {...emptyAnswers, ...given}, typed: [], given}, 'account'),
  };
}

/** The step on screen. */
export function stepOf(state: State): StepName {
  switch (state.status) {
    case 'asking':
      return 'account';
    case 'editing':
      return state.step;
    case 'sent':
      return 'done';
    default:
      return 'review';
  }
}

export type Status = Exclude<Unsent, Gathering>['status'] | Sent['status'];

/** A draft that is shown only on request has its answers in the store alone. */
export function answersOf(state: State): Answers {
  return 'answers' in state ? state.answers : emptyAnswers;
}

/** All that a state says but for the answers, and what is known of them; as a text to compare. */
export function factsOf(state: State): string {
  const ofAnswers = ['answers', 'typed', 'given', 'ticket', 'complaint', 'halfTyped'];
  return JSON.stringify(state, (name, value: unknown) =>
    ofAnswers.includes(name) ? undefined : value,
  );
}

/** What was sent, or goes again as it was sent, where the client reads it. */
export function sentOf(state: State): Complaint | undefined {
  if (state.status === 'sent') return state.complaint;
  if (state.status === 'asking' || stepOf(state) !== 'review') return undefined;
  const {ticket, answers} = state;
  return ticket && isSame(ticket.answers, answers) ? ticket.complaint : undefined;
}

/** How it stands with the complaint, as a page reads it. */
export function statusOf({status}: State): Status {
  return status === 'asking' ? 'editing' : status === 'gathering' ? 'sending' : status;
}

/** On a step, with nothing wrong yet. Secrets that the client was warned of stay known. */
export function atStep(state: Unsent | Unfinished, step: FormStep): Editing {
  const {answers, typed, given, ticket, attempted} = state;
  return {
    status: 'editing',
    step,
    ...{answers, typed, given, ticket, attempted},
    problems: [],
    secrets: 'secrets' in state ? state.secrets : [],
    changing: false,
    halfTyped: 'halfTyped' in state ? state.halfTyped : [],
    isRestored: false,
  };
}

/** Whether the complaint is on its way. */
export function isUnderway(state: State): state is UnderwayState {
  return state.status === 'sending' || state.status === 'waiting';
}

/** Whether the client waits for it. */
export function isStoppable(state: State): state is StoppableState {
  return state.status === 'gathering' || isUnderway(state);
}

/** Whether the client has submitted it, and does not know yet that the endpoint has it. */
export function isSubmitted(state: State): state is StoppableState | Failed {
  return isStoppable(state) || state.status === 'failed';
}

/** Whether something would be lost, or left in doubt, if the client left now. */
export function isAtRisk(state: State, {questions}: Circumstances): boolean {
  return isSubmitted(state) || (isUnsent(state) && awaitsFiles(state.answers, questions));
}

/** Whether there are answers that the endpoint does not have. */
export function isUnsent(state: State): state is Unsent {
  return state.status !== 'asking' && state.status !== 'sent';
}

/** Whether the client has answered or sent anything; the rest is the page's, and is not kept. */
export function hasClient(state: State): state is Unsent {
  return isUnsent(state) && (state.typed.length > 0 || state.ticket !== undefined);
}
