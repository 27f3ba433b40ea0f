import {answersWith} from '../support/fixtures.js';
import {anyFault, noFault, type Fault} from './faults.js';
import {moveNames, moves, often, type MoveName} from './moves.js';
import {Observer} from './observer.js';
import type {Random} from './random.js';
import {anyTraits, SimulatedBrowser} from './simulated-browser.js';
import {SimulatedEndpoint} from './simulated-endpoint.js';
import type {SimulatedPage} from './simulated-page.js';
import {SimulatedTab, type Settings, type TabOwner} from './simulated-tab.js';
import {VirtualClock} from './virtual-clock.js';

/** 2026-11-22T10:15Z. */
const START = Date.UTC(2026, 10, 22, 10, 15);

/** After all that happened the client tries so often. */
const PATIENCE = 12;

/** A client with a browser, a page with habits and a bad line, all of it drawn by chance. */
export class Story {
  readonly clock = new VirtualClock(START);
  readonly browser: SimulatedBrowser;
  readonly endpoint = new SimulatedEndpoint(this.clock);
  readonly tabs: SimulatedTab[] = [];
  /** What happened, to be read by a person. */
  readonly log: string[] = [];
  readonly observer = new Observer(this);
  readonly #faults: Fault[];
  #texts = 0;
  #isOver = false;

  constructor(readonly random: Random) {
    this.browser = new SimulatedBrowser(anyTraits(random), this.clock);
    this.#faults = Array.from({length: random.between(0, 16)}, () => anyFault(random));
    const settings: Settings = {
      url: 'https://api.example/complaints',
      autosave: random.oneOf(['session', 'session', 'local', 'off']),
      locale: 'it',
      token: 0,
      prefill: {},
    };
    const owner: TabOwner = {
      browser: this.browser,
      random,
      fetch: (request, page) => this.#fetch(request, page),
      look: (page) => {
        this.observer.look(page);
      },
      objects: () => !this.#isOver && this.random.chance(0.1),
    };
    this.tabs.push(new SimulatedTab(owner, settings));
    this.#tell(JSON.stringify({traits: this.browser.traits, autosave: settings.autosave}));
  }

  /** Lives it to its end, when all is well again and the client has sent what can be sent. */
  async play(): Promise<void> {
    const [first] = this.tabs as [SimulatedTab];
    this.open(first);
    first.page?.complete(answersWith({description: this.newText()}));
    for (let count = this.random.between(4, 24); count > 0; count--) {
      await this.#pause(this.random.oneOf([0, 300, 1_000, 8_000, 40_000]));
      this.#move(this.random.oneOf([...moveNames, ...often]));
    }
    this.#isOver = true;
    await this.#pause(4 * 3_600_000); // all that was to happen later has happened
    this.browser.restoreConnection();
    for (const tab of this.tabs) {
      tab.page?.thaw();
      this.open(tab);
    }
    for (const tab of this.tabs) await this.#finish(tab);
    for (const tab of this.tabs) {
      this.observer.end(tab);
      this.leave(tab, false);
    }
    await this.clock.runOut();
    this.observer.compare();
  }

  newText(): string {
    return `Testo ${++this.#texts}.`;
  }

  open(tab: SimulatedTab): void {
    if (tab.page) return;
    tab.open();
    this.observer.opened(tab);
  }

  leave(tab: SimulatedTab, isCrash: boolean): void {
    this.observer.leaves(tab, isCrash);
    tab.leave({isCrash});
  }

  later(milliseconds: number, task: () => void): void {
    this.clock.after(milliseconds, task);
  }

  /** Does what a client would who wants the complaint to be sent. */
  async #finish(tab: SimulatedTab): Promise<void> {
    for (let tries = 0; tries < PATIENCE; tries++) {
      await this.#pause(200_000);
      const {page} = tab;
      const {status} = page!.state;
      if (status === 'sent') return;
      if (status === 'asking') page?.do({kind: 'resume'});
      page?.complete({});
      page?.do({kind: 'goOn'});
      this.#tell(`finish: goes on from ${status} to ${page!.state.status}`);
    }
  }

  #move(name: MoveName): void {
    const tab = this.random.oneOf(this.tabs);
    this.#tell(
      `${name} in tab ${this.tabs.indexOf(tab)} (${tab.page?.state.status ?? 'elsewhere'})`,
    );
    if (tab.page?.isFrozen) return; // who looks at a page thaws it: see `freeze`
    this.observer.count(name);
    moves[name](this, tab);
  }

  async #fetch(request: Request, page: SimulatedPage): Promise<Response> {
    const fault = (this.#isOver ? undefined : this.#faults.shift()) ?? noFault(this.random);
    this.observer.attempted(page, fault);
    this.#tell(
      `  attempt of ${request.headers.get('Idempotency-Key')}: ${fault.name} ${fault.status}`,
    );
    // Whatever happens, it may happen at the very moment when the complaint arrives, or its answer.
    if (!this.#isOver && this.random.chance(0.2)) {
      const moment = this.random.oneOf([fault.way, fault.way * 2, fault.way * 2 + 1]);
      this.later(moment, () => {
        if (!this.#isOver) this.#move(this.random.oneOf(atOnce));
      });
    }
    if (!this.browser.isConnected) throw new TypeError('Failed to fetch');
    return this.endpoint.receive(request, fault);
  }

  #tell(line: string): void {
    const seconds = (this.clock.now() - START) / 1000;
    this.log.push(`${seconds.toFixed(3)} s: ${line}`);
  }

  async #pause(milliseconds: number): Promise<void> {
    let isOver = false;
    this.clock.after(milliseconds, () => {
      isOver = true;
    });
    await this.clock.runUntil(() => isOver);
  }
}

/** What may happen in the middle of an attempt. */
const atOnce: readonly MoveName[] = [
  'stop',
  'reload',
  'goElsewhere',
  'duplicate',
  'exchangeForm',
  'moveForm',
  'reset',
  'fillStorage',
  'loseConnection',
  'autosave',
];
