/** What does not fit where it stands. */
import type {FormDriver} from '../support/driver.js';
import {inWords, leaves, overlap, pairs, shownElements, TOLERANCE} from './layout.js';

/** What makes the page scroll sideways, or reaches out of it. */
export function tooWide(form: FormDriver): string[] {
  const {clientWidth, scrollWidth} = document.documentElement;
  const page = scrollWidth > clientWidth ? [`the page: ${scrollWidth} px`] : [];
  const boxes = shownElements(form).map((of) => ({of, box: of.getBoundingClientRect()}));
  const out = [...boxes, ...leaves(form)].filter(
    ({box: {left, right}}) => left < -TOLERANCE || right > clientWidth + TOLERANCE,
  );
  return [...page, ...out.map(({of}) => inWords(of))];
}

/** What has more in it than it shows, but for the controls that the client scrolls in. */
export function cutOff(form: FormDriver): string[] {
  const elements = shownElements(form).filter((element) => {
    const {overflowX, overflowY, textOverflow} = getComputedStyle(element);
    const clips = [overflowX, overflowY].some((overflow) => overflow !== 'visible');
    const hasMore =
      element.scrollHeight > element.clientHeight + TOLERANCE ||
      element.scrollWidth > element.clientWidth + TOLERANCE;
    return !isControl(element) && clips && (hasMore || textOverflow === 'ellipsis');
  });
  return elements.map(inWords);
}

/** Text and controls that lie on each other. */
export function overlapping(form: FormDriver): string[] {
  return (
    pairs(leaves(form))
      // Lines of one text may touch: their boxes are higher than their letters.
      .filter(([a, b]) => a.of !== b.of && overlap(a.box, b.box))
      .map(([a, b]) => `${inWords(a.of)} / ${inWords(b.of)}`)
  );
}

/** A text longer than its control is moved with the caret. */
function isControl(element: Element): boolean {
  return element.matches('input, select, textarea');
}
