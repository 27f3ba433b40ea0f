/** What is not where the mirror image of a page from left to right has it. */
import type {FormDriver} from '../support/driver.js';
import {inWords, shownElements, TOLERANCE} from './layout.js';

type Side = 'left' | 'right';

const page = document.documentElement;

/** What stands elsewhere when the page is read from right to left. */
export function unmirroredIn(form: FormDriver): string[] {
  const leftToRight = distancesFrom('left', form);
  const rightToLeft = distancesFrom('right', form);
  page.removeAttribute('dir');
  return [...leftToRight]
    .map(([element, distances]) => ({element, distances, mirrored: rightToLeft.get(element) ?? []}))
    .filter(({distances, mirrored}) =>
      distances.some((distance, at) => !(Math.abs(distance - mirrored[at]!) <= TOLERANCE)),
    )
    .map(
      ({element, distances, mirrored}) =>
        `${inWords(element)}: ${distances.join()} / ${mirrored.join()}`,
    );
}

/** How far each box, and what is in it and painted on it, is from one side of the form. */
function distancesFrom(side: Side, form: FormDriver): Map<Element, readonly number[]> {
  page.dir = side === 'left' ? 'ltr' : 'rtl';
  // The layout is made anew: WebKit keeps some boxes where they were.
  form.element.hidden = true;
  form.element.getBoundingClientRect();
  form.element.hidden = false;
  const edge = form.element.getBoundingClientRect()[side];
  const blocks = shownElements(form).filter(
    (element) => !getComputedStyle(element).display.startsWith('inline'),
  );
  return new Map(
    blocks.map((element) => {
      const toEdge = Math.abs(element.getBoundingClientRect()[side] - edge);
      return [element, [toEdge, ...widthsAt(side, element)]];
    }),
  );
}

function widthsAt(side: Side, element: Element): number[] {
  return [undefined, '::before', '::after'].flatMap((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return [`margin-${side}`, `padding-${side}`, `border-${side}-width`].map(
      (property) => parseFloat(style.getPropertyValue(property)) || 0,
    );
  });
}
