import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {attempt} from '../../src/submission/attempt.js';
import type {RequestSettings} from '../../src/submission/request.js';
import type {Outcome} from '../../src/submission/response.js';
import {validComplaint} from '../support/fixtures.js';
import {watchConsole} from './quiet-console.js';
import {endless} from './responses.js';
import {settingsWith} from './settings.js';
import {SimulatedWorld} from './simulated-world.js';

/** As `fetch` behaves: when it is aborted, so is a body that has begun. */
function abortable(
  signal: AbortSignal | null | undefined,
  begin?: string,
  onStart?: (stream: ReadableStreamDefaultController) => void,
): ReadableStream {
  return new ReadableStream({
    start(stream) {
      onStart?.(stream);
      if (begin) stream.enqueue(new TextEncoder().encode(begin));
      signal?.addEventListener('abort', () => {
        stream.error(signal.reason);
      });
    },
  });
}

describe('An attempt is stopped', () => {
  const said = watchConsole();
  let world: SimulatedWorld;
  let stop: AbortController;
  /** Whether it was certain, each time that it was told of a success. */
  let answered: boolean[];
  beforeEach(() => {
    world = new SimulatedWorld();
    stop = new AbortController();
    answered = [];
  });

  const send = (change: Partial<RequestSettings> = {}): Promise<Outcome> =>
    attempt({
      complaint: validComplaint,
      settings: settingsWith(change),
      world,
      stop: stop.signal,
      onAnswered: (isCertain) => answered.push(isCertain),
      onLateReceipt: () => undefined,
    });

  /** Stops it when all that happens at once has happened. */
  async function stopped(outcome: Promise<Outcome>): Promise<Outcome> {
    await world.settle();
    stop.abort();
    return outcome;
  }

  it('at once, and takes the request with it', async () => {
    let signal: AbortSignal | null | undefined;
    world.fetch = (_url, init) => {
      signal = init.signal;
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('Aborted.', 'AbortError'));
        });
      });
    };
    expect(await stopped(send())).to.deep.equal({kind: 'stopped'});
    expect(signal?.aborted).to.be.true;
    expect([world.pending, said.everything]).to.deep.equal([0, []]);
  });

  it('at once, though the transport ignores it', async () => {
    const transport = () => new Promise<never>(() => undefined);
    expect(await stopped(send({transport}))).to.deep.equal({kind: 'stopped'});
    expect(world.pending).to.equal(0);
  });

  it('without a word in the console when the transport rejects for it', async () => {
    const transport = ({signal}: Request) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new DOMException('Aborted.', 'AbortError'));
        });
      });
    expect(await stopped(send({transport}))).to.deep.equal({kind: 'stopped'});
    await world.settle();
    expect(said.everything).to.be.empty;
  });

  it('before it has begun, and its request is aborted from the first', async () => {
    stop.abort();
    let isAborted: boolean | undefined;
    world.fetch = (_url, init) => {
      isAborted = init.signal?.aborted;
      return Promise.reject(new DOMException('Aborted.', 'AbortError'));
    };
    expect(await send()).to.deep.equal({kind: 'stopped'});
    expect([isAborted, world.pending]).to.deep.equal([true, 0]);
  });

  const json = {'Content-Type': 'application/json'};
  const bodies: [what: string, body: (signal?: AbortSignal | null) => ReadableStream][] = [
    ['goes on', endless],
    ['breaks off with the request', (signal) => abortable(signal, '{"reference":')],
  ];
  for (const [what, body] of bodies) {
    it(`after the status has come, and it stays accepted: its body ${what}`, async () => {
      world.fetch = (_url, {signal}) =>
        Promise.resolve(new Response(body(signal), {status: 201, headers: json}));
      const outcome = await stopped(send());
      expect(outcome).to.have.nested.property('receipt.reference', null);
      expect([answered, world.pending]).to.deep.equal([[true], 0]);
    });
  }

  /** An answer that says it is a web page, whose body goes on while the client presses Stop. */
  async function stoppedInWebPage(rest: string): Promise<Outcome> {
    let finish!: () => void;
    world.fetch = (_url, {signal}) => {
      const body = abortable(signal, '', (stream) => {
        finish = () => {
          stream.enqueue(new TextEncoder().encode(rest));
          stream.close();
        };
      });
      return Promise.resolve(new Response(body, {headers: {'Content-Type': 'text/html'}}));
    };
    const outcome = send();
    await world.settle();
    stop.abort();
    await world.settle();
    finish();
    return outcome;
  }

  describe('before anyone knows whose web page has come', () => {
    it('and waits for it: the endpoint’s own text accepts', async () => {
      expect(await stoppedInWebPage('{"reference":"C-1"}')).to.have.nested.property(
        'receipt.reference',
        'C-1',
      );
      expect([answered, world.pending, said.everything]).to.deep.equal([[false], 0, []]);
    });

    it('and waits for it: a page of something in between has sent nothing', async () => {
      expect(await stoppedInWebPage('<p>Log in')).to.deep.equal({
        kind: 'failed',
        failure: {reason: 'server', status: 200, isFinal: true},
      });
      expect([answered, world.pending, said.errors.length]).to.deep.equal([[false], 0, 1]);
    });

    for (const [what, body] of bodies) {
      it(`and waits no longer than its time, then counts as the endpoint’s own: its body ${what}`, async () => {
        world.fetch = (_url, {signal}) =>
          Promise.resolve(new Response(body(signal), {headers: {'Content-Type': 'text/html'}}));
        const begin = world.time;
        const outcome = send({timeout: 3_000});
        await world.settle();
        stop.abort();
        expect(await world.until(outcome)).to.have.nested.property('receipt.reference', null);
        expect([world.time - begin, world.pending, answered]).to.deep.equal([3_000, 0, [false]]);
      });
    }
  });
});
