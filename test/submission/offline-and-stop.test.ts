import {expect} from '@open-wc/testing';
import {cutOff, silent, status, SubmissionRun} from './submission-run.js';

const accepted = status(201);

describe('Without a connection', () => {
  it('nothing is sent before it is back', async () => {
    const sending = new SubmissionRun([accepted]);
    sending.world.loseConnection();
    sending.start();
    await sending.world.settle();
    expect(sending.requests).to.be.empty;
    expect(sending.progress).to.deep.equal([{status: 'waiting', lastStatus: null}]);

    sending.world.restoreConnection();
    expect(await sending.end()).to.have.property('kind', 'accepted');
    expect(sending.progress.at(-1)).to.deep.equal({status: 'sending', attempt: 1});
    expect(sending.requests).to.have.lengthOf(1);
    expect(sending.world.pending).to.equal(0);
  });

  it('it waits for it as long as it takes', async () => {
    const sending = new SubmissionRun([accepted]);
    sending.world.loseConnection();
    sending.start();
    await sending.world.settle();
    sending.world.time += 24 * 3_600_000;
    sending.world.restoreConnection();
    expect(await sending.end()).to.have.property('kind', 'accepted');
  });

  it('an attempt that is cut off is made again, with the same body', async () => {
    const sending: SubmissionRun = new SubmissionRun([
      () => {
        sending.world.loseConnection();
        return cutOff();
      },
      accepted,
    ]);
    sending.start();
    await sending.world.settle();
    expect(sending.progress.at(-1)).to.deep.equal({status: 'waiting', lastStatus: null});

    sending.world.restoreConnection();
    expect(await sending.end()).to.have.property('kind', 'accepted');
    const bodies = await Promise.all(sending.requests.map((request) => request.text()));
    expect(bodies).to.have.lengthOf(2);
    expect(bodies[1]).to.equal(bodies[0]);
  });

  it('that was lost in a pause, it waits, and tells the last status', async () => {
    const sending = new SubmissionRun([status(503), accepted]).start();
    await sending.world.settle();
    sending.world.loseConnection();
    await sending.world.next();
    expect(sending.progress.at(-1)).to.deep.equal({status: 'waiting', lastStatus: 503});
    expect(sending.requests).to.have.lengthOf(1);

    sending.world.restoreConnection();
    expect(await sending.end()).to.have.property('kind', 'accepted');
  });

  it('that came and went in a pause, it goes on as if nothing had been', async () => {
    const sending = new SubmissionRun([status(503), accepted]).start();
    await sending.world.settle();
    sending.world.loseConnection();
    sending.world.restoreConnection();
    expect(await sending.end()).to.have.property('kind', 'accepted');
    expect(sending.requests).to.have.lengthOf(2);
  });

  for (const [code, reason] of [
    [201, undefined],
    [401, 'unauthorized'],
    [413, 'rejected'],
  ] as const) {
    it(`as the browser says, an answer counts all the same: ${code}`, async () => {
      const sending: SubmissionRun = new SubmissionRun([
        () => {
          sending.world.loseConnection();
          return status(code)();
        },
        accepted,
      ]);
      sending.start();
      await sending.world.settle();
      sending.world.restoreConnection();
      const outcome = await sending.end();
      expect(outcome.kind === 'failed' ? outcome.failure.reason : undefined).to.equal(reason);
      expect(sending.requests).to.have.lengthOf(1);
    });
  }
});

describe('Sending is stopped', () => {
  async function expectStopped(sending: SubmissionRun, requests: number): Promise<void> {
    sending.stop.abort();
    expect(await sending.end()).to.deep.equal({kind: 'stopped'});
    expect(sending.requests).to.have.lengthOf(requests);
    expect(sending.world.pending).to.equal(0);
  }

  it('before it begins', async () => {
    const sending = new SubmissionRun([accepted]);
    sending.stop.abort();
    await expectStopped(sending.start(), 0);
  });

  it('in an attempt, which is aborted', async () => {
    const sending = new SubmissionRun([silent]).start();
    await sending.world.settle();
    await expectStopped(sending, 1);
    expect(sending.requests[0]!.signal.aborted).to.be.true;
  });

  it('in a later attempt', async () => {
    const sending = new SubmissionRun([status(503), silent]).start();
    await sending.world.next();
    await expectStopped(sending, 2);
  });

  it('in a pause', async () => {
    const sending = new SubmissionRun([status(503), accepted]).start();
    await sending.world.settle();
    await expectStopped(sending, 1);
  });

  it('while it waits for the connection', async () => {
    const sending = new SubmissionRun([accepted]);
    sending.world.loseConnection();
    sending.start();
    await sending.world.settle();
    await expectStopped(sending, 0);
  });

  it('for good: the connection that comes back starts nothing', async () => {
    const sending = new SubmissionRun([accepted]);
    sending.world.loseConnection();
    sending.start();
    await sending.world.settle();
    sending.stop.abort();
    sending.world.restoreConnection();
    await sending.world.settle();
    expect(sending.requests).to.be.empty;
  });
});
