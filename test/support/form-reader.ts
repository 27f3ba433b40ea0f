/** What a user sees of the form and hears of it through assistive technology. */
import type {ComplaintForm} from '../../src/index.js';
import {descriptionOf, descriptions, isShown, nameOf, textOf} from './reading.js';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The parts are public, so a test may rely on them. */
type Part =
  'form' | 'heading' | 'review' | 'confirmation' | 'error-summary' | 'error' | 'hint' | 'notice';

export class FormReader {
  constructor(readonly element: ComplaintForm) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get step(): string {
    return this.element.step;
  }

  get status(): string {
    return this.element.status;
  }

  heading(): string {
    return textOf(this.part('heading')!);
  }

  /** All text of the form. */
  text(): string {
    return textOf(this.root);
  }

  /** The texts of the error summary. */
  errors(): string[] {
    return [...(this.part('error-summary')?.querySelectorAll('li') ?? [])].map(textOf);
  }

  /** The error that is said with the control or group; `undefined` when there is none. */
  errorAt(label: string): string | undefined {
    return this.#noteAt(label, 'error');
  }

  hintAt(label: string): string | undefined {
    return this.#noteAt(label, 'hint');
  }

  /** Whether assistive technology says that the answer is wrong. */
  isInvalid(label: string): boolean {
    return this.controlOrGroup(label).getAttribute('aria-invalid') === 'true';
  }

  /** What the control holds; of a group or list the text of what is chosen. */
  value(label: string): string {
    const control = this.controlOrGroup(label);
    if (control instanceof HTMLFieldSetElement) {
      const chosen = control.querySelector(':checked');
      return chosen ? nameOf(chosen) : '';
    }
    if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
    return control.value;
  }

  /** The radio buttons of a group: their values with what they are called. */
  choices(question: string): Record<string, string> {
    const radios = [...this.group(question).querySelectorAll<HTMLInputElement>('[type=radio]')];
    return Object.fromEntries(radios.map((radio) => [radio.value, nameOf(radio)]));
  }

  isChecked(label: string): boolean {
    return (this.control(label) as HTMLInputElement).checked;
  }

  /** The entries of a list field. */
  entries(label: string): string[] {
    return this.entryLabels(label).map((entry) => this.value(entry));
  }

  /** The labels of the inputs of a list field, as far as there are any. */
  entryLabels(label: string): string[] {
    const {name} = this.control(label);
    return this.find(`input[name=${name}]`).map(nameOf);
  }

  /** The questions on the review with their answers. */
  review(): Record<string, string[]> {
    const rows = [...(this.part('review')?.querySelectorAll('dl > div, dl') ?? [])];
    const read = (row: Element, tag: string): string[] =>
      [...row.querySelectorAll(`:scope > ${tag}`)].map(textOf);
    return Object.fromEntries(
      rows.flatMap((row) => read(row, 'dt').map((question) => [question, read(row, 'dd')])),
    );
  }

  /** The name of what has focus; `undefined` when it is nothing of the form. */
  focused(): string | undefined {
    const {activeElement} = this.root;
    return activeElement ? nameOf(activeElement) : undefined;
  }

  /** The texts of all buttons. */
  buttons(): string[] {
    return this.find('button').map(textOf);
  }

  hasButton(text: string): boolean {
    return this.buttons().includes(text);
  }

  /** The names of all controls and groups, in their order. */
  labels(): string[] {
    return this.find('fieldset, input:not([type=radio]), textarea, select').map(nameOf);
  }

  has(label: string): boolean {
    return this.labels().includes(label);
  }

  // The elements, for what only the markup tells

  /** The control with that label. */
  control(label: string): Control {
    return one(this.find('input, textarea, select'), label, nameOf) as Control;
  }

  /** The group of controls with that question. */
  group(question: string): HTMLFieldSetElement {
    return one(this.find('fieldset'), question, nameOf) as HTMLFieldSetElement;
  }

  /** Where focus goes when it goes to the field. */
  firstControl(label: string): Element {
    const found = this.controlOrGroup(label);
    return found instanceof HTMLFieldSetElement ? found.querySelector('input')! : found;
  }

  controlOrGroup(label: string): Control | HTMLFieldSetElement {
    const isGroup = this.find('fieldset').some((group) => nameOf(group) === label);
    return isGroup ? this.group(label) : this.control(label);
  }

  /** The button, link or line that opens more; with `about`, one whose name starts so and that says this besides. */
  button(name: string, about?: string): HTMLElement {
    const all = this.find('button, a, summary');
    if (about === undefined) return one(all, name, textOf);
    const said = (button: Element): string => `${textOf(button)} ${descriptionOf(button)}`;
    return one(
      all.filter((button) => said(button).includes(about)),
      name,
      (button) => textOf(button).slice(0, name.length),
    );
  }

  part(name: Part): HTMLElement | null {
    return this.root.querySelector(`[part~="${name}"]`);
  }

  /** What is on screen of that kind. */
  protected find(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)].filter(isShown);
  }

  #noteAt(label: string, part: Part): string | undefined {
    const notes = descriptions(this.controlOrGroup(label)).filter((note) =>
      note.part.contains(part),
    );
    return notes.length > 0 ? notes.map(textOf).join(' ') : undefined;
  }
}

/** The one element with that name; a test that finds none or several says what there is. */
export function one<Found extends Element>(
  all: readonly Found[],
  name: string,
  nameIn: (element: Found) => string,
): Found {
  const [found, ...more] = all.filter((element) => nameIn(element) === name);
  if (found && more.length === 0) return found;
  const there = all.map((element) => `"${nameIn(element)}"`).join(', ');
  throw new Error(`${found ? 'More than one' : 'None'} is called "${name}" among ${there}`);
}
