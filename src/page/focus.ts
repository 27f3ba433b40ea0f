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
  else top.scrollIntoView({block: 'start', behavior: 'instant'});
  uncover(top);
}

/** Scrolls as little as possible. */
export function showAll(element: Element | null): void {
  element?.scrollIntoView({block: 'nearest', behavior: 'instant'});
}

function isField(target: Element): boolean {
  return target.matches('input, select, textarea, button');
}

/** Tab may lead to what is only half in sight, or lies under something of the page. */
export function uncoverAfterTab({key, target}: KeyboardEvent): void {
  const isTab = key === 'Tab' || key === 'Unidentified'; // as WebKitGTK calls it with Shift
  if (!isTab || !(target instanceof Element)) return;
  showAll(target);
  uncover(target);
}

/** Brings an element out from under what the page keeps at its top, as a sticky header. */
function uncover(target: Element): void {
  const cover = coverOf(target);
  if (!cover) return;
  const hidden = cover.getBoundingClientRect().bottom - target.getBoundingClientRect().top;
  scrollBy({top: -hidden - 16, behavior: 'instant'}); // and shows a little more above it
  if (coverOf(target)) target.scrollIntoView({block: 'center', behavior: 'instant'});
}

/** What of the page lies fixed over the beginning of an element. */
function coverOf(target: Element): Element | undefined {
  const {left, top, width} = target.getBoundingClientRect();
  const own = outermostHost(target);
  let found = document.elementFromPoint(left + width / 2, top + 1);
  if (!found || own.contains(found) || found.contains(own)) return undefined;
  while (found && !/fixed|sticky/.test(getComputedStyle(found).position))
    found = found.parentElement;
  return found ?? undefined;
}

function outermostHost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermostHost(root.host) : element;
}
