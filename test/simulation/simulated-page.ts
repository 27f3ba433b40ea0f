import type {Answers, Envelope} from '../../src/complaint/answers.js';
import type {DraftStore} from '../../src/draft/draft-store.js';
import type {Draft} from '../../src/draft/draft.js';
import type {Outcome} from '../../src/submission/answer.js';
import type {Channel} from '../../src/submission/request.js';
import {submitComplaint, type Progress} from '../../src/submission/submit-complaint.js';
import type {World} from '../../src/submission/world.js';
import * as toEndpoint from '../../src/wizard/sending.js';
import * as wizard from '../../src/wizard/transitions.js';
import {
  startWizard,
  type Editing,
  type Sending,
  type Unsent,
  type WizardState,
} from '../../src/wizard/wizard-state.js';
import {circumstances} from '../support/fixtures.js';
import type {Stopwatch} from './figures.js';

/** What a page finds when it is opened. */
export interface Surroundings {
  readonly store: DraftStore;
  readonly world: World;
  readonly channel: Omit<Channel, 'transport'>;
  readonly carry: (request: Request) => Promise<Response>;
  readonly newId: () => string;
  readonly stopwatch: Stopwatch;
}

/**
 * A page with the form, without the form: the real transitions, drafts and sending, put together as
 * `Journey` and `Sender` do. Leaving it drops all but the draft, without a last chance to save.
 */
export class SimulatedPage {
  state: WizardState;
  readonly #surroundings: Surroundings;
  readonly #stop = new AbortController();
  #isGone = false;
  #identity: {readonly answers: Answers; readonly submissionId: string} | undefined;

  /** @param answers what stands in the form if there is no draft */
  constructor(surroundings: Surroundings, answers: Answers) {
    this.#surroundings = surroundings;
    const {store, world} = surroundings;
    const draft = store.load(world.now());
    this.state = {...startWizard(answers), step: 'review'};
    if (draft) this.#restore(this.state, draft);
    else this.#show(this.state);
  }

  /** Nothing goes on by itself. */
  get isAtRest(): boolean {
    return this.state.status !== 'sending' && this.state.status !== 'waiting';
  }

  /** Submit or Try again; from a step with a problem first Continue. */
  submit(): void {
    if (this.state.status === 'editing') this.#show(wizard.next(this.state, circumstances));
    const {state} = this;
    if (state.status !== 'editing' && state.status !== 'failed') return;
    if (wizard.findObstacle(state, circumstances)) return;
    const submission = toEndpoint.prepare(state, circumstances, () => this.#envelope(state));
    void this.#send(toEndpoint.send(submission));
  }

  /** Goes back to a step and changes an answer. */
  rewrite(description: string): void {
    const {state} = this;
    if (state.status !== 'editing' && state.status !== 'failed') return;
    const changing = wizard.change(state, 'details');
    this.#show(wizard.next(wizard.answer(changing, {description}, circumstances), circumstances));
  }

  /** The page is closed, loaded again or crashes. */
  leave(): void {
    this.#isGone = true;
    this.#stop.abort();
  }

  #restore(state: Editing, {step, answers, submissionId, complaint, sending}: Draft): void {
    const submission = complaint ? {complaint, answers} : undefined;
    this.#identity = {answers, submissionId};
    this.#show({...state, step, answers, submission});
    if (sending && submission) void this.#send(toEndpoint.send(submission, true));
  }

  async #send(sending: Sending): Promise<void> {
    const {world, channel, carry, stopwatch} = this.#surroundings;
    this.#show(sending);
    const outcome = await submitComplaint({
      complaint: sending.submission.complaint,
      channel: {
        ...channel,
        transport: (request) => {
          stopwatch.attempt();
          return carry(request);
        },
      },
      world,
      stop: this.#stop.signal,
      report: (progress) => this.#report(progress),
    });
    if (!this.#isGone) this.#take(outcome);
  }

  #report(progress: Progress): void {
    const {state} = this;
    if (this.#isGone || (state.status !== 'sending' && state.status !== 'waiting')) return;
    if (progress.status === 'waiting') {
      this.#show(toEndpoint.wait(state));
      return;
    }
    if (progress.attempt === 1) this.#surroundings.stopwatch.seriesStarts();
    this.#show(toEndpoint.retry(state, progress.attempt));
  }

  #take(outcome: Outcome): void {
    const {state} = this;
    if (state.status !== 'sending' && state.status !== 'waiting') return;
    if (outcome.kind === 'accepted') {
      const {submissionId} = state.submission.complaint;
      this.#show(toEndpoint.accept(state, submissionId, outcome.receipt, circumstances.today));
    } else if (outcome.kind === 'refused') {
      this.#show(toEndpoint.refuse(state, outcome.errors));
    } else if (outcome.kind === 'failed') {
      this.#show(toEndpoint.fail(state, outcome.failure));
    }
  }

  #show(state: WizardState): void {
    this.state = state;
    const {store, world, stopwatch} = this.#surroundings;
    if (state.status === 'sent') store.clear();
    else store.save(this.#draft(state), world.now());
    if (state.status === 'sending') stopwatch.asked();
    else stopwatch.outcome(state.status);
  }

  #draft(state: Unsent): Draft {
    const {answers, submission} = state;
    const isUnchanged = submission && toEndpoint.isSame(submission.answers, answers);
    return {
      step: state.status === 'editing' ? state.step : 'review',
      answers,
      submissionId: this.#submissionIdOf(state),
      complaint: isUnchanged ? submission.complaint : null,
      sending: !this.isAtRest,
    };
  }

  #submissionIdOf({answers, submission}: Unsent): string {
    if (submission && toEndpoint.isSame(submission.answers, answers)) {
      return submission.complaint.submissionId;
    }
    if (!this.#identity || !toEndpoint.isSame(this.#identity.answers, answers)) {
      this.#identity = {answers, submissionId: this.#surroundings.newId()};
    }
    return this.#identity.submissionId;
  }

  #envelope(state: Unsent): Envelope {
    const submittedAt = new Date(this.#surroundings.world.now()).toISOString();
    return {submissionId: this.#submissionIdOf(state), submittedAt, locale: 'it'};
  }
}
