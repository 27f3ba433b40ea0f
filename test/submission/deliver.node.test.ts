import {describe, it, mock} from 'node:test';
import {expect} from 'chai';
import {cutOff, DeliveryRun, run, silent, status, type Answer} from './delivery-run.js';

const accepted = status(201);

const attempts = (...numbers: number[]) =>
  numbers.map((attempt) => ({kind: 'attempting', attempt}));

describe('A complaint is sent', () => {
  it('once when it is accepted', async () => {
    const {requests, progress, receipts, outcome, world} = await run(accepted);
    expect(await outcome).to.have.property('kind', 'accepted');
    expect(requests).to.have.lengthOf(1);
    expect(progress).to.deep.equal([...attempts(1), {kind: 'answered', isCertain: true}]);
    expect(receipts).to.have.lengthOf(1);
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
    ['no answer', silent, {reason: 'timeout', status: null}],
  ];
  for (const [what, answer, failure] of passing) {
    it(`up to four times when there is ${what}, and then it has failed`, async () => {
      const {requests, progress, receipts, outcome, world} = await run(answer);
      expect(await outcome).to.have.property('kind', 'failed');
      expect(await outcome)
        .to.have.property('failure')
        .that.includes(failure);
      expect(requests).to.have.lengthOf(4);
      expect(progress).to.deep.equal(attempts(1, 2, 3, 4));
      expect(receipts).to.be.empty;
      expect(world.pending).to.equal(0);
    });

    it(`again after ${what}, until it is accepted`, async () => {
      const {requests, outcome, world} = await run(answer, answer, answer, accepted);
      expect(await outcome).to.have.property('kind', 'accepted');
      expect(requests).to.have.lengthOf(4);
      expect(world.pending).to.equal(0);
    });
  }

  for (const code of [400, 401, 403, 404, 410, 413, 415, 419, 422, 451]) {
    it(`once when the answer is ${code}`, async () => {
      const {requests, outcome} = await run(status(code), accepted);
      expect(await outcome).to.have.nested.property('failure.status', code);
      expect(requests).to.have.lengthOf(1);
    });
  }

  const strangers: [what: string, answer: Answer][] = [
    ['a web page', () => new Response('<p>Log in', {headers: {'Content-Type': 'text/html'}})],
    ['a firewall’s challenge', status(202, {'x-amzn-waf-action': 'challenge'})],
  ];
  for (const [what, answer] of strangers) {
    it(`once when something in between answers with ${what}, also offline`, async () => {
      const said = mock.method(console, 'error', () => undefined);
      for (const isOffline of [false, true]) {
        const sending = new DeliveryRun([answer, accepted]);
        if (isOffline) sending.world.loseConnection();
        expect(await sending.start().end()).to.have.nested.property('failure.isFinal', true);
        expect([sending.requests.length, sending.receipts.length]).to.deep.equal([1, 0]);
        expect(sending.world.pending).to.equal(0);
      }
      said.mock.restore();
    });
  }

  it('and tells that a web page is not certain to accept it', async () => {
    const headers = {'Content-Type': 'text/html'};
    const {progress, receipts} = await run(() => new Response('Thanks.', {headers}));
    expect(progress).to.deep.equal([...attempts(1), {kind: 'answered', isCertain: false}]);
    expect(receipts).to.have.lengthOf(1);
  });

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

  it('as the page wants at each attempt: tokens are renewed', async () => {
    const sending = new DeliveryRun([status(503), accepted]);
    sending.settings = {headers: {'X-Token': 'old'}};
    sending.start();
    await sending.world.settle();
    sending.settings = {headers: {'X-Token': 'new'}, url: 'https://b.example/'};
    await sending.end();
    const tokens = sending.requests.map(({headers, url}) => [headers.get('X-Token'), url]);
    expect(tokens).to.deep.equal([
      ['old', 'https://api.example/complaints'],
      ['new', 'https://b.example/'],
    ]);
  });

  it('never again once an answer without a readable body has accepted it', async () => {
    const {requests, outcome} = await run(() => new Response('{"reference', {status: 200}));
    expect(await outcome).to.deep.include({kind: 'accepted'});
    expect(requests).to.have.lengthOf(1);
  });

  it('not at all when another tab has sent it', async () => {
    const sending = new DeliveryRun([accepted]);
    sending.complaint = undefined;
    expect(await sending.start().end()).to.deep.equal({kind: 'stopped'});
    expect(sending.requests).to.be.empty;
    expect(sending.progress).to.be.empty;
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
      const sending = new DeliveryRun([status(500)]);
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
    const sending = new DeliveryRun([silent]);
    sending.settings = {timeout: 40_000};
    await sending.start().end();
    expect(sending.starts).to.deep.equal([0, 40_500]);
  });

  it('when the computer slept during a pause', async () => {
    const sending = new DeliveryRun([status(503), accepted]).start();
    await sending.world.settle();
    sending.world.time += 3_600_000;
    const outcome = await sending.end();
    expect(outcome).to.have.property('kind', 'failed');
    expect(sending.requests).to.have.lengthOf(1);
  });
});

describe('An attempt that was given up', () => {
  it('counts when it is accepted all the same, and so does the next', async () => {
    let answer!: (response: Response) => void;
    const late: Answer = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const sending = new DeliveryRun([late, silent]).start();
    await sending.world.pass(15_500);
    expect(sending.requests).to.have.lengthOf(2);
    answer(Response.json({reference: 'C-1'}, {status: 201}));
    await sending.world.settle();
    expect(sending.receipts.map(({reference}) => reference)).to.deep.equal(['C-1']);
  });
});

describe('A delivery', () => {
  it('takes its turn under the name of its submission', async () => {
    const sending = new DeliveryRun([accepted]);
    const names: string[] = [];
    sending.world.lock = (name, _signal, task) => {
      names.push(name);
      return task();
    };
    await sending.start().end();
    expect(names).to.deep.equal(['complaint-form 7d9a2f7e-6f0e-4c1f-9a43-0d6f5d8f2c11']);
  });
});

describe('Two deliveries of one submission', () => {
  it('run one after the other, and the second is asked for its body in its turn', async () => {
    const {world} = new DeliveryRun([]);
    const first = new DeliveryRun([status(503), accepted], world);
    const fetchFirst = world.fetch;
    const second = new DeliveryRun([accepted], world);
    const fetchSecond = world.fetch;
    world.fetch = fetchFirst;
    first.start();
    second.start();
    await world.settle();
    expect(second.progress).to.be.empty;
    second.complaint = undefined; // it hears so before its turn
    await first.end();
    world.fetch = fetchSecond;
    expect(await second.end()).to.deep.equal({kind: 'stopped'});
    expect([first.requests.length, second.requests.length]).to.deep.equal([2, 0]);
  });
});
