/** What runs in the page: finds what a person sees of a form. Bundled and handed over by `page-code.ts`. */
import type {ComplaintForm} from '../../../src/index.js';
import {FormReader, one} from '../../support/form-reader.js';
import {nameOf} from '../../support/reading.js';

export function findControl(form: ComplaintForm, label: string): Element {
  return new FormReader(form).controlOrGroup(label);
}

export function findRadio(form: ComplaintForm, question: string, option: string): Element {
  return one([...new FormReader(form).group(question).querySelectorAll('input')], option, nameOf);
}

export function findButton(form: ComplaintForm, name: string, about?: string): Element {
  return new FormReader(form).button(name, about);
}

export function entryLabels(form: ComplaintForm, label: string): string[] {
  return new FormReader(form).entryLabels(label);
}

export function read(form: ComplaintForm): {heading: string; text: string; errors: string[]} {
  const reader = new FormReader(form);
  return {heading: reader.heading(), text: reader.text(), errors: reader.errors()};
}

/** As the browser does when one has been picked: of a list, of a calendar, of a clock. */
export function pick(control: HTMLInputElement | HTMLSelectElement, text: string): void {
  control.focus();
  control.value =
    control instanceof HTMLSelectElement
      ? one([...control.options], text, (option) => option.text).value
      : text;
  control.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  control.dispatchEvent(new Event('change', {bubbles: true}));
}

/** The first form of a document, once it is there and on screen. */
export async function firstForm(document: Document): Promise<ComplaintForm> {
  const find = (): ComplaintForm | null => document.querySelector('complaint-form');
  if (!find()) await until(document, () => find() !== null);
  const form = find()!;
  await until(form, () => form.hasAttribute('step'));
  return form;
}

/** For what never comes; a machine may be slow. In ms. */
const LIMIT = 30_000;

export async function reaches(form: ComplaintForm, status: ComplaintForm['status']): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new Error(`Its status is "${form.status}", not "${status}"`));
    }, LIMIT);
  });
  await Promise.race([until(form, () => form.getAttribute('status') === status), late]);
}

/** What was done to the form is on screen. */
export async function settled(form: ComplaintForm): Promise<void> {
  do await form.updateComplete;
  while (form.isUpdatePending);
}

function until(target: Node, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(target, {attributes: true, childList: true, subtree: true});
    look();
  });
}

/** How many elements of a document, those in shadow roots too, have a `style` attribute. */
export function countStyled(root: ParentNode): number {
  return [...root.querySelectorAll('*')].reduce(
    (sum, element) =>
      sum +
      (element.hasAttribute('style') ? 1 : 0) +
      (element.shadowRoot ? countStyled(element.shadowRoot) : 0),
    0,
  );
}

/** Where the pointer hits an element once it is in sight: in the viewport of the page, also out of frames. */
export function bringIntoSight(element: Element): {x: number; y: number} {
  // Not under the page's sticky header, and not while a page is scrolling smoothly.
  element.scrollIntoView({block: 'center', behavior: 'instant'});
  const {left, top, width, height} = element.getBoundingClientRect();
  let [x, y] = [left + width / 2, top + height / 2];
  for (let frame = frameElement; frame; frame = frame.ownerDocument.defaultView!.frameElement) {
    const outer = frame.getBoundingClientRect();
    [x, y] = [x + outer.left + frame.clientLeft, y + outer.top + frame.clientTop];
  }
  return {x, y};
}
