import {expect} from '@open-wc/testing';
import type {FormDriver} from '../support/driver.js';
import {inWords, shownElements, TOLERANCE} from './layout.js';
import {inEveryState} from './states.js';

type Side = 'left' | 'right';
type Distances = Readonly<Record<string, readonly number[]>>;

const page = document.documentElement;

/** How far each box, and what is in it and painted on it, is from one side of the form. */
function distancesFrom(side: Side, form: FormDriver): Distances {
  page.dir = side === 'left' ? 'ltr' : 'rtl';
  // The layout is made anew: WebKit keeps some boxes where they were.
  form.element.hidden = true;
  form.element.getBoundingClientRect();
  form.element.hidden = false;
  const edge = form.element.getBoundingClientRect()[side];
  const blocks = shownElements(form).filter(
    (element) => !getComputedStyle(element).display.startsWith('inline'),
  );
  return Object.fromEntries(
    blocks.map((element, index) => {
      const toEdge = Math.abs(element.getBoundingClientRect()[side] - edge);
      return [`${index} ${inWords(element)}`, [toEdge, ...widthsAt(side, element)]];
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

function unlike(one: Distances, other: Distances): string[] {
  return Object.entries(one)
    .filter(([name, distances]) =>
      distances.some((distance, at) => Math.abs(distance - other[name]![at]!) > TOLERANCE),
    )
    .map(([name, distances]) => `${name}: ${distances.join()} / ${String(other[name]?.join())}`);
}

after(() => {
  page.removeAttribute('dir');
});

inEveryState(
  'a page from right to left has the mirror image',
  (form) => {
    form.element.style.inlineSize = '760px';
    const leftToRight = distancesFrom('left', form);
    expect(unlike(leftToRight, distancesFrom('right', form))).to.deep.equal([]);
  },
  {languages: ['it']},
);
