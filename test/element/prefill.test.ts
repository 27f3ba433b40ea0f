import {expect} from '@open-wc/testing';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm, type FormDriver} from '../support/driver.js';

const whole = {
  account: {email: 'ada@example.org', publicAccountId: 'AA00 N84G'},
  person: {fullName: 'Ada Rossi', country: 'IT'},
  subject: {category: 'fees'},
  details: {
    description: 'You charged the fee twice.\nOn one day.',
    desiredResolution: 'Refund one.',
    occurred: {precision: 'exact', date: '2020-11-01', time: '14:30'},
    ticketNumbers: ['12345678', '9'],
    individuals: ['Bo'],
    actionsTaken: 'I called.',
  },
};

const review = {
  'Email address': ['ada@example.org'],
  'Public account ID': ['AA00 N84G'],
  'Full name': ['Ada Rossi'],
  'Country of residence': ['Italy'],
  'What is your complaint about?': ['Fees and charges'],
  'Describe your complaint': ['You charged the fee twice. On one day.'],
  'What would you like us to do?': ['Refund one.'],
  'When did it happen?': ['Sunday 1 November 2020, 14:30'],
  'Support ticket numbers': ['12345678', '9'],
  'People involved': ['Bo'],
  'What have you already tried?': ['I called.'],
};

/** Goes on until a step needs something from the client. */
async function goOn(form: FormDriver): Promise<void> {
  while (form.errors().length === 0 && form.step !== 'review') await form.press('Continue');
}

describe('Initial answers', () => {
  const page = spyOnConsole();

  const open = (prefill: unknown) => openForm({}, {properties: {prefill}});

  it('of every field may come as a property', async () => {
    const form = await open(whole);
    await goOn(form);

    expect(form.review()).to.deep.equal(review);
    expect(page.everything).to.be.empty;
  });

  it('of every field may come as an attribute', async () => {
    const form = await openForm({prefill: JSON.stringify(whole)});
    await goOn(form);

    expect(form.review()).to.deep.equal(review);
    expect(page.everything).to.be.empty;
  });

  it('may be any part', async () => {
    const form = await open({account: {email: 'ada@example.org'}});

    expect(form.value('Email address')).to.equal('ada@example.org');
    expect(form.value('Public account ID')).to.equal('');
    expect(form.errors(), 'nothing is wrong before Continue').to.be.empty;
    expect(page.everything).to.be.empty;
  });

  it('may say that there is no account', async () => {
    const form = await open({account: {publicAccountId: null}});

    expect(form.isChecked("I don't have an account")).to.equal(true);
    expect(form.has('Public account ID')).to.equal(false);
  });

  const moments: [occurred: unknown, words: string][] = [
    [{precision: 'exact', date: '2020-11-01', time: null}, 'Sunday 1 November 2020'],
    [{precision: 'approximate', description: 'last spring'}, 'last spring'],
    [{precision: 'unknown'}, "I don't know"],
  ];
  for (const [occurred, words] of moments) {
    it(`may say when: ${words}`, async () => {
      const form = await open({...whole, details: {...whole.details, occurred}});
      await goOn(form);

      expect(form.review()['When did it happen?']).to.deep.equal([words]);
      expect(page.everything).to.be.empty;
    });
  }

  it('that come later are shown as well', async () => {
    const form = await open(undefined);

    form.element.prefill = {account: {email: 'ada@example.org'}};
    await form.settled();

    expect(form.value('Email address')).to.equal('ada@example.org');
  });

  it('never overwrite what the client typed, nor what the client deleted', async () => {
    const form = await open({account: {publicAccountId: 'AA00'}});
    await form.fill('Email address', 'client@example.org');
    await form.fill('Public account ID', '');

    form.element.prefill = whole;
    await form.settled();

    expect(form.value('Email address')).to.equal('client@example.org');
    expect(form.value('Public account ID')).to.equal('');
    await form.fill('Public account ID', 'BB11');
    await form.press('Continue');
    expect(form.value('Full name'), 'the untouched ones come').to.equal('Ada Rossi');
  });

  it('are there again after reset(), without what the client typed', async () => {
    const form = await open({account: {email: 'ada@example.org'}});
    await form.fill('Email address', 'client@example.org');
    await form.fill('Public account ID', 'AA00');

    form.element.reset();
    await form.settled();

    expect(form.value('Email address')).not.to.equal('client@example.org');
    expect(form.value('Public account ID')).to.equal('');
  });

  for (const nothing of [undefined, null, {}]) {
    it(`may be missing: ${JSON.stringify(nothing)}`, async () => {
      expect((await open(nothing)).value('Email address')).to.equal('');
      expect(page.everything).to.be.empty;
    });
  }
});

describe('An initial answer that does not fit', () => {
  const page = spyOnConsole();

  const misfits: [section: keyof typeof whole, wrong: object, field: string][] = [
    ['account', {email: 'secret@'}, 'email'],
    ['account', {email: 'a..secret@example.org'}, 'email'],
    ['account', {email: ['secret@example.org']}, 'email'],
    ['account', {publicAccountId: `secret${'x'.repeat(64)}`}, 'publicAccountId'],
    ['account', {publicAccountId: 7_5391}, 'publicAccountId'],
    ['person', {fullName: `secret${'x'.repeat(200)}`}, 'fullName'],
    ['person', {fullName: {secret: 1}}, 'fullName'],
    ['person', {country: 'secret'}, 'country'],
    ['person', {country: 'it'}, 'country'],
    ['subject', {category: 'secret'}, 'category'],
    ['details', {description: 'secret'.repeat(2000)}, 'description'],
    ['details', {occurred: {precision: 'secret'}}, 'precision'],
    ['details', {occurred: {precision: 'exact', date: '2020-02-30'}}, 'date'],
    ['details', {occurred: {precision: 'exact', date: '9999-01-01'}}, 'date'],
    ['details', {occurred: {precision: 'exact', date: '1899-12-31'}}, 'date'],
    ['details', {occurred: {precision: 'exact', date: '2020-11-01', time: '25:00'}}, 'time'],
    ['details', {occurred: {precision: 'approximate', description: 5391}}, 'description'],
    ['details', {ticketNumbers: 'secret'}, 'ticketNumbers'],
    ['details', {ticketNumbers: ['1', 5391]}, 'ticketNumbers'],
    ['details', {ticketNumbers: Array<string>(21).fill('secret')}, 'ticketNumbers'],
    ['details', {individuals: ['Bo', `secret${'x'.repeat(200)}`]}, 'individuals'],
    ['details', {actionsTaken: 'secret'.repeat(1000)}, 'actionsTaken'],
    ['details', {secret_plan: 5391}, 'secret_plan'],
    ['person', {email: 'secret@example.org'}, 'person.email'],
  ];
  for (const [section, wrong, field] of misfits) {
    it(`is left out, named and not quoted: ${JSON.stringify(wrong).slice(0, 60)}`, async () => {
      const prefill = {...whole, [section]: {...whole[section], ...wrong}};
      const form = await openForm({}, {properties: {prefill}});
      await goOn(form);

      expect(page.warnings.filter((warning) => warning.includes(field))).to.have.length(1);
      expect(page.warnings).to.have.length(1);
      expect(page.everything.join()).not.to.match(/secret(?!_plan)|5391|2020-|9999|1899|25:00/);
      expect(form.text()).not.to.match(/secret|5391/);
    });
  }

  it('takes none of the others with it', async () => {
    const form = await openForm(
      {},
      {properties: {prefill: {...whole, account: {...whole.account, email: 'secret@'}}}},
    );

    expect(form.value('Email address')).to.equal('');
    expect(form.value('Public account ID')).to.equal('AA00 N84G');
  });

  for (const prefill of ['{"account":', 'ada@example.org', '{"account":{"email":"a@b.it"}']) {
    it(`is the whole when the attribute is no JSON: ${prefill}`, async () => {
      const form = await openForm({prefill});

      expect(form.value('Email address')).to.equal('');
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.include('prefill');
      expect(page.everything.join()).not.to.match(/ada@|a@b/);
    });
  }

  for (const prefill of ['[]', '7', '"ada@example.org"', '{"account":"ada@example.org"}']) {
    it(`is the whole when it is shaped otherwise: ${prefill}`, async () => {
      const form = await openForm({prefill});

      expect(form.value('Email address')).to.equal('');
      expect(page.everything.join()).not.to.include('ada@');
    });
  }

  it('is no way to change what objects are', async () => {
    const form = await openForm({
      prefill: `{
        "__proto__": {"account": {"email": "eve@example.org"}, "polluted": true},
        "account": {"__proto__": {"email": "eve@example.org"}},
        "constructor": {"prototype": {"polluted": true}}
      }`,
    });

    expect(form.value('Email address')).to.equal('');
    expect({}).not.to.have.property('polluted');
    expect({}).not.to.have.property('email');
    expect(page.everything.join()).not.to.include('eve@');
  });
});
