import {toComplaint, type Answers, type Circumstances, type Envelope} from './complaint/answers.js';
import {dateAt} from './complaint/dates.js';
import type {Failure, Receipt} from './complaint/outcome.js';
import {ComplaintErrorEvent, ComplaintSentEvent, ComplaintSubmitEvent} from './events.js';
import {currentLocale} from './localization/locale.js';
import type {Outcome} from './submission/answer.js';
import {newId} from './submission/new-id.js';
import {
  inTurn,
  OtherTabs,
  type SendingMessage,
  type SentMessage,
  type TabMessage,
} from './submission/other-tabs.js';
import type {Channel} from './submission/request.js';
import {submitComplaint, type Progress} from './submission/submit-complaint.js';
import {browserWorld} from './submission/world.js';
import {errorSummaryId} from './views/error-summary.js';
import {headingId} from './views/heading.js';
import * as wizard from './wizard/sending.js';
import type {
  Editing,
  Failed,
  Sending,
  Submission,
  Unsent,
  WizardState,
} from './wizard/wizard-state.js';

/** The element, as far as sending needs it. */
export interface SenderHost extends Element {
  readonly circumstances: Circumstances;
  readonly channel: Channel;
}

/** Where the sender finds the state and puts the next. */
export interface Stage {
  readonly state: WizardState;
  show(state: WizardState, focusNext?: string): void;
  /** Another tab has sent a complaint and cleared its draft. */
  hearSent(submissionId: string): void;
}

/** Sends the complaint, in turn with the other tabs that hold the same one, and tells the page. */
export class Sender {
  readonly tabs = new OtherTabs((message) => {
    this.#hear(message);
  });

  readonly #host: SenderHost;
  readonly #stage: Stage;
  #stop = new AbortController();
  /** These answers go by this ID, sent or not. */
  #identity: {readonly answers: Answers; readonly submissionId: string} | undefined;
  /** What another tab sends its complaint with. */
  #others: SendingMessage | undefined;

  constructor(host: SenderHost, stage: Stage) {
    this.#host = host;
    this.#stage = stage;
  }

  /** The ID of the answers: the same until one of them changes, and that of what was sent for them. */
  submissionIdOf({answers, submission}: Unsent): string {
    if (submission && wizard.isSame(submission.answers, answers)) {
      return submission.complaint.submissionId;
    }
    if (!this.#identity || !wizard.isSame(this.#identity.answers, answers)) {
      this.identify(answers, newId());
    }
    return this.#identity?.submissionId ?? '';
  }

  /** Takes up the ID of a restored draft. */
  identify(answers: Answers, submissionId: string): void {
    this.#identity = {answers, submissionId};
  }

  /** Sends valid answers, unless the page objects. */
  submit(state: Editing | Failed): void {
    const {circumstances, envelope} = this.#surroundings(state);
    const submission = wizard.prepare(state, circumstances, () => envelope);
    if (!this.#host.dispatchEvent(new ComplaintSubmitEvent(submission.complaint))) return;
    void this.#send(wizard.send(submission));
  }

  /** Goes on with what was under way when the page was loaded again. */
  resume(submission: Submission): void {
    this.#stage.show(wizard.send(submission, true));
    const start = (): void => {
      const {state} = this.#stage;
      if (state.status === 'sending') void this.#send(state);
    };
    // By then the page has set what its requests need, as `headers`.
    if (document.readyState === 'complete') start();
    else addEventListener('load', start, {once: true});
  }

  stop(focusNext?: string): void {
    this.#stop.abort();
    const {state} = this.#stage;
    if (state.status === 'sending' || state.status === 'waiting') {
      this.#stage.show(wizard.stop(state), focusNext);
    }
  }

  async #send(sending: Sending): Promise<void> {
    this.#stop.abort();
    this.#stop = new AbortController();
    const stop = this.#stop.signal;
    this.#stage.show(sending);
    const {submissionId} = sending.submission.complaint;
    const outcome = await inTurn(submissionId, stop, () => this.#exchange(stop));
    if (!stop.aborted) this.#take(outcome);
  }

  async #exchange(stop: AbortSignal): Promise<Outcome> {
    const {state} = this.#stage;
    if (state.status !== 'sending') return {kind: 'stopped'};
    const {complaint} = state.submission;
    const {submissionId, submittedAt, locale, subject, details} = complaint;
    const timeZone = 'timeZone' in details.occurred ? details.occurred.timeZone : '';
    this.tabs.tell({
      kind: 'sending',
      ...{submissionId, submittedAt, locale, timeZone},
      label: subject.label,
    });
    const report = (progress: Progress): void => {
      this.#report(progress);
    };
    const {channel} = this.#host;
    const outcome = await submitComplaint({
      complaint,
      channel,
      world: browserWorld,
      stop,
      report,
    });
    // Before the next tab has its turn.
    if (outcome.kind === 'accepted') this.tabs.tell(sentMessage(submissionId, outcome.receipt));
    return outcome;
  }

  #report(progress: Progress): void {
    const {state} = this.#stage;
    if (state.status !== 'sending' && state.status !== 'waiting') return;
    if (progress.status === 'sending') {
      this.#stage.show(wizard.retry(state, progress.attempt));
    } else {
      this.#stage.show(wizard.wait(state));
      this.#tellFailure('offline', progress.lastStatus);
    }
  }

  #take(outcome: Outcome): void {
    const {state} = this.#stage;
    if (state.status !== 'sending' && state.status !== 'waiting') return;
    const {submissionId} = state.submission.complaint;
    switch (outcome.kind) {
      case 'accepted':
        this.#accept(sentMessage(submissionId, outcome.receipt), headingId);
        break;
      case 'refused':
        this.#stage.show(wizard.refuse(state, outcome.errors), errorSummaryId);
        this.#tellFailure('rejected', outcome.status);
        break;
      case 'failed':
        this.#stage.show(wizard.fail(state, outcome.failure));
        this.#tellFailure(outcome.failure.reason, outcome.failure.status);
        break;
      case 'stopped':
    }
  }

  #accept({submissionId, receipt, receivedOn}: SentMessage, focusNext?: string): void {
    const {state} = this.#stage;
    if (state.status === 'sent') return;
    this.#stage.show(wizard.accept(state, submissionId, receipt, receivedOn), focusNext);
    this.#host.dispatchEvent(new ComplaintSentEvent({submissionId, reference: receipt.reference}));
  }

  /** Another tab that holds the same answers sends them, or has sent them. */
  #hear(message: TabMessage): void {
    if (message.kind === 'sent') this.#stage.hearSent(message.submissionId);
    const {state} = this.#stage;
    if (state.status === 'sent') return;
    if (message.submissionId !== this.submissionIdOf(state)) return;
    if (message.kind === 'sent') {
      this.#stop.abort();
      // Whoever is elsewhere on the page stays there.
      this.#accept(message, this.#host.matches(':focus-within') ? headingId : undefined);
    } else {
      this.#others = message;
      if (state.status !== 'sending') return;
      const {circumstances, envelope} = this.#surroundings(state);
      const complaint = toComplaint(state.answers, circumstances, envelope);
      this.#stage.show(wizard.adopt(state, complaint));
    }
  }

  /** What a complaint has besides the answers; another tab that sends the same has said so. */
  #surroundings(state: Unsent): {circumstances: Circumstances; envelope: Envelope} {
    const {circumstances} = this.#host;
    const submissionId = this.submissionIdOf(state);
    if (this.#others?.submissionId !== submissionId) {
      const submittedAt = new Date().toISOString();
      return {circumstances, envelope: {submissionId, submittedAt, locale: currentLocale()}};
    }
    const {submittedAt, locale, label, timeZone} = this.#others;
    const categories = [{value: state.answers.category, label}];
    return {
      circumstances: {...circumstances, categories, timeZone},
      envelope: {submissionId, submittedAt, locale},
    };
  }

  #tellFailure(reason: Failure['reason'] | 'offline', status: number | null): void {
    this.#host.dispatchEvent(new ComplaintErrorEvent({reason, status}));
  }
}

function sentMessage(submissionId: string, receipt: Receipt): SentMessage {
  return {kind: 'sent', submissionId, receipt, receivedOn: dateAt(new Date())};
}
