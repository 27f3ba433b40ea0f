/** What the client does in the form, from its events: one listener for all of them. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Answers} from '../complaint/answers.js';
import {uncoverAfterKey} from './focus.js';
import {readIntent, type PageIntent} from './intents.js';
import {SecondPress} from './second-press.js';
import {isTyped, keepTypingKeys} from './typing-keys.js';

/** What the events are read with. */
export interface FormHost extends ReactiveControllerHost, HTMLElement {
  readonly step: string;
}

export class FormEvents implements EventListenerObject, ReactiveController {
  readonly #host: FormHost;
  readonly #answers: () => Answers;
  readonly #handle: (intent: PageIntent) => void;
  readonly #second = new SecondPress();
  #submits = 0;
  /** From the first character on until something is pressed. */
  isTyping = false;
  /**
   * While the form is rendered: Chromium tells of a change in a control that is taken away, whose
   * answer was forgotten a moment before.
   */
  #isDeaf = false;

  constructor(host: FormHost, answers: () => Answers, handle: (intent: PageIntent) => void) {
    this.#host = host;
    this.#answers = answers;
    this.#handle = handle;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#isDeaf = true;
  }

  hostUpdated(): void {
    this.#isDeaf = false;
  }

  handleEvent(event: Event): void {
    const {type, target} = event;
    if (this.#isDeaf || !(target instanceof Element)) return;
    if (target instanceof HTMLFormElement && type !== 'submit') return; // beside all that it holds
    if (type === 'click') this.isTyping = false; // Enter presses the button, too
    if (type === 'keyup') uncoverAfterKey(event as KeyboardEvent);
    if (this.#second.stops(event, this.#host.step)) return;
    // What the page has put into a slot is the page's affair, also a form with a submit of its own.
    if (!this.#host.shadowRoot?.contains(target)) return;
    if (type === 'input') this.isTyping = isTyped(target);
    if (event instanceof KeyboardEvent) keepTypingKeys(event);
    if (type === 'submit') this.#submit(event);
    else if (type !== 'keyup') this.#read(event);
  }

  #read(event: Event): void {
    const intent = readIntent(event, this.#host.shadowRoot, this.#answers());
    if (intent?.kind === 'goOn') this.#press(event);
    else if (intent) this.#handle(intent);
  }

  /**
   * A press of the submit button, from Enter too. In a frame that is sandboxed without `allow-forms`
   * no `submit` comes of it.
   *
   * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
   */
  #press(event: Event): void {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const before = this.#submits;
    // Not as a method of the form: a question of the page may be called so.
    HTMLFormElement.prototype.requestSubmit.call(event.currentTarget);
    if (this.#submits === before) this.#handle({kind: 'goOn'});
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#submits++;
    this.#handle({kind: 'goOn'});
  }
}
