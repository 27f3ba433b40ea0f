/** A tab with the form: a test acts as its client, its page and its endpoint, and reads what it says. */
import type {Answers} from '../../src/complaint/answers.js';
import type {Complaint} from '../../src/complaint/complaint.js';
import type {Draft} from '../../src/session/draft.js';
import {draftKey} from '../../src/session/draft-store.js';
import type {Controls, Intent} from '../../src/session/intent.js';
import type {Session} from '../../src/session/session.js';
import {stepOf, type State} from '../../src/session/state.js';
import type {Configuration, Focus, Told} from '../../src/session/world.js';
import {MemoryStorage} from '../simulation/memory-storage.js';
import {Random} from '../simulation/random.js';
import {SimulatedBrowser, type Traits} from '../simulation/simulated-browser.js';
import {SimulatedPage} from '../simulation/simulated-page.js';
import {VirtualClock} from '../simulation/virtual-clock.js';
import {validAnswers} from '../support/fixtures.js';
import {configurationWith} from './configuration.js';

export const HERE = 'https://api.example/complaints';
export const ELSEWHERE = 'https://b.example/complaints';

/** What came to the endpoint, and waits for its answer. */
export interface Received {
  readonly url: string;
  readonly complaint: Complaint;
  readonly answer: (status: number, body?: object | ReadableStream) => void;
  readonly breakOff: () => void;
}

interface Shown {
  /** As `status` or, of a step, its name. */
  readonly what: string;
  readonly focus: Focus | undefined;
  readonly isOutcome: boolean;
}

interface Opening {
  readonly configuration?: Partial<Configuration>;
  readonly browser?: SimulatedBrowser;
  /** What the tab kept from before. */
  readonly storage?: MemoryStorage;
  readonly untilReady?: () => Promise<void>;
}

const START = Date.parse('2026-11-22T10:15:00Z');
const random = new Random(20_261_122);

export function newBrowser(traits: Partial<Traits> = {}): SimulatedBrowser {
  const all = {locks: 'works', channels: 'works', storage: 'works', isObedient: true} as const;
  return new SimulatedBrowser({...all, ...traits}, new VirtualClock(START));
}

export class SessionDriver {
  readonly browser: SimulatedBrowser;
  readonly storage: MemoryStorage;
  readonly page: SimulatedPage;
  configuration: Configuration;
  /** Each change of what is on screen. */
  readonly shown: Shown[] = [];
  readonly told: Told[] = [];
  readonly received: Received[] = [];
  /** What the page does when it is told something; gives whether it lets it happen. */
  onTold: (told: Told) => boolean = () => true;

  constructor({configuration = {}, browser, storage, untilReady}: Opening = {}) {
    this.browser = browser ?? newBrowser();
    this.storage = storage ?? new MemoryStorage();
    this.configuration = configurationWith({endpoint: {url: HERE}, ...configuration});
    this.page = new SimulatedPage({
      browser: this.browser,
      sessionStorage: this.storage,
      random,
      configuration: () => this.configuration,
      fetch: (request) => this.#receive(request),
      look: ({state}, focus, isOutcome) => {
        this.shown.push({what: nameOf(state), focus, isOutcome});
      },
      hear: (told) => {
        this.told.push(told);
        return this.onTold(told);
      },
      ...(untilReady && {untilReady}),
    });
  }

  get session(): Session {
    return this.page.session;
  }

  get state(): State {
    return this.page.state;
  }

  /** What is on screen, in a word: a step, or else the status. */
  get screen(): string {
    return nameOf(this.state);
  }

  /** What was shown last. */
  get lastShown(): Shown | undefined {
    return this.shown.at(-1);
  }

  do(kind: 'goOn' | 'back' | 'stop' | 'restart' | 'resume', controls?: Controls): void {
    this.page.do({kind}, controls);
  }

  intend(intent: Intent): void {
    this.page.do(intent);
  }

  type(answers: Partial<Answers>): void {
    this.page.do({kind: 'answer', answers});
  }

  /** Answers everything, and is on the review then. */
  complete(change: Partial<Answers> = {}): this {
    this.page.complete({...validAnswers, ...change});
    return this;
  }

  /** Answers everything and presses Submit; the first attempt is at the endpoint then. */
  async submit(change: Partial<Answers> = {}): Promise<Received> {
    this.complete(change).do('goOn');
    await this.settle();
    return this.lastReceived;
  }

  get lastReceived(): Received {
    const last = this.received.at(-1);
    if (!last) throw new Error('Nothing has come to the endpoint.');
    return last;
  }

  /** The page sets something. */
  configure(change: Partial<Configuration>): void {
    this.configuration = {...this.configuration, ...change};
    this.session.configure();
  }

  /** The page is loaded again in this tab, with what it sets then. */
  reload(change: Partial<Opening> = {}): SessionDriver {
    this.page.leave({isCrash: false});
    const {browser, storage} = this;
    const {configuration, ...rest} = change;
    return new SessionDriver({
      ...{browser, storage, ...rest},
      configuration: {...this.configuration, ...configuration},
    });
  }

  /** Another tab of this browser, with what this one has kept, as when the client duplicates it. */
  duplicate(configuration: Partial<Configuration> = {}): SessionDriver {
    this.session.flush();
    return new SessionDriver({
      browser: this.browser,
      storage: MemoryStorage.copy(this.storage),
      configuration: {...this.configuration, ...configuration},
    });
  }

  /** Lets so much time pass, and what is due meanwhile happen. */
  async pass(milliseconds: number): Promise<void> {
    let isOver = false;
    this.browser.clock.after(milliseconds, () => {
      isOver = true;
    });
    await this.browser.clock.runUntil(() => isOver);
  }

  /** Lets happen what happens at once. */
  settle(): Promise<void> {
    return this.pass(2);
  }

  /** The draft as it stands in the tab or in the browser. */
  draft(kind: 'session' | 'local' = 'session', endpoint = HERE): Draft | undefined {
    const storage = kind === 'local' ? this.browser.localStorage : this.storage;
    const stored = storage.getItem(draftKey(endpoint));
    return stored === null ? undefined : (JSON.parse(stored) as Draft);
  }

  /** What the page was told, as kinds. */
  get kindsTold(): string[] {
    return this.told.map(({kind}) => kind);
  }

  async #receive(request: Request): Promise<Response> {
    const complaint = (await request.json()) as Complaint;
    return new Promise((resolve, reject) => {
      const abort = (): void => reject(new DOMException('Aborted.', 'AbortError'));
      request.signal.addEventListener('abort', abort);
      if (request.signal.aborted) abort();
      this.received.push({
        url: request.url,
        complaint,
        answer: (status, body = {}) => resolve(responseOf(status, body)),
        breakOff: () => reject(new TypeError('Failed to fetch')),
      });
    });
  }
}

/** The step, while it is edited, or else the status. */
function nameOf(state: State): string {
  return state.status === 'editing' ? stepOf(state) : state.status;
}

function responseOf(status: number, body: object | ReadableStream): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(body instanceof ReadableStream ? body : JSON.stringify(body), {
    status,
    headers: {'Content-Type': type},
  });
}
