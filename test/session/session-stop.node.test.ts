import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {hangingBody} from './hanging-body.js';
import {newBrowser, SessionDriver} from './session-driver.js';

describe('Stop', () => {
  let driver: SessionDriver;
  beforeEach(() => {
    driver = new SessionDriver();
  });

  it('leads back to the review with focus on its heading, and nothing more is sent or told', async () => {
    await driver.submit();
    driver.do('stop');
    expect(driver.lastShown).to.deep.equal({what: 'review', focus: 'heading', isOutcome: false});
    await driver.pass(120_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['review', 1]);
    expect(driver.kindsTold).to.deep.equal(['submit']);
  });

  it('keeps the draft as one that is not sent by itself', async () => {
    await driver.submit();
    expect(driver.draft()).to.include({status: 'sending'});
    driver.do('stop');
    expect(driver.draft()).to.include({status: 'editing', step: 'review'});
    const reloaded = driver.reload();
    await reloaded.pass(10_000);
    expect([reloaded.screen, reloaded.received.length]).to.deep.equal(['review', 0]);
  });

  it('before the complaint has come to the endpoint leaves nothing to come', async () => {
    driver.complete().do('goOn');
    driver.do('stop');
    await driver.pass(1_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['review', 0]);
  });

  it('between two attempts ends the waiting for the next', async () => {
    (await driver.submit()).answer(503, {});
    await driver.settle();
    driver.do('stop');
    await driver.pass(120_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['review', 1]);
  });

  it('without the connection ends the waiting for it', async () => {
    driver.browser.loseConnection(false);
    (await driver.submit()).breakOff();
    await driver.settle();
    driver.do('stop');
    expect(driver.screen).to.equal('review');
    driver.browser.restoreConnection();
    await driver.pass(10_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['review', 1]);
  });

  it('leaves the ID to the answers as long as they are the same', async () => {
    const first = await driver.submit();
    driver.do('stop');
    driver.do('goOn');
    await driver.settle();
    expect(driver.lastReceived.complaint).to.deep.equal(first.complaint);
    driver.do('stop');
    driver.intend({kind: 'revise', step: 'person'});
    const changed = await driver.submit({fullName: 'Bo'});
    expect(changed.complaint.submissionId).not.to.equal(first.complaint.submissionId);
  });

  it('does not let the outcome of the attempt before count for the next', async () => {
    driver = new SessionDriver({browser: newBrowser({isObedient: false})});
    const first = await driver.submit();
    driver.do('stop');
    driver.do('goOn');
    await driver.settle();
    first.answer(401);
    await driver.pass(1_000);
    expect(driver.state).to.include({status: 'sending', resumed: false});
    expect(driver.kindsTold).to.deep.equal(['submit', 'submit']);
    driver.lastReceived.answer(401);
    await driver.pass(120_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['failed', 2]);
    expect(driver.kindsTold).to.deep.equal(['submit', 'submit', 'error']);
  });

  it('after the status that accepts it changes nothing: it was sent', async () => {
    const {body} = hangingBody();
    (await driver.submit()).answer(201, body);
    await driver.settle();
    expect(driver.state).to.include({status: 'sending', isAnswered: true});
    driver.do('stop');
    expect(driver.screen).to.equal('sending');
    await driver.settle();
    expect(driver.screen).to.equal('sent');
    expect(driver.told.at(-1)).to.include({kind: 'sent', reference: null});
  });

  it('is not needed for the receipt: it comes when it comes', async () => {
    const {body, end} = hangingBody();
    (await driver.submit()).answer(201, body);
    await driver.settle();
    end('{"reference": "C-1"}');
    await driver.settle();
    expect(driver.told.at(-1)).to.include({kind: 'sent', reference: 'C-1'});
  });
});

describe('An acceptance that comes late', () => {
  let driver: SessionDriver;
  beforeEach(() => {
    driver = new SessionDriver({browser: newBrowser({isObedient: false})});
  });

  it('counts after Stop, wherever the client is meanwhile', async () => {
    const received = await driver.submit();
    driver.do('stop');
    driver.intend({kind: 'revise', step: 'person'});
    await driver.settle();
    received.answer(201, {reference: 'C-1'});
    await driver.settle();
    expect(driver.screen).to.equal('sent');
    expect(driver.lastShown).to.deep.equal({what: 'sent', focus: 'heading', isOutcome: true});
    expect(driver.told.at(-1)).to.include({kind: 'sent', reference: 'C-1'});
    expect(driver.draft()).to.equal(undefined);
  });

  it('counts after its time was up, and ends the attempt that came after it', async () => {
    const received = await driver.submit();
    await driver.pass(18_000);
    expect(driver.received).to.have.lengthOf(2);
    received.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
    await driver.pass(120_000);
    expect(driver.received).to.have.lengthOf(2);
    expect(driver.kindsTold).to.deep.equal(['submit', 'sent']);
  });

  it('counts after it has failed', async () => {
    const received = await driver.submit();
    await driver.pass(120_000);
    expect(driver.screen).to.equal('failed');
    received.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
    expect(driver.kindsTold).to.deep.equal(['submit', 'error', 'sent']);
  });

  it('is of no matter for other answers', async () => {
    const received = await driver.submit();
    driver.do('stop');
    driver.complete().type({fullName: 'Bo'});
    received.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('review');
    expect(driver.kindsTold).to.deep.equal(['submit']);
    await driver.pass(1_000);
    expect(driver.draft()?.answers.fullName).to.equal('Bo');
  });

  it('is of no matter after Start again, and after another acceptance', async () => {
    const received = await driver.submit();
    driver.do('restart');
    received.answer(201);
    await driver.settle();
    expect([driver.screen, driver.kindsTold.at(-1)]).to.deep.equal(['account', 'submit']);

    const other = await driver.submit();
    await driver.pass(18_000);
    driver.lastReceived.answer(201, {reference: 'C-2'});
    await driver.settle();
    const {state} = driver;
    other.answer(201, {reference: 'C-1'});
    await driver.pass(20_000);
    expect(driver.state).to.equal(state);
    expect(driver.kindsTold).to.deep.equal(['submit', 'submit', 'sent']);
  });
});
