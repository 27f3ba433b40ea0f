import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  emptyAnswers,
  type Answers,
  type Circumstances,
  type Envelope,
} from './complaint/answers.js';
import {dateAt} from './complaint/dates.js';
import {sectionOf, type FieldAddress} from './complaint/fields.js';
import {readPrefill, withoutTyped} from './complaint/prefill.js';
import {warn} from './configuration.js';
import {
  ComplaintErrorEvent,
  ComplaintInvalidEvent,
  ComplaintSentEvent,
  ComplaintSubmitEvent,
} from './events.js';
import {halfTypedFields, readControls} from './form-controls.js';
import type {Intent} from './intents.js';
import {currentLocale} from './localization/locale.js';
import type {Outcome} from './submission/answer.js';
import {attempt} from './submission/attempt.js';
import {newId} from './submission/new-id.js';
import type {Channel} from './submission/request.js';
import {errorSummaryId} from './views/error-summary.js';
import {headingId} from './views/heading.js';
import {controlId} from './views/view-model.js';
import * as wizard from './wizard/transitions.js';
import {startWizard, type Editing, type Failed, type WizardState} from './wizard/wizard-state.js';

/** What the journey needs of the element. */
export interface JourneyHost extends ReactiveControllerHost, HTMLElement {
  readonly circumstances: Circumstances;
  readonly channel: Channel;
}

/** The client's way through the wizard: keeps the state, sends the complaint, tells the page. */
export class Journey implements ReactiveController {
  state: WizardState = startWizard();
  /** Counts the complaints, so that nothing of one stays in the controls of the next. */
  round = 0;
  /** The ID of what takes focus once the update is on screen; set only by what the client did. */
  focusNext: string | undefined;

  readonly #host: JourneyHost;
  readonly #typed = new Set<keyof Answers>();
  #prefilled: Partial<Answers> = {};
  /** Ends the sending that is under way. */
  #sending: AbortController | undefined;

  constructor(host: JourneyHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // Moving an element in the document takes it out and puts it back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  /** Gives initial answers, but to no question that the client answered; tells the page owner which do not fit. */
  prefill(given: unknown): void {
    const {answers, refused} = readPrefill(given, this.#host.circumstances);
    for (const place of refused)
      warn(`"prefill" has no fitting value for ${place}; it is left out.`);
    this.#prefilled = answers;
    if (this.state.status !== 'editing') return;
    this.#set(
      wizard.answer(this.state, withoutTyped(answers, this.#typed), this.#host.circumstances),
    );
  }

  /** Forgets the answers and returns to the first step. */
  reset(): void {
    this.#stop();
    this.#typed.clear();
    this.round++;
    this.#set(startWizard({...emptyAnswers, ...this.#prefilled}));
  }

  /** Does what the client wants; nothing when that is not possible in this state. */
  handle(intent: Intent): void {
    const {state} = this;
    if (intent.kind === 'stop') this.#stop();
    else if (intent.kind === 'restart') this.#restart();
    else if (state.status === 'editing' || state.status === 'failed') this.#edit(state, intent);
  }

  /** Continue, Submit or Try again: whatever the primary button or the Enter key means now. */
  goOn(form: HTMLFormElement): void {
    const {state} = this;
    if (state.status === 'sending' || state.status === 'sent') return;
    if (state.status === 'failed' || state.step === 'review') void this.#submit(state);
    else this.#continue(state, form);
  }

  #edit(state: Editing | Failed, intent: Intent): void {
    if (intent.kind === 'back') {
      this.#set(wizard.back(state), headingId);
    } else if (intent.kind === 'change') {
      this.#set(wizard.change(state, intent.step), headingId);
    } else if (intent.kind === 'show') {
      this.#show(state, intent.address);
    } else if (intent.kind === 'answer' && state.status === 'editing') {
      for (const field of Object.keys(intent.change)) this.#typed.add(field as keyof Answers);
      this.#set(
        wizard.answer(state, intent.change, this.#host.circumstances),
        intent.focus && controlId(intent.focus),
      );
    }
  }

  #show(state: Editing | Failed, address: FieldAddress): void {
    const step = sectionOf(address.field);
    const isShown = state.status === 'editing' && state.step === step;
    this.#set(isShown ? state : wizard.change(state, step), controlId(address));
  }

  #continue(state: Editing, form: HTMLFormElement): void {
    const {circumstances} = this.#host;
    const filled = {...state, answers: {...state.answers, ...readControls(form)}};
    const after = wizard.next(filled, circumstances, halfTypedFields(form));
    if (after.step === state.step) this.#showProblems(after);
    else this.#set(after, headingId);
  }

  #showProblems(state: Editing): void {
    this.#set(state, errorSummaryId);
    const fields = state.problems.flatMap((problem) =>
      'code' in problem ? [{name: problem.field, code: problem.code}] : [],
    );
    this.#host.dispatchEvent(new ComplaintInvalidEvent({step: state.step, fields}));
  }

  async #submit(state: Editing | Failed): Promise<void> {
    const {circumstances, channel} = this.#host;
    const obstacle = wizard.findObstacle(state, circumstances);
    if (obstacle) {
      this.#showProblems(obstacle);
      return;
    }
    const submission = wizard.prepare(state, circumstances, newEnvelope);
    const {complaint} = submission;
    if (!this.#host.dispatchEvent(new ComplaintSubmitEvent(complaint))) return;
    const sending = new AbortController();
    this.#sending = sending;
    this.#set(wizard.send(state, submission));
    const outcome = await attempt(complaint, channel, sending.signal);
    if (!sending.signal.aborted) this.#take(outcome);
  }

  #take(outcome: Outcome): void {
    const {state} = this;
    if (state.status !== 'sending') return;
    this.#sending = undefined;
    switch (outcome.kind) {
      case 'accepted': {
        const {submissionId} = state.submission.complaint;
        const {reference} = outcome.receipt;
        this.#set(wizard.accept(state, outcome.receipt, dateAt(new Date())), headingId);
        this.#host.dispatchEvent(new ComplaintSentEvent({submissionId, reference}));
        break;
      }
      case 'refused':
        this.#set(wizard.refuse(state, outcome.errors), errorSummaryId);
        this.#tellFailure({reason: 'rejected', status: outcome.status});
        break;
      case 'failed':
        this.#set(wizard.fail(state, outcome.failure));
        this.#tellFailure(outcome.failure);
    }
  }

  #tellFailure({reason, status}: Failed['failure']): void {
    this.#host.dispatchEvent(new ComplaintErrorEvent({reason, status}));
  }

  #stop(): void {
    this.#sending?.abort();
    this.#sending = undefined;
    if (this.state.status === 'sending') this.#set(wizard.stop(this.state), headingId);
  }

  #restart(): void {
    this.reset();
    this.focusNext = headingId;
  }

  #set(state: WizardState, focusNext?: string): void {
    this.state = state;
    this.focusNext = focusNext ?? this.focusNext;
    this.#host.requestUpdate();
  }
}

function newEnvelope(): Envelope {
  return {
    submissionId: newId(),
    submittedAt: new Date().toISOString(),
    locale: currentLocale(),
  };
}
