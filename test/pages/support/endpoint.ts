/** An endpoint of a test's own: it keeps what comes by its Idempotency-Key and answers as it is told. */
import type {IncomingHttpHeaders, IncomingMessage, ServerResponse} from 'node:http';
import type {Complaint} from '../../../src/index.js';
import type {Site} from './site.js';

/** One POST as it arrived. */
export interface Received {
  readonly id: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** Answers one request; `store` keeps the complaint and gives its reference. */
export type Answer = (response: ServerResponse, store: () => string) => void | Promise<void>;

/** Stores it, once for each ID, and says so. */
export const accept: Answer = (response, store) => {
  response.writeHead(201, {'Content-Type': 'application/json'});
  response.end(JSON.stringify({reference: store()}));
};

/** Stores it, says so, and never comes to the end of what it says. */
export const acceptWithoutEnd: Answer = (response, store) => {
  response.writeHead(201, {'Content-Type': 'application/json'});
  response.write(JSON.stringify({reference: store()}).slice(0, 5));
};

/** Stores it, and its answer never comes. */
export const acceptInSilence: Answer = (_response, store) => void store();

/** The connection breaks before anything is said. */
export const breakOff: Answer = (response) => void response.destroy();

/** Never answers. */
export const ignore: Answer = () => undefined;

export function refuse(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => {
    response.writeHead(status, headers);
    response.end();
  };
}

/** An answer that waits until the test gives it. */
export interface HeldAnswer {
  readonly answer: Answer;
  readonly release: () => void;
}

export function hold(given: Answer = accept): HeldAnswer {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answer: Answer = async (response, store) => {
    await released;
    await given(response, store);
  };
  return {answer, release};
}

/** For what would never come; a machine may be slow. In ms. */
const LIMIT = 30_000;

export class Endpoint {
  /** The POSTs, as they came. */
  readonly received: Received[] = [];
  /** The references of what was stored, by ID. */
  readonly stored = new Map<string, string>();
  /** The names of the headers that preflights asked for, each once it came. */
  readonly preflights: string[][] = [];
  readonly #answers: Answer[];
  readonly #waiting = new Set<() => void>();

  /**
   * @param path where it is on the site
   * @param answers given in turn; after them everything is accepted
   */
  constructor(
    site: Site,
    path: `/${string}`,
    answers: readonly Answer[] = [],
    /** What it sends besides with everything, as for pages of other origins. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    this.#answers = [...answers];
    this.url = site.listen(path, (request, response) => void this.#take(request, response));
  }

  readonly url: string;

  get complaints(): Complaint[] {
    return this.received.map(({body}) => JSON.parse(body) as Complaint);
  }

  /** The bodies that came, each once. */
  get bodies(): string[] {
    return [...new Set(this.received.map(({body}) => body))];
  }

  /** Until so many POSTs have come in all; gives the last of them. */
  async arrived(count: number): Promise<Received> {
    while (this.received.length < count)
      await new Promise<void>((resolve, reject) => {
        const limit = setTimeout(() => {
          reject(new Error(`${this.received.length} complaints have come, not ${count}`));
        }, LIMIT);
        this.#waiting.add(() => {
          clearTimeout(limit);
          resolve();
        });
      });
    return this.received[count - 1]!;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(this.headers)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') {
      const asked = request.headers['access-control-request-headers'] ?? '';
      this.preflights.push(asked.split(','));
      response.writeHead(204).end();
      return;
    }
    const body = await readAll(request);
    if (body === undefined) return; // the page has gone away meanwhile
    const id = String(request.headers['idempotency-key']).replace(/^"(.*)"$/, '$1');
    const answer = this.#answers.shift() ?? accept;
    this.received.push({id, body, headers: request.headers});
    for (const tell of this.#waiting) tell();
    this.#waiting.clear();
    await answer(response, () => this.#store(id));
  }

  #store(id: string): string {
    const reference = this.stored.get(id) ?? `C-${this.stored.size + 1}`;
    this.stored.set(id, reference);
    return reference;
  }
}

async function readAll(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part as Buffer);
  } catch {
    return undefined;
  }
  return Buffer.concat(parts).toString();
}
