import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyAnswers, type Answers} from '../../src/complaint/answers.js';
import {draftKey} from '../../src/session/draft-store.js';
import {validAnswers} from '../support/fixtures.js';
import {HERE, SessionDriver} from './session-driver.js';

const answersOf = ({state}: SessionDriver): Answers =>
  'answers' in state ? state.answers : emptyAnswers;

const ofAnother = {publicAccountId: 'BB00'};

describe('What the page gives', () => {
  it('stands there from the beginning', () => {
    const prefill = {fullName: 'Ada', country: 'IT'};
    const driver = new SessionDriver({configuration: {prefill}});
    expect(answersOf(driver)).to.include(prefill);
    expect(driver.state).to.deep.include({given: prefill, typed: []});
  });

  it('also before there is an endpoint', () => {
    const configuration = {prefill: {fullName: 'Ada'}, endpoint: {mend: 'Set one.'}};
    const driver = new SessionDriver({configuration});
    expect(answersOf(driver).fullName).to.equal('Ada');
  });

  it('may be replaced: what is no longer given is empty again', () => {
    const driver = new SessionDriver({configuration: {prefill: {fullName: 'Ada', country: 'IT'}}});
    driver.configure({prefill: {fullName: 'Bo'}});
    expect(answersOf(driver)).to.include({fullName: 'Bo', country: ''});
    driver.configure({prefill: {}});
    expect(answersOf(driver)).to.deep.equal(emptyAnswers);
  });

  it('never takes the place of what the client typed', () => {
    const driver = new SessionDriver({configuration: {prefill: {fullName: 'Ada', country: 'IT'}}});
    driver.type({fullName: 'Ada Rossi'});
    driver.configure({prefill: {fullName: 'Bo', country: 'FR'}});
    expect(answersOf(driver)).to.include({fullName: 'Ada Rossi', country: 'FR'});
  });

  it('is taken once: the same again shows nothing anew', () => {
    const driver = new SessionDriver({configuration: {prefill: {fullName: 'Ada'}}});
    const {state} = driver;
    const shown = driver.shown.length;
    driver.session.configure();
    expect(driver.state).to.equal(state);
    expect(driver.shown).to.have.lengthOf(shown);
  });

  it('shows itself without focus and without a word', () => {
    const driver = new SessionDriver();
    driver.configure({prefill: {fullName: 'Ada'}});
    expect(driver.lastShown).to.deep.equal({what: 'account', focus: undefined, isOutcome: false});
    expect(driver.told).to.deep.equal([]);
  });

  it('changes nothing of what is on its way, has failed or was sent', async () => {
    const driver = new SessionDriver();
    const unchanged = (): void => {
      const {state} = driver;
      driver.configure({prefill: {actionsTaken: `Chiamato. ${driver.screen}`}});
      expect(driver.state, driver.screen).to.equal(state);
    };
    await driver.submit();
    unchanged();
    driver.lastReceived.answer(401);
    await driver.settle();
    unchanged();
    driver.do('goOn');
    await driver.settle();
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
    unchanged();
  });

  it('is given to the next complaint, as it is then', async () => {
    const driver = new SessionDriver();
    await driver.submit();
    driver.configure({prefill: {fullName: 'Bo'}});
    driver.session.reset();
    expect(answersOf(driver)).to.deep.equal({...emptyAnswers, fullName: 'Bo'});
  });
});

describe('Another account that the page names', () => {
  /** A form that shows a restored draft, of which the client has changed nothing. */
  const restored = (): SessionDriver => new SessionDriver().complete().reload();

  it('hides a restored draft: it is shown on request only', () => {
    const driver = restored();
    driver.configure({prefill: ofAnother});
    expect(driver.state).to.deep.equal({status: 'asking'});
    expect(driver.lastShown).to.deep.equal({what: 'asking', focus: undefined, isOutcome: false});
    driver.do('resume');
    expect(driver.screen).to.equal('review');
    driver.session.configure();
    expect(driver.screen, 'once it was asked for').to.equal('review');
  });

  it('hides nothing when it is the same account', () => {
    const driver = restored();
    driver.configure({prefill: {publicAccountId: 'aa00 n84g qwer tyui'}});
    expect(driver.screen).to.equal('review');
    expect(driver.state).to.have.nested.property('given.publicAccountId');
  });

  it('hides nothing that was typed on this page', () => {
    const driver = new SessionDriver().complete();
    driver.configure({prefill: ofAnother});
    expect(driver.screen).to.equal('review');
  });

  it('hides nothing once the client has gone on with the draft', () => {
    const driver = restored();
    driver.do('back');
    driver.configure({prefill: ofAnother});
    expect(driver.screen).to.equal('details');
  });

  it('hides nothing once the client has written in the draft', async () => {
    const driver = restored();
    driver.intend({kind: 'answer', answers: {actionsTaken: 'Chiamato.'}});
    await driver.pass(500);
    expect(driver.state).to.include({isRestored: true});
    driver.configure({prefill: ofAnother});
    expect(answersOf(driver).actionsTaken).to.equal('Chiamato.');
  });

  it('hides nothing when the draft is gone: it is only on this screen', () => {
    const driver = restored();
    driver.storage.removeItem(draftKey(HERE));
    driver.configure({prefill: ofAnother});
    expect(driver.screen).to.equal('review');
  });

  it('hides a complaint that was on its way, as long as nothing is sent yet', async () => {
    const before = new SessionDriver();
    const first = await before.submit();
    let run: () => void = () => undefined;
    const untilReady = () => new Promise<void>((resolve) => (run = resolve));
    const driver = before.reload({untilReady});
    expect(driver.screen).to.equal('sending');
    driver.configure({prefill: ofAnother});
    expect(driver.state).to.deep.equal({status: 'asking'});
    run();
    await driver.pass(10_000);
    expect(driver.received).to.deep.equal([]);
    expect(driver.draft()).to.include({status: 'sending'});
    driver.do('resume');
    await driver.settle();
    run();
    await driver.settle();
    expect(driver.lastReceived.complaint, 'once its client says so').to.deep.equal(first.complaint);
  });

  it('hides nothing that is being sent again', async () => {
    const before = new SessionDriver();
    await before.submit();
    const driver = before.reload();
    await driver.settle();
    driver.configure({prefill: ofAnother});
    expect(driver.state).to.include({status: 'sending', resumed: true});
  });

  it('hides nothing that the client has stopped on this page', async () => {
    const before = new SessionDriver();
    await before.submit();
    const driver = before.reload({untilReady: () => new Promise<void>(() => undefined)});
    driver.do('stop');
    driver.configure({prefill: ofAnother});
    expect(driver.screen).to.equal('review');
  });

  it('is not mixed with the one of a restored draft', () => {
    const before = new SessionDriver({
      configuration: {prefill: {fullName: 'Ada', publicAccountId: 'AA00', email: 'ada@a.org'}},
    });
    before.type({description: 'Privato.'});
    const driver = before.reload({configuration: {prefill: {}}});
    expect(answersOf(driver)).to.include({fullName: 'Ada', description: 'Privato.'});
    const stored = driver.storage.getItem(draftKey(HERE));
    driver.configure({prefill: {...ofAnother, fullName: 'Bo'}});
    expect(driver.state).to.deep.equal({status: 'asking'});
    driver.session.flush(true);
    expect(driver.storage.getItem(draftKey(HERE))).to.equal(stored);
  });

  for (const autosave of ['session', 'local'] as const) {
    it(`does not take what was typed since the draft was asked for: ${autosave}`, async () => {
      const before = new SessionDriver({configuration: {autosave}}).complete();
      const driver = before.reload({configuration: {prefill: {...ofAnother}}});
      driver.do('resume');
      driver.type({actionsTaken: 'Chiamato.'});
      driver.configure({prefill: {...ofAnother}});
      expect(driver.screen).to.equal('review');
      expect(answersOf(driver).actionsTaken).to.equal('Chiamato.');
      await driver.pass(500);
      expect(driver.draft(autosave)?.answers.actionsTaken).to.equal('Chiamato.');
    });
  }
});

describe('What the page gives while a complaint is on its way', () => {
  it('is taken up once the client is back at the answers', async () => {
    const driver = new SessionDriver({configuration: {prefill: validAnswers}});
    for (let step = 1; step <= 5; step++) driver.do('goOn');
    await driver.settle();
    driver.configure({prefill: {...validAnswers, fullName: 'Bo'}});
    expect(driver.screen).to.equal('sending');
    expect(answersOf(driver).fullName).to.equal(validAnswers.fullName);
    driver.do('stop');
    driver.configure({locale: 'it'});
    expect(answersOf(driver).fullName).to.equal('Bo');
  });
});

describe('What the page gave before a reload', () => {
  let before: SessionDriver;
  beforeEach(() => {
    const prefill = {fullName: 'Ada', country: 'IT'};
    before = new SessionDriver({configuration: {prefill}});
    before.type({email: 'ada@example.org'});
  });

  it('stays until it gives something again, as scripts that come late do', () => {
    const driver = before.reload({configuration: {prefill: {}}});
    expect(answersOf(driver)).to.include({fullName: 'Ada', country: 'IT'});
    driver.configure({prefill: {fullName: 'Ada R.'}});
    expect(answersOf(driver)).to.include({fullName: 'Ada R.', country: ''});
    expect(answersOf(driver).email).to.equal('ada@example.org');
  });

  it('is empty when it gives something else', () => {
    const driver = before.reload({configuration: {prefill: {fullName: 'Ada R.'}}});
    expect(answersOf(driver)).to.include({fullName: 'Ada R.', country: ''});
  });

  it('is kept as the page’s, not as the client’s', () => {
    const driver = before.reload({configuration: {prefill: {}}});
    expect(driver.state).to.deep.include({
      typed: ['email'],
      given: {fullName: 'Ada', country: 'IT'},
    });
  });
});
