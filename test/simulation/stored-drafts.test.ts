/** The form itself opens with whatever stands in the storage, and goes on from there. */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {draftKey} from '../../src/session/draft-store.js';
import type {Autosave} from '../../src/session/world.js';
import {fixToday} from '../support/clock.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {spyOnConsole} from '../support/console-spy.js';
import {anyStored, storedDraft} from './stored-drafts.js';

const SEED = 20_261_122;
const BATCHES = 5;
const BATCH_SIZE = 40;

const key = draftKey(new URL('/complaints', location.href).href);

/** Every second one is a draft as the form saves it; none is larger than a storage takes. */
const texts = fc.sample(
  fc.oneof(storedDraft, anyStored).filter(({length}) => length < 600_000),
  {seed: SEED, numRuns: BATCHES * BATCH_SIZE},
);

/** Opens the form as somebody who comes back to it. */
async function comeBack(stored: string, autosave: Autosave): Promise<FormDriver> {
  (autosave === 'local' ? localStorage : sessionStorage).setItem(key, stored);
  // What was being sent goes on, and gets no answer.
  const transport = (): Promise<Response> => new Promise(() => undefined);
  const form = await openForm({autosave}, {properties: {transport}});
  if (form.hasButton('Continue where I left off')) await form.press('Continue where I left off');
  return form;
}

/** Whether the client can go on: there is a heading, and a button that does something. */
async function expectUsable(form: FormDriver): Promise<void> {
  expect(form.heading()).not.to.equal('');
  const [primary] = ['Continue', 'Submit complaint', 'Stop sending'].filter((name) =>
    form.hasButton(name),
  );
  expect(primary, form.buttons().join()).to.exist;
  const before = form.text();
  await form.press(primary!);
  expect(form.text(), `${primary} does something`).not.to.equal(before);
}

describe('A form that finds anything in its storage', () => {
  fixToday('2026-11-22');
  const said = spyOnConsole();

  for (let batch = 0; batch < BATCHES; batch++) {
    it(`shows a usable step, ${BATCH_SIZE} times (${batch + 1} of ${BATCHES})`, async () => {
      const faults: string[] = [];
      let restored = 0;
      const note = ({type}: Event): number => faults.push(type);
      addEventListener('unhandledrejection', note);
      const batchTexts = texts.slice(batch * BATCH_SIZE, (batch + 1) * BATCH_SIZE);
      for (const [index, stored] of batchTexts.entries()) {
        const form = await comeBack(stored, index % 2 === 0 ? 'session' : 'local');
        if (form.step !== 'account') restored++;
        await expectUsable(form);
        form.element.reset();
        form.element.remove();
      }
      removeEventListener('unhandledrejection', note);
      expect(restored, 'drafts that were taken up').to.be.above(BATCH_SIZE / 8);
      expect(faults).to.be.empty;
      expect(said.errors).to.be.empty;
    });
  }
});
