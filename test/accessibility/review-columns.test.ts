import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {FormDriver} from '../support/driver.js';
import {states} from './states.js';

/** The widths of question and answer beside each other, or of the one above the other. */
function columns(form: FormDriver): number {
  const rows = [...form.part('review')!.querySelectorAll('dl > div')];
  const counts = rows.map((row) => {
    const [question, answer] = [...row.children].map((cell) => cell.getBoundingClientRect());
    return answer!.left >= question!.right && answer!.top < question!.bottom ? 2 : 1;
  });
  expect(new Set(counts).size, 'all rows are alike').to.equal(1);
  return counts[0]!;
}

describe('The review', () => {
  after(() => setViewport({width: 800, height: 600}));

  for (const [width, screen, fontSize, expected] of [
    [760, 1280, '16px', 2],
    [760, 320, '16px', 2],
    [320, 320, '16px', 1],
    [320, 1280, '16px', 1],
    [760, 1280, '28px', 1],
    [380, 1280, '10px', 2],
  ] as const) {
    it(`has ${expected} column(s) where it has ${width} px for text of ${fontSize}, on a screen of ${screen} px`, async () => {
      await setViewport({width: screen, height: 600});
      const form = await states['review']!('en');
      form.element.style.inlineSize = `${width}px`;
      form.element.style.setProperty('--complaint-form-font-size', fontSize);
      expect(columns(form)).to.equal(expected);
    });
  }
});
