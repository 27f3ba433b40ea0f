import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {hangingBody} from './hanging-body.js';
import {SessionDriver, type Received} from './session-driver.js';

describe('A page that is being left while a complaint is sent', () => {
  let driver: SessionDriver;
  let first: Received;
  beforeEach(async () => {
    driver = new SessionDriver();
    first = await driver.submit();
  });

  it('does not take the end of its last attempt for a failure: the next page goes on', async () => {
    for (let count = 1; count < 4; count++) {
      driver.lastReceived.answer(503);
      await driver.pass(5_000);
    }
    expect(driver.received).to.have.lengthOf(4);
    driver.session.flush(true);
    driver.lastReceived.breakOff();
    await driver.settle();
    expect(driver.draft()).to.include({status: 'sending'});
    expect(driver.kindsTold).to.deep.equal(['submit']);
    const reloaded = driver.reload();
    await reloaded.settle();
    expect(reloaded.state).to.include({status: 'sending', resumed: true});
    expect(reloaded.lastReceived.complaint).to.deep.equal(first.complaint);
  });

  it('is left still when it is told to be hidden afterwards, as browsers do it', async () => {
    driver.session.flush(true);
    driver.session.flush();
    first.answer(401);
    await driver.settle();
    expect(driver.screen).to.equal('sending');
    expect(driver.draft()).to.include({status: 'sending'});
  });

  it('and does not come to its end goes on after its return from the browser’s cache', async () => {
    driver.session.flush(true);
    first.breakOff();
    await driver.settle();
    driver.session.comeBack(true);
    await driver.pass(5_000);
    expect(driver.received).to.have.lengthOf(2);
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
    expect(driver.kindsTold).to.deep.equal(['submit', 'sent']);
  });

  it('after a final failure that nobody heard has it tried again on its return', async () => {
    driver.session.flush(true);
    first.answer(401);
    await driver.settle();
    expect(driver.screen).to.equal('sending');
    driver.session.comeBack(true);
    await driver.settle();
    expect(driver.lastReceived.complaint).to.deep.equal(first.complaint);
    expect(driver.received).to.have.lengthOf(2);
  });

  it('begins nothing: what was to be resumed is the next page’s', async () => {
    let run: () => void = () => undefined;
    const untilReady = () => new Promise<void>((resolve) => (run = resolve));
    const reloaded = driver.reload({untilReady});
    reloaded.session.flush(true);
    run();
    await reloaded.pass(1_000);
    expect(reloaded.received).to.deep.equal([]);
    expect(reloaded.draft()).to.include({status: 'sending'});
  });

  it('after the status that accepts it leaves a note: the next page says so, and sends nothing', async () => {
    first.answer(201, hangingBody().body);
    await driver.settle();
    expect(driver.screen).to.equal('sending');
    const reloaded = driver.reload();
    expect(reloaded.screen).to.equal('sent');
    expect(reloaded.told).to.deep.equal([
      {kind: 'sent', submissionId: first.complaint.submissionId, reference: null},
    ]);
    await reloaded.pass(10_000);
    expect(reloaded.received).to.deep.equal([]);
    expect(reloaded.draft()).to.equal(undefined);
  });

  it('says nothing of an acceptance that comes just then: the next page does', async () => {
    driver.session.flush(true);
    first.answer(201, {reference: 'C-1'});
    await driver.settle();
    expect(driver.screen).to.equal('sending');
    expect(driver.kindsTold).to.deep.equal(['submit']);
    const reloaded = driver.reload();
    expect(reloaded.told).to.deep.equal([
      {kind: 'sent', submissionId: first.complaint.submissionId, reference: 'C-1'},
    ]);
    await reloaded.pass(10_000);
    expect(reloaded.received).to.deep.equal([]);
  });

  it('says so itself when it comes back', async () => {
    driver.session.flush(true);
    first.answer(201, {reference: 'C-1'});
    await driver.settle();
    driver.session.comeBack(true);
    expect(driver.told.at(-1)).to.include({kind: 'sent', reference: 'C-1'});
    expect(driver.draft()).to.equal(undefined);
  });

  it('hears everything when it only went to the background', async () => {
    driver.session.flush();
    first.answer(401);
    await driver.settle();
    expect(driver.screen).to.equal('failed');
    expect(driver.draft()).to.include({status: 'editing'});
  });
});

describe('A form that is put in while the one before waits for the rest of an acceptance', () => {
  it('says that it was sent, sends nothing, and gets the reference when it comes', async () => {
    const before = new SessionDriver();
    const {body, end} = hangingBody();
    const first = await before.submit();
    first.answer(201, body);
    await before.settle();
    before.session.detach();
    const {browser, storage} = before;
    const driver = new SessionDriver({browser, storage});
    expect(driver.screen).to.equal('sent');
    expect(driver.state).to.have.nested.property('receipt.reference', null);
    end('{"reference": "C-1", "contact": "Bo"}');
    await driver.settle();
    expect(driver.state).to.have.nested.property('receipt.reference', 'C-1');
    expect(driver.state).to.have.nested.property('receipt.contact', 'Bo');
    expect(driver.lastShown).to.deep.equal({what: 'sent', focus: undefined, isOutcome: false});
    expect(driver.kindsTold, 'once').to.deep.equal(['sent']);
    await driver.pass(10_000);
    expect(driver.received).to.deep.equal([]);
    expect(driver.draft()).to.equal(undefined);
  });
});

describe('reset() before the form knows its endpoint', () => {
  it('forgets the draft that is there', () => {
    const before = new SessionDriver().complete();
    const driver = before.reload({configuration: {endpoint: {mend: 'Set one.'}}});
    driver.session.reset();
    driver.configure({endpoint: before.configuration.endpoint});
    expect(driver.screen).to.equal('account');
    expect(driver.draft()).to.equal(undefined);
    driver.complete({fullName: 'Bo'});
    expect(driver.draft()?.answers.fullName, 'and keeps what comes then').to.equal('Bo');
  });
});
