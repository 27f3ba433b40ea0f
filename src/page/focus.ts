/** Where focus goes, so that it is seen there. */
import type {Focus} from '../session/world.js';
import {errorSummaryId} from '../views/error-summary.js';
import {headingId} from '../views/heading.js';
import {secretsId} from '../views/secrets-notice.js';
import {controlId} from '../views/view-model.js';

const ids = {heading: headingId, errors: errorSummaryId, secrets: secretsId};

/** The element in the form that is to have focus, if it is on screen. */
export function focusTarget(root: ParentNode, focus: Focus): HTMLElement | null {
  const id = typeof focus === 'string' ? ids[focus] : controlId(focus);
  return root.querySelector<HTMLElement>(`#${id}`);
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
  }

  /** Call it after an update. */
  move(status: string): void {
    const isNewStatus = status !== this.#status;
    this.#status = status;
    const {focus, isOutcome} = this.#next ?? {};
    this.#next = undefined;
    // Who was about to press Stop when sending failed goes on with Try again.
    const isLost = status === 'failed' && this.#wasHere && !this.#isHere;
    const mayGo = focus && (this.#wasHere || !isOutcome);
    const target = mayGo ? focusTarget(this.#root, focus) : isLost ? this.#button : null;
    if (target) moveFocus(target, focus === 'heading' ? this.#host : undefined);
    else if (this.#wasHere && isNewStatus) showAll(this.#root.querySelector('.status'));
  }

  /** Safari gives no focus to a button that is pressed, though the client is here. */
  stay(): void {
    if (!this.#isHere) this.#button?.focus({preventScroll: true});
  }

  get #root(): ParentNode {
    return this.#host.shadowRoot ?? this.#host;
  }

  get #isHere(): boolean {
    return Boolean(this.#host.shadowRoot?.activeElement);
  }

  get #button(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('[type=submit]');
  }
}

/** Gives focus to what the client is to read or do next, and shows it; what is to be read, from `top` on. */
export function moveFocus(target: HTMLElement, top: Element = target): void {
  target.blur(); // what has focus already would not be announced again
  target.focus({preventScroll: true});
  if (isField(target)) showAll(target);
  else {
    top.scrollIntoView({block: 'start', behavior: 'instant'});
    uncoverTop(top);
  }
}

/** Scrolls as little as possible. */
export function showAll(element: Element | null): void {
  if (!element) return;
  element.scrollIntoView({block: 'nearest', behavior: 'instant'});
  uncoverBottom(element);
  uncoverTop(element);
}

function isField(target: Element): boolean {
  return target.matches('input, select, textarea, button');
}

/** Tab may lead to what is only half in sight, or lies under something of the page. */
export function uncoverAfterTab({key, target}: KeyboardEvent): void {
  const isTab = key === 'Tab' || key === 'Unidentified'; // as WebKitGTK calls it with Shift
  if (!isTab || !(target instanceof Element)) return;
  showAll(target);
}

/** Shows a little more beyond what is scrolled to. In CSS pixels. */
const MARGIN = 16;

/** Brings an element out from under what the page keeps at its top, as a sticky header. */
function uncoverTop(target: Element): void {
  const cover = coverOf(target, 'top');
  if (!cover) return;
  scrollBy({top: topOf(target) - cover.bottom - MARGIN, behavior: 'instant'});
  if (coverOf(target, 'top')) showInMiddle(target);
}

/** And from under what it keeps at its bottom; where there is too little room, the beginning counts. */
function uncoverBottom(target: Element): void {
  const cover = coverOf(target, 'bottom');
  if (!cover) return;
  const {top, bottom} = target.getBoundingClientRect();
  scrollBy({top: Math.min(bottom - cover.top, top) + MARGIN, behavior: 'instant'});
  if (coverOf(target, 'bottom')) showInMiddle(target);
  if (!coverOf(target, 'bottom')) return;
  // The page ends here, so that nothing scrolls further: the form makes room below itself.
  target.closest('.root')?.classList.add('roomy');
  showInMiddle(target);
}

/** The element may be in a part of the page that scrolls by itself. */
function showInMiddle(target: Element): void {
  target.scrollIntoView({block: 'center', behavior: 'instant'});
}

/** Where something is that the page keeps at that edge of the window, and that lies over an element. */
function coverOf(target: Element, edge: 'top' | 'bottom'): DOMRect | undefined {
  const {top, bottom, left, right} = target.getBoundingClientRect();
  const own = outermostHost(target);
  for (const y of [top + 1, bottom - 1])
    for (const x of [(left + right) / 2, left + 1, right - 1]) {
      let found = document.elementFromPoint(x, y);
      if (!found || own.contains(found) || found.contains(own)) continue;
      while (found && !/fixed|sticky/.test(getComputedStyle(found).position))
        found = found.parentElement;
      const cover = found?.getBoundingClientRect();
      if (cover && cover.top + cover.bottom < innerHeight === (edge === 'top')) return cover;
    }
  return undefined;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

function outermostHost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermostHost(root.host) : element;
}
