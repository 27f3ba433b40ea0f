import type {World} from '../../src/submission/world.js';

interface Timer {
  readonly due: number;
  readonly ring: () => void;
}

/** A world where time passes only when everything waits for it. */
export class SimulatedWorld implements World {
  time = Date.parse('2026-11-22T10:15:00Z');
  /** What is drawn each time. */
  draw = 0.5;
  #isOnline = true;
  readonly #timers = new Set<Timer>();
  readonly #waiting = new Set<() => void>();

  now(): number {
    return this.time;
  }

  random(): number {
    return this.draw;
  }

  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = {due: this.time + milliseconds, ring: resolve};
      this.#timers.add(timer);
      signal.addEventListener('abort', () => {
        this.#timers.delete(timer);
        resolve();
      });
    });
  }

  isOnline(): boolean {
    return this.#isOnline;
  }

  async untilOnline(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
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
        setTimeout(resolve);
      });
      // Firefox reads a body in another thread: when this one is read, those before it are.
      await new Response('').text();
    }
  }

  /** Lets time pass to the next timer. */
  async next(): Promise<void> {
    await this.settle();
    const [first] = [...this.#timers].sort((a, b) => a.due - b.due);
    if (!first) throw new Error('Nothing waits for time to pass.');
    this.#timers.delete(first);
    this.time = Math.max(this.time, first.due);
    first.ring();
    await this.settle();
  }

  /** Lets time pass until the promise is settled. */
  async until<Result>(promise: Promise<Result>): Promise<Result> {
    const state = {isSettled: false};
    void promise.finally(() => {
      state.isSettled = true;
    });
    await this.settle();
    while (!state.isSettled) await this.next();
    return promise;
  }
}
