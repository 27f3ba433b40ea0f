/** What can be pressed, and how large it is. */
import type {FormDriver} from '../support/driver.js';
import {inWords, shownElements} from './layout.js';

/** For a finger, or a hand that trembles. */
const COMFORTABLE = 44;
/** What WCAG 2.5.8 asks of everything that has no such distance to its neighbours. */
const LEAST = 24;

const controls = 'button, input, select, textarea';

interface Target {
  readonly element: Element;
  readonly box: DOMRect;
}

/** What is smaller than it should be. */
export function smallTargets(form: FormDriver): string[] {
  const targets = shownElements(form, `${controls}, a[href], summary`).map((element) => ({
    element,
    box: pressable(element).getBoundingClientRect(),
  }));
  return targets
    .filter((target) =>
      target.element.matches(controls)
        ? isSmaller(target, COMFORTABLE)
        : isSmaller(target, LEAST) && targets.some((other) => crowds(other, target)),
    )
    .map(({element, box}) => `${inWords(element)}: ${box.width} × ${box.height} px`);
}

/** A radio button or checkbox is pressed anywhere in its row. */
function pressable(element: Element): Element {
  return element.matches('[type=radio], [type=checkbox]') ? element.closest('label')! : element;
}

function isSmaller({box}: Target, size: number): boolean {
  // What the browser computes may differ from the style in the last digits.
  return Math.min(box.width, box.height) < size - 0.01;
}

/** Whether another target reaches into the circle that WCAG 2.5.8 draws around a small one. */
function crowds(other: Target, {element, box}: Target): boolean {
  if (other.element === element) return false;
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const toBox = Math.hypot(
    Math.max(other.box.left - x, x - other.box.right, 0),
    Math.max(other.box.top - y, y - other.box.bottom, 0),
  );
  return toBox < LEAST / 2;
}
