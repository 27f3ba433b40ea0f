import {once} from 'node:events';
import {createServer, request as ask, type IncomingMessage, type ServerResponse} from 'node:http';
import {connect, type AddressInfo, type Socket} from 'node:net';
import type {VirtualClock} from '../virtual-clock.js';
import type {LineFault} from './faults.js';
import type {Errand, Traffic} from './traffic.js';

/** Names the errand of a request, so that time passes for it while it is held. */
export const ERRAND = 'x-errand';

export interface LineOwner {
  readonly clock: VirtualClock;
  readonly traffic: Traffic;
  readonly errands: ReadonlyMap<string, Errand>;
  /** What happens to this request. */
  readonly meet: (method: string, path: string) => LineFault | undefined;
  /** How long so many bytes take, there or back, in ms of the story. */
  readonly way: (bytes: number) => number;
  /** Removes an upload at the endpoint. */
  readonly expire: (path: string) => void;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** The network: takes real requests, hands them on to a real server, and does to them what happens. */
export class Line {
  /** Bytes of requests that it has taken. */
  carried = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((request, response) => {
    void this.#carry(request, response);
  });

  constructor(
    private readonly owner: LineOwner,
    private readonly target: number,
  ) {
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => undefined);
    });
  }

  /** Gives the origin of the endpoints, as pages see it. */
  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  /** Breaks all connections. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async #carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const errand = this.owner.traffic.begin();
    try {
      const body = await bodyOf(request);
      if (!body) return; // the client has broken off
      this.carried += body.length;
      const {method = '', url = ''} = request;
      const fault = this.owner.meet(method, url);
      const errands = [errand, this.owner.errands.get(String(request.headers[ERRAND]))];
      const hold = (delay: number): Promise<void> => this.#hold(errands, delay);
      await hold(this.owner.way(body.length));
      const answer = await this.#suffer(request, body, fault, hold);
      await hold(this.owner.way(0));
      reply(response, answer, fault);
    } catch {
      response.socket?.destroy();
    } finally {
      errand.end();
    }
  }

  async #hold(errands: readonly (Errand | undefined)[], delay: number): Promise<void> {
    for (const errand of errands) errand?.pause();
    await this.owner.clock.wait(delay);
    for (const errand of errands) errand?.resume();
  }

  /** Gives the answer that is on its way back, or none. */
  async #suffer(
    request: IncomingMessage,
    body: Buffer,
    fault: LineFault | undefined,
    hold: (delay: number) => Promise<void>,
  ): Promise<Answer | undefined> {
    const pass = (): Promise<Answer> => this.#pass(request, body);
    switch (fault?.name) {
      case 'refused':
        return undefined;
      case 'cut in the request':
        await this.#passPart(request, body, fault);
        return undefined;
      case 'answer lost':
        await pass();
        return undefined;
      case 'late':
        await hold(fault.delay);
        return pass();
      case 'slow answer': {
        const answer = await pass();
        await hold(fault.delay);
        return answer;
      }
      case 'hang':
        await hold(1e9);
        return undefined;
      case 'status':
      case 'refused for good':
        return inPlace(fault);
      case 'web page':
        return {
          status: 200,
          headers: {'Content-Type': 'text/html'},
          body: Buffer.from('<html>Hi'),
        };
      case 'repeated': {
        const first = await pass();
        const second = await pass();
        return fault.isReset ? first : second;
      }
      case 'repeated at once': {
        const [first, second] = await Promise.all([pass(), pass()]);
        return fault.isReset ? first : second;
      }
      case 'expired':
        this.owner.expire(request.url ?? '');
        return pass();
      default:
        return pass();
    }
  }

  async #pass({method, url, headers}: IncomingMessage, body: Buffer): Promise<Answer> {
    const sent = ask({
      host: '127.0.0.1',
      port: this.target,
      agent: false,
      method,
      path: url,
      headers: {...headers, 'content-length': body.length},
    });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return {
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      body: (await bodyOf(answer)) ?? Buffer.alloc(0),
    };
  }

  /** Cuts at any byte of all that was sent. */
  async #passPart(
    {method, url, rawHeaders}: IncomingMessage,
    body: Buffer,
    {share, isReset}: LineFault,
  ): Promise<void> {
    const lines = rawHeaders.map((text, index) => (index % 2 ? `${text}\r\n` : `${text}: `));
    const head = Buffer.from(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
    const whole = Buffer.concat([head, body]);
    const socket = connect(this.target, '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    const part = whole.subarray(0, Math.floor(share * whole.length));
    await new Promise<void>((resolve) => {
      socket.write(part, () => resolve());
    });
    if (isReset) socket.destroy();
    else socket.end();
    socket.resume();
    await closed;
    await arrival();
  }
}

/** What was written to a closed connection reaches the server's code a little later. */
function arrival(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 2);
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of message) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}

function inPlace({status, retryAfter, isReset}: LineFault): Answer {
  const problem = isReset ? JSON.stringify({detail: 'The line says no.'}) : '';
  return {
    status,
    headers: {
      'Content-Type': problem ? 'application/problem+json' : 'text/plain',
      ...(retryAfter !== undefined && {'Retry-After': retryAfter}),
    },
    body: Buffer.from(problem),
  };
}

function reply(
  response: ServerResponse,
  answer: Answer | undefined,
  fault: LineFault | undefined,
): void {
  const {socket} = response;
  if (!answer || !socket) {
    if (fault?.isReset) socket?.resetAndDestroy();
    else socket?.destroy();
    return;
  }
  const {status, headers, body} = answer;
  const {connection: _connection, 'transfer-encoding': _encoding, ...kept} = headers;
  if (fault?.name === 'cut in the answer') {
    const lines = Object.entries(kept).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    const whole = Buffer.concat([
      Buffer.from(`HTTP/1.1 ${status} OK\r\n${lines.join('')}\r\n`, 'latin1'),
      body,
    ]);
    socket.write(whole.subarray(0, Math.floor(fault.share * whole.length)), () => socket.destroy());
    return;
  }
  response.writeHead(status, kept);
  response.end(body);
}
