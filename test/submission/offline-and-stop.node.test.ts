import {describe, it} from 'node:test';
import {expect} from 'chai';
import {cutOff, DeliveryRun, silent, status, type Answer} from './delivery-run.js';

const accepted = status(201);

/** As a request fails without a connection: the browser says so, if it knows. */
async function loseConnection(sending: DeliveryRun): Promise<void> {
  sending.world.loseConnection();
  sending.start();
  await sending.world.settle();
}

describe('Without a connection', () => {
  it('an attempt is made all the same: the browser may be wrong', async () => {
    const sending = new DeliveryRun([accepted]);
    await loseConnection(sending);
    expect(await sending.end()).to.have.property('kind', 'accepted');
    expect(sending.progress).to.deep.equal([
      {kind: 'attempting', attempt: 1},
      {kind: 'answered', isCertain: true},
    ]);
  });

  it('it waits after one attempt has failed, and sends when the connection is back', async () => {
    const sending = new DeliveryRun([cutOff, accepted]);
    await loseConnection(sending);
    expect(sending.requests).to.have.lengthOf(1);
    expect(sending.progress.at(-1)).to.deep.equal({kind: 'waiting', lastStatus: null});

    sending.world.restoreConnection();
    expect(await sending.end()).to.have.property('kind', 'accepted');
    expect(sending.progress.slice(2)).to.deep.equal([
      {kind: 'attempting', attempt: 1},
      {kind: 'answered', isCertain: true},
    ]);
    expect(sending.requests).to.have.lengthOf(2);
    expect(sending.world.pending).to.equal(0);
  });

  it('it waits for it as long as it takes', async () => {
    const sending = new DeliveryRun([cutOff, accepted]);
    await loseConnection(sending);
    sending.world.time += 24 * 3_600_000;
    sending.world.restoreConnection();
    expect(await sending.end()).to.have.property('kind', 'accepted');
  });

  it('it gives its turn back while it waits', async () => {
    const sending = new DeliveryRun([cutOff, accepted]);
    await loseConnection(sending);
    const other = new DeliveryRun([accepted], sending.world).start();
    expect(await other.end()).to.have.property('kind', 'accepted');
  });

  it('it does not send again what another tab has sent while it waited', async () => {
    const sending = new DeliveryRun([cutOff, accepted]);
    await loseConnection(sending);
    sending.complaint = undefined;
    sending.world.restoreConnection();
    expect(await sending.end()).to.deep.equal({kind: 'stopped'});
    expect(sending.requests).to.have.lengthOf(1);
  });

  it('it sends at once when the client tries again, and waits again if that fails', async () => {
    const sending = new DeliveryRun([cutOff, cutOff, accepted]);
    await loseConnection(sending);
    sending.run.wake();
    await sending.world.settle();
    expect(sending.requests).to.have.lengthOf(2);
    expect(sending.progress.at(-1)).to.deep.equal({kind: 'waiting', lastStatus: null});
    sending.run.wake();
    expect(await sending.end()).to.have.property('kind', 'accepted');
  });

  it('an attempt that is cut off is made again, with the same body', async () => {
    const sending: DeliveryRun = new DeliveryRun([
      (request) => {
        sending.world.loseConnection();
        return cutOff(request);
      },
      accepted,
    ]);
    sending.start();
    await sending.world.settle();
    expect(sending.progress.at(-1)).to.deep.equal({kind: 'waiting', lastStatus: null});

    sending.world.restoreConnection();
    expect(await sending.end()).to.have.property('kind', 'accepted');
    const bodies = await Promise.all(sending.requests.map((request) => request.text()));
    expect(bodies).to.have.lengthOf(2);
    expect(bodies[1]).to.equal(bodies[0]);
  });

  for (const [what, answer, lastStatus] of [
    ['a timeout', silent, null],
    ['an answer of something in between', status(503), 503],
  ] as [string, Answer, number | null][]) {
    it(`it waits after ${what}, too, and tells the last status`, async () => {
      const sending = new DeliveryRun([answer, accepted]);
      await loseConnection(sending);
      await sending.world.pass(15_000);
      expect(sending.progress.at(-1)).to.deep.equal({kind: 'waiting', lastStatus});
      expect(sending.requests).to.have.lengthOf(1);
    });
  }

  it('that was lost in a pause, another attempt is made before it waits', async () => {
    const sending = new DeliveryRun([status(503), cutOff, accepted]).start();
    await sending.world.settle();
    sending.world.loseConnection();
    await sending.world.next();
    expect(sending.requests).to.have.lengthOf(2);
    expect(sending.progress.at(-1)).to.deep.equal({kind: 'waiting', lastStatus: null});

    sending.world.restoreConnection();
    expect(await sending.end()).to.have.property('kind', 'accepted');
  });

  it('that came and went in a pause, it goes on as if nothing had been', async () => {
    const sending = new DeliveryRun([status(503), accepted]).start();
    await sending.world.settle();
    sending.world.loseConnection();
    sending.world.restoreConnection();
    expect(await sending.end()).to.have.property('kind', 'accepted');
    expect(sending.requests).to.have.lengthOf(2);
  });

  const answers: [code: number, headers: HeadersInit, reason: string | undefined][] = [
    [201, {}, undefined],
    [302, {Location: '/login'}, 'unauthorized'],
    [401, {}, 'unauthorized'],
    [413, {}, 'rejected'],
    [503, {'Retry-After': '3600'}, 'server'],
  ];
  for (const [code, headers, reason] of answers) {
    it(`as the browser says, a final answer counts all the same: ${code}`, async () => {
      const sending = new DeliveryRun([status(code, headers), accepted]);
      await loseConnection(sending);
      const outcome = await sending.end();
      expect(outcome.kind === 'failed' ? outcome.failure.reason : undefined).to.equal(reason);
      expect(sending.requests).to.have.lengthOf(1);
    });
  }
});

/** The ways to end a delivery: `end` also ends the attempt under way. */
const ways = ['end', 'pause'] as const;

async function expectStopped(sending: DeliveryRun, requests: number): Promise<void> {
  expect(await sending.end()).to.deep.equal({kind: 'stopped'});
  expect(sending.requests).to.have.lengthOf(requests);
  expect(sending.world.pending).to.equal(0);
}

describe('Sending is stopped', () => {
  for (const way of ways) {
    it(`in a pause: ${way}`, async () => {
      const sending = new DeliveryRun([status(503), accepted]).start();
      await sending.world.settle();
      sending.run[way]();
      await expectStopped(sending, 1);
    });

    it(`while it waits for the connection, which then starts nothing: ${way}`, async () => {
      const sending = new DeliveryRun([cutOff, accepted]);
      await loseConnection(sending);
      sending.run[way]();
      sending.world.restoreConnection();
      await sending.world.settle();
      await expectStopped(sending, 1);
    });
  }

  it('before it begins', async () => {
    const sending = new DeliveryRun([accepted]);
    sending.run.end();
    await expectStopped(sending.start(), 0);
    expect(sending.progress).to.be.empty;
  });

  it('while another tab has its turn, which it does not wait for', async () => {
    const other = new DeliveryRun([silent]).start();
    await other.world.settle();
    const sending = new DeliveryRun([accepted], other.world).start();
    sending.run.end();
    await sending.world.settle();
    expect(await sending.outcome).to.deep.equal({kind: 'stopped'});
    expect(sending.progress).to.be.empty;
  });

  it('in an attempt, which is aborted', async () => {
    const sending = new DeliveryRun([silent]).start();
    await sending.world.settle();
    sending.run.end();
    await expectStopped(sending, 1);
    expect(sending.requests[0]!.signal.aborted).to.be.true;
  });

  it('in a later attempt', async () => {
    const sending = new DeliveryRun([status(503), silent]).start();
    await sending.world.next();
    sending.run.end();
    await expectStopped(sending, 2);
  });
});
