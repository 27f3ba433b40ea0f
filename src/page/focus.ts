/** Where focus goes, so that it is seen there. */
import type {Focus} from '../session/world.js';
import {errorSummaryId} from '../views/error-summary.js';
import {headingId} from '../views/heading.js';
import {secretsId} from '../views/secrets-notice.js';
import {controlId} from '../views/view-model.js';
import {hostOf} from './shadow-host.js';

const ids = {heading: headingId, errors: errorSummaryId, secrets: secretsId};

/** The element in the form that is to have focus, if it is on screen. */
export function focusTarget(root: ParentNode, focus: Focus): HTMLElement | null {
  const id = typeof focus === 'string' ? ids[focus] : controlId(focus);
  return root.querySelector<HTMLElement>(`[id='${id}']`); // `#` ignores case in pages without a doctype
}

/** Moves focus once an update is on screen. */
export class FocusMover {
  readonly #host: HTMLElement;
  /** Where to, by whom. */
  #next: {readonly focus: Focus; readonly isOutcome: boolean} | undefined;
  /** What was shown last; the page may take the attribute away. */
  #status: string | undefined;
  /** The client was in the form before the update. */
  #wasHere = false;
  /** What had focus before the update. */
  #before: Element | null | undefined;
  #heading: HTMLElement | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** @param isOutcome it comes by itself: whoever is elsewhere stays there */
  goTo(focus: Focus, isOutcome: boolean): void {
    this.#next = {focus, isOutcome};
  }

  /** Call it before an update. */
  look(): void {
    this.#wasHere = this.#isHere;
    this.#before = this.#host.shadowRoot?.activeElement;
    this.#heading = focusTarget(this.#root, 'heading');
  }

  /** Call it after an update. */
  move(status: string): void {
    const isNewStatus = status !== this.#status;
    this.#status = status;
    const {focus, isOutcome} = this.#next ?? {};
    this.#next = undefined;
    // The page asks otherwise now, or others have changed the form's nodes: they are new ones.
    if (this.#before && !this.#isHere) refocus(this.#root, this.#before as HTMLInputElement);
    const isLost = this.#wasHere && !this.#isHere;
    const mayGo = focus && (this.#wasHere || !isOutcome);
    // Who was about to press Stop when sending failed goes on with Try again.
    const next = isLost && status === 'failed' ? this.#button : null;
    const target = mayGo ? focusTarget(this.#root, focus) : next;
    if (target) moveFocus(target, focus === 'heading' ? this.#root.querySelector('.root') : null);
    else {
      // What had focus is no more, on the same step: the client stays in the form.
      if (isLost && this.#heading?.isConnected) this.#heading.focus({preventScroll: true});
      if (this.#wasHere && isNewStatus) this.show('.status');
    }
  }

  /** Shows what is new; what has focus stays in sight. */
  show(selector: string): void {
    showAll(this.#root.querySelector(selector));
    showAll(this.#focused);
  }

  /** Safari gives no focus to a button that is pressed, though the client is here. */
  stay(): void {
    if (!this.#isHere) this.#button?.focus({preventScroll: true});
  }

  get #root(): ParentNode {
    return this.#host.shadowRoot ?? this.#host;
  }

  get #isHere(): boolean {
    return Boolean(this.#focused);
  }

  /** In the form, or in what the page has put into it. */
  get #focused(): Element | null | undefined {
    const {activeElement} = this.#host.getRootNode() as Document | ShadowRoot;
    return this.#host.contains(activeElement)
      ? (this.#host.shadowRoot?.activeElement ?? activeElement)
      : null;
  }

  get #button(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('[type=submit]');
  }
}

/** Gives focus to what stands in the place of a control or button that is gone, the caret as it was. */
function refocus(root: ParentNode, gone: HTMLInputElement): void {
  const {id, type, dataset, selectionStart, selectionEnd} = gone;
  const told = Object.entries(dataset).map(([name, value]) => `[data-${name}="${value}"]`);
  const selector = id
    ? `[id='${id}']`
    : type === 'submit'
      ? '[type=submit]'
      : `button${told.join('')}`;
  const again = root.querySelector<HTMLInputElement>(selector);
  again?.focus({preventScroll: true});
  // Of another kind than before it may have no caret.
  if (typeof selectionStart === 'number' && typeof again?.selectionStart === 'number')
    again.setSelectionRange(selectionStart, selectionEnd);
}

/** Gives focus to what the client is to read or do next, and shows it; of a new step, all that fits. */
function moveFocus(target: HTMLElement, newStep: Element | null): void {
  target.blur(); // what has focus already would not be announced again
  target.focus({preventScroll: true});
  if (isField(target)) showAll(target);
  else {
    newStep?.classList.remove('roomy');
    (newStep ?? target).scrollIntoView({block: 'start', behavior: 'instant'});
    uncoverTop(target);
  }
}

/** Scrolls as little as possible. */
function showAll(element: Element | null | undefined): void {
  if (!element) return;
  element.scrollIntoView({block: 'nearest', behavior: 'instant'});
  uncoverBottom(element);
  uncoverTop(element);
}

function isField(target: Element): boolean {
  return target.matches('input, select, textarea, button');
}

/** A key may lead to what is only half in sight, or lies under something of the page. */
export function uncoverAfterKey({key, target}: KeyboardEvent): void {
  if (!(target instanceof Element)) return;
  const isTab = key === 'Tab' || key === 'Unidentified'; // as WebKitGTK calls it with Shift
  if (isTab || (key.startsWith('Arrow') && target.matches('[type=radio]'))) showAll(target);
}

/** Shows a little more beyond what is scrolled to. In CSS pixels. */
const MARGIN = 16;

/** Brings an element out from under what the page keeps at its top, as a sticky header. */
function uncoverTop(target: Element): void {
  const {top} = target.getBoundingClientRect();
  const edge = edgeOfCover(target, Math.max(top, 0) + 1, 1);
  if (edge !== undefined) scroll(target, top - edge - MARGIN);
}

/** And from under what it keeps at its bottom. */
function uncoverBottom(target: Element): void {
  scroll(target, hiddenBelow(target));
  if (hiddenBelow(target) === 0) return;
  // The page ends here, so that nothing scrolls further: the form makes room below itself.
  target.closest('.root')?.classList.add('roomy');
  scroll(target, hiddenBelow(target));
}

/** How far an element must go up to be clear; where there is too little room, its beginning counts. */
function hiddenBelow(target: Element): number {
  const {top, bottom} = target.getBoundingClientRect();
  const edge = edgeOfCover(target, Math.min(bottom, innerHeight) - 1, -1);
  return edge === undefined ? 0 : Math.max(0, Math.min(bottom - edge, top - 2 * MARGIN) + MARGIN);
}

/** Moves an element up, together with what scrolls with it, the innermost first. */
function scroll(element: Element, distance: number): void {
  if (distance === 0) return;
  const top = (): number => element.getBoundingClientRect().top;
  const aim = top() - distance;
  for (let around = hostOf(element); around; around = parentOf(around)) {
    if (
      around.scrollHeight > around.clientHeight &&
      /auto|scroll/.test(getComputedStyle(around).overflowY)
    )
      around.scrollBy({top: top() - aim, behavior: 'instant'});
  }
  scrollBy({top: top() - aim, behavior: 'instant'});
}

/** In the tree as it is shown, out of slots and shadow trees. */
function parentOf(element: Element): Element | undefined {
  return element.assignedSlot ?? element.parentElement ?? hostOf(element);
}

/**
 * How far something of the page reaches over an element from there on, downwards (1) or upwards (-1).
 * Nothing when nothing lies there, or when it has no end in the window, as the backdrop of a dialog.
 */
function edgeOfCover(target: Element, start: number, direction: 1 | -1): number | undefined {
  const {left, width} = target.getBoundingClientRect();
  const x = left + width / 2; // what covers an end alone, as a side bar, has no other place for it
  // The page around the form, and around what the form is a part of.
  for (let own = hostOf(target); own; own = hostOf(own)) {
    const root = own.getRootNode() as Document | ShadowRoot;
    let cover = root.elementFromPoint(x, start);
    if (!cover || own.contains(cover) || cover.contains(own)) continue;
    while (cover.parentElement && !cover.parentElement.contains(own)) cover = cover.parentElement;
    let y = start;
    let found: Element | null = cover;
    while (cover.contains(found)) found = root.elementFromPoint(x, (y += 4 * direction));
    if (found) return y;
  }
  return undefined;
}
