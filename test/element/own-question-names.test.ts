import {expect} from '@open-wc/testing';
import type {ComplaintForm} from '../../src/index.js';
import {isBuiltIn} from '../../src/complaint/rules.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {spyOnConsole} from '../support/console-spy.js';
import {answering} from '../support/transport.js';

type Questions = NonNullable<Exclude<ComplaintForm['questions'], string | null>>;

/** A control is found as a property of its `<form>`, in the place of the form's own of that name. */
const ofForms = propertiesOf(HTMLFormElement.prototype).filter((name) => !isBuiltIn(name));
const others = ['toJSON', 'then', 'heading', 'error', 'hint', 'length0', 'a', 'z9', 'isAsked'];

function propertiesOf(prototype: object | null): string[] {
  if (!prototype) return [];
  const own = Object.getOwnPropertyNames(prototype).filter((name) => /^[a-z]\w{0,39}$/.test(name));
  const inherited = propertiesOf(Object.getPrototypeOf(prototype) as object | null);
  return [...new Set([...own, ...inherited])].filter((name) => !name.includes('_'));
}

function inTwenties(names: readonly string[]): string[][] {
  return names.length > 0 ? [names.slice(0, 20), ...inTwenties(names.slice(20))] : [];
}

const labelOf = (name: string): string => `Question ${name} (optional)`;

const questionsOf = (names: readonly string[]): Questions =>
  names.map((name) => ({name, step: 'account', kind: 'text', label: `Question ${name}`}));

const extraOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `Answer ${name}`]));

async function answerAll(form: FormDriver, names: readonly string[]): Promise<void> {
  for (const name of names) await form.fill(labelOf(name), `Answer ${name}`);
}

const answersIn = (form: FormDriver, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, form.value(labelOf(name))]));

describe('A question of the page may have the name', () => {
  const page = spyOnConsole();

  for (const names of inTwenties([...ofForms, ...others])) {
    it(names.join(', '), async () => {
      const {transport, received} = answering();
      const form = await openForm({}, {properties: {questions: questionsOf(names), transport}});
      await form.press('Continue');
      expect(form.errors(), 'a message appears in the form').to.have.lengthOf(2);
      await answerAll(form, names);
      await form.completeTo('person');
      await form.press('Back');
      expect(answersIn(form, names), 'after Back').to.deep.equal(extraOf(names));

      const click = new MouseEvent('click', {bubbles: true, detail: 2});
      EventTarget.prototype.dispatchEvent.call(form.part('form')!, click);
      form.element.endpoint = 'ftp://example.org';
      await form.settled();
      expect(form.labels(), 'the form is away').to.be.empty;
      form.element.endpoint = '/complaints';
      await form.settled();
      expect(answersIn(form, names), 'the form is back').to.deep.equal(extraOf(names));

      await form.completeTo('review');
      await form.press('Submit complaint');
      await form.reaches('sent');
      expect(received[0]!.complaint.extra).to.deep.equal(extraOf(names));

      await form.press('Start again');
      expect(form.step).to.equal('account');
      expect(Object.values(answersIn(form, names)).join(''), 'begun anew').to.equal('');
      expect(page.warnings).to.be.empty;
    });
  }

  it('and nothing of the next complaint is kept of the one before', async () => {
    const names = ['constructor', 'toString', 'remove'];
    const form = await openForm({}, {properties: {questions: questionsOf(names)}});
    await answerAll(form, names);
    form.element.reset();
    await form.settled();
    expect(answersIn(form, names)).to.deep.equal({constructor: '', toString: '', remove: ''});
  });
});
