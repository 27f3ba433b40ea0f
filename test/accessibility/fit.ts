/** What does not fit where it stands. */
import type {FormDriver} from '../support/driver.js';
import {inWords, leaves, overlap, pairs, shownElements, TOLERANCE, type Leaf} from './layout.js';

export interface Misfits {
  /** What makes the page scroll sideways, or reaches out of the form. */
  readonly tooWide: readonly string[];
  /** What has more in it than it shows, but for the controls that the client scrolls in. */
  readonly cutOff: readonly string[];
  /** Text and controls that lie on each other. */
  readonly overlapping: readonly string[];
}

export const NO_MISFITS: Misfits = {tooWide: [], cutOff: [], overlapping: []};

export function misfitsIn(form: FormDriver): Misfits {
  const shown = shownElements(form);
  const lines = leaves(shown);
  return {
    tooWide: tooWide(form.element.getBoundingClientRect(), shown, lines),
    cutOff: shown.filter((element) => !isControl(element) && isCutOff(element)).map(inWords),
    overlapping: overlapping(lines),
  };
}

function tooWide(form: DOMRect, shown: readonly Element[], lines: readonly Leaf[]): string[] {
  const {clientWidth, scrollWidth} = document.documentElement;
  const isScrolled = scrollWidth > Math.max(clientWidth, Math.ceil(form.right));
  const page = isScrolled ? [`the page: ${scrollWidth} px`] : [];
  const boxes = shown.map((of) => ({of, box: of.getBoundingClientRect()}));
  const out = [...boxes, ...lines].filter(
    ({box: {left, right}}) => left < form.left - TOLERANCE || right > form.right + TOLERANCE,
  );
  return [...page, ...out.map(({of}) => inWords(of))];
}

function isCutOff(element: Element): boolean {
  const {overflowX, overflowY, textOverflow} = getComputedStyle(element);
  const clips = [overflowX, overflowY].some((overflow) => overflow !== 'visible');
  const hasMore =
    element.scrollHeight > element.clientHeight + TOLERANCE ||
    element.scrollWidth > element.clientWidth + TOLERANCE;
  return clips && (hasMore || textOverflow === 'ellipsis');
}

function overlapping(lines: readonly Leaf[]): string[] {
  return (
    pairs(lines)
      // Lines of one text may touch: their boxes are higher than their letters.
      .filter(([a, b]) => a.of !== b.of && overlap(a.box, b.box))
      .map(([a, b]) => `${inWords(a.of)} / ${inWords(b.of)}`)
  );
}

/** A text longer than its control is moved with the caret. */
function isControl(element: Element): boolean {
  return element.matches('input, select, textarea');
}
