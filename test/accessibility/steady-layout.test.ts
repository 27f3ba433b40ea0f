import {expect} from '@open-wc/testing';
import {useConnection} from '../support/connection.js';
import type {FormDriver} from '../support/driver.js';
import {failing, HeldAnswer, unreachable} from '../support/endpoint.js';
import {answering} from '../support/transport.js';
import {nameOf} from '../support/reading.js';
import {inWords, shownElements} from './layout.js';
import {states} from './states.js';
import {words, type Language} from './words.js';

type Measure = 'left' | 'top' | 'width' | 'height';

const languages = Object.keys(words) as Language[];

/** Where an element stands in the form, to a tenth of a pixel. */
function place(form: FormDriver, element: Element, ...what: readonly Measure[]): string {
  const box = element.getBoundingClientRect();
  const frame = form.element.getBoundingClientRect();
  const at = {
    left: box.left - frame.left,
    top: box.top - frame.top,
    width: box.width,
    height: box.height,
  };
  // A scrolled page gives what stands on a twentieth once a millionth more, once less.
  return what.map((name) => `${name} ${(at[name] + 0.001).toFixed(1)}`).join(', ');
}

function places(
  form: FormDriver,
  selector = '*',
  what: readonly Measure[] = ['left', 'top', 'width', 'height'],
): string[] {
  return shownElements(form)
    .filter((element) => element.matches(selector))
    .map((element) => `${inWords(element)}: ${place(form, element, ...what)}`);
}

function expectUnmoved(now: readonly string[], before: readonly string[], when: string): void {
  const moved = now.filter((place) => !before.includes(place));
  expect(moved, `moved by ${when}`).to.deep.equal([]);
}

for (const lang of languages) {
  describe(`What moves nothing (${lang})`, () => {
    const connection = useConnection();

    for (const step of ['account', 'person', 'subject', 'details']) {
      it(`focus in the step ${step}`, async () => {
        const form = await states[`${step}, with errors`]!(lang);
        const before = places(form);
        for (const control of form.root.querySelectorAll<HTMLElement>('button, input, select, a')) {
          control.focus({preventScroll: true});
          expectUnmoved(places(form), before, `focus on ${inWords(control)}`);
        }
      });

      it(`errors in the step ${step}: its controls keep their column and size`, async () => {
        const form = await states[`${step}, untouched`]!(lang);
        const columns = (): string[] =>
          places(form, 'input, select, textarea, .choice, button', ['left', 'width', 'height']);
        const top = (): string[] => places(form, 'h2, .progress');
        const [columnsBefore, topBefore] = [columns(), top()];
        await form.press(words[lang].next);
        expect(form.errors()).not.to.be.empty;
        expectUnmoved(columns(), columnsBefore, 'errors');
        expectUnmoved(top(), topBefore, 'errors');
      });
    }

    it('a choice', async () => {
      const form = await states['subject, untouched']!(lang);
      const before = places(form);
      for (const radio of form.root.querySelectorAll<HTMLInputElement>('[type=radio]')) {
        radio.click();
        await form.settled();
        expectUnmoved(places(form), before, radio.value);
      }
    });

    for (const width of [320, 390])
      for (const isOpen of [false, true])
        it(`answers, below the ${isOpen ? 'opened' : 'closed'} advice in ${width} px`, async () => {
          const form = await states['details, untouched']!(lang);
          form.element.style.inlineSize = `${width}px`;
          if (isOpen) await form.press(words[lang].advice);
          const questions = (): string[] => places(form, 'legend, label, textarea, input, button');
          const before = questions();
          const said = form.text();
          for (const control of form.root.querySelectorAll<HTMLInputElement>(
            'textarea, input:not([type=radio])',
          ))
            await form.fill(nameOf(control), 'x');
          expect(form.text()).not.to.equal(said);
          expectUnmoved(questions(), before, 'answers');
        });

    it('the button of the review stays where it is while the complaint is sent and when that fails', async () => {
      const first = new HeldAnswer(failing(403));
      const {transport} = answering(first.answer, unreachable());
      const form = await states['review']!(lang, {properties: {transport}});
      const button = form.button(words[lang].submit);
      const where = (): string => place(form, button, 'left', 'top', 'width', 'height');
      const before = where();

      await form.press(words[lang].submit);
      await form.reaches('sending');
      expect(where(), 'sending').to.equal(before);
      first.release();
      await form.reaches('failed');
      expect(where(), 'failed').to.equal(before);
      connection.lose();
      button.click();
      await form.reaches('waiting');
      expect(where(), 'waiting').to.equal(before);
    });
  });
}
