import {expect} from '@open-wc/testing';
import {attempt} from '../../src/submission/attempt.js';
import type {Outcome} from '../../src/submission/answer.js';
import type {Channel} from '../../src/submission/request.js';
import {browserWorld} from '../../src/submission/world.js';
import {spyOnConsole} from '../support/console-spy.js';
import {validComplaint} from '../support/fixtures.js';
import {channelWith} from './channel.js';
import {useFakeClock} from './fake-clock.js';

const never = () => new Promise<never>(() => undefined);

const send = (change: Partial<Channel> = {}, stop = new AbortController().signal) =>
  attempt(validComplaint, channelWith(change), browserWorld, stop);

function expectFailure(outcome: Outcome, reason: string, status: number | null = null): void {
  expect(outcome).to.have.property('kind', 'failed');
  expect(outcome).to.have.nested.property('failure.reason', reason);
  expect(outcome).to.have.nested.property('failure.status', status);
}

describe('One attempt to send', () => {
  const clock = useFakeClock();
  const page = spyOnConsole();

  it('gives the standard request to the transport and reads its answer', async () => {
    const requests: Request[] = [];

    const outcome = await send({
      transport: (request) => {
        requests.push(request);
        return Promise.resolve(Response.json({reference: 'CMP-1'}, {status: 201}));
      },
    });

    expect(requests).to.have.length(1);
    expect(await requests[0]!.json()).to.deep.equal(validComplaint);
    expect(outcome).to.have.nested.property('receipt.reference', 'CMP-1');
  });

  it('leaves no timer behind', async () => {
    await send();
    await send({transport: () => Promise.reject(new TypeError('Failed to fetch'))});

    expect(clock.running()).to.equal(0);
  });

  const faults: Record<string, Channel['transport']> = {
    rejects: () => Promise.reject(new TypeError('Failed to fetch')),
    'throws at once': () => {
      throw new RangeError('a mistake of the page');
    },
    'answers with nothing': () => Promise.resolve(undefined as unknown as Response),
    'answers with a text': () => Promise.resolve('sent' as unknown as Response),
    'answers with an object': () => Promise.resolve({status: 200} as Response),
    'answers with an object of its own kind': () =>
      Promise.resolve({kind: 'accepted'} as unknown as Response),
    'is no function': 'fetch' as unknown as Channel['transport'],
  };
  for (const [what, transport] of Object.entries(faults)) {
    it(`is a network error when the transport ${what}`, async () => {
      expectFailure(await send({transport}), 'network');
    });
  }

  it('waits for an answer until its time is over', async () => {
    let answer!: (response: Response) => void;
    const transport = () => new Promise<Response>((resolve) => (answer = resolve));
    const outcome = send({transport, timeout: 3000});

    clock.advance(2999);
    answer(Response.json({reference: 'CMP-1'}));

    expect(await outcome).to.have.property('kind', 'accepted');
  });

  it('is over in time when the transport never answers and ignores the signal', async () => {
    const outcome = send({transport: never, timeout: 3000});

    clock.advance(3000);

    expectFailure(await outcome, 'timeout');
  });

  it('tells the transport that its time is over, and that is no network error', async () => {
    const outcome = send({
      timeout: 3000,
      transport: ({signal}) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new DOMException('The user aborted a request.', 'AbortError'));
          });
        }),
    });

    clock.advance(3000);

    expectFailure(await outcome, 'timeout');
  });

  it('is over in time when fetch itself gets no answer', async () => {
    const outcome = send({
      timeout: 3000,
      transport: (request) => Promise.all([fetch(request), never()]).then(([answer]) => answer),
      url: new URL('/never-there', location.href).href,
    });

    clock.advance(3000);

    expectFailure(await outcome, 'timeout');
  });

  it('stays accepted when only the body of the answer is late', async () => {
    let outcome!: Promise<Outcome>;
    await new Promise<void>((bodyIsAskedFor) => {
      const body = new ReadableStream(
        {
          pull() {
            bodyIsAskedFor();
            return never();
          },
        },
        {highWaterMark: 0}, // or the stream would ask before anyone reads
      );
      const response = new Response(body, {status: 201});
      outcome = send({timeout: 3000, transport: () => Promise.resolve(response)});
    });
    clock.advance(3000);

    expect(await outcome).to.have.nested.property('receipt.reference', null);
  });

  it('ends at once when it is stopped, and takes the request with it', async () => {
    const stop = new AbortController();
    const requests: Request[] = [];
    const outcome = send(
      {
        transport: (request) => {
          requests.push(request);
          return never();
        },
      },
      stop.signal,
    );

    stop.abort();
    await outcome;

    expect(requests[0]!.signal.aborted).to.equal(true);
    expect(clock.running()).to.equal(0);
  });

  const badHeaders: HeadersInit[] = [
    {'X-Api-Key': 'sécret-ключ'},
    {'X-Api-Key': 'secret\nkey'},
    {'X Api Key': 'secret-key'},
    [['X-Api-Key', 'secret\0key']],
  ];
  for (const headers of badHeaders) {
    it(`is not made with headers that are none: ${JSON.stringify(headers)}`, async () => {
      let sent = false;
      const outcome = await send({
        headers,
        transport: () => {
          sent = true;
          return Promise.resolve(new Response());
        },
      });

      expectFailure(outcome, 'configuration');
      expect(sent).to.equal(false);
      expect(page.errors).to.have.length(1);
      expect(page.errors[0]).to.include('headers');
      expect(page.everything.join()).not.to.match(/s[eé]cret|ключ/);
    });
  }

  it('says nothing in the console when the server fails', async () => {
    expectFailure(
      await send({transport: () => Promise.resolve(new Response(null, {status: 503}))}),
      'server',
      503,
    );
    expect(page.everything).to.be.empty;
  });
});
