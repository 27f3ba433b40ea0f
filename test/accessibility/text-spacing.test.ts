import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {misfitsIn, NO_MISFITS} from './fit.js';
import {inEveryState} from './states.js';

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

after(() => setViewport({width: 800, height: 600}));

inEveryState("with the reader's own text spacing nothing is lost", async (form) => {
  form.root.adoptedStyleSheets.push(spacing);
  for (const width of [320, 1280]) {
    await setViewport({width, height: 600});
    expect(misfitsIn(form), `at ${width} px`).to.deep.equal(NO_MISFITS);
  }
});
