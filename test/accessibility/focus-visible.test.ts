import {expect} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import type {FormDriver} from '../support/driver.js';
import {inWords} from './layout.js';
import {changedPixels, pictureOf} from './pictures.js';
import {states} from './states.js';
import {styleRules} from './style-rules.js';

/** How far the ring reaches from what has focus. */
const AROUND = 6;
/** Pixels that change by 3:1, for each of the outline. The ring has 3; between pixels less is seen. */
const LEAST = 2; // WCAG 2.4.13, of AAA

/** Of the windows of WebKitGTK one has focus, and which is chance. */
const isInFront = /Chrome\/|Firefox\//.test(navigator.userAgent);
const page = document.documentElement;

/** All that Tab leads to, up to the last button: one more Tab would leave the page. */
async function* tabThrough(form: FormDriver): AsyncGenerator<HTMLElement> {
  const last = [...form.root.querySelectorAll('button')].at(-1);
  form.element.focus();
  for (let focused: Element | null = null; focused !== last;) {
    await sendKeys({press: 'Tab'});
    focused = form.root.activeElement;
    yield focused as HTMLElement;
  }
}

const withoutRings = new CSSStyleSheet();
withoutRings.replaceSync('* { outline-color: transparent !important }');

/** How much of the outline is seen to have focus. */
async function ringAround(focused: HTMLElement, {root}: FormDriver): Promise<number> {
  const target = focused.closest('.choice') ?? focused;
  target.scrollIntoView({block: 'center', behavior: 'instant'});
  const {left, top, width, height} = target.getBoundingClientRect();
  const box = new DOMRect(left - AROUND, top - AROUND, width + 2 * AROUND, height + 2 * AROUND);
  const seen = await pictureOf(box);
  root.adoptedStyleSheets.push(withoutRings);
  const plain = await pictureOf(box);
  root.adoptedStyleSheets.pop();
  return changedPixels(seen, plain, 3) / (2 * (width + height));
}

describe('Focus is seen', () => {
  after(() => {
    page.removeAttribute('style');
  });

  it('by one ring everywhere, with a gap around the control', () => {
    const texts = styleRules.map(({cssText}) => cssText);
    const rings = texts.filter((text) => /:focus-visible.*outline:/s.test(text));
    expect(rings).to.have.lengthOf(2); // of what has focus, and of the row of a choice that has it
    for (const ring of rings) {
      expect(ring).to.match(/outline: 3px solid var\(--_focus\)/);
      expect(ring).to.match(/outline-offset: 2px/);
    }
  });

  for (const [name, scheme] of [
    ['account, with errors', 'light'],
    ['account, with errors', 'dark'],
    ['person, with errors', 'light'],
    ['subject, answered', 'dark'],
    ['details, rough date wrong', 'light'],
    ['failed: signed out', 'dark'],
    ['sent', 'light'],
    ['draft asked about', 'light'],
  ] as const) {
    if (!isInFront) {
      void executeServerCommand('leave-out', 'window that is sure to have focus');
      continue;
    }
    it(`wherever Tab leads to: ${name}, ${scheme}`, async () => {
      page.style.colorScheme = scheme;
      const form = await states[name]!('en');
      const faint: string[] = [];
      for await (const focused of tabThrough(form)) {
        const ring = await ringAround(focused, form);
        if (ring < LEAST) faint.push(`${inWords(focused)}: ${ring}`);
      }
      expect(faint).to.deep.equal([]);
    }).timeout(60_000);
  }
});
