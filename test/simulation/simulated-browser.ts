import {MemoryStorage} from './memory-storage.js';
import type {Random} from './random.js';
import type {VirtualClock} from './virtual-clock.js';

/** Whether something of the browser is there, and does what it should. */
type Trait = 'works' | 'missing' | 'refuses';

/** What the browser is like: the same for all its tabs. */
export interface Traits {
  readonly locks: Trait;
  readonly channels: Trait;
  readonly storage: Exclude<Trait, 'missing'>;
  /** The page's own `transport` may go on with what the form has given up. */
  readonly isObedient: boolean;
}

export function anyTraits(random: Random): Traits {
  const trait = (): Trait =>
    random.chance(0.75) ? 'works' : random.oneOf(['missing', 'refuses'] as const);
  return {
    locks: trait(),
    channels: trait(),
    storage: random.chance(0.95) ? 'works' : 'refuses',
    isObedient: random.chance(0.8),
  };
}

/** A page that uses what the browser shares among its tabs. */
export interface Member {
  readonly isAlive: boolean;
  /** Runs it at once, or when the page is thawed, or never once it is gone. */
  readonly run: (task: () => void) => void;
}

interface Waiting {
  readonly member: Member;
  readonly begin: () => void;
}

/** What the tabs of one browser share. */
export class SimulatedBrowser {
  readonly localStorage = new MemoryStorage();
  /** What it says; whether it is true is `isConnected`. */
  isOnline = true;
  isConnected = true;
  readonly #listeners = new Set<{
    readonly member: Member;
    readonly hear: (message: unknown) => void;
  }>();
  readonly #locks = new Map<string, Waiting[]>();
  readonly #online = new Set<() => void>();

  constructor(
    readonly traits: Traits,
    readonly clock: VirtualClock,
  ) {}

  /** The connection is lost; with `isLie`, only the browser says so. */
  loseConnection(isLie: boolean): void {
    this.isOnline = false;
    this.isConnected = isLie;
  }

  restoreConnection(): void {
    this.isOnline = true;
    this.isConnected = true;
    for (const tell of [...this.#online]) tell();
  }

  /** As `untilOnline` of the world. */
  untilOnline(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        this.#online.delete(end);
        resolve();
      };
      this.#online.add(end);
      signal.addEventListener('abort', end, {once: true});
      if (signal.aborted || this.isOnline) end();
    });
  }

  /** As `new BroadcastChannel(…)`. */
  openChannel(
    member: Member,
    hear: (message: unknown) => void,
  ): {postMessage: (message: unknown) => void; close: () => void} {
    const {channels} = this.traits;
    if (channels === 'missing') throw new ReferenceError('BroadcastChannel is not defined');
    const listener = {member, hear};
    this.#listeners.add(listener);
    return {
      postMessage: (message) => {
        if (channels === 'refuses') throw new DOMException('No.', 'InvalidStateError');
        this.broadcast(message, listener);
      },
      close: () => this.#listeners.delete(listener),
    };
  }

  /** Anyone on the site may speak. */
  broadcast(message: unknown, from?: object): void {
    const text = JSON.stringify(message);
    for (const listener of this.#listeners) {
      if (listener === from) continue;
      this.clock.after(1, () => {
        if (!this.#listeners.has(listener)) return;
        listener.member.run(() => {
          listener.hear(JSON.parse(text));
        });
      });
    }
  }

  /** As `navigator.locks.request(…)`. */
  lock<Result>(
    member: Member,
    name: string,
    signal: AbortSignal,
    task: () => Promise<Result>,
  ): Promise<Result> {
    const {locks} = this.traits;
    if (locks === 'missing') throw new TypeError('navigator.locks is undefined');
    if (locks === 'refuses') return Promise.reject(new DOMException('No.', 'SecurityError'));
    return new Promise((resolve, reject) => {
      const queue = this.#locks.get(name) ?? [];
      this.#locks.set(name, queue);
      const waiting: Waiting = {
        member,
        begin: () => {
          void task()
            .then(resolve, reject)
            .finally(() => {
              this.#release(name, waiting);
            });
        },
      };
      queue.push(waiting);
      signal.addEventListener('abort', () => {
        if (queue[0] === waiting || !queue.includes(waiting)) return;
        queue.splice(queue.indexOf(waiting), 1);
        reject(new DOMException('Aborted.', 'AbortError'));
      });
      if (queue[0] === waiting) this.clock.after(0, waiting.begin);
    });
  }

  /** A page has gone, and with it all that it held or waited for. */
  forget(member: Member): void {
    for (const listener of this.#listeners) {
      if (listener.member === member) this.#listeners.delete(listener);
    }
    for (const [name, queue] of this.#locks) {
      for (const waiting of queue.filter((one) => one.member === member)) {
        this.#release(name, waiting);
      }
    }
  }

  #release(name: string, waiting: Waiting): void {
    const queue = this.#locks.get(name) ?? [];
    const place = queue.indexOf(waiting);
    if (place < 0) return;
    queue.splice(place, 1);
    const [first] = queue;
    if (place === 0 && first) this.clock.after(0, first.begin);
  }
}
