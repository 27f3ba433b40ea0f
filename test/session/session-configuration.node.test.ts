import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {validAnswers} from '../support/fixtures.js';
import {MemoryStorage} from '../simulation/memory-storage.js';
import {ELSEWHERE, HERE, SessionDriver} from './session-driver.js';

const mend = {mend: 'Set one.'};

describe('Where drafts are kept', () => {
  let driver: SessionDriver;
  beforeEach(() => {
    driver = new SessionDriver().complete();
  });

  it('may change to the browser: the draft moves at once, and none is left in the tab', () => {
    const draft = driver.draft();
    driver.configure({autosave: 'local'});
    expect(driver.draft()).to.equal(undefined);
    expect(driver.draft('local')).to.deep.include({
      answers: validAnswers,
      envelope: draft?.envelope,
    });
    expect(driver.screen).to.equal('review');
  });

  it('may change to nowhere: the draft is gone, and the answers stay on screen', () => {
    driver.configure({autosave: 'off'});
    expect(driver.storage.length).to.equal(0);
    expect(driver.state).to.have.deep.property('answers', validAnswers);
    expect([driver.session.isUnkept, driver.session.isAtRisk]).to.deep.equal([false, true]);
  });

  it('may change from nowhere: the answers are kept at once', () => {
    driver = new SessionDriver({configuration: {autosave: 'off'}}).complete();
    driver.configure({autosave: 'session'});
    expect(driver.draft()?.answers).to.deep.equal(validAnswers);
    expect(driver.session.isAtRisk).to.be.false;
  });

  it('changes with the endpoint: the draft moves', () => {
    driver.configure({endpoint: {url: ELSEWHERE}});
    expect(driver.draft()).to.equal(undefined);
    expect(driver.draft('session', ELSEWHERE)?.answers).to.deep.equal(validAnswers);
  });

  it('does not change with the endpoint’s query', () => {
    const stored = driver.storage.getItem(driver.storage.key(0)!);
    driver.configure({endpoint: {url: `${HERE}?token=2`}});
    expect(driver.storage.getItem(driver.storage.key(0)!)).to.equal(stored);
  });

  it('holds what is on screen also when it was typed just now', () => {
    driver.intend({kind: 'revise', step: 'person'});
    driver.type({fullName: 'Bo'});
    driver.configure({autosave: 'local'});
    expect(driver.draft('local')?.answers.fullName).to.equal('Bo');
  });

  it('may hold a draft already: it is shown to whoever has done nothing yet', () => {
    const {browser, storage} = driver;
    const other = new SessionDriver({
      ...{browser, storage},
      configuration: {endpoint: {url: ELSEWHERE}},
    });
    expect(other.screen).to.equal('account');
    other.configure({endpoint: {url: HERE}});
    expect(other.state).to.deep.include({step: 'review', answers: validAnswers, isRestored: true});
  });

  it('may hold a draft already, shown only on request', () => {
    driver.configure({autosave: 'local'});
    const other = new SessionDriver({browser: driver.browser});
    expect(other.screen).to.equal('account');
    other.configure({autosave: 'local'});
    expect(other.screen).to.equal('asking');
  });

  it('may change while the client is asked: the question stays with the draft', () => {
    driver.configure({autosave: 'local'});
    const asked = driver.reload();
    expect(asked.screen).to.equal('asking');
    asked.configure({endpoint: {url: ELSEWHERE}});
    expect(asked.screen).to.equal('asking');
    expect(asked.draft('local')).to.equal(undefined);
    asked.do('resume');
    expect(asked.state).to.have.deep.property('answers', validAnswers);
  });

  it('may have no room while the client is asked: the draft stays where it is', () => {
    driver.configure({autosave: 'local'});
    MemoryStorage.fill(driver.storage);
    const asked = driver.reload();
    asked.configure({autosave: 'session'});
    expect(asked.screen).to.equal('asking');
    asked.do('resume');
    expect(asked.state).to.have.deep.property('answers', validAnswers);
  });

  it('may be taken while the client is asked: each draft stays where it is', () => {
    const {storage, browser} = driver;
    const autosave = 'local';
    new SessionDriver({browser, configuration: {autosave}}).complete({fullName: 'Bo'});
    const asked = new SessionDriver({browser, storage, configuration: {autosave}});
    asked.configure({autosave: 'session'});
    expect(asked.screen).to.equal('asking');
    expect(asked.draft()?.answers.fullName).to.equal(validAnswers.fullName);
    expect(asked.draft('local')?.answers.fullName).to.equal('Bo');
  });

  it('may have no room for what is on screen: none is left behind, and the client is told', () => {
    MemoryStorage.fill(driver.browser.localStorage);
    driver.configure({autosave: 'local'});
    expect([driver.draft(), driver.draft('local')]).to.deep.equal([undefined, undefined]);
    expect(driver.session.isUnkept).to.be.true;
    expect(driver.state).to.have.deep.property('answers', validAnswers);
  });

  it('may be nowhere while the client is asked: there is nothing to ask then', () => {
    driver.configure({autosave: 'local'});
    const asked = driver.reload();
    const {round} = asked.session;
    asked.configure({autosave: 'off'});
    expect(asked.screen).to.equal('account');
    expect(asked.session.round).to.equal(round + 1);
    expect(asked.browser.localStorage.length).to.equal(0);
  });

  it('makes no draft of what was sent', async () => {
    driver.do('goOn');
    await driver.settle();
    driver.lastReceived.answer(201);
    await driver.settle();
    driver.configure({autosave: 'local'});
    await driver.pass(1_000);
    expect(driver.draft('local')).to.equal(undefined);
    expect(driver.screen).to.equal('sent');
  });

  it('may hold a draft already: after another was sent, the closing page stays', async () => {
    const configuration = {autosave: 'local'} as const;
    new SessionDriver({browser: driver.browser, configuration}).complete({fullName: 'Bo'});
    (await driver.submit()).answer(201);
    await driver.settle();
    driver.configure(configuration);
    expect(driver.screen).to.equal('sent');
    expect(driver.draft('local')?.answers.fullName).to.equal('Bo');
  });

  it('makes no draft of what nobody has typed', async () => {
    driver = new SessionDriver();
    driver.configure({autosave: 'local', prefill: {fullName: 'Ada'}});
    await driver.pass(1_000);
    expect(driver.browser.localStorage.length).to.equal(0);
  });
});

describe('The endpoint', () => {
  it('may change while it is sent: the next attempt goes there, as the same, and the draft too', async () => {
    const driver = new SessionDriver();
    const first = await driver.submit();
    driver.configure({endpoint: {url: ELSEWHERE}});
    expect(driver.draft('session', ELSEWHERE)).to.include({status: 'sending'});
    expect(driver.draft()).to.equal(undefined);
    first.answer(503);
    await driver.pass(1_000);
    expect(driver.lastReceived.url).to.equal(ELSEWHERE);
    expect(driver.lastReceived.complaint).to.deep.equal(first.complaint);
  });

  it('may be lost while it is sent: no other attempt begins until there is one again', async () => {
    const driver = new SessionDriver();
    const first = await driver.submit();
    driver.configure({endpoint: mend});
    first.answer(503);
    await driver.pass(120_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['sending', 1]);
    expect(driver.kindsTold).to.deep.equal(['submit']);
    driver.configure({endpoint: {url: ELSEWHERE}});
    await driver.settle();
    expect(driver.state).to.include({status: 'sending', resumed: true});
    expect(driver.lastReceived.url).to.equal(ELSEWHERE);
    expect(driver.lastReceived.complaint).to.deep.equal(first.complaint);
  });

  it('may be lost and come back while the attempt is under way: it is one', async () => {
    const driver = new SessionDriver();
    const first = await driver.submit();
    driver.configure({endpoint: mend});
    driver.configure({endpoint: {url: HERE}});
    await driver.pass(100);
    expect(driver.received).to.have.lengthOf(1);
    first.answer(503);
    await driver.settle();
    expect(driver.received).to.have.lengthOf(2);
  });

  it('may be lost while it waits for the connection: it waits for both', async () => {
    const driver = new SessionDriver();
    driver.browser.loseConnection(false);
    (await driver.submit()).breakOff();
    await driver.settle();
    driver.configure({endpoint: mend});
    driver.browser.restoreConnection();
    driver.do('goOn');
    await driver.pass(1_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['waiting', 1]);
    driver.configure({endpoint: {url: HERE}});
    await driver.settle();
    expect([driver.screen, driver.received.length]).to.deep.equal(['sending', 2]);
  });

  it('may be lost while the client writes: nothing is lost with it', async () => {
    const driver = new SessionDriver().complete();
    driver.configure({endpoint: mend});
    driver.configure({endpoint: {url: HERE}});
    expect(driver.screen).to.equal('review');
    (await driver.submit()).answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
  });
});
