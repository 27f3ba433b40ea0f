import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isFormStep, type FormStep, type StepName} from '../session/steps.js';

/** What the history needs of the element. */
export interface HistoryHost extends ReactiveControllerHost {
  readonly history: boolean;
  readonly endpoint: string;
  readonly step: StepName;
}

/**
 * The steps in the browser's history, for its Back and Forward. An entry keeps the page's own URL
 * and state; the step stands beside what the page has there. Entries without one are the page's.
 */
export class StepHistory implements ReactiveController {
  readonly #host: HistoryHost;
  readonly #visit: (step: FormStep) => void;
  /** The step that the current entry stands for, once it stands for one. */
  #step: StepName | undefined;

  constructor(host: HistoryHost, visit: (step: FormStep) => void) {
    this.#host = host;
    this.#visit = visit;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** Another step is on screen: it gets an entry and, if the page made the last one, so does `before`. */
  add(before: StepName, step: StepName): void {
    if (!this.#host.history || step === this.#step || step === 'done') return;
    const state = (history.state ?? {}) as object;
    // A state of another kind has no room for a step.
    if (Object.getPrototypeOf(state) !== Object.prototype) return;
    try {
      if (!this.#stepIn(state)) history.replaceState({...state, [this.#key]: before}, '');
      history.pushState({...state, [this.#key]: step}, '');
      this.#step = step;
    } catch {
      // Some browsers refuse too many entries at a time: then Back leads further back.
    }
  }

  readonly #onPopState = ({state}: PopStateEvent): void => {
    const step = this.#stepIn(state);
    if (!this.#host.history || !step) return;
    this.#step = step;
    // The page may have an entry of its own behind the one of this step.
    if (step !== this.#host.step) this.#visit(step);
  };

  /** As with drafts, forms with the same endpoint but for its query are the same form. */
  get #key(): string {
    return `complaint-form ${this.#host.endpoint.replace(/[?#].*/, '')}`;
  }

  #stepIn(state: unknown): FormStep | undefined {
    const {[this.#key]: step} = Object(state) as Record<string, unknown>;
    return isFormStep(step) ? step : undefined;
  }
}
