import type {World} from '../../src/session/world.js';
import type {OpenChannel} from '../../src/submission/tabs.js';
import {MemoryStorage} from '../simulation/memory-storage.js';
import {SimulatedSite} from './simulated-site.js';

interface Timer {
  readonly due: number;
  readonly ring: () => void;
}

/** A tab of a site, where time passes only when everything waits for it. */
export class SimulatedWorld implements World {
  time = Date.parse('2026-11-22T10:15:00Z');
  /** What is drawn each time. */
  draw = 0.5;
  zone = 'Europe/Rome';
  readonly session = new MemoryStorage();
  readonly site: SimulatedSite;
  openChannel: OpenChannel = (onMessage) => this.site.openChannel(onMessage);
  /** Accepts whatever is sent; a test may put another in its place. */
  fetch: World['fetch'] = () => Promise.resolve(new Response('{}', {status: 201}));
  #isOnline = true;
  #ids = 0;
  readonly #timers = new Set<Timer>();
  readonly #waiting = new Set<() => void>();

  /** @param site other tabs of which there may be */
  constructor(site = new SimulatedSite()) {
    this.site = site;
  }

  now(): number {
    return this.time;
  }

  random(): number {
    return this.draw;
  }

  newId(): string {
    return `00000000-0000-4000-8000-${String(++this.#ids).padStart(12, '0')}`;
  }

  timeZone(): string {
    return this.zone;
  }

  storage(kind: 'session' | 'local'): Storage {
    return kind === 'local' ? this.site.local : this.session;
  }

  untilReady(): Promise<void> {
    return Promise.resolve();
  }

  lock<Result>(name: string, signal: AbortSignal, task: () => Promise<Result>): Promise<Result> {
    return this.site.lock(name, signal, task);
  }

  later(milliseconds: number, task: () => void): () => void {
    // A browser takes what is no number for none, and rings at once.
    if (!Number.isFinite(milliseconds)) throw new TypeError('That is no time to wait.');
    const timer = {due: this.time + milliseconds, ring: task};
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const cancel = this.later(milliseconds, resolve);
      signal.addEventListener('abort', () => {
        cancel();
        resolve();
      });
    });
  }

  isOnline(): boolean {
    return this.#isOnline;
  }

  async untilOnline(signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.#isOnline) return;
    await new Promise<void>((resolve) => {
      this.#waiting.add(resolve);
      signal.addEventListener('abort', () => {
        this.#waiting.delete(resolve);
        resolve();
      });
    });
  }

  loseConnection(): void {
    this.#isOnline = false;
  }

  restoreConnection(): void {
    this.#isOnline = true;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** What still waits for a time or for the connection. */
  get pending(): number {
    return this.#timers.size + this.#waiting.size;
  }

  /** Lets happen what happens now, and no time pass. */
  async settle(): Promise<void> {
    for (let count = 0; count < 3; count++) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      // Bodies are read beside the rest: when this one is read, those before it are.
      await new Response('').text();
    }
  }

  /** Lets so much time pass, and what is due meanwhile happen in its order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await this.settle();
    for (let due = this.#first(); due && due.due <= end; due = this.#first()) {
      this.#ring(due);
      await this.settle();
    }
    this.time = end;
  }

  /** Lets time pass to the next timer. */
  async next(): Promise<void> {
    await this.settle();
    const first = this.#first();
    if (!first) throw new Error('Nothing waits for time to pass.');
    this.#ring(first);
    await this.settle();
  }

  /** Lets time pass until the promise is settled. */
  async until<Result>(promise: Promise<Result>): Promise<Result> {
    const state = {isSettled: false};
    const settle = (): void => {
      state.isSettled = true;
    };
    promise.then(settle, settle);
    await this.settle();
    while (!state.isSettled) await this.next();
    return promise;
  }

  #first(): Timer | undefined {
    return [...this.#timers].sort((a, b) => a.due - b.due)[0];
  }

  #ring(timer: Timer): void {
    this.#timers.delete(timer);
    this.time = Math.max(this.time, timer.due);
    timer.ring();
  }
}
