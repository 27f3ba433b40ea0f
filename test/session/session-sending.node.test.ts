import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import type {Told} from '../../src/session/world.js';
import {watchConsole} from '../submission/quiet-console.js';
import {SessionDriver} from './session-driver.js';

const idOf = (driver: SessionDriver): string | undefined =>
  'ticket' in driver.state ? driver.state.ticket?.envelope.submissionId : undefined;

describe('Submit', () => {
  let driver: SessionDriver;
  beforeEach(() => {
    driver = new SessionDriver();
  });

  it('tells the page the complaint as it is sent, before it is sent', async () => {
    driver.complete();
    driver.onTold = () => {
      expect([driver.screen, driver.received.length]).to.deep.equal(['review', 0]);
      return true;
    };
    driver.do('goOn');
    expect(driver.screen).to.equal('sending');
    await driver.settle();
    const {complaint} = driver.lastReceived;
    expect(driver.told).to.deep.equal([{kind: 'submit', complaint}]);
    expect(idOf(driver)).to.equal(complaint.submissionId);
  });

  it('is not yet an attempt that was resumed, and takes no focus', async () => {
    await driver.submit();
    expect(driver.state).to.include({resumed: false, attempt: 1, isAnswered: false});
    expect(driver.lastShown).to.deep.equal({
      what: 'sending',
      focus: undefined,
      isOutcome: false,
    });
  });

  it('keeps the client on the review when the page objects, and sends the same when it does not', async () => {
    driver.onTold = () => false;
    driver.complete().do('goOn');
    await driver.settle();
    expect([driver.screen, driver.received.length]).to.deep.equal(['review', 0]);
    const id = idOf(driver);
    driver.onTold = () => true;
    driver.do('goOn');
    await driver.settle();
    expect(driver.lastReceived.complaint.submissionId).to.equal(id);
    expect(driver.kindsTold).to.deep.equal(['submit', 'submit']);
  });

  it('stays failed when the page objects to trying again', async () => {
    (await driver.submit()).answer(401);
    await driver.settle();
    driver.onTold = () => false;
    driver.do('goOn');
    await driver.settle();
    expect([driver.screen, driver.received.length]).to.deep.equal(['failed', 1]);
  });

  it('sends nothing when the page calls reset() meanwhile', async () => {
    driver.complete();
    driver.onTold = () => {
      driver.session.reset();
      return true;
    };
    driver.do('goOn');
    await driver.pass(1_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['account', 0]);
    expect(driver.draft()).to.equal(undefined);
  });

  it('once is enough', async () => {
    driver.complete();
    driver.do('goOn');
    driver.do('goOn');
    await driver.settle();
    expect(driver.received).to.have.lengthOf(1);
    expect(driver.kindsTold).to.deep.equal(['submit']);
  });
});

describe('The outcome', () => {
  const said = watchConsole();
  let driver: SessionDriver;
  beforeEach(() => {
    driver = new SessionDriver();
  });

  const last = (): Told | undefined => driver.told.at(-1);

  it('is told and shown by itself when it was accepted, and the draft is gone then', async () => {
    const received = await driver.submit();
    let draftThen: unknown = 'not told';
    driver.onTold = () => {
      draftThen = driver.draft();
      return true;
    };
    received.answer(201, {reference: 'C-1'});
    await driver.settle();
    const {submissionId} = received.complaint;
    expect(last()).to.deep.equal({kind: 'sent', submissionId, reference: 'C-1'});
    expect(driver.lastShown).to.deep.equal({what: 'sent', focus: 'heading', isOutcome: true});
    expect(draftThen).to.equal(undefined);
    await driver.pass(1_000);
    expect(driver.draft()).to.equal(undefined);
  });

  it('has the receipt and the moment', async () => {
    (await driver.submit()).answer(200, {reference: 'C-1', resolveBy: '2026-12-01'});
    await driver.settle();
    expect(driver.state).to.have.nested.property('receipt.resolveBy', '2026-12-01');
    expect(driver.state)
      .to.have.property('receivedAt')
      .that.matches(/^2026-11-22T10:15:00/);
  });

  it('is told and shown by itself when it failed, and takes no focus', async () => {
    (await driver.submit()).answer(401);
    await driver.settle();
    expect(last()).to.deep.equal({kind: 'error', reason: 'unauthorized', status: 401});
    expect(driver.lastShown).to.deep.equal({what: 'failed', focus: undefined, isOutcome: true});
    expect(driver.draft()).to.include({status: 'editing'});
  });

  it('is told and shown by itself when the endpoint found problems', async () => {
    const errors = [{pointer: '#/person/fullName', detail: 'Who?'}];
    (await driver.submit()).answer(422, {errors});
    await driver.settle();
    expect(last()).to.deep.equal({kind: 'error', reason: 'rejected', status: 422});
    expect(driver.lastShown).to.deep.equal({what: 'person', focus: 'errors', isOutcome: true});
    expect(driver.draft()).to.include({status: 'editing', step: 'person'});
  });

  it('after a refusal that was mended is that of another complaint', async () => {
    const first = await driver.submit();
    first.answer(422, {errors: [{pointer: '#/person/fullName', detail: 'Who?'}]});
    await driver.settle();
    const second = await driver.submit({fullName: 'Ada Maria Rossi'});
    expect(second.complaint.submissionId).not.to.equal(first.complaint.submissionId);
    second.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
  });

  it('comes by itself again when it is tried again, under the same ID', async () => {
    const first = await driver.submit();
    first.answer(401);
    await driver.settle();
    driver.do('goOn');
    await driver.settle();
    expect(driver.lastReceived.complaint).to.deep.equal(first.complaint);
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(driver.kindsTold).to.deep.equal(['submit', 'error', 'submit', 'sent']);
  });

  it('is a failure, with a way out, when something throws inside', async () => {
    driver.complete();
    const {configuration} = driver;
    driver.onTold = () => {
      driver.configuration = Object.defineProperty({...configuration}, 'timeout', {
        enumerable: true,
        get: () => {
          throw new RangeError('ada@example.org');
        },
      });
      return true;
    };
    driver.do('goOn');
    await driver.settle();
    expect(driver.screen).to.equal('failed');
    expect(last()).to.deep.equal({kind: 'error', reason: 'configuration', status: null});
    expect(said.errors).to.have.lengthOf(1);

    driver.configuration = configuration;
    driver.onTold = () => true;
    driver.do('goOn');
    await driver.settle();
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
  });

  it('of attempts that fail in passing comes after the fourth', async () => {
    const attempts: unknown[] = [];
    await driver.submit();
    for (let attempt = 1; attempt <= 4; attempt++) {
      attempts.push('attempt' in driver.state && driver.state.attempt);
      driver.lastReceived.answer(503);
      await driver.pass(5_000);
    }
    expect(attempts).to.deep.equal([1, 2, 3, 4]);
    expect([driver.screen, driver.received.length]).to.deep.equal(['failed', 4]);
    expect(driver.kindsTold).to.deep.equal(['submit', 'error']);
    expect(driver.received.map(({complaint}) => complaint)).to.deep.equal(
      Array(4).fill(driver.lastReceived.complaint),
    );
  });

  it('is not awaited without the connection: the page is told, and it goes out by itself', async () => {
    driver.browser.loseConnection(false);
    (await driver.submit()).breakOff();
    await driver.settle();
    expect(driver.lastShown).to.deep.equal({
      what: 'waiting',
      focus: undefined,
      isOutcome: false,
    });
    expect(last()).to.deep.equal({kind: 'error', reason: 'offline', status: null});
    expect(driver.draft()).to.include({status: 'sending'});
    driver.browser.restoreConnection();
    await driver.settle();
    expect([driver.screen, driver.received.length]).to.deep.equal(['sending', 2]);
  });

  it('may be tried again at once without the connection, as a browser may be wrong', async () => {
    driver.browser.loseConnection(true);
    (await driver.submit()).breakOff();
    await driver.settle();
    driver.do('goOn');
    await driver.settle();
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
    expect(driver.kindsTold).to.deep.equal(['submit', 'error', 'sent']);
  });
});
