import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {misfitsIn, NO_MISFITS} from './fit.js';
import {longContent} from './long-content.js';
import {inEveryState} from './states.js';

// A phone of 320 px; and 1280 × 1024 at a zoom of 400 %, as WCAG 1.4.10 has it.
before(() => setViewport({width: 320, height: 256}));
after(() => setViewport({width: 800, height: 600}));

inEveryState(
  'at a width of 320 px the longest content fits',
  (form) => {
    expect(misfitsIn(form)).to.deep.equal(NO_MISFITS);
  },
  {content: longContent},
);
