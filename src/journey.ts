import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Circumstances, FieldName} from './complaint/answers.js';
import {sectionOf, type FieldAddress} from './complaint/fields.js';
import {draftOf} from './draft-of.js';
import {DraftKeeper} from './draft/draft-keeper.js';
import {draftKey, DraftStore, type Autosave} from './draft/draft-store.js';
import type {Draft} from './draft/draft.js';
import {ComplaintInvalidEvent} from './events.js';
import {halfTypedFields, readControls} from './form-controls.js';
import {InitialAnswers} from './initial-answers.js';
import type {Intent} from './intents.js';
import {Sender, type Stage} from './sender.js';
import type {Channel} from './submission/request.js';
import {errorSummaryId} from './views/error-summary.js';
import {headingId} from './views/heading.js';
import {secretsId} from './views/secrets-notice.js';
import {controlId} from './views/view-model.js';
import {listChangeAt, type ListChange} from './wizard/list-change.js';
import type {FormStep} from './wizard/steps.js';
import * as wizard from './wizard/transitions.js';
import {
  startWizard,
  stepOf,
  type Editing,
  type Failed,
  type WizardState,
} from './wizard/wizard-state.js';

/** What the journey needs of the element. */
export interface JourneyHost extends ReactiveControllerHost, HTMLElement {
  readonly circumstances: Circumstances;
  readonly channel: Channel;
  readonly renderRoot: ParentNode;
}

/** The client's way through the wizard: keeps the state and its draft, and has the complaint sent. */
export class Journey implements ReactiveController, Stage {
  state: WizardState = startWizard();
  /** Counts the complaints, so that nothing of one stays in the controls of the next. */
  round = 0;
  /** The ID of what takes focus once the update is on screen; set only by what the client did. */
  focusNext: string | undefined;
  /** A draft that is not shown before the client says so: the computer may be shared. */
  pending: Draft | undefined;
  /** The answers on screen were kept from before. */
  isRestored = false;
  /** The details were left with a date or time half typed, which only its control can keep. */
  isHalfTyped = false;
  /** What was done to a list just now. */
  listChange: ListChange | undefined;

  readonly #host: JourneyHost;
  readonly #sender: Sender;
  readonly #keeper = new DraftKeeper(
    () => this.#currentDraft(),
    () => {
      this.#host.requestUpdate();
    },
  );
  readonly #initial = new InitialAnswers();

  constructor(host: JourneyHost) {
    this.#host = host;
    this.#sender = new Sender(host, this);
    host.addController(this);
  }

  /** Whether the client must be told that the answers are not kept. */
  get isUnkept(): boolean {
    return this.#keeper.hasFailed;
  }

  hostConnected(): void {
    this.#keeper.connect();
    this.#sender.tabs.connect();
  }

  hostDisconnected(): void {
    this.#keeper.disconnect();
    this.#sender.tabs.disconnect();
    // Moving an element in the document takes it out and puts it back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#sender.stop();
    });
  }

  /** Keeps drafts from now on, and takes up the one that is there if nothing has been typed yet. */
  keepDrafts(autosave: Autosave, endpointUrl: string): void {
    const storage = () => (autosave === 'local' ? localStorage : sessionStorage);
    const key = draftKey(location.pathname, endpointUrl);
    const store = autosave === 'off' ? undefined : new DraftStore(storage, key, autosave);
    const draft = this.#keeper.open(store);
    if (!draft || this.#initial.isAnyTyped || this.state.status !== 'editing') return;
    if (autosave === 'local') this.pending = draft;
    else this.#restore(this.state, draft);
  }

  /**
   * Gives initial answers, but to no question that the client answered.
   *
   * @param isNew the page owner has not been told yet which of them do not fit
   */
  prefill(given: unknown, isNew: boolean): void {
    const {circumstances} = this.#host;
    const free = this.#initial.give(given, isNew, circumstances);
    if (this.state.status === 'editing') this.show(wizard.answer(this.state, free, circumstances));
  }

  /** Forgets the answers and the draft and returns to the first step. */
  reset(): void {
    this.#sender.stop();
    this.#initial.forgetTyped();
    this.isHalfTyped = false;
    this.#keeper.clear();
    this.pending = undefined;
    this.round++;
    this.show(startWizard(this.#initial.answers));
  }

  /** Does what the client wants; nothing when that is not possible in this state. */
  handle(intent: Intent): void {
    const {state} = this;
    if (intent.kind === 'stop') this.#sender.stop(headingId);
    else if (intent.kind === 'restart') this.#restart();
    else if (intent.kind === 'resume') this.#resume();
    else if (this.pending) return;
    else if (state.status === 'editing' || state.status === 'failed') this.#edit(state, intent);
  }

  /** Continue, Submit or Try again: whatever the primary button or the Enter key means now. */
  goOn(): void {
    const {state} = this;
    if (state.status === 'failed') this.#submit(state);
    else if (state.status !== 'editing') return;
    else if (state.step === 'review') this.#submit(state);
    else this.#continue(state);
  }

  #edit(state: Editing | Failed, intent: Intent): void {
    if (intent.kind !== 'answer') this.isHalfTyped = this.#halfTyped.length > 0;
    if (intent.kind === 'back') this.show(wizard.back(this.#withControls(state)), headingId);
    else if (intent.kind === 'change') this.show(wizard.change(state, intent.step), headingId);
    else if (intent.kind === 'show') this.#showField(state, intent.address);
    else if (intent.kind === 'visit') this.#visit(state, intent.step);
    else if (intent.kind === 'answer' && state.status === 'editing') {
      this.#initial.markTyped(intent.change);
      const after = wizard.answer(state, intent.change, this.#host.circumstances);
      this.show(after, intent.focus && controlId(intent.focus));
      if (intent.focus)
        this.listChange = listChangeAt(intent.focus.field, state.answers, after.answers);
    }
  }

  #showField(state: Editing | Failed, address: FieldAddress): void {
    const step = sectionOf(address.field);
    const isShown = state.status === 'editing' && state.step === step;
    this.show(isShown ? state : wizard.change(state, step), controlId(address));
  }

  #continue(state: Editing): void {
    const {circumstances} = this.#host;
    const after = wizard.next(this.#withControls(state), circumstances, this.#halfTyped);
    this.isHalfTyped = this.#halfTyped.length > 0;
    if (after.step !== state.step) this.show(after, headingId);
    else if (after.secrets === state.secrets) this.#showProblems(after);
    else this.show(after, secretsId);
  }

  /** Back or Forward of the browser. */
  #visit(state: Editing | Failed, step: FormStep): void {
    const {circumstances} = this.#host;
    const after = wizard.revisit(this.#withControls(state), step, circumstances, this.#halfTyped);
    if (after.problems.length > 0) this.#showProblems(after);
    else this.show(after, headingId);
  }

  get #halfTyped(): FieldName[] {
    return halfTypedFields(this.#host.renderRoot);
  }

  /** Browsers do not tell of everything that they fill in by themselves. */
  #withControls<State extends Editing | Failed>(state: State): State {
    return {...state, answers: {...state.answers, ...readControls(this.#host.renderRoot)}};
  }

  #showProblems(state: Editing): void {
    this.show(state, errorSummaryId);
    const fields = state.problems.flatMap((problem) =>
      'code' in problem ? [{name: problem.field, code: problem.code}] : [],
    );
    this.#host.dispatchEvent(new ComplaintInvalidEvent({step: state.step, fields}));
  }

  #submit(state: Editing | Failed): void {
    const obstacle = wizard.findObstacle(state, this.#host.circumstances, this.#halfTyped);
    if (obstacle) this.#showProblems(obstacle);
    else this.#sender.submit(state);
  }

  #restart(): void {
    this.reset();
    this.focusNext = headingId;
  }

  #resume(): void {
    const {state, pending} = this;
    this.pending = undefined;
    this.focusNext = headingId;
    if (pending && state.status === 'editing') this.#restore(state, pending);
  }

  #restore(state: Editing, {step, answers, submissionId, complaint, sending}: Draft): void {
    this.#initial.markTyped(answers);
    const submission = complaint ? {complaint, answers} : undefined;
    this.#sender.identify(answers, submissionId);
    this.show({...state, step, answers, submission});
    this.isRestored = true;
    if (sending && submission) this.#sender.resume(submission);
  }

  #currentDraft(): Draft | undefined {
    const {state} = this;
    if (state.status === 'sent') return undefined;
    if (!this.#initial.isAnyTyped && !state.submission) return undefined; // all of it is the page's
    return draftOf(state, this.#sender.submissionIdOf(state));
  }

  /** Another tab has sent a complaint, perhaps the one whose draft is not shown yet, and cleared its draft. */
  hearSent(submissionId: string): void {
    if (this.pending?.submissionId === submissionId) this.reset();
    else this.#keeper.saveNow(); // that may have been this tab's
  }

  show(state: WizardState, focusNext?: string): void {
    const before = this.state;
    const isElsewhere = stepOf(state) !== stepOf(before) || state.status !== before.status;
    this.state = state;
    this.listChange = undefined;
    this.focusNext = focusNext ?? this.focusNext;
    if (state.status === 'sent') this.#keeper.clear(state.submissionId);
    else if (isElsewhere) this.#keeper.saveNow();
    else this.#keeper.saveSoon();
    if (isElsewhere) this.isRestored = false;
    this.#host.requestUpdate();
  }
}
