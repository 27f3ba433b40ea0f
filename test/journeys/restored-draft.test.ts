import {expect} from '@open-wc/testing';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm} from '../support/driver.js';
import {keptDrafts, leavePage, reload} from '../support/reload.js';
import {englishAnswers} from '../support/sample-answers.js';

const WELCOME = /your answers are still here/i;

describe('A reload', () => {
  it('leaves the client at the same step with the same answers, and says so', async () => {
    const first = await openForm();
    await first.completeTo('details');
    await first.fill('Describe your complaint', 'You charged');
    const form = await reload(first);
    expect(form.step).to.equal('details');
    expect(form.value('Describe your complaint')).to.equal('You charged');
    expect(form.text()).to.match(WELCOME);
    expect(form.hasButton('Start again')).to.be.true;
    await form.press('Back');
    expect(form.value('What is your complaint about?')).to.equal('Fees and charges');
    await form.press('Back');
    expect(form.value('Full name')).to.equal('Ada Rossi');
  });

  it('asks anew for a country that is no more', async () => {
    const first = await openForm();
    await first.completeTo('person');
    await first.choose('Country of residence', 'Italy');
    leavePage();
    for (const [storage, key, value] of keptDrafts(first.element.endpoint))
      storage.setItem(key, value.replace('"country":"IT"', '"country":"XX"'));
    expect((await reload(first)).value('Country of residence')).to.equal('Choose a country');
  });

  it('says so in Italian', async () => {
    const first = await openForm({lang: 'it'});
    await first.fill('Indirizzo e-mail', 'ada@example.org');
    const form = await reload(first, {lang: 'it'});
    expect(form.value('Indirizzo e-mail')).to.equal('ada@example.org');
    expect(form.hasButton('Ricomincia')).to.be.true;
    expect(form.text()).not.to.match(WELCOME);
  });

  it('keeps every answer up to the review', async () => {
    const first = await openForm();
    await first.completeTo('review');
    const review = first.review();
    const form = await reload(first);
    expect(form.step).to.equal('review');
    expect(form.review()).to.deep.equal(review);
  });

  it('keeps what is not valid as it was typed', async () => {
    const first = await openForm();
    await first.fill('Email address', 'ada@@');
    await first.check("I don't have an account");
    const second = await reload(first);
    expect(second.value('Email address')).to.equal('ada@@');
    expect(second.isChecked("I don't have an account")).to.be.true;
    expect(second.errors()).to.be.empty;

    await second.fill('Email address', 'ada@example.org');
    await second.press('Continue');
    await second.completeTo('details', {...englishAnswers, account: {}});
    const tickets = Array.from({length: 21}, (_, index) => String(index));
    await second.fillList('Support ticket numbers (optional)', tickets);
    await second.fill('Describe your complaint', 'x'.repeat(10_001));
    const third = await reload(second);
    expect(third.entries('Support ticket numbers (optional)')).to.deep.equal(tickets);
    expect(third.value('Describe your complaint')).to.have.lengthOf(10_001);
  });

  it('takes no focus and does not scroll', async () => {
    const first = await openForm();
    await first.completeTo('person');
    const form = await reload(first);
    expect(form.focused()).to.be.undefined;
    expect(scrollY).to.equal(0);
  });

  it('is no other step to the page: complaint-step tells of what follows', async () => {
    const first = await openForm();
    await first.completeTo('person');
    const told: string[] = [];
    const tell = ({detail}: HTMLElementEventMap['complaint-step']): void => {
      told.push(detail.step);
    };
    document.addEventListener('complaint-step', tell as EventListener);
    const form = await reload(first);
    await form.completeTo('subject');
    document.removeEventListener('complaint-step', tell as EventListener);
    expect(told).to.deep.equal(['subject']);
  });

  it('shows an empty form, and no notice, when nothing was typed', async () => {
    const form = await reload(await openForm());
    expect(form.value('Email address')).to.equal('');
    expect(form.text()).not.to.match(WELCOME);
    expect(form.hasButton('Start again')).to.be.false;
  });

  it('says it once: the notice goes when the client goes on', async () => {
    const first = await openForm();
    await first.completeTo('person');
    const form = await reload(first);
    await form.completeTo('subject');
    expect(form.text()).not.to.match(WELCOME);
  });

  it('leaves a way to start again, which forgets all answers for good', async () => {
    const first = await openForm();
    await first.completeTo('subject');
    const second = await reload(first);
    await second.press('Start again');
    expect(second.step).to.equal('account');
    expect(second.value('Email address')).to.equal('');
    expect(second.focused()).to.equal(second.heading());
    expect(second.text()).not.to.match(WELCOME);
    expect(keptDrafts('/complaints')).to.be.empty;
    const third = await reload(second);
    expect(third.step).to.equal('account');
    expect(third.value('Email address')).to.equal('');
  });

  it('brings nothing back after reset()', async () => {
    const first = await openForm();
    await first.completeTo('person');
    first.element.reset();
    const form = await reload(first);
    expect(form.step).to.equal('account');
    expect(form.value('Email address')).to.equal('');
  });

  it('leaves what the client wrote where the page gives initial answers', async () => {
    const prefill = '{"account":{"email":"page@example.org","publicAccountId":"PAGE"}}';
    const first = await openForm({prefill});
    await first.fill('Email address', 'ada@example.org');
    await first.fill('Public account ID', '');
    const form = await reload(first, {prefill});
    expect(form.value('Email address')).to.equal('ada@example.org');
    expect(form.value('Public account ID')).to.equal('');
  });
});

describe('What is kept', () => {
  const page = spyOnConsole();

  it('belongs to the endpoint: another form of the page is empty', async () => {
    const first = await openForm();
    await first.fill('Email address', 'ada@example.org');
    const other = await reload(first, {endpoint: '/other'});
    expect(other.value('Email address')).to.equal('');
    const same = await reload(other, {endpoint: '/complaints'});
    expect(same.value('Email address')).to.equal('ada@example.org');
  });

  it('belongs to the endpoint without its query, in which tokens stand', async () => {
    const first = await openForm({endpoint: '/complaints?token=1'});
    await first.fill('Email address', 'ada@example.org');
    const form = await reload(first, {endpoint: '/complaints?token=2'});
    expect(form.value('Email address')).to.equal('ada@example.org');
  });

  it('belongs to no path of the page: languages have paths of their own', async () => {
    const first = await openForm();
    await first.fill('Email address', 'ada@example.org');
    const {href} = location;
    history.replaceState(null, '', '/elsewhere');
    try {
      const form = await reload(first);
      expect(form.value('Email address')).to.equal('ada@example.org');
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('is the draft and nothing else, and stays in this tab', async () => {
    const form = await openForm();
    const before = {...localStorage} as unknown;
    await form.completeTo('person');
    expect(keptDrafts('/complaints').map(([storage]) => storage)).to.deep.equal([sessionStorage]);
    expect(sessionStorage).to.have.lengthOf(1);
    expect({...localStorage}).to.deep.equal(before);
  });

  for (const broken of ['', '{', 'null', '[1]', '{"version":99}', '{"__proto__":{"a":1}}']) {
    it(`and broken is removed without a word: ${broken}`, async () => {
      const first = await openForm();
      await first.fill('Email address', 'ada@example.org');
      await first.press('Continue');
      const second = await reload(first);
      const [[storage, key]] = keptDrafts('/complaints') as [[Storage, string, string]];
      second.element.remove();
      await Promise.resolve();
      storage.setItem(key, broken);
      const form = await openForm();
      expect(form.value('Email address')).to.equal('');
      expect(form.text()).not.to.match(WELCOME);
      expect(keptDrafts('/complaints')).to.be.empty;
      expect(page.everything).to.be.empty;
    });
  }
});
