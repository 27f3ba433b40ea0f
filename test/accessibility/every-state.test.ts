/** What is promised of the layout of every state: each is opened once, and measured in two fonts. */
import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {FormDriver} from '../support/driver.js';
import {misfitsIn, NO_MISFITS} from './fit.js';
import {fonts, useFont} from './fonts.js';
import {leaves, shownElements} from './layout.js';
import {longContent} from './long-content.js';
import {unmirroredIn} from './mirror.js';
import {inEveryState, states} from './states.js';
import {smallTargets} from './targets.js';

const page = document.documentElement;

// What readers may set for themselves (WCAG 1.4.12).
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p {
    margin-block-end: 2em !important;
  }
`);

/** As the page gives it; the form looks at its own room and not at the screen. */
function resize({element}: FormDriver, width: number | 'auto', fontSize = 'medium'): void {
  element.style.inlineSize = width === 'auto' ? width : `${width}px`;
  element.style.setProperty('--complaint-form-font-size', fontSize);
}

function expectTargets(form: FormDriver): void {
  for (const width of [320, 390, 1280]) {
    for (const fontSize of ['10px', 'medium', '28px']) {
      resize(form, width, fontSize);
      expect(smallTargets(form), `${width} px wide, text of ${fontSize}`).to.deep.equal([]);
    }
  }
}

function expectRoomForSpacing(form: FormDriver): void {
  form.root.adoptedStyleSheets.push(spacing);
  for (const width of ['auto', 1280] as const) {
    resize(form, width);
    expect(misfitsIn(form), `text spacing, ${width}`).to.deep.equal(NO_MISFITS);
  }
  form.root.adoptedStyleSheets.pop();
}

function expectMirrorImage(form: FormDriver): void {
  resize(form, 760);
  expect(unmirroredIn(form), 'from right to left').to.deep.equal([]);
}

// A phone of 320 px; and 1280 × 1024 at a zoom of 400 %, as WCAG 1.4.10 has it.
before(() => setViewport({width: 320, height: 256}));
after(() => setViewport({width: 800, height: 600}));

inEveryState(
  'all can be pressed, there is room for wider text, and right to left is the mirror image',
  (form, lang) => {
    for (const font of fonts) {
      useFont(form, font);
      expectRoomForSpacing(form);
      if (lang !== 'it') continue; // its texts are longer
      expectTargets(form);
      expectMirrorImage(form);
    }
  },
);

inEveryState(
  'at a width of 320 px the longest content fits',
  (form) => {
    for (const font of fonts) {
      useFont(form, font);
      expect(misfitsIn(form), font).to.deep.equal(NO_MISFITS);
    }
  },
  {content: longContent},
);

describe('A page of 320 px', () => {
  it('is what is measured', () => {
    expect(page.clientWidth).to.equal(320);
  });

  it('has its texts in one font and in the other', async () => {
    const form = await states['account, untouched']!('en');
    const [narrow = 0, wide = 0] = fonts.map((font) => {
      useFont(form, font);
      return leaves(shownElements(form))[0]!.box.width;
    });
    expect(wide / narrow).to.be.closeTo(115 / 80, 0.02);
  });
});
