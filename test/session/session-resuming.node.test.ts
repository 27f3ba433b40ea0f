import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {draftKey} from '../../src/session/draft-store.js';
import {ELSEWHERE, HERE, SessionDriver} from './session-driver.js';

describe('A complaint that was on its way when the page was loaded again', () => {
  let before: SessionDriver;
  beforeEach(async () => {
    before = new SessionDriver();
    await before.submit();
  });

  it('goes on by itself as the same, and says that it was resumed', async () => {
    const driver = before.reload();
    expect(driver.state).to.include({status: 'sending', resumed: true, attempt: 1});
    await driver.settle();
    expect(driver.lastReceived.complaint).to.deep.equal(before.lastReceived.complaint);
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
  });

  it('asks the page no second time, and takes no focus', async () => {
    const driver = before.reload();
    driver.onTold = () => false;
    await driver.settle();
    expect([driver.received.length, driver.told.length]).to.deep.equal([1, 0]);
    expect(driver.shown.some(({focus, isOutcome}) => focus ?? isOutcome)).to.be.false;
  });

  it('is one attempt, though the page sets something meanwhile', async () => {
    const driver = before.reload();
    driver.configure({locale: 'en'});
    driver.configure({headers: {}});
    await driver.settle();
    driver.configure({locale: 'it'});
    await driver.pass(1_000);
    expect(driver.received).to.have.lengthOf(1);
  });

  it('waits until the page’s scripts have run', async () => {
    let run: () => void = () => undefined;
    const untilReady = () => new Promise<void>((resolve) => (run = resolve));
    const driver = before.reload({untilReady});
    await driver.pass(5_000);
    driver.do('goOn');
    expect([driver.screen, driver.received.length]).to.deep.equal(['sending', 0]);
    driver.configuration = {...driver.configuration, endpoint: {url: ELSEWHERE}};
    run();
    await driver.settle();
    expect(driver.lastReceived.url, 'what they have set').to.equal(ELSEWHERE);
  });

  it('is not sent when the client has stopped it before the page’s scripts have run', async () => {
    let run: () => void = () => undefined;
    const untilReady = () => new Promise<void>((resolve) => (run = resolve));
    const driver = before.reload({untilReady});
    driver.do('stop');
    expect(driver.lastShown).to.include({what: 'review', focus: 'heading'});
    run();
    await driver.pass(1_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['review', 0]);
  });

  it('goes out once when the client has stopped it and submitted it before that', async () => {
    let run: () => void = () => undefined;
    const untilReady = () => new Promise<void>((resolve) => (run = resolve));
    const driver = before.reload({untilReady});
    driver.do('stop');
    driver.do('goOn');
    run();
    await driver.pass(1_000);
    expect(driver.received).to.have.lengthOf(1);
    expect(driver.state).to.include({status: 'sending', resumed: false});
  });

  it('is not sent when the form was taken out before that', async () => {
    let run: () => void = () => undefined;
    const untilReady = () => new Promise<void>((resolve) => (run = resolve));
    const driver = before.reload({untilReady});
    driver.session.detach();
    run();
    await driver.pass(1_000);
    expect(driver.received).to.deep.equal([]);
  });

  it('waits for an endpoint', async () => {
    const mend = {mend: 'Set one.'};
    const driver = before.reload({configuration: {endpoint: mend}});
    await driver.pass(1_000);
    expect(driver.screen).to.equal('account');
    driver.configure({endpoint: {url: HERE}});
    expect(driver.screen).to.equal('sending');
    driver.configure({endpoint: mend});
    await driver.pass(1_000);
    expect(driver.received).to.deep.equal([]);
    driver.configure({endpoint: {url: HERE}});
    await driver.settle();
    expect(driver.received).to.have.lengthOf(1);
  });

  it('goes on from waiting for the connection, too', async () => {
    before.browser.loseConnection(false);
    before.lastReceived.breakOff();
    await before.settle();
    expect(before.screen).to.equal('waiting');
    const driver = before.reload();
    await driver.settle();
    expect(driver.received, 'an attempt is always made first').to.have.lengthOf(1);
    driver.lastReceived.breakOff();
    await driver.settle();
    expect(driver.state).to.include({status: 'waiting', resumed: true});
    before.browser.restoreConnection();
    await driver.settle();
    expect(driver.state).to.include({status: 'sending', resumed: true});
  });

  it('is shown as failed when it fails, and the next try is not a resumed one', async () => {
    const driver = before.reload();
    await driver.settle();
    driver.lastReceived.answer(401);
    await driver.settle();
    expect(driver.lastShown).to.deep.equal({what: 'failed', focus: undefined, isOutcome: true});
    driver.do('goOn');
    expect(driver.state).to.include({status: 'sending', resumed: false});
  });

  it('had been accepted all the same: that is said, and nothing is sent', async () => {
    const stored = before.storage.getItem(draftKey(HERE))!;
    before.lastReceived.answer(201, {reference: 'C-1'});
    await before.settle();
    before.storage.setItem(draftKey(HERE), stored);
    const driver = before.reload();
    expect(driver.screen).to.equal('sent');
    expect(driver.told).to.deep.equal([
      {
        kind: 'sent',
        submissionId: before.lastReceived.complaint.submissionId,
        reference: 'C-1',
      },
    ]);
    await driver.pass(1_000);
    expect(driver.received).to.deep.equal([]);
    expect(driver.draft()).to.equal(undefined);
  });
});

describe('A complaint that failed before the page was loaded again', () => {
  it('is on the review, is not sent by itself, and goes as the same', async () => {
    const before = new SessionDriver();
    (await before.submit()).answer(401);
    await before.settle();
    const driver = before.reload({configuration: {locale: 'en'}});
    await driver.pass(10_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['review', 0]);
    driver.do('goOn');
    await driver.settle();
    expect(driver.lastReceived.complaint).to.deep.equal(before.lastReceived.complaint);
  });
});
