import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {draftKey} from '../../src/session/draft-store.js';
import {validAnswers} from '../support/fixtures.js';
import {HERE, newBrowser, SessionDriver} from './session-driver.js';

const local = {autosave: 'local'} as const;
const ofAnother = {publicAccountId: 'BB00'};

describe('A draft that may be somebody else’s', () => {
  let writer: SessionDriver;
  let driver: SessionDriver;
  beforeEach(() => {
    writer = new SessionDriver({configuration: local}).complete();
    driver = writer.reload();
  });

  it('is shown only on request, and nothing of it before', () => {
    expect(driver.state).to.deep.equal({status: 'asking'});
    expect(driver.shown.some(({focus}) => focus)).to.be.false;
    expect([driver.session.isAtRisk, driver.session.isUnkept]).to.deep.equal([false, false]);
  });

  it('leads on where the client was, with focus on the heading', () => {
    driver.do('resume');
    expect(driver.state).to.deep.include({step: 'review', answers: validAnswers});
    expect(driver.state).to.include({isRestored: true});
    expect(driver.lastShown).to.deep.equal({what: 'review', focus: 'heading', isOutcome: false});
  });

  it('leads to the first step when the client deletes it', () => {
    driver.do('restart');
    expect(driver.lastShown).to.deep.equal({what: 'account', focus: 'heading', isOutcome: false});
    expect(driver.draft('local')).to.equal(undefined);
    expect(driver.reload().screen).to.equal('account');
  });

  for (const kind of ['goOn', 'back', 'stop'] as const) {
    it(`waits for an answer, whatever else is pressed: ${kind}`, () => {
      const shown = driver.shown.length;
      driver.do(kind);
      expect(driver.state).to.deep.equal({status: 'asking'});
      expect(driver.shown).to.have.lengthOf(shown);
    });
  }

  it('waits for an answer when the page sets something', () => {
    driver.configure({locale: 'en', prefill: {fullName: 'Bo'}});
    expect(driver.state).to.deep.equal({status: 'asking'});
  });

  it('is read when it is asked for, not when the page opened', () => {
    const other = new SessionDriver({browser: driver.browser, configuration: local});
    other.do('resume');
    other.intend({kind: 'revise', step: 'person'});
    other.type({fullName: 'Bo'});
    other.session.flush();
    driver.do('resume');
    expect(driver.state).to.have.nested.property('answers.fullName', 'Bo');
  });

  it('may be gone when it is asked for: then it is the first step, with the heading read', () => {
    driver.browser.localStorage.removeItem(draftKey(HERE));
    const {round} = driver.session;
    driver.do('resume');
    expect(driver.lastShown).to.deep.equal({what: 'account', focus: 'heading', isOutcome: false});
    expect(driver.session.round).to.equal(round + 1);
  });

  it('goes on with sending once the client says so, if it was under way', async () => {
    driver.do('resume');
    driver.do('goOn');
    await driver.settle();
    const reloaded = driver.reload();
    await reloaded.pass(10_000);
    expect([reloaded.screen, reloaded.received.length]).to.deep.equal(['asking', 0]);
    reloaded.do('resume');
    expect(reloaded.lastShown).to.include({what: 'sending', focus: 'heading'});
    await reloaded.settle();
    expect(reloaded.state).to.include({status: 'sending', resumed: true});
    expect(reloaded.lastReceived.complaint).to.deep.equal(driver.lastReceived.complaint);
  });

  it('was sent by another tab meanwhile, and is not shown any more', async () => {
    const other = new SessionDriver({browser: driver.browser, configuration: local});
    other.do('resume');
    other.do('goOn');
    await other.settle();
    other.lastReceived.answer(201);
    await other.settle();
    expect(driver.lastShown).to.deep.equal({what: 'account', focus: undefined, isOutcome: false});
    expect(driver.told).to.deep.equal([]);
  });

  it('stays when another complaint was sent', async () => {
    const other = new SessionDriver({browser: driver.browser});
    (await other.submit({fullName: 'Bo'})).answer(201);
    await other.settle();
    expect(driver.state).to.deep.equal({status: 'asking'});
  });

  it('was sent by a tab that this one could not hear: that is known when it is asked for', async () => {
    const browser = newBrowser({channels: 'missing'});
    new SessionDriver({browser, configuration: local}).complete();
    const stored = browser.localStorage.getItem(draftKey(HERE))!;
    driver = new SessionDriver({browser, configuration: local});
    const other = new SessionDriver({browser, configuration: local});
    other.do('resume');
    other.do('goOn');
    await other.settle();
    other.lastReceived.answer(201, {reference: 'C-1'});
    await other.settle();
    browser.localStorage.setItem(draftKey(HERE), stored); // as a third tab has put it there
    driver.do('resume');
    expect(driver.screen).to.equal('sent');
    expect(driver.told).to.deep.equal([
      {
        kind: 'sent',
        submissionId: other.lastReceived.complaint.submissionId,
        reference: 'C-1',
      },
    ]);
    expect(driver.draft('local')).to.equal(undefined);
  });
});

describe('A draft of this tab, when the page names another account', () => {
  const configuration = {prefill: ofAnother};

  it('is shown only on request', () => {
    const driver = new SessionDriver().complete().reload({configuration});
    expect(driver.state).to.deep.equal({status: 'asking'});
    driver.do('resume');
    expect(driver.state).to.have.deep.property('answers', validAnswers);
    expect(driver.screen).to.equal('review');
  });

  it('was sent by another tab: the copy of it is gone, too', async () => {
    const before = new SessionDriver().complete();
    const driver = before.duplicate(configuration);
    before.do('goOn');
    await before.settle();
    before.lastReceived.answer(201);
    await before.settle();
    expect(driver.screen).to.equal('account');
    expect(driver.draft()).to.equal(undefined);
  });

  it('that was under way is not sent before the client says so', async () => {
    const before = new SessionDriver();
    await before.submit();
    const driver = before.reload({configuration});
    await driver.pass(10_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['asking', 0]);
  });
});
