import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {rmSync} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {FileStore} from '@tus/file-store';
import {Server} from '@tus/server';
import type {Complaint} from '../../../src/complaint/complaint.js';
import {complaintSchema} from '../../../src/schema.js';
import type {Random} from '../random.js';
import type {Traffic} from './traffic.js';

export const UPLOADS = '/uploads';
export const COMPLAINTS = '/complaints';

interface Stored {
  readonly complaint: Complaint;
  readonly body: string;
}

interface Verdict {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** The other side: a tus server that none of us wrote, and a complaint endpoint that looks at what it gets. */
export class Site {
  /** By `Idempotency-Key`. */
  readonly stored = new Map<string, Stored>();
  /** The bodies that came under each key. */
  readonly bodies = new Map<string, Set<string>>();
  /** Requests that it got, by method. */
  readonly asked = new Map<string, number>();
  /** Checks what it is sent. A test of the observer turns it off. */
  isCareful = true;
  /** Everything is well: no scan finds anything, or takes long. */
  isCalm = false;
  #scans = new Map<string, number>();
  /** Files of a complaint that is looked at, by their names: they stay until then. */
  readonly #held = new Set<string>();
  readonly #infected = new Set<string>();
  readonly #clean = new Set<string>();
  #folder = '';
  readonly #server = createServer((request, response) => {
    void this.#answer(request, response);
  });
  #tus: Server | undefined;

  constructor(
    private readonly random: Random,
    private readonly traffic: Traffic,
  ) {}

  /** Gives the port. */
  async open(): Promise<number> {
    this.#folder = await mkdtemp(join(tmpdir(), 'uploads-'));
    this.#tus = new Server({
      path: UPLOADS,
      datastore: new FileStore({directory: this.#folder}),
      relativeLocation: this.random.chance(0.5),
      lockDrainTimeout: 1,
    });
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await rm(this.#folder, {recursive: true, force: true});
  }

  /** What it has of an upload; nothing when it has none there. */
  async contentOf(url: string): Promise<Buffer | undefined> {
    return readFile(this.#pathOf(url)).catch(() => undefined);
  }

  /** Removes an upload, unless it belongs to a complaint. */
  expire(url: string): void {
    const name = basename(url);
    if (this.isAttached(url) || this.#held.has(name) || !name || name === basename(UPLOADS)) return;
    // At once, so that no complaint is looked at meanwhile.
    rmSync(this.#pathOf(url), {force: true});
    rmSync(`${this.#pathOf(url)}.json`, {force: true});
  }

  isAttached(url: string): boolean {
    return this.complaintWith(url) !== undefined;
  }

  /** The ID of the accepted complaint that names an upload. */
  complaintWith(url: string): string | undefined {
    const name = basename(url);
    return [...this.stored].find(([, {complaint}]) =>
      (complaint.attachments ?? []).some((one) => basename(one.url) === name),
    )?.[0];
  }

  #pathOf(url: string): string {
    return join(this.#folder, basename(url));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const errand = this.traffic.begin();
    const {method = '', url = ''} = request;
    const closed = new Promise((resolve) => response.once('close', resolve));
    const name = url.startsWith(COMPLAINTS) ? 'complaint' : method;
    this.asked.set(name, (this.asked.get(name) ?? 0) + 1);
    try {
      if (name === 'complaint') await this.#receive(request, response);
      else if (method === 'DELETE' && this.isAttached(url)) response.writeHead(403).end();
      // Of a connection that has ended it may not hear the end.
      else await Promise.race([this.#tus?.handle(request, response), closed]);
    } catch {
      response.destroy();
    } finally {
      errand.end();
    }
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = String(request.headers['idempotency-key']).replaceAll('"', '');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const {
      status,
      headers = {},
      body = '',
    } = await this.#judge(key, Buffer.concat(chunks).toString());
    response.writeHead(status, {'Content-Type': 'application/problem+json', ...headers}).end(body);
  }

  async #judge(key: string, body: string): Promise<Verdict> {
    this.bodies.set(key, (this.bodies.get(key) ?? new Set()).add(body));
    const known = this.stored.get(key);
    if (known) return {status: known.body === body ? 200 : 422};
    const complaint = complaintSchema.parse(JSON.parse(body));
    const names = (complaint.attachments ?? []).map(({url}) => basename(url));
    for (const name of names) this.#held.add(name);
    try {
      return await this.#look(key, body, complaint);
    } finally {
      for (const name of names) this.#held.delete(name);
    }
  }

  async #look(key: string, body: string, complaint: Complaint): Promise<Verdict> {
    const attachments = complaint.attachments ?? [];
    if (this.isCareful) {
      const wrong: number[] = [];
      for (const [place, one] of attachments.entries()) {
        const content = await this.contentOf(one.url);
        const isRight = content?.length === one.size && sha256(content) === one.sha256;
        if (!isRight || this.#isInfected(one.url)) wrong.push(place);
      }
      if (!this.isCalm && attachments.length > 0 && this.#isScanning(key))
        return {status: 409, headers: {'Retry-After': String(this.random.between(0, 12))}};
      const errors = wrong.map((place) => ({
        pointer: `#/attachments/${place}`,
        detail: 'This file cannot be taken.',
      }));
      if (errors.length > 0) return {status: 422, body: JSON.stringify({errors})};
      // What was awaited may have let the same request through, which came twice.
      const again = this.stored.get(key);
      if (again) return {status: again.body === body ? 200 : 422};
    }
    this.stored.set(key, {complaint, body});
    return {status: 201};
  }

  #isScanning(key: string): boolean {
    const left = this.#scans.get(key) ?? this.random.oneOf([0, 0, 0, 1, 2, 5]);
    this.#scans.set(key, left - 1);
    return left > 0;
  }

  #isInfected(url: string): boolean {
    if (!this.#clean.has(url) && !this.#infected.has(url)) {
      const isBad = !this.isCalm && this.random.chance(0.08);
      (isBad ? this.#infected : this.#clean).add(url);
    }
    return this.#infected.has(url);
  }
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
