import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {draftKey} from '../../src/session/draft-store.js';
import {newBrowser, HERE, SessionDriver} from './session-driver.js';

/** Sends what is on the review of a tab, and lets the others hear that it was accepted. */
async function send(driver: SessionDriver, reference = 'C-1'): Promise<string> {
  driver.do('goOn');
  await driver.settle();
  driver.lastReceived.answer(201, {reference});
  await driver.settle();
  return driver.lastReceived.complaint.submissionId;
}

describe('A complaint that another tab has sent', () => {
  let one: SessionDriver;
  let other: SessionDriver;
  beforeEach(() => {
    one = new SessionDriver().complete();
    other = one.duplicate();
  });

  it('is sent here, too: it is said, told and shown by itself', async () => {
    const submissionId = await send(one);
    expect(other.state).to.deep.include({status: 'sent', submissionId});
    expect(other.told).to.deep.equal([{kind: 'sent', submissionId, reference: 'C-1'}]);
    expect(other.lastShown).to.deep.equal({what: 'sent', focus: 'heading', isOutcome: true});
    expect([one.draft(), other.draft()]).to.deep.equal([undefined, undefined]);
    expect(other.session.isAtRisk).to.be.false;
  });

  it('goes out once, though it was submitted in both', async () => {
    one.do('goOn');
    other.do('goOn');
    await one.settle();
    await other.settle();
    expect([one.received.length, other.received.length]).to.deep.equal([1, 0]);
    one.lastReceived.answer(201);
    await one.settle();
    expect([one.screen, other.screen]).to.deep.equal(['sent', 'sent']);
    await other.pass(130_000);
    expect(other.received).to.deep.equal([]);
    expect(other.kindsTold).to.deep.equal(['submit', 'sent']);
  });

  it('ends the waiting of this one for the connection', async () => {
    other.do('goOn');
    await other.settle();
    other.browser.loseConnection(true);
    other.lastReceived.breakOff();
    await other.settle();
    expect(other.screen).to.equal('waiting');
    await send(one);
    expect(other.screen).to.equal('sent');
    other.browser.restoreConnection();
    await other.pass(10_000);
    expect(other.received).to.have.lengthOf(1);
  });

  it('has not failed, though it has here', async () => {
    other.do('goOn');
    await other.settle();
    other.lastReceived.answer(401);
    await other.settle();
    await send(one);
    expect(other.screen).to.equal('sent');
    expect(other.kindsTold).to.deep.equal(['submit', 'error', 'sent']);
  });

  it('is found when it is submitted here: it is not sent, nor is the page asked', async () => {
    const deaf = {browser: newBrowser({channels: 'missing'})};
    one = new SessionDriver(deaf).complete();
    other = one.duplicate();
    const submissionId = await send(one);
    expect(other.screen).to.equal('review');
    other.do('goOn');
    await other.settle();
    expect(other.state).to.deep.include({status: 'sent', submissionId});
    expect(other.told).to.deep.equal([{kind: 'sent', submissionId, reference: 'C-1'}]);
    expect(other.received).to.deep.equal([]);
  });

  it('is found when the page comes back', async () => {
    const deaf = {browser: newBrowser({channels: 'missing'})};
    one = new SessionDriver(deaf).complete();
    other = one.duplicate();
    other.session.catchUp();
    expect(other.screen, 'nothing has happened').to.equal('review');
    await send(one);
    other.session.catchUp();
    expect(other.screen).to.equal('sent');
    other.session.catchUp();
    expect(other.kindsTold).to.deep.equal(['sent']);
  });

  it('is another one when the answers here are others', async () => {
    other.intend({kind: 'revise', step: 'person'});
    other.type({fullName: 'Bo'});
    await send(one);
    other.session.catchUp();
    expect(other.state).to.have.nested.property('answers.fullName', 'Bo');
    expect(other.screen).to.equal('person');
    expect(other.told).to.deep.equal([]);
    await other.pass(500);
    expect(other.draft()?.answers.fullName).to.equal('Bo');
  });

  it('with one body, though the language is another here', async () => {
    one.do('goOn');
    await one.settle();
    one.lastReceived.answer(401);
    await one.settle();
    other.configure({locale: 'en'});
    other.do('goOn');
    await other.settle();
    expect(other.lastReceived.complaint).to.deep.equal(one.lastReceived.complaint);
    expect(other.told).to.deep.equal([{kind: 'submit', complaint: one.lastReceived.complaint}]);
  });

  it('is nothing to a tab on which it was never kept, nor to one after the end', async () => {
    const third = new SessionDriver({browser: one.browser});
    third.do('goOn');
    await send(one);
    third.session.catchUp();
    expect(third.screen).to.equal('account');
    const {state} = other;
    other.session.catchUp();
    expect(other.state).to.equal(state);
  });

  it('is not believed of a note that tells of another one', async () => {
    one.do('goOn');
    await one.settle();
    const {submissionId} = one.lastReceived.complaint;
    one.lastReceived.answer(201);
    await one.settle();
    const third = new SessionDriver({browser: one.browser}).complete({fullName: 'Bo'});
    const id = third.draft()?.envelope.submissionId;
    const {localStorage} = one.browser;
    const note = localStorage.getItem(`complaint-form sent ${submissionId}`)!;
    localStorage.setItem(`complaint-form sent ${id}`, note);
    await send(third);
    expect(third.state).to.deep.include({status: 'sent', submissionId: id});
  });

  it('is nothing to a form that nobody has touched', () => {
    const third = new SessionDriver({browser: one.browser});
    const {state} = third;
    third.session.catchUp();
    expect(third.state).to.equal(state);
  });
});

describe('The draft of a browser, after another tab has sent its complaint', () => {
  const local = {autosave: 'local'} as const;
  let one: SessionDriver;
  let other: SessionDriver;
  beforeEach(() => {
    one = new SessionDriver({configuration: local});
    other = new SessionDriver({browser: one.browser, configuration: local});
  });

  it('is kept again by a tab whose complaint it had been', async () => {
    other.type({fullName: 'Bo'});
    await other.pass(500);
    one.complete();
    await send(one);
    expect(other.state).to.have.nested.property('answers.fullName', 'Bo');
    expect(other.draft('local')?.answers.fullName).to.equal('Bo');
    expect(other.told).to.deep.equal([]);
  });

  it('is not touched while another stands there', async () => {
    other.type({fullName: 'Bo'});
    await other.pass(500);
    const third = new SessionDriver({browser: one.browser}).complete();
    const stored = one.browser.localStorage.getItem(draftKey(HERE));
    await send(third);
    expect(one.browser.localStorage.getItem(draftKey(HERE))).to.equal(stored);
  });

  it('is not kept again by a tab that has only shown it', async () => {
    one.complete();
    other = other.reload();
    other.do('resume');
    expect(other.screen).to.equal('review');
    one.intend({kind: 'revise', step: 'person'});
    one.complete({fullName: 'Bo'});
    await send(one);
    expect(other.screen).to.equal('review');
    expect(other.draft('local')).to.equal(undefined);
  });

  it('is left to the tab that has kept another there, when this one has sent its own', async () => {
    one.complete();
    one.do('goOn');
    await one.settle();
    other.type({fullName: 'Bo'});
    await other.pass(500);
    one.lastReceived.answer(201);
    await one.settle();
    expect(one.screen).to.equal('sent');
    expect(other.draft('local')?.answers.fullName).to.equal('Bo');
  });
});
