import {expect} from '@open-wc/testing';
import {cutOff, run, silent, status, SubmissionRun, type Answer} from './submission-run.js';

const accepted = status(201);

describe('A complaint is sent', () => {
  it('once when it is accepted', async () => {
    const {requests, progress, outcome, world} = await run(accepted);
    expect(await outcome).to.have.property('kind', 'accepted');
    expect(requests).to.have.lengthOf(1);
    expect(progress).to.deep.equal([{status: 'sending', attempt: 1}]);
    expect(world.pending).to.equal(0);
  });

  const passing: [
    what: string,
    answer: Answer,
    failure: {reason: string; status: number | null},
  ][] = [
    ...[408, 409, 425, 429, 500, 502, 503, 504].map((code): (typeof passing)[number] => [
      String(code),
      status(code),
      {reason: 'server', status: code},
    ]),
    ['no connection', cutOff, {reason: 'network', status: null}],
    ['a redirect', status(302), {reason: 'network', status: null}],
    ['no answer', silent, {reason: 'timeout', status: null}],
  ];
  for (const [what, answer, failure] of passing) {
    it(`up to four times when there is ${what}, and then it has failed`, async () => {
      const {requests, progress, outcome, world} = await run(answer);
      expect(await outcome).to.have.property('kind', 'failed');
      expect(await outcome)
        .to.have.property('failure')
        .that.includes(failure);
      expect(requests).to.have.lengthOf(4);
      expect(progress).to.deep.equal([1, 2, 3, 4].map((attempt) => ({status: 'sending', attempt})));
      expect(world.pending).to.equal(0);
    });

    it(`again after ${what}, until it is accepted`, async () => {
      const {requests, outcome, world} = await run(answer, answer, answer, accepted);
      expect(await outcome).to.have.property('kind', 'accepted');
      expect(requests).to.have.lengthOf(4);
      expect(world.pending).to.equal(0);
    });
  }

  for (const code of [400, 401, 403, 404, 410, 413, 415, 422, 451]) {
    it(`once when the answer is ${code}`, async () => {
      const {requests, outcome} = await run(status(code), accepted);
      expect(await outcome).to.have.nested.property('failure.status', code);
      expect(requests).to.have.lengthOf(1);
    });
  }

  it('once when its answers are refused', async () => {
    const errors = [{pointer: '#/account/email', detail: 'It bounces.'}];
    const headers = {'Content-Type': 'application/problem+json'};
    const {requests, outcome} = await run(
      () => new Response(JSON.stringify({errors}), {status: 422, headers}),
      accepted,
    );
    expect(await outcome).to.have.property('kind', 'refused');
    expect(requests).to.have.lengthOf(1);
  });

  it('with the same body, byte for byte, and the same key each time', async () => {
    const {requests} = await run(status(503), cutOff, silent, accepted);
    const bodies = await Promise.all(requests.map((request) => request.text()));
    const keys = requests.map(({headers}) => headers.get('Idempotency-Key'));
    expect(requests).to.have.lengthOf(4);
    expect(new Set(bodies).size).to.equal(1);
    expect(new Set(keys).size).to.equal(1);
  });

  it('never again once an answer without a readable body has accepted it', async () => {
    const {requests, outcome} = await run(() => new Response('<p>Thanks', {status: 200}));
    expect(await outcome).to.deep.include({kind: 'accepted'});
    expect(requests).to.have.lengthOf(1);
  });
});

describe('Between two attempts', () => {
  const draws: [draw: number, starts: number[]][] = [
    [0, [0, 0, 0, 0]],
    [0.5, [0, 500, 1_500, 3_500]],
    [1, [0, 1_000, 3_000, 7_000]],
  ];
  for (const [draw, starts] of draws) {
    it(`there is a pause, by chance of up to 1, 2 and 4 s: ${draw} of it`, async () => {
      const sending = new SubmissionRun([status(500)]);
      sending.world.draw = draw;
      await sending.start().end();
      expect(sending.starts).to.deep.equal(starts);
    });
  }

  it('there is the pause that the endpoint asks for, in seconds', async () => {
    const {starts} = await run(status(503, {'Retry-After': '30'}), accepted);
    expect(starts).to.deep.equal([0, 30_000]);
  });

  it('there is the pause that the endpoint asks for, as a date', async () => {
    const date = 'Sun, 22 Nov 2026 10:15:12 GMT';
    const {starts} = await run(status(429, {'Retry-After': date}), accepted);
    expect(starts).to.deep.equal([0, 12_000]);
  });

  it('there is a pause by chance when nobody can read what the endpoint asks for', async () => {
    const {starts} = await run(status(503, {'Retry-After': 'soon'}), accepted);
    expect(starts).to.deep.equal([0, 500]);
  });

  it('there would be more than 30 s, so it fails at once, saying how long', async () => {
    const {requests, outcome} = await run(status(503, {'Retry-After': '31'}), accepted);
    expect(requests).to.have.lengthOf(1);
    expect(await outcome).to.have.nested.property('failure.retryAfter', 31_000);
  });
});

describe('No attempt starts later than 75 s after the first', () => {
  it('when the endpoint asks for pauses', async () => {
    const {starts, outcome} = await run(status(503, {'Retry-After': '30'}));
    expect(starts).to.deep.equal([0, 30_000, 60_000]);
    expect(await outcome).to.have.property('kind', 'failed');
  });

  it('when attempts take their time', async () => {
    const sending = new SubmissionRun([silent], {timeout: 40_000}).start();
    await sending.end();
    expect(sending.starts).to.deep.equal([0, 40_500]);
  });

  it('when the computer slept during a pause', async () => {
    const sending = new SubmissionRun([status(503), accepted]).start();
    await sending.world.settle();
    sending.world.time += 3_600_000;
    const outcome = await sending.end();
    expect(outcome).to.have.property('kind', 'failed');
    expect(sending.requests).to.have.lengthOf(1);
  });
});
