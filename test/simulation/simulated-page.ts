import {createHash} from 'node:crypto';
import type {Answers} from '../../src/complaint/answers.js';
import type {UploadWorld} from '../../src/files/owner.js';
import type {Controls, Intent} from '../../src/session/intent.js';
import {Session} from '../../src/session/session.js';
import type {State} from '../../src/session/state.js';
import type {Configuration, Focus, Told, World} from '../../src/session/world.js';
import type {MemoryStorage} from './memory-storage.js';
import type {Random} from './random.js';
import type {Member, SimulatedBrowser} from './simulated-browser.js';

/** What the page is to the simulation: what it set, and who looks at it. */
export interface PageOwner {
  readonly browser: SimulatedBrowser;
  readonly sessionStorage: MemoryStorage;
  readonly random: Random;
  /** Read at the moment of use, as the element's properties are. */
  readonly configuration: () => Configuration;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Something is on screen; the rest is as in `Page.show`. */
  readonly look: (page: SimulatedPage, focus: Focus | undefined, isOutcome: boolean) => void;
  /** As in `Page.tell`. */
  readonly hear: (told: Told) => boolean;
  /** As in the world; without it the page's scripts have run. */
  readonly untilReady?: () => Promise<void>;
}

/** Longer than the form waits for the body of an answer. In ms. */
const BODY_TIME = 15_001;

/**
 * A page with the form, without the form: the very `Session` that the element drives, in a world
 * that a story rules over. What it does with the world ends with the page.
 */
export class SimulatedPage implements Member {
  readonly session: Session;
  isAlive = true;
  /** The complaints that the endpoint has accepted, as far as this page has been told. */
  readonly accepted = new Set<string>();
  readonly #owner: PageOwner;
  #isFrozen = false;
  #queue: (() => void)[] = [];
  readonly #end = new AbortController();

  constructor(owner: PageOwner) {
    this.#owner = owner;
    this.session = new Session(this.world, {
      configuration: owner.configuration,
      show: (focus, isOutcome) => owner.look(this, focus, isOutcome),
      tell: (told) => owner.hear(told),
    });
    this.session.attach();
    this.session.configure();
  }

  get state(): State {
    return this.session.state;
  }

  get isFrozen(): boolean {
    return this.#isFrozen;
  }

  do(intent: Intent, controls?: Controls): void {
    this.session.handle(intent, controls);
  }

  /** Answers and goes on, as far as it goes. */
  complete(answers: Partial<Answers>): void {
    this.do({kind: 'answer', answers});
    for (let step = 0; step < 5; step++) {
      const {state} = this;
      if (state.status === 'editing' && state.step !== 'review') this.do({kind: 'goOn'});
    }
  }

  /** The page is loaded again, closed or crashes: nothing of it goes on. */
  leave({isCrash}: {isCrash: boolean}): void {
    if (!isCrash) this.session.flush(true);
    this.isAlive = false;
    this.#end.abort();
    this.#owner.browser.forget(this);
  }

  freeze(): void {
    this.#isFrozen = true;
  }

  thaw(): void {
    this.#isFrozen = false;
    const queue = this.#queue;
    this.#queue = [];
    // Each is a task of its own.
    queue.forEach((task, place) => {
      this.#owner.browser.clock.after(place, () => {
        this.run(task);
      });
    });
  }

  readonly run = (task: () => void): void => {
    if (!this.isAlive) return;
    if (this.#isFrozen) this.#queue.push(task);
    else task();
  };

  /** What comes from outside reaches a page only while it is there and not frozen. */
  #reaching<Value>(promise: Promise<Value>): Promise<Value> {
    return new Promise((resolve) => {
      const reach = (): void => {
        this.run(() => resolve(promise));
      };
      promise.then(reach, reach);
    });
  }

  /** What it has of the browser. */
  get world(): World & UploadWorld {
    const {browser, random, sessionStorage, fetch} = this.#owner;
    const untilReady = this.#owner.untilReady ?? (() => Promise.resolve());
    const {clock, traits} = browser;
    return {
      now: clock.now,
      random: random.next,
      newId: () => random.uuid(),
      digest: (content) => Promise.resolve(createHash('sha256').update(content).digest('hex')),
      timeZone: () => 'Europe/Rome',
      storage: (kind) => {
        if (traits.storage === 'refuses') throw new DOMException('No.', 'SecurityError');
        return kind === 'local' ? browser.localStorage : sessionStorage;
      },
      later: (milliseconds, task) =>
        clock.after(milliseconds, () => {
          this.run(task);
        }),
      wait: (milliseconds, signal) => this.#reaching(clock.wait(milliseconds, signal)),
      isOnline: () => browser.isOnline,
      untilOnline: (signal) => this.#reaching(browser.untilOnline(signal)),
      fetch: (url, init) => {
        const stop = traits.isObedient && init.signal ? [init.signal] : [];
        const signal = AbortSignal.any([this.#end.signal, ...stop]);
        const request = new Request(url, {...init, signal});
        const key = request.headers.get('Idempotency-Key')?.replaceAll('"', '') ?? '';
        return this.#reaching(fetch(request)).then((response) => {
          // For the body of an answer that comes too late the form waits as for any other.
          const isLate = init.signal?.aborted ?? false;
          const tell = (): unknown => isAcceptance(response) && this.accepted.add(key);
          if (isLate) clock.after(BODY_TIME, tell);
          else tell();
          return response;
        });
      },
      lock: (name, signal, task) => browser.lock(this, name, signal, task),
      openChannel: (hear) => browser.openChannel(this, hear),
      untilReady: () => this.#reaching(untilReady()),
    };
  }
}

/** Whatever is in its body; a web page or a firewall's question may come from something in between. */
function isAcceptance({ok, headers}: Response): boolean {
  return ok && !headers.get('Content-Type')?.includes('html') && !headers.has('x-amzn-waf-action');
}
