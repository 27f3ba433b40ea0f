import {expect} from '@open-wc/testing';
import {openForm} from '../support/driver.js';
import {violationsIn} from './axe.js';
import {inEveryState} from './states.js';

const page = document.documentElement;

before(() => {
  page.style.background = 'Canvas'; // axe takes a page without a background for a white one
});
after(() => {
  page.removeAttribute('style');
  page.removeAttribute('dir');
});

inEveryState('axe finds nothing, light or dark, from left or from right', async ({element}) => {
  for (const [dir, scheme] of [
    ['ltr', 'light'],
    ['ltr', 'dark'],
    ['rtl', 'light'],
    ['rtl', 'dark'],
  ] as const) {
    page.dir = dir;
    page.style.colorScheme = scheme;
    // What the markup says does not depend on either.
    const rules = dir === 'ltr' && scheme === 'light' ? 'all' : 'of looks';
    expect(await violationsIn(element, rules), `${dir}, ${scheme}`).to.deep.equal([]);
  }
});

describe('axe', () => {
  it('sees what stands in the shadow root', async () => {
    const form = await openForm();
    form.control('Email address').labels?.[0]?.remove();
    expect((await violationsIn(form.element)).join()).to.contain('label:');
  });

  it('sees colours', async () => {
    const form = await openForm();
    form.element.style.setProperty('--complaint-form-muted', '#bbb');
    form.element.style.background = '#fff';
    expect((await violationsIn(form.element, 'of looks')).join()).to.contain('color-contrast:');
  });
});
