import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {validAnswers} from '../support/fixtures.js';
import {SessionDriver} from './session-driver.js';

describe('A form that is taken out of its page', () => {
  let driver: SessionDriver;
  beforeEach(() => {
    driver = new SessionDriver();
  });

  it('keeps at once what was typed', () => {
    driver.type({fullName: 'Ada'});
    driver.session.detach();
    expect(driver.draft()?.answers.fullName).to.equal('Ada');
  });

  it('keeps nothing more once another form has the draft', async () => {
    await driver.submit();
    driver.session.detach();
    const {browser, storage} = driver;
    const other = new SessionDriver({browser, storage});
    other.do('stop');
    other.intend({kind: 'revise', step: 'person'});
    other.complete({fullName: 'Cy'});
    const draft = driver.draft();
    expect(draft?.answers.fullName).to.equal('Cy');
    driver.lastReceived.answer(401);
    await driver.pass(1_000);
    expect(driver.screen).to.equal('failed');
    expect(driver.draft()).to.deep.equal(draft);
    driver.session.attach();
    driver.session.detach();
    driver.intend({kind: 'revise', step: 'person'});
    driver.type({fullName: 'Bo'});
    driver.session.flush();
    await driver.pass(1_000);
    expect(driver.draft()).to.deep.equal(draft);
  });

  it('keeps nothing where the draft was deleted meanwhile', async () => {
    await driver.submit();
    driver.session.detach();
    const {browser, storage} = driver;
    new SessionDriver({browser, storage}).do('restart');
    driver.lastReceived.answer(401);
    await driver.pass(1_000);
    expect(driver.screen).to.equal('failed');
    expect(driver.draft()).to.equal(undefined);
  });

  for (const [status, body] of [
    [401, {}],
    [422, {errors: [{pointer: '#/person/fullName', detail: 'Too short.'}]}],
  ] as const) {
    it(`keeps that it was refused for good, so that nobody sends it again: ${status}`, async () => {
      await driver.submit();
      driver.session.detach();
      driver.lastReceived.answer(status, body);
      await driver.settle();
      expect(driver.draft()).to.include({status: 'editing'});
      const reloaded = driver.reload();
      await reloaded.pass(10_000);
      expect(reloaded.state).to.include({status: 'editing', isRestored: true});
      expect(reloaded.received).to.deep.equal([]);
    });
  }

  it('by its page when it is told of the submission has its first attempt, and no other', async () => {
    driver.onTold = ({kind}) => {
      // As when an element leaves the document.
      if (kind === 'submit') queueMicrotask(() => driver.session.detach());
      return true;
    };
    const first = await driver.submit();
    first.answer(503);
    await driver.pass(120_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['sending', 1]);
    expect(driver.draft()).to.include({status: 'sending'});
    driver.session.attach();
    await driver.settle();
    expect(driver.lastReceived.complaint).to.deep.equal(first.complaint);
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
  });

  it('lets the attempt under way end: once accepted, its draft is gone', async () => {
    await driver.submit();
    driver.session.detach();
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
    expect(driver.kindsTold).to.deep.equal(['submit', 'sent']);
    expect(driver.draft()).to.equal(undefined);
  });

  it('begins no other attempt, and goes on when it is put back', async () => {
    const first = await driver.submit();
    driver.session.detach();
    first.answer(503);
    await driver.pass(120_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['sending', 1]);
    driver.session.attach();
    await driver.settle();
    expect(driver.received).to.have.lengthOf(2);
    expect(driver.lastReceived.complaint).to.deep.equal(first.complaint);
    expect(driver.state).to.include({status: 'sending', resumed: true});
  });

  it('goes on also when it is put back before the attempt has ended', async () => {
    const first = await driver.submit();
    driver.session.detach();
    driver.session.attach();
    await driver.pass(100);
    expect(driver.received, 'one at a time').to.have.lengthOf(1);
    first.answer(503);
    await driver.settle();
    expect(driver.received).to.have.lengthOf(2);
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(driver.screen).to.equal('sent');
  });

  it('does not wait for the connection, and goes on when it is put back', async () => {
    driver.browser.loseConnection(false);
    (await driver.submit()).breakOff();
    await driver.settle();
    driver.session.detach();
    driver.browser.restoreConnection();
    await driver.pass(10_000);
    expect([driver.screen, driver.received.length]).to.deep.equal(['waiting', 1]);
    driver.session.attach();
    await driver.settle();
    expect([driver.screen, driver.received.length]).to.deep.equal(['sending', 2]);
  });

  it('leaves the complaint to a form that is put there instead', async () => {
    const first = await driver.submit();
    driver.session.detach();
    const {browser, storage} = driver;
    const other = new SessionDriver({browser, storage});
    await other.settle();
    expect(other.state).to.include({status: 'sending', resumed: true});
    expect(other.received, 'in turn').to.deep.equal([]);
    first.answer(503);
    await other.settle();
    expect(other.lastReceived.complaint).to.deep.equal(first.complaint);
    other.lastReceived.answer(201);
    await other.settle();
    expect(other.screen).to.equal('sent');
    driver.session.attach();
    expect(driver.screen, 'and hears of it when it is put back').to.equal('sent');
    await driver.pass(1_000);
    expect(driver.received).to.have.lengthOf(1);
  });

  const places: [place: string, go: (driver: SessionDriver) => unknown][] = [
    ['account', () => undefined],
    ['review', (one) => void one.complete()],
    [
      'failed',
      async (one) => {
        (await one.submit()).answer(401);
        await one.settle();
      },
    ],
    [
      'sent',
      async (one) => {
        (await one.submit()).answer(201);
        await one.settle();
      },
    ],
  ];
  for (const [place, go] of places) {
    it(`is as it was when it is put back: ${place}`, async () => {
      await go(driver);
      const {state} = driver;
      const counts = [driver.shown.length, driver.told.length, driver.received.length];
      driver.session.detach();
      await driver.pass(1_000);
      driver.session.attach();
      await driver.pass(1_000);
      expect(driver.state).to.equal(state);
      expect([driver.shown.length, driver.told.length, driver.received.length]).to.deep.equal(
        counts,
      );
    });
  }

  it('asks still when it is put back, and the answer is heard', () => {
    const before = new SessionDriver({configuration: {autosave: 'local'}}).complete();
    driver = before.reload();
    driver.session.detach();
    driver.session.attach();
    expect(driver.screen).to.equal('asking');
    driver.do('resume');
    expect(driver.state).to.have.deep.property('answers', validAnswers);
  });

  it('keeps the draft again when it is put back', async () => {
    driver.complete();
    driver.session.detach();
    driver.session.attach();
    driver.type({fullName: 'Bo'});
    await driver.pass(500);
    expect(driver.draft()?.answers.fullName).to.equal('Bo');
  });
});
