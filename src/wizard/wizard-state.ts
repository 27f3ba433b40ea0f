import type {Answers} from '../complaint/answers.js';
import {emptyAnswers} from '../complaint/answers.js';
import type {Complaint} from '../complaint/complaint.js';
import type {FieldAddress} from '../complaint/fields.js';
import type {Failure, Receipt} from '../complaint/outcome.js';
import type {RuleProblem} from '../complaint/problems.js';
import type {Secret} from '../complaint/secrets.js';
import type {FormStep, StepName} from './steps.js';

/** What the endpoint found wrong, in its own words; without a field it concerns the whole complaint. */
export interface EndpointProblem extends Partial<FieldAddress> {
  readonly detail: string;
}

export type Problem = RuleProblem | EndpointProblem;

/** A complaint as it is sent, and the answers it was made from: while they stay, so does its ID. */
export interface Submission {
  readonly complaint: Complaint;
  readonly answers: Answers;
}

export interface Editing {
  readonly status: 'editing';
  readonly step: FormStep;
  readonly answers: Answers;
  /** Shown to the client; those of other steps wait until their step is shown. */
  readonly problems: readonly Problem[];
  /** What the client was warned of, once, before the review. */
  readonly secrets: readonly Secret[];
  /** The client came from the review and goes straight back to it. */
  readonly changing: boolean;
  /** What was sent before without success. */
  readonly submission?: Submission | undefined;
}

/** What is being sent, whether it is under way or waits for the connection. */
interface Underway {
  readonly answers: Answers;
  readonly submission: Submission;
  /** It was under way already when the page was loaded again. */
  readonly resumed: boolean;
}

export interface Sending extends Underway {
  readonly status: 'sending';
  /** Counted from 1. */
  readonly attempt: number;
}

/** The browser is offline. */
export interface Waiting extends Underway {
  readonly status: 'waiting';
}

export interface Failed {
  readonly status: 'failed';
  readonly answers: Answers;
  readonly submission: Submission;
  readonly failure: Failure;
}

export interface Sent {
  readonly status: 'sent';
  readonly answers: Answers;
  readonly submissionId: string;
  readonly receipt: Receipt;
  /** The client's calendar date when the endpoint accepted the complaint. */
  readonly receivedOn: string;
}

/** As long as the endpoint does not have the complaint. */
export type Unsent = Editing | Sending | Waiting | Failed;

/** Where the client is. The review stays on screen while the complaint is sent and when that failed. */
export type WizardState = Unsent | Sent;

/** The beginning: the first step and no answers but those that the page gives. */
export function startWizard(answers: Answers = emptyAnswers): Editing {
  return {status: 'editing', step: 'account', answers, problems: [], secrets: [], changing: false};
}

/** The step on screen. */
export function stepOf(state: WizardState): StepName {
  switch (state.status) {
    case 'editing':
      return state.step;
    case 'sent':
      return 'done';
    default:
      return 'review';
  }
}

/** On a step, with nothing wrong yet. Secrets that the client was warned of stay known. */
export function editing(state: Unsent, step: FormStep): Editing {
  const {answers, submission} = state;
  const secrets = state.status === 'editing' ? state.secrets : [];
  return {status: 'editing', step, answers, submission, problems: [], secrets, changing: false};
}
