import {expect} from '@open-wc/testing';
import {openForm} from '../support/driver.js';
import type {AskedStep} from '../support/sample-answers.js';

const steps = ['account', 'person', 'subject', 'details', 'review'] as const;

describe('Each step', () => {
  for (const [index, step] of steps.entries()) {
    it(`says its place with its heading: ${step}`, async () => {
      const form = await openForm();
      await form.completeTo(step);
      expect(form.heading().toLowerCase()).to.contain(`step ${index + 1} of 5`);
      expect(form.element.getAttribute('step')).to.equal(step);
      expect(form.element.getAttribute('status')).to.equal('editing');
    });

    it(`says its place in Italian: ${step}`, async () => {
      const form = await openForm({lang: 'it'});
      await form.completeTo(step);
      expect(form.heading().toLowerCase()).to.contain(`passo ${index + 1} di 5`);
    });
  }

  it('has a heading of its own', async () => {
    const form = await openForm();
    const headings = new Set<string>();
    for (const step of steps) {
      await form.completeTo(step);
      headings.add(form.heading().replace(/step \d of 5/i, ''));
    }
    expect(headings.size).to.equal(5);
  });

  it('stands in one form that leaves validation to the element', async () => {
    const form = await openForm();
    for (const step of steps) {
      await form.completeTo(step);
      const forms = form.root.querySelectorAll('form');
      expect(forms).to.have.lengthOf(1);
      expect(forms[0]!.noValidate).to.be.true;
    }
  });

  it('has its own buttons, in English and in Italian', async () => {
    const english = await openForm();
    expect(english.buttons()).to.deep.equal(['Continue']);
    await english.completeTo('person');
    expect(english.buttons()).to.deep.equal(['Continue', 'Back']);

    const italian = await openForm({lang: 'it', endpoint: '/reclami'});
    expect(italian.buttons()).to.deep.equal(['Continua']);
    await italian.completeTo('person');
    expect(italian.buttons()).to.deep.equal(['Continua', 'Indietro']);
  });
});

describe('Opening the form', () => {
  it('takes no focus and does not scroll', async () => {
    scrollTo(0, 0);
    const form = await openForm();
    expect(document.activeElement).to.equal(document.body);
    expect(form.focused()).to.be.undefined;
    expect(scrollY).to.equal(0);
  });

  it('lets the page put focus on the heading', async () => {
    const form = await openForm();
    form.element.focus();
    expect(form.focused()).to.equal(form.heading());
  });

  it('says what the form is for and asks for a second look at the account', async () => {
    const form = await openForm();
    expect(form.text()).to.match(/only for complaints/i);
    expect(form.text()).to.match(/delay/i);
  });
});

describe('The hints', () => {
  const hinted: readonly {step: AskedStep; label: string}[] = [
    {step: 'account', label: 'Email address'},
    {step: 'account', label: 'Public account ID'},
    {step: 'person', label: 'Full name'},
    {step: 'subject', label: 'What is your complaint about?'},
    {step: 'details', label: 'Describe your complaint'},
    {step: 'details', label: 'What would you like us to do?'},
    {step: 'details', label: 'Support ticket numbers (optional)'},
    {step: 'details', label: 'People involved (optional)'},
    {step: 'details', label: 'What have you already tried? (optional)'},
  ];
  for (const {step, label} of hinted) {
    it(`are said with their field, with an error or without: ${label}`, async () => {
      const form = await openForm();
      await form.completeTo(step);
      const hint = form.hintAt(label);
      expect(hint).to.be.a('string').that.is.not.empty;
      expect(form.text()).to.contain(hint!);
      await form.press('Continue');
      expect(form.hintAt(label)).to.equal(hint);
    });
  }

  it('say where the account ID is found', async () => {
    const form = await openForm();
    expect(form.hintAt('Public account ID')).to.contain('Settings > Account > Public Account ID');
  });
});

describe('The box for no account', () => {
  it('takes the question for the ID away, and brings it back with its answer', async () => {
    const form = await openForm();
    await form.fill('Public account ID', 'AA00');
    await form.check("I don't have an account");
    expect(form.has('Public account ID')).to.be.false;
    await form.check("I don't have an account", false);
    expect(form.value('Public account ID')).to.equal('AA00');
  });

  it('takes the error of the ID away', async () => {
    const form = await openForm();
    await form.press('Continue');
    await form.check("I don't have an account");
    expect(form.errors()).to.deep.equal([form.errorAt('Email address')]);
  });
});

describe('The countries', () => {
  for (const [lang, label] of [
    ['en', 'Country of residence'],
    ['it', 'Paese di residenza'],
  ] as const) {
    it(`are all there, named and sorted, with none chosen: ${lang}`, async () => {
      const form = await openForm({lang});
      await form.completeTo('person');
      const select = form.control(label) as HTMLSelectElement;
      expect(select.value).to.equal('');
      const options = [...select.options].filter(({value}) => value !== '');
      const names = options.map(({text}) => text);
      const display = new Intl.DisplayNames(lang, {type: 'region'});
      expect(options).to.have.lengthOf(250);
      expect(names).to.deep.equal(options.map(({value}) => display.of(value)));
      expect(names).to.deep.equal([...names].sort(new Intl.Collator(lang).compare));
    });
  }
});
