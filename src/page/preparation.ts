/** Does beforehand, while the client reads or types, what takes a browser long the first time. */
import {render, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {EARLIEST_DATE} from '../complaint/dates.js';
import {problemsIn} from '../complaint/problems.js';
import {findSecrets} from '../complaint/secrets.js';
import {currentLocale} from '../localization/locale.js';
import {stepOf} from '../session/state.js';
import {formSteps, type FormStep, type StepName} from '../session/steps.js';
import {form} from '../views/form.js';
import type {View} from '../views/view-model.js';
import {browserWorld} from './browser-world.js';

/** What the next step is prepared for. */
export interface StepHost extends ReactiveControllerHost {
  readonly step: StepName;
}

export class Preparation implements ReactiveController {
  readonly #host: StepHost;
  readonly #view: () => View;
  readonly #whenIdle: typeof whenIdle;
  /** The step and the language on screen. */
  #shown = '';
  #cancel: (() => void) | undefined;

  /** @param idle calls a task when the browser has nothing else to do; gives what takes it back */
  constructor(host: StepHost, view: () => View, idle = whenIdle) {
    this.#host = host;
    this.#view = view;
    this.#whenIdle = idle;
    host.addController(this);
  }

  hostUpdated(): void {
    const shown = this.#host.step + currentLocale();
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#cancel?.();
    this.#goOn(tasks);
  }

  hostDisconnected(): void {
    this.#shown = '';
    this.#cancel?.();
  }

  /** One task at a time, so that no key press waits for all of them. */
  #goOn([task, ...others]: readonly Task[]): void {
    if (!task) return;
    this.#cancel = this.#whenIdle(() => {
      try {
        task(this.#view());
      } catch {
        // When it is needed it fails again, and is told.
      }
      this.#goOn(others);
    });
  }
}

type Task = (view: View) => void;

const tasks: readonly Task[] = [
  renderNextStep,
  (view) => {
    const {state} = view;
    if (state.status === 'editing' && state.step !== 'review')
      problemsIn(state.step, state.answers, view);
  },
  ({state, questions}) => {
    if (state.status === 'editing') findSecrets(state.answers, questions);
  },
  () => browserWorld.timeZone(),
];

/**
 * For nobody, and not in the document, where browsers and password managers would fill in its
 * controls. The date brings in what the review needs to say it in words.
 */
function renderNextStep(view: View): void {
  const {state} = view;
  const step = formSteps[formSteps.indexOf(stepOf(state) as FormStep) + 1];
  if (state.status !== 'editing' || !step) return;
  const answers = {...state.answers, when: 'exact', date: EARLIEST_DATE};
  const next = {...view, state: {...state, step, answers}};
  render(form(next, 0, {handleEvent() {}}), document.createDocumentFragment());
}

/** After the next paint. Safari does not tell when it is idle. */
function whenIdle(task: () => void): () => void {
  let wanted: (() => void) | undefined = task; // a page in the background may never be idle
  const start = (): void => wanted?.();
  requestAnimationFrame(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(start);
    else setTimeout(start, 100);
  });
  return () => {
    wanted = undefined;
  };
}
