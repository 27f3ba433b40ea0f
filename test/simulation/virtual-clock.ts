interface Timer {
  readonly due: number;
  run: (() => void) | undefined;
}

/** Lets everything that has been promised or received already be dealt with. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Time that jumps to the next timer as soon as all that was promised is dealt with. So nobody waits,
 * and the same events come in the same order on a slow machine as on a fast one.
 */
export class VirtualClock {
  #now: number;
  /** The next one last, so that taking it is cheap. */
  readonly #timers: Timer[] = [];

  /** @param quiet resolves when nothing is on its way outside, where no time passes */
  constructor(
    start: number,
    private readonly quiet: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#now = start;
  }

  /** Milliseconds since the epoch. */
  readonly now = (): number => this.#now;

  /** Runs something after so many whole milliseconds, as timers do; the result takes it back. */
  after(milliseconds: number, run: () => void): () => void {
    const timer: Timer = {due: this.#now + Math.trunc(milliseconds), run};
    // Of timers that are due together the first set is the first to run.
    this.#timers.splice(this.#placeOf(timer.due), 0, timer);
    return () => {
      timer.run = undefined;
    };
  }

  /** As the world's `wait`: until then, or until the signal aborts. */
  readonly wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const cancel = this.after(milliseconds, () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      });
      const stop = (): void => {
        cancel();
        resolve();
      };
      signal?.addEventListener('abort', stop, {once: true});
    });

  /** Lets time pass until it is so. Throws when nothing is left that could make it so. */
  async runUntil(isSo: () => boolean): Promise<void> {
    for (;;) {
      await this.#settled();
      if (isSo()) return;
      if (!this.#runNext()) throw new Error('Everybody waits, and nothing is to come.');
    }
  }

  /** Lets all timers run. */
  async runOut(): Promise<void> {
    do await this.#settled();
    while (this.#runNext());
  }

  /** Twice, since what was dealt with may promise more. */
  async #settled(): Promise<void> {
    await this.quiet();
    await settle();
    await settle();
  }

  /** Runs all that is due at the next point in time; false when there is nothing. */
  #runNext(): boolean {
    while (this.#timers.at(-1)?.run === undefined) if (!this.#timers.pop()) return false;
    this.#now = Math.max(this.#now, this.#timers.at(-1)?.due ?? 0);
    while (this.#timers.length > 0 && this.#timers.at(-1)!.due <= this.#now) {
      this.#timers.pop()!.run?.();
    }
    return true;
  }

  #placeOf(due: number): number {
    let [low, high] = [0, this.#timers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#timers[middle]!.due > due) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
