/** Where things stand on screen, for tests that measure. */
import type {FormDriver} from '../support/driver.js';
import {isShown, textOf} from '../support/reading.js';

/** Boxes may differ by a fraction of a pixel that nobody sees. */
export const TOLERANCE = 1;

/** All elements of the form with a box of their own; without what is only spoken. */
export function shownElements({root}: FormDriver, selector = '*'): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      !['STYLE', 'OPTION'].includes(element.tagName) &&
      getComputedStyle(element).display !== 'contents' &&
      isOnScreen(element),
  );
}

export function isOnScreen(element: Element): boolean {
  return isShown(element) && !element.closest('.visually-hidden');
}

/** A piece of text or a control: what must not lie on another. */
export interface Leaf {
  readonly of: Element;
  readonly box: DOMRect;
}

/** Every line of text, and every control. */
export function leaves(shown: readonly Element[]): Leaf[] {
  return shown.flatMap((element) => {
    if (element.matches('input, select, textarea')) {
      return [{of: element, box: element.getBoundingClientRect()}];
    }
    const texts = [...element.childNodes].filter((node) => node instanceof Text);
    return texts.flatMap((text) => {
      const range = document.createRange();
      range.selectNode(text);
      return [...range.getClientRects()]
        .filter(({width, height}) => width > 0 && height > 0)
        .map((box) => ({of: element, box}));
    });
  });
}

/** Whether boxes lie on each other by more than they may. */
export function overlap(a: DOMRect, b: DOMRect, tolerance = TOLERANCE): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance
  );
}

/** What a message calls an element. */
export function inWords(element: Element): string {
  const name = [element.localName, ...element.classList].join('.');
  const text = textOf(element).slice(0, 40);
  return element.id ? `${name}#${element.id}` : `${name} "${text}"`;
}

/** Pairs of all. */
export function pairs<Item>(all: readonly Item[]): [Item, Item][] {
  return all.flatMap((one, index) =>
    all.slice(index + 1).map((other): [Item, Item] => [one, other]),
  );
}
