import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {MemoryStorage} from '../simulation/memory-storage.js';
import {validAnswers} from '../support/fixtures.js';
import {newBrowser, SessionDriver} from './session-driver.js';

const {email} = validAnswers;

describe('The draft', () => {
  let driver: SessionDriver;
  beforeEach(() => {
    driver = new SessionDriver();
  });

  it('is kept half a second after a key at the latest, and not at once', async () => {
    driver.type({email});
    expect(driver.draft()).to.equal(undefined);
    await driver.pass(500);
    expect(driver.draft()?.answers.email).to.equal(email);
  });

  it('is kept at once when the page may go away', () => {
    driver.type({email});
    driver.session.flush();
    expect(driver.draft()?.answers.email).to.equal(email);
  });

  it('is kept at once with each step', () => {
    driver.complete();
    expect(driver.draft()).to.include({step: 'review', status: 'editing'});
    driver.do('back');
    expect(driver.draft()).to.include({step: 'details'});
  });

  it('is kept a little later when only what is wrong has changed', async () => {
    driver.type({email: 'ada'});
    await driver.pass(500);
    driver.do('goOn', {answers: {email: 'ada@'}, halfTyped: []});
    expect(driver.draft()?.answers.email).to.equal('ada');
    await driver.pass(500);
    expect(driver.draft()?.answers.email).to.equal('ada@');
  });

  it('is kept at once when sending begins, and with the body of the complaint soon after', async () => {
    driver.complete().do('goOn');
    expect(driver.draft()).to.include({status: 'sending', complaint: null});
    await driver.pass(502);
    expect(driver.draft()?.complaint).to.deep.equal(driver.lastReceived.complaint);
  });

  it('is not kept of what the page alone has given', async () => {
    driver.configure({prefill: {email}});
    driver.do('goOn');
    await driver.pass(1_000);
    driver.session.flush();
    expect(driver.storage.length).to.equal(0);
  });

  it('has the ID under which it is sent, from the first time that it is kept', async () => {
    driver.complete();
    const id = driver.draft()?.envelope.submissionId;
    driver.do('goOn');
    await driver.settle();
    expect(driver.lastReceived.complaint.submissionId).to.equal(id);
  });

  it('has another ID with other answers, and keeps one while they stay', async () => {
    driver.type({email});
    await driver.pass(500);
    const id = driver.draft()?.envelope.submissionId;
    driver.type({email});
    await driver.pass(500);
    expect(driver.draft()?.envelope.submissionId).to.equal(id);
    driver.type({email: 'bo@example.org'});
    await driver.pass(500);
    expect(driver.draft()?.envelope.submissionId).not.to.equal(id);
  });

  it('keeps the ID of what was sent before with it when answers change and change back', async () => {
    const first = await driver.submit();
    first.answer(401);
    await driver.settle();
    driver.intend({kind: 'revise', step: 'person'});
    driver.type({fullName: 'Bo'});
    await driver.pass(500);
    driver.type({fullName: validAnswers.fullName});
    await driver.pass(500);
    expect(driver.draft()).to.deep.include({complaint: first.complaint});
  });

  it('leads back to where the client was, without taking focus', () => {
    driver.complete();
    driver.intend({kind: 'revise', step: 'person'});
    const reloaded = driver.reload();
    expect(reloaded.state).to.deep.include({step: 'person', isRestored: true});
    expect(reloaded.state).to.have.deep.property('answers', validAnswers);
    expect(reloaded.shown.some(({focus}) => focus)).to.be.false;
    expect(reloaded.told).to.deep.equal([]);
  });

  it('that is not there leads to the first step, which is not a restored one', () => {
    expect(driver.reload().state).to.include({step: 'account', isRestored: false});
  });

  it('takes the answers of the page where the client gave none', () => {
    driver.type({email});
    driver.type({country: 'IT'});
    const reloaded = driver.reload({configuration: {prefill: {country: 'FR', fullName: 'Bo'}}});
    expect(reloaded.state).to.have.nested.property('answers.country', 'IT');
    expect(reloaded.state).to.have.nested.property('answers.fullName', 'Bo');
  });

  it('of another endpoint is none', () => {
    driver.complete();
    const endpoint = {url: 'https://api.example/other'};
    expect(driver.reload({configuration: {endpoint}}).screen).to.equal('account');
  });
});

describe('Answers that cannot be kept', () => {
  const fullStorage = (): MemoryStorage => {
    const storage = new MemoryStorage();
    MemoryStorage.fill(storage);
    return storage;
  };

  it('are no matter as long as there are none', () => {
    const driver = new SessionDriver({storage: fullStorage()});
    expect([driver.session.isUnkept, driver.session.isAtRisk]).to.deep.equal([false, false]);
  });

  it('are told to the client as soon as it is known, and the browser asks before leaving', async () => {
    const driver = new SessionDriver({storage: fullStorage()});
    driver.type({email});
    const shown = driver.shown.length;
    await driver.pass(500);
    expect(driver.session.isUnkept).to.be.true;
    expect(driver.session.isAtRisk).to.be.true;
    expect(driver.shown).to.have.lengthOf(shown + 1);
    expect(driver.lastShown).to.deep.equal({what: 'account', focus: undefined, isOutcome: false});
  });

  it('are told once, and nothing is shown anew with each key', async () => {
    const driver = new SessionDriver({storage: fullStorage()});
    driver.type({email});
    await driver.pass(500);
    const shown = driver.shown.length;
    driver.type({email: 'bo@example.org'});
    await driver.pass(500);
    expect(driver.shown).to.have.lengthOf(shown + 1);
  });

  it('have an ID all the same, and it stays', async () => {
    const driver = new SessionDriver({storage: fullStorage()});
    driver.type({email});
    await driver.pass(500);
    expect(driver.state).to.have.nested.property('ticket.envelope.submissionId');
  });

  it('are no longer told of once there is room', async () => {
    const storage = fullStorage();
    const driver = new SessionDriver({storage});
    driver.type({email});
    await driver.pass(500);
    storage.setItem = (key, value) => {
      storage[key] = value;
    };
    driver.type({email: 'bo@example.org'});
    await driver.pass(500);
    expect([driver.session.isUnkept, driver.session.isAtRisk]).to.deep.equal([false, false]);
    expect(driver.lastShown).to.include({what: 'account'});
  });

  it('can be sent all the same, and nothing is at risk then', async () => {
    const driver = new SessionDriver({browser: newBrowser({storage: 'refuses'})});
    (await driver.submit()).answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
    expect([driver.session.isUnkept, driver.session.isAtRisk]).to.deep.equal([false, false]);
  });

  it('are not at risk where the page does not want it and nobody has typed any', () => {
    const driver = new SessionDriver({configuration: {autosave: 'off'}});
    driver.do('goOn');
    expect(driver.session.isAtRisk).to.be.false;
  });

  it('because the page does not want it are at risk, but nobody is told', async () => {
    const driver = new SessionDriver({configuration: {autosave: 'off'}});
    expect(driver.session.isAtRisk).to.be.false;
    driver.type({email});
    expect([driver.session.isUnkept, driver.session.isAtRisk]).to.deep.equal([false, true]);
    await driver.pass(1_000);
    expect(driver.storage.length + driver.browser.localStorage.length).to.equal(0);
  });
});

describe('Leaving the page', () => {
  it('is no risk while the answers are kept, nor after it was sent', async () => {
    const driver = new SessionDriver().complete();
    expect(driver.session.isAtRisk).to.be.false;
    driver.do('goOn');
    expect(driver.session.isAtRisk, 'sending').to.be.true;
    await driver.settle();
    driver.lastReceived.answer(401);
    await driver.settle();
    expect(driver.session.isAtRisk, 'failed').to.be.true;
    driver.do('goOn');
    await driver.settle();
    driver.browser.loseConnection(false);
    driver.lastReceived.breakOff();
    await driver.settle();
    expect(driver.screen).to.equal('waiting');
    expect(driver.session.isAtRisk, 'waiting').to.be.true;
    driver.browser.restoreConnection();
    await driver.settle();
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
    expect(driver.session.isAtRisk, 'sent').to.be.false;
  });
});
