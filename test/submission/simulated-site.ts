import type {Channel} from '../../src/submission/tabs.js';
import {MemoryStorage} from '../simulation/memory-storage.js';

/** What all tabs of a site have together. */
export class SimulatedSite {
  readonly local = new MemoryStorage();
  readonly #listeners = new Map<Channel, (message: unknown) => void>();
  /** Those that wait for a lock that is held. */
  readonly #queues = new Map<string, (() => void)[]>();

  /** How many tabs listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  openChannel(onMessage: (message: unknown) => void): Channel {
    const channel: Channel = {
      postMessage: (message) => {
        for (const [other, hear] of this.#listeners)
          if (other !== channel) hear(structuredClone(message));
      },
      close: () => this.#listeners.delete(channel),
    };
    this.#listeners.set(channel, onMessage);
    return channel;
  }

  async lock<Result>(
    name: string,
    signal: AbortSignal,
    task: () => Promise<Result>,
  ): Promise<Result> {
    signal.throwIfAborted();
    await this.#granted(name, signal);
    try {
      return await task();
    } finally {
      const next = this.#queues.get(name)?.shift();
      if (next) next();
      else this.#queues.delete(name);
    }
  }

  async #granted(name: string, signal: AbortSignal): Promise<void> {
    const queue = this.#queues.get(name);
    if (!queue) {
      this.#queues.set(name, []);
      return;
    }
    await new Promise<void>((grant, refuse) => {
      queue.push(grant);
      signal.addEventListener('abort', () => {
        const place = queue.indexOf(grant);
        if (place >= 0) queue.splice(place, 1);
        refuse(signal.reason as Error);
      });
    });
  }
}
