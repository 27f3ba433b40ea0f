import type {Complaint, ErrorCode} from './complaint/complaint.js';
import type {Failure} from './complaint/outcome.js';
import type {FieldName} from './complaint/questions.js';
import {formSteps, numberOf, type FormStep, type StepName} from './session/steps.js';
import type {Told} from './session/world.js';

/** All events bubble and leave shadow roots. Only `complaint-submit` carries what the client typed. */
abstract class ComplaintFormEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, init?: EventInit) {
    super(type, {bubbles: true, composed: true, ...init, detail});
  }
}

export interface StepDetail {
  readonly step: StepName;
  /** 1 to 5, and 6 for `done`. */
  readonly index: number;
  readonly total: number;
}

/** Another step is shown. */
export class ComplaintStepEvent extends ComplaintFormEvent<StepDetail> {
  constructor(step: StepName) {
    super('complaint-step', {step, index: numberOf(step), total: formSteps.length});
  }
}

export interface InvalidDetail {
  readonly step: FormStep;
  readonly fields: readonly {readonly name: FieldName; readonly code: ErrorCode}[];
}

/** Continue or Submit found errors. */
export class ComplaintInvalidEvent extends ComplaintFormEvent<InvalidDetail> {
  constructor(detail: InvalidDetail) {
    super('complaint-invalid', detail);
  }
}

/** The complaint is about to be sent; `preventDefault()` keeps the client on the review. */
export class ComplaintSubmitEvent extends ComplaintFormEvent<{readonly complaint: Complaint}> {
  constructor(complaint: Complaint) {
    // A copy: what a listener does to it does not change what is sent.
    super(
      'complaint-submit',
      {complaint: JSON.parse(JSON.stringify(complaint)) as Complaint},
      {cancelable: true},
    );
  }
}

export interface SentDetail {
  readonly submissionId: string;
  readonly reference: string | null;
}

/** The endpoint accepted the complaint. */
export class ComplaintSentEvent extends ComplaintFormEvent<SentDetail> {
  constructor(detail: SentDetail) {
    super('complaint-sent', detail);
  }
}

export interface ErrorDetail {
  readonly reason: Failure['reason'] | 'offline';
  /** The last HTTP status, or `null` when there was none. */
  readonly status: number | null;
}

/** Sending ended without success or, with `offline`, waits for the connection. */
export class ComplaintErrorEvent extends ComplaintFormEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('complaint-error', detail);
  }
}

/** The event that tells the page so. */
export function eventOf(told: Told): CustomEvent<unknown> {
  switch (told.kind) {
    case 'invalid':
      return new ComplaintInvalidEvent({step: told.step, fields: told.fields});
    case 'submit':
      return new ComplaintSubmitEvent(told.complaint);
    case 'sent':
      return new ComplaintSentEvent({submissionId: told.submissionId, reference: told.reference});
    case 'error':
      return new ComplaintErrorEvent({reason: told.reason, status: told.status});
  }
}

declare global {
  interface HTMLElementEventMap {
    'complaint-step': ComplaintStepEvent;
    'complaint-invalid': ComplaintInvalidEvent;
    'complaint-submit': ComplaintSubmitEvent;
    'complaint-sent': ComplaintSentEvent;
    'complaint-error': ComplaintErrorEvent;
  }
}
