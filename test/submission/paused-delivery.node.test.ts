import {describe, it} from 'node:test';
import {expect} from 'chai';
import {cutOff, DeliveryRun, status} from './delivery-run.js';
import {SimulatedWorld} from './simulated-world.js';

const accepted = status(201);
const outcomes = [
  [201, 'accepted'],
  [401, 'failed'],
  [503, 'stopped'],
] as const;

describe('Sending is paused in an attempt', () => {
  for (const [code, kind] of outcomes) {
    it(`which comes to its end, and no other begins: ${code} gives ${kind}`, async () => {
      const sending: DeliveryRun = new DeliveryRun([
        (request) => {
          sending.run.pause();
          expect(request.signal.aborted).to.be.false;
          return status(code)(request);
        },
      ]);
      expect((await sending.start().end()).kind).to.equal(kind);
      expect([sending.requests.length, sending.world.pending]).to.deep.equal([1, 0]);
    });
  }

  it('and waits for no connection', async () => {
    const sending: DeliveryRun = new DeliveryRun([
      (request) => {
        sending.run.pause();
        return cutOff(request);
      },
    ]);
    sending.world.loseConnection();
    expect(await sending.start().end()).to.deep.equal({kind: 'stopped'});
    expect([sending.requests.length, sending.world.pending]).to.deep.equal([1, 0]);
    expect(sending.progress).to.deep.equal([{kind: 'attempting', attempt: 1}]);
  });
});

describe('Sending is paused before its first attempt', () => {
  for (const [code, kind] of outcomes) {
    it(`which is made all the same, as the client pressed Submit: ${code} gives ${kind}`, async () => {
      const sending = new DeliveryRun([status(code), accepted]);
      sending.run.pause();
      expect((await sending.start().end()).kind).to.equal(kind);
      expect([sending.requests.length, sending.world.pending]).to.deep.equal([1, 0]);
    });
  }

  it('and waits for no connection after it', async () => {
    const sending = new DeliveryRun([cutOff, accepted]);
    sending.run.pause();
    sending.world.loseConnection();
    expect(await sending.start().end()).to.deep.equal({kind: 'stopped'});
    expect([sending.requests.length, sending.world.pending]).to.deep.equal([1, 0]);
    expect(sending.progress).to.deep.equal([{kind: 'attempting', attempt: 1}]);
  });

  it('and waits for its turn, in which it makes that one', async () => {
    const other = new DeliveryRun([status(503), status(401)]).start();
    await other.world.settle();
    const world = new SimulatedWorld(other.world.site);
    const sending = new DeliveryRun([status(503), accepted], world).start();
    sending.run.pause();
    await world.settle();
    expect(sending.progress).to.be.empty;
    await other.end();
    expect(await sending.end()).to.deep.equal({kind: 'stopped'});
    expect([sending.requests.length, world.pending]).to.deep.equal([1, 0]);
  });

  it('and makes none when it is ended then', async () => {
    const sending = new DeliveryRun([accepted]);
    sending.run.pause();
    sending.run.end();
    expect(await sending.start().end()).to.deep.equal({kind: 'stopped'});
    expect(sending.requests).to.be.empty;
  });
});
