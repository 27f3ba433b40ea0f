/** What a client has set in the system: colours of their own, more contrast, less motion. */
import {expect} from '@open-wc/testing';
import type {FormDriver} from '../support/driver.js';
import {emulateMedia, itWithMedia} from '../support/media.js';
import {colorOf, contrastOf} from './colors.js';
import {inWords, shownElements} from './layout.js';
import {changedPixels, inkIn, pictureOf} from './pictures.js';
import {inEveryState, states} from './states.js';
import {styleRules} from './style-rules.js';

const page = document.documentElement;
const sides = ['top', 'right', 'bottom', 'left'];
const bounded =
  'button, .choice, select, textarea, input:not([type=radio], [type=checkbox]), [part~=error-summary]';

/** What has no line around it that stands out. */
function withoutLine(form: FormDriver): string[] {
  const elements = shownElements(form).filter((element) => {
    const style = getComputedStyle(element);
    const isSeen = (side: string): boolean =>
      parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1 &&
      contrastOf(colorOf(style.getPropertyValue(`border-${side}-color`)), colorOf(canvas())) >= 3;
    return element.matches(bounded) && !sides.every(isSeen);
  });
  return elements.map(inWords);
}

function canvas(): string {
  return getComputedStyle(page).backgroundColor;
}

/** The inner part of the round mark before an element's text. */
function insideMark(element: Element, inset: number): DOMRect {
  const {left, top} = element.getBoundingClientRect();
  const {marginTop, height} = getComputedStyle(element, '::before');
  const size = parseFloat(height) - 2 * inset;
  return new DOMRect(left + inset, top + parseFloat(marginTop) + inset, size, size);
}

describe('With forced colours', () => {
  before(() => {
    page.style.background = 'Canvas';
  });
  after(() => {
    page.removeAttribute('style');
  });

  inEveryState(
    'every control and button has a line around it',
    async (form) => {
      await emulateMedia({forcedColors: 'active'});
      expect(withoutLine(form)).to.deep.equal([]);
    },
    {languages: ['it'], it: itWithMedia},
  );

  itWithMedia('the progress is seen by what is filled', async () => {
    await emulateMedia({forcedColors: 'active'});
    const form = await states['subject, untouched']!('en');
    const filled = [];
    for (const segment of form.root.querySelectorAll('[part~=progress] > *')) {
      const {left, top, width, height} = segment.getBoundingClientRect();
      const inside = new DOMRect(left + 1, top + 1, width - 2, height - 2);
      filled.push(inkIn(await pictureOf(inside), canvas()).toFixed(1));
    }
    expect(filled).to.deep.equal(['1.0', '1.0', '0.5', '0.0', '0.0']);
  });

  itWithMedia('the row of a choice that is made has a thicker line', async () => {
    await emulateMedia({forcedColors: 'active'});
    const form = await states['subject, untouched']!('en');
    const row = form.root.querySelector('.choice')!;
    const box = row.getBoundingClientRect();
    const before = await pictureOf(box);
    row.querySelector('input')!.click();
    await form.settled();
    const outline = 2 * (box.width + box.height);
    expect(changedPixels(before, await pictureOf(box), 3)).to.be.at.least(0.9 * outline);
  });

  itWithMedia('a field that is wrong has its bar', async () => {
    await emulateMedia({forcedColors: 'active'});
    const form = await states['account, with errors']!('en');
    const {left, top, height} = form.root.querySelector('.invalid')!.getBoundingClientRect();
    const bar = await pictureOf(new DOMRect(left, top, 4, height));
    expect(inkIn(bar, canvas())).to.be.at.least(0.9);
  });

  itWithMedia('the point that is reached is filled', async () => {
    await emulateMedia({forcedColors: 'active'});
    const form = await states['sent']!('en');
    const filled = [];
    for (const point of form.root.querySelectorAll('.timeline li')) {
      filled.push(inkIn(await pictureOf(insideMark(point, 3)), canvas()).toFixed(0));
    }
    expect(filled).to.deep.equal(['1', '0', '0']);
  });
});

describe('Who asks for more contrast', () => {
  // Not every browser can be told to ask for it: the rules are applied in its stead.
  const more = new CSSStyleSheet();
  const asked = styleRules.filter(({conditions}) =>
    conditions.includes('@media (prefers-contrast: more)'),
  );
  more.replaceSync(asked.map(({cssText}) => cssText).join('\n'));

  for (const scheme of ['light', 'dark']) {
    it(`gets muted texts and thin lines as strong as the text, ${scheme}`, async () => {
      page.style.colorScheme = scheme;
      for (const [state, selector, property] of [
        ['account, untouched', '[part~=hint]', 'color'],
        ['account, untouched', 'input', 'border-top-color'],
        ['subject, untouched', '.choice', 'border-top-color'],
        ['review', 'dt', 'color'],
        ['review', '.section', 'border-top-color'],
        ['sent', '.timeline span', 'color'],
      ] as const) {
        const {element, root} = await states[state]!('en');
        const text = getComputedStyle(element).color;
        const colorNow = (): string =>
          getComputedStyle(root.querySelector(selector)!).getPropertyValue(property);
        expect(colorNow(), `${selector} as usual`).not.to.equal(text);
        root.adoptedStyleSheets.push(more);
        expect(colorNow(), selector).to.equal(text);
      }
      page.removeAttribute('style');
    });
  }
});
