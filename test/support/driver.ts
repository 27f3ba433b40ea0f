/**
 * Does with the form what its user does: controls are found by their label, buttons by their text.
 * Each action returns when its effect is on screen.
 */
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {render, type TemplateResult} from 'lit';
import '../../src/index.js';
import type {ComplaintForm} from '../../src/index.js';
import {FormReader, one} from './form-reader.js';
import {nameOf} from './reading.js';
import {
  englishAnswers,
  italianAnswers,
  type Answer,
  type AnswersByLabel,
  type AskedStep,
} from './sample-answers.js';

/** What a page owner may give besides attributes. */
export interface Surroundings {
  readonly properties?: Partial<ComplaintForm>;
  /** What stands inside the element: slotted content and options. */
  readonly children?: TemplateResult;
}

// Drafts of one test are not those of the next. In localStorage they may be those of a test that
// runs at this moment in another tab, so tests of those have an endpoint, and so a key, of their own.
beforeEach(async () => {
  await Promise.resolve(); // a form that was just taken out of the page stops sending, and saves that
  sessionStorage.clear();
});

/** Puts a form into the page; an attribute that is `undefined` is left out. */
export async function openForm(
  attributes: Readonly<Record<string, string | undefined>> = {},
  {properties = {}, children = html``}: Surroundings = {},
): Promise<FormDriver> {
  const element = document.createElement('complaint-form');
  const given: typeof attributes = {endpoint: '/complaints', lang: 'en', ...attributes};
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) element.setAttribute(name, value);
  Object.assign(element, properties);
  render(children, element);
  await fixture(html`${element}`);
  return new FormDriver(element);
}

export class FormDriver extends FormReader {
  /** Replaces what stands in the control. */
  async fill(label: string, text: string): Promise<void> {
    const control = this.control(label);
    control.focus();
    control.value = text;
    await this.#dispatch(control, 'input', 'change');
  }

  /** Picks an option of a list or a radio button of a group. */
  async choose(question: string, option: string): Promise<void> {
    const control = this.controlOrGroup(question);
    if (control instanceof HTMLSelectElement) {
      control.focus();
      control.value = one([...control.options], option, ({text}) => text).value;
      await this.#dispatch(control, 'input', 'change');
    } else {
      await this.#click(one([...control.querySelectorAll('input')], option, nameOf));
    }
  }

  async check(label: string, ticked = true): Promise<void> {
    if (this.isChecked(label) !== ticked) await this.#click(this.control(label));
  }

  /** Gives the entries of a list, adding inputs as needed. */
  async fillList(label: string, entries: readonly string[]): Promise<void> {
    const add = this.#isEnglish ? 'Add another' : 'Aggiungi un altro';
    while (this.entryLabels(label).length < entries.length) await this.press(add, label);
    for (const [index, entry] of this.entryLabels(label).entries())
      await this.fill(entry, entries[index] ?? '');
  }

  /** Pastes at the caret. What the form leaves to the browser is put in as the browser does. */
  async paste(label: string, text: string): Promise<void> {
    const control = this.control(label) as HTMLInputElement;
    control.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', {bubbles: true, cancelable: true, composed: true});
    // Firefox leaves out what the constructor is given.
    Object.defineProperty(event, 'clipboardData', {value: clipboardData});
    if (control.dispatchEvent(event)) {
      control.setRangeText(text.replace(/[\r\n]+/g, ''));
      await this.#dispatch(control, 'input');
    }
    await this.settled();
  }

  /** Gives an answer in the way of its control. */
  async answer(label: string, answer: Answer): Promise<void> {
    if (typeof answer === 'boolean') await this.check(label, answer);
    else if (typeof answer !== 'string') await this.fillList(label, answer);
    else if (isTyped(this.controlOrGroup(label))) await this.fill(label, answer);
    else await this.choose(label, answer);
  }

  /** Answers each step from the one on screen and goes on, up to that step. */
  async completeTo(step: AskedStep | 'review', given?: AnswersByLabel): Promise<void> {
    const isEnglish = this.#isEnglish;
    const answers = given ?? (isEnglish ? englishAnswers : italianAnswers);
    while (this.step !== step) {
      const current = this.step as AskedStep;
      await this.answerStep(answers[current]);
      await this.press(isEnglish ? 'Continue' : 'Continua');
      expect(this.errors(), `the step ${current} is complete`).to.be.empty;
      expect(this.step, 'Continue goes on').not.to.equal(current);
    }
  }

  async answerStep(answers: Readonly<Record<string, Answer>>): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) await this.answer(label, answer);
  }

  /** Presses a button or link; `about` is what its name or description says besides. */
  async press(name: string, about?: string): Promise<void> {
    await this.#click(this.button(name, about));
  }

  /** A real key press, as `Tab`, `Shift+Tab` or `Enter`. */
  async key(key: string): Promise<void> {
    const [last = '', ...held] = key.split('+').reverse();
    for (const modifier of held) await sendKeys({down: modifier});
    await sendKeys({press: last});
    for (const modifier of held) await sendKeys({up: modifier});
    await this.settled();
  }

  /** Real key presses, one a character. */
  async type(text: string): Promise<void> {
    await sendKeys({type: text});
    await this.settled();
  }

  /** What was done to the form is on screen. */
  async settled(): Promise<void> {
    do await this.element.updateComplete;
    while (this.element.isUpdatePending);
  }

  /** The form shows that it is in this status. */
  async reaches(status: ComplaintForm['status']): Promise<void> {
    const {element} = this;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (element.getAttribute('status') !== status) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(element, {attributeFilter: ['status']});
      look();
    });
    await this.settled();
  }

  get #isEnglish(): boolean {
    return !this.hasButton('Continua');
  }

  async #click(target: HTMLElement): Promise<void> {
    target.focus();
    target.click();
    await this.settled();
  }

  async #dispatch(control: HTMLElement, ...types: ('input' | 'change')[]): Promise<void> {
    for (const type of types) {
      // As the browser has it: only `input` leaves the shadow root.
      control.dispatchEvent(new Event(type, {bubbles: true, composed: type === 'input'}));
    }
    await this.settled();
  }
}

function isTyped(control: Element): boolean {
  if (control instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(control.type);
  return control instanceof HTMLTextAreaElement;
}
