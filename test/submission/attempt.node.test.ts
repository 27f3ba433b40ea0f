import {getEventListeners} from 'node:events';
import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import type {Receipt} from '../../src/complaint/outcome.js';
import {attempt} from '../../src/submission/attempt.js';
import type {RequestSettings} from '../../src/submission/request.js';
import type {Outcome} from '../../src/submission/response.js';
import {validComplaint} from '../support/fixtures.js';
import {watchConsole} from './quiet-console.js';
import {endless} from './responses.js';
import {settingsWith} from './settings.js';
import {SimulatedWorld} from './simulated-world.js';

type Transport = NonNullable<RequestSettings['transport']>;

const never = () => new Promise<never>(() => undefined);
const cutOff = () => Promise.reject(new TypeError('Failed to fetch'));

function expectFailure(outcome: Outcome, reason: string, status: number | null = null): void {
  expect(outcome).to.have.property('kind', 'failed');
  expect(outcome).to.have.nested.property('failure.reason', reason);
  expect(outcome).to.have.nested.property('failure.status', status);
}

describe('One attempt to send', () => {
  const said = watchConsole();
  let world: SimulatedWorld;
  let stop: AbortController;
  /** Whether it was certain, each time that it was told of a success. */
  let answered: boolean[];
  let late: Receipt[];
  beforeEach(() => {
    world = new SimulatedWorld();
    stop = new AbortController();
    answered = [];
    late = [];
  });

  const send = (change: Partial<RequestSettings> = {}): Promise<Outcome> =>
    attempt({
      complaint: validComplaint,
      settings: settingsWith(change),
      world,
      stop: stop.signal,
      onAnswered: (isCertain) => answered.push(isCertain),
      onLateReceipt: (receipt) => late.push(receipt),
    });

  it('calls fetch with the URL and what the request has, and reads the answer', async () => {
    const calls: [url: string, init: RequestInit][] = [];
    world.fetch = (...call) => {
      calls.push(call);
      return Promise.resolve(Response.json({reference: 'CMP-1'}, {status: 201}));
    };
    const outcome = await send({url: 'https://api.example/a?b', credentials: 'include'});
    expect(calls).to.have.lengthOf(1);
    const [[url, init]] = calls as [[string, RequestInit]];
    expect(url).to.equal('https://api.example/a?b');
    expect(init).to.include({method: 'POST', credentials: 'include', redirect: 'manual'});
    expect(init.body).to.equal(JSON.stringify(validComplaint));
    expect(outcome).to.have.nested.property('receipt.reference', 'CMP-1');
    expect([answered, late, said.everything]).to.deep.equal([[true], [], []]);
  });

  it('gives the standard request to the transport, and calls no fetch', async () => {
    world.fetch = () => expect.fail('fetch is not the page’s way');
    const requests: Request[] = [];
    const outcome = await send({
      transport: (request) => {
        requests.push(request);
        return Promise.resolve(Response.json({reference: 'CMP-1'}));
      },
    });
    expect(requests).to.have.length(1);
    expect(requests[0]!.url).to.equal('https://api.example/complaints');
    expect(await requests[0]!.json()).to.deep.equal(validComplaint);
    expect(outcome).to.have.nested.property('receipt.reference', 'CMP-1');
  });

  it('leaves no timer and no listener behind', async () => {
    await send();
    world.fetch = cutOff;
    await send();
    expect([world.pending, getEventListeners(stop.signal, 'abort').length]).to.deep.equal([0, 0]);
  });

  it('is a network error when fetch rejects or throws, and nothing is said of it', async () => {
    world.fetch = cutOff;
    expectFailure(await send(), 'network');
    world.fetch = () => {
      throw new TypeError('Failed to fetch');
    };
    expectFailure(await send(), 'network');
    expect(said.everything).to.be.empty;
    expect(answered).to.be.empty;
  });

  for (const [what, transport] of Object.entries<Transport>({
    'answers with nothing': () => Promise.resolve(undefined as unknown as Response),
    'answers with a text': () => Promise.resolve('sent' as unknown as Response),
    'answers with an object': () => Promise.resolve({status: 200} as Response),
    'answers with an object of its own kind': () =>
      Promise.resolve({kind: 'accepted'} as unknown as Response),
  })) {
    it(`is a network error when the transport ${what}, and the page owner is told`, async () => {
      expectFailure(await send({transport}), 'network');
      expect(said.everything).to.deep.equal([
        '<complaint-form>: the property "transport" gave no Response.',
      ]);
    });
  }

  const faults: [what: string, transport: unknown, kind: string][] = [
    ['rejects', () => Promise.reject(new TypeError('ada@example.org')), 'TypeError'],
    [
      'throws at once',
      () => {
        throw new RangeError('ada@example.org');
      },
      'RangeError',
    ],
    [
      'throws a text',
      () => {
        throw 'ada@example.org' as unknown as Error;
      },
      'string',
    ],
    ['is no function', 'fetch', 'TypeError'],
  ];
  for (const [what, transport, kind] of faults) {
    it(`is a network error when the transport ${what}, and names the kind of error alone`, async () => {
      expectFailure(await send({transport: transport as Transport}), 'network');
      expect(said.everything).to.deep.equal([
        `<complaint-form>: the property "transport" threw a ${kind}.`,
      ]);
    });
  }

  for (const status of [401, 503]) {
    it(`says nothing of an answer that is no success: ${status}`, async () => {
      world.fetch = () => Promise.resolve(new Response(null, {status}));
      expectFailure(await send(), status === 401 ? 'unauthorized' : 'server', status);
      expect([said.everything, answered]).to.deep.equal([[], []]);
    });
  }

  it('reads when to try again from the clock', async () => {
    const headers = {'Retry-After': 'Sun, 22 Nov 2026 10:15:07 GMT'};
    world.fetch = () => Promise.resolve(new Response(null, {status: 503, headers}));
    expect(await send()).to.have.nested.property('failure.retryAfter', 7_000);
  });

  const badHeaders: HeadersInit[] = [
    {'X-Api-Key': 'sécret-ключ'},
    {'X-Api-Key': 'secret\nkey'},
    {'X Api Key': 'secret-key'},
    [['X-Api-Key', 'secret\0key']],
  ];
  for (const headers of badHeaders) {
    it(`is not made with headers that are none: ${JSON.stringify(headers)}`, async () => {
      world.fetch = () => expect.fail('it is sent');
      expectFailure(await send({headers}), 'configuration');
      expect(said.everything).to.have.length(1);
      expect(said.errors[0]).to.include('"headers" is not valid');
      expect(said.errors[0]).not.to.match(/s[eé]cret|ключ/);
      expect(world.pending).to.equal(0);
    });
  }

  describe('has its time', () => {
    it('in which an answer counts up to the last moment', async () => {
      let answer!: (response: Response) => void;
      world.fetch = () => new Promise((resolve) => (answer = resolve));
      const outcome = send({timeout: 3_000});
      await world.pass(2_999);
      answer(Response.json({reference: 'CMP-1'}));
      expect(await outcome).to.have.property('kind', 'accepted');
    });

    it('which is over though the transport never answers and ignores the signal', async () => {
      expectFailure(await world.until(send({transport: never, timeout: 3_000})), 'timeout');
      expect(world.now()).to.equal(Date.parse('2026-11-22T10:15:03Z'));
      expect(said.everything).to.be.empty;
    });

    it('whose end aborts the request, and that is no network error and no fault', async () => {
      const transport: Transport = ({signal}) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new DOMException('The user aborted a request.', 'AbortError'));
          });
        });
      expectFailure(await world.until(send({timeout: 3_000, transport})), 'timeout');
      await world.settle();
      expect(said.everything).to.be.empty;
    });

    it('of which the body is a part: what is late of it is left out', async () => {
      world.fetch = () => Promise.resolve(new Response(endless(), {status: 201}));
      const outcome = await world.until(send({timeout: 3_000}));
      expect(outcome).to.have.nested.property('receipt.reference', null);
    });
  });

  describe('after its time', () => {
    const answers: [what: string, response: () => Response, heard: string[]][] = [
      ['an acceptance', () => Response.json({reference: 'C-1'}), ['C-1']],
      ['a refusal', () => new Response(null, {status: 422}), []],
      ['a fault', () => new Response(null, {status: 503}), []],
      ['a redirect', () => new Response(null, {status: 302}), []],
    ];
    for (const [what, response, heard] of answers) {
      for (const isStopped of [false, true]) {
        const how = isStopped ? 'was stopped' : 'took too long';
        it(`still hears ${what} that ${heard.length > 0 ? 'counts' : 'does not count'}, as it ${how}`, async () => {
          let answer!: (response: Response) => void;
          const outcome = send({transport: () => new Promise((resolve) => (answer = resolve))});
          await world.settle();
          if (isStopped) stop.abort();
          await world.until(outcome);
          answer(response());
          await world.settle();
          expect(late.map(({reference}) => reference)).to.deep.equal(heard);
          expect(answered).to.be.empty;
        });
      }
    }

    it('hears no fault of a transport that has nothing more to say', async () => {
      let fail!: (error: Error) => void;
      const outcome = send({transport: () => new Promise((_, reject) => (fail = reject))});
      expectFailure(await world.until(outcome), 'timeout');
      fail(new TypeError('Failed to fetch'));
      await world.settle();
      expect([late, said.everything]).to.deep.equal([[], []]);
    });
  });
});
