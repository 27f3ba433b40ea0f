import {expect} from '@open-wc/testing';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm} from '../support/driver.js';
import {asksBeforeLeaving} from '../support/leaving.js';
import {answering} from '../support/transport.js';

const UNKEPT = /does not let us keep your answers/i;

function refuse(): never {
  throw new DOMException('No.', 'SecurityError');
}

function full(): never {
  throw new DOMException('Full.', 'QuotaExceededError');
}

const faults: [what: string, storage: PropertyDescriptor][] = [
  ['reading it throws', {get: refuse}],
  ['it is null', {value: null}],
  ['it is not there', {value: undefined}],
  ['it is full', {value: {getItem: () => null, setItem: full, removeItem: () => undefined}}],
  ['every call throws', {value: {getItem: refuse, setItem: refuse, removeItem: refuse}}],
];

for (const [what, fault] of faults) {
  describe(`Where the browser keeps nothing because ${what}`, () => {
    const page = spyOnConsole();
    const names = ['sessionStorage', 'localStorage'] as const;
    const genuine = names.map(
      // Both are there in every browser that runs these tests.
      (name) => [name, Object.getOwnPropertyDescriptor(window, name)!] as const,
    );
    beforeEach(() => {
      for (const name of names) Object.defineProperty(window, name, {...fault, configurable: true});
    });
    afterEach(async () => {
      await Promise.resolve(); // a form that was just taken out tries to save
      for (const [name, descriptor] of genuine) Object.defineProperty(window, name, descriptor);
    });

    for (const autosave of ['session', 'local']) {
      it(`the form works all the same, to the end: ${autosave}`, async () => {
        const {received, transport} = answering();
        const form = await openForm({autosave}, {properties: {transport}});
        await form.completeTo('review');
        await form.press('Submit complaint');
        await form.reaches('sent');
        expect(received).to.have.lengthOf(1);
        expect(page.everything).to.be.empty;
      });
    }

    it('the form says that answers will not be kept, once there is one', async () => {
      const form = await openForm();
      expect(form.text()).not.to.match(UNKEPT);
      await form.completeTo('person');
      expect(form.text()).to.match(UNKEPT);
      await form.completeTo('subject');
      expect(form.text()).to.match(UNKEPT);
    });

    it('the form says so in Italian', async () => {
      const form = await openForm({lang: 'it'});
      const before = form.text();
      await form.completeTo('person');
      expect(before).not.to.match(/conservare|salvare/i);
      expect(form.text()).to.match(/conservare|salvare/i);
    });

    it('the browser asks before it leaves the page, until nothing would be lost', async () => {
      const {transport} = answering();
      const form = await openForm({}, {properties: {transport}});
      expect(asksBeforeLeaving()).to.be.false;
      await form.completeTo('review');
      expect(asksBeforeLeaving()).to.be.true;
      await form.press('Submit complaint');
      await form.reaches('sent');
      expect(asksBeforeLeaving()).to.be.false;
      expect(form.text()).not.to.match(UNKEPT);
    });

    it('starting again forgets all, and says nothing of keeping', async () => {
      const form = await openForm();
      await form.completeTo('person');
      form.element.reset();
      await form.settled();
      expect(form.value('Email address')).to.equal('');
      expect(form.text()).not.to.match(UNKEPT);
      expect(asksBeforeLeaving()).to.be.false;
    });
  });
}
