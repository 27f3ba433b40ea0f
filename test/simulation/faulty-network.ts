import {
  createServer,
  request as forward,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {buffer} from 'node:stream/consumers';
import {createReceiver, type Receiver} from '../../demo/receiver/receiver.js';
import type {Fault} from './faults.js';
import {settle, type VirtualClock} from './virtual-clock.js';

/** One request on its way: what keeps the virtual clock from going on. */
export class Exchange {
  isAwaited = true;
  /** `holding`: the other end waits for simulated time, or does not answer at all. */
  otherEnd: 'idle' | 'working' | 'holding' = 'idle';
  /** Called when the other end has the request, before it does anything with it. */
  onArrival: (() => void) | undefined;

  constructor(
    readonly fault: Fault,
    readonly clock: VirtualClock,
  ) {}

  get isUnderWay(): boolean {
    return this.otherEnd === 'working' || (this.isAwaited && this.otherEnd === 'idle');
  }

  /** Lets simulated time pass at the other end. */
  async hold(milliseconds: number): Promise<void> {
    this.otherEnd = 'holding';
    await this.clock.wait(milliseconds);
    this.otherEnd = 'working';
  }
}

/** The receiver's answer as it came. */
interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

/** What the network saw of a request, whether the receiver got it or not. */
export interface Seen {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly key: string;
  readonly body: string;
}

const LOOPBACK = '127.0.0.1';
const JSON_TYPE = {'Content-Type': 'application/json'};

/** The demo's receiver behind a proxy that does to each request what its fault says: real HTTP. */
export class FaultyNetwork {
  readonly seen: Seen[] = [];
  readonly #exchanges = new Map<string, Exchange>();
  #receive: Receiver;
  #forwarding = 0;
  readonly #receiver = createServer((request, response) => void this.#receive(request, response));
  readonly #proxy = createServer((request, response) => void this.#play(request, response));

  constructor(private readonly file: string) {
    this.#receive = createReceiver({file});
  }

  async open(): Promise<void> {
    for (const server of [this.#receiver, this.#proxy]) {
      await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
    }
  }

  async close(): Promise<void> {
    for (const server of [this.#proxy, this.#receiver]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  /** Sends a real request, and tells the exchange when all of the answer is here. */
  async carry(request: Request, exchange: Exchange): Promise<Response> {
    const {name} = exchange.fault;
    const id = String(this.#exchanges.size);
    this.#exchanges.set(id, exchange);
    try {
      // Another origin has not been allowed to ask.
      if (name === 'preflight') throw new TypeError('Failed to fetch');
      const address = name === 'refused' ? new Request(this.refusingUrl, request) : request;
      const headers = {...Object.fromEntries(request.headers), 'X-Exchange': id};
      const response = await fetch(new Request(address, {headers}));
      const received = response.clone().arrayBuffer();
      // The answer is here, but another origin may not look into it.
      if (name === 'unreadable') throw await received.then(() => new TypeError('Failed to fetch'));
      void received.catch(() => undefined).then(() => (exchange.isAwaited = false));
      return response;
    } catch (error) {
      exchange.isAwaited = false;
      throw error;
    }
  }

  get url(): string {
    return `http://${LOOPBACK}:${portOf(this.#proxy)}/complaints`;
  }

  /** An address of this computer where nobody listens at that port. */
  private get refusingUrl(): string {
    return `http://[::1]:${portOf(this.#proxy)}/complaints`;
  }

  async #play(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {method, url: path} = request;
    const exchange = this.#exchanges.get(String(request.headers['x-exchange']));
    if (exchange) exchange.otherEnd = 'working';
    const body = await buffer(request);
    const key = String(request.headers['idempotency-key']);
    this.seen.push({method, path, key, body: body.toString()});
    if (!exchange) {
      response.writeHead(200).end(); // somebody followed a redirect
      return;
    }
    response.on('error', () => undefined); // a client that has gone is no fault of this end
    response.setHeader('Connection', 'close');
    exchange.onArrival?.();
    const ask = () => this.#ask(request, body);
    await (exchange.fault.name === 'restart'
      ? this.#restart(response, ask)
      : misbehave(exchange, response, ask));
    if (exchange.otherEnd === 'working') exchange.otherEnd = 'idle';
  }

  /** The receiver takes the complaint and is started anew before it can say so. */
  async #restart(response: ServerResponse, ask: () => Promise<Reply>): Promise<void> {
    await ask();
    while (this.#forwarding > 0) await settle();
    this.#receive = createReceiver({file: this.file});
    response.socket?.resetAndDestroy();
  }

  async #ask({method, headers, url: path}: IncomingMessage, body: Buffer): Promise<Reply> {
    this.#forwarding++;
    const port = portOf(this.#receiver);
    const reply = await new Promise<Reply>((resolve, reject) => {
      forward({host: LOOPBACK, port, path, method, headers, agent: false}, (answer) => {
        const status = answer.statusCode ?? 0;
        buffer(answer).then((received) => resolve({status, body: received}), reject);
      })
        .on('error', reject)
        .end(body);
    });
    this.#forwarding--;
    return reply;
  }
}

function portOf(server: ReturnType<typeof createServer>): number {
  return (server.address() as AddressInfo).port;
}

async function misbehave(
  exchange: Exchange,
  response: ServerResponse,
  ask: () => Promise<Reply>,
): Promise<void> {
  const {name, stored, status = 500, delay = 0} = exchange.fault;
  if (name === 'late') {
    await exchange.hold(delay); // the client has given this one up, and the network delivers it
    await ask();
    response.socket?.destroy();
    return;
  }
  const answersTruly = ['nothing', 'slow', 'truncated', 'notJson', 'unreadable'].includes(name);
  const reply = stored || answersTruly ? await ask() : undefined;
  switch (name) {
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'brokenHead':
      response.socket?.end('HTTP/1.1 2');
      break;
    case 'hang':
      exchange.otherEnd = 'holding';
      break;
    case 'status':
      response.writeHead(status, retryAfterHeader(exchange)).end(problemFor(status));
      break;
    case 'redirect':
      response.writeHead(status, {Location: '/elsewhere'}).end();
      break;
    case 'truncated':
      response.writeHead(reply!.status, {...JSON_TYPE, 'Content-Length': reply!.body.length});
      response.write(reply!.body.subarray(0, -3), () => response.destroy());
      break;
    case 'notJson':
      response.writeHead(reply!.status, {'Content-Type': 'text/html'}).end('<!doctype html>Thanks');
      break;
    case 'slow':
      await dribble(exchange, response, reply!, delay);
      break;
    default:
      response.writeHead(reply!.status, JSON_TYPE).end(reply!.body);
  }
}

async function dribble(
  exchange: Exchange,
  response: ServerResponse,
  {status, body}: Reply,
  delay: number,
): Promise<void> {
  await exchange.hold(delay);
  response.writeHead(status, JSON_TYPE).flushHeaders();
  for (const byte of body) {
    await exchange.hold(delay);
    if (response.destroyed) return;
    response.write(Uint8Array.of(byte));
  }
  response.end();
}

function retryAfterHeader({fault: {retryAfter}, clock}: Exchange): Record<string, string> {
  const headers = {'Content-Type': 'application/problem+json'};
  if (!retryAfter) return headers;
  if ('seconds' in retryAfter) return {...headers, 'Retry-After': String(retryAfter.seconds)};
  if ('text' in retryAfter) return {...headers, 'Retry-After': retryAfter.text};
  const date = new Date(clock.now() + retryAfter.dateIn * 1000);
  return {...headers, 'Retry-After': date.toUTCString()};
}

/** A 422 that a person can pass by trying again, since the endpoint is mistaken. */
function problemFor(status: number): string {
  const errors = [{pointer: '#/details/description', detail: 'Please check this.'}];
  return JSON.stringify({status, ...(status === 422 && {errors})});
}
