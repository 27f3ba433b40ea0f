import {emptyAnswers, type Answers} from '../../src/complaint/answers.js';
import {DraftStore, type Autosave} from '../../src/draft/draft-store.js';
import type {World} from '../../src/submission/world.js';
import {answersWith} from '../support/fixtures.js';
import {MemoryStorage} from './memory-storage.js';
import type {Fault, Mishap} from './faults.js';
import {Exchange, type FaultyNetwork} from './faulty-network.js';
import {Stopwatch, type Figures} from './figures.js';
import type {Random} from './random.js';
import {SimulatedPage} from './simulated-page.js';
import {VirtualClock} from './virtual-clock.js';

/** 2026-11-22T10:15Z. */
const START = Date.UTC(2026, 10, 22, 10, 15);

const HEALTHY: Fault = {name: 'nothing', stored: true};

/** What is to happen to a client, and how the client takes it. */
export interface Story {
  /** One an attempt; afterwards all is well. */
  readonly faults: readonly Fault[];
  readonly autosave: Autosave;
  /** How often the client tries again by hand before giving up. */
  readonly patience: number;
  /** Before this try by hand the client changes an answer. */
  readonly rewritesAt?: number;
}

/** How it ended. */
export interface Ending {
  readonly status: string;
  /** As the client typed them. */
  readonly answers: Answers;
  readonly reference: string | null;
  /** The answers in the draft, if there is one. */
  readonly kept: Answers | undefined;
}

/** A person with a browser: opens the page, sends, reloads, loses the connection, tries again. */
export class SimulatedClient {
  readonly #network: FaultyNetwork;
  readonly #story: Story;
  readonly #figures: Figures;
  readonly #random: Random;
  readonly #exchanges: Exchange[] = [];
  readonly #clock = new VirtualClock(START, () => this.#exchanges.some((one) => one.isUnderWay));
  readonly #store: DraftStore;
  #answers: Answers;
  readonly #online = new EventTarget();
  #page: SimulatedPage | undefined;
  #isOnline = true;
  #isDone = false;

  constructor(
    network: FaultyNetwork,
    story: Story,
    {name, figures, random}: {name: string; figures: Figures; random: Random},
  ) {
    this.#network = network;
    this.#story = story;
    this.#figures = figures;
    this.#random = random;
    this.#answers = answersWith({fullName: name});
    const storage = new MemoryStorage();
    this.#store = new DraftStore(() => storage, 'complaint-form', story.autosave);
  }

  /** Lives the story to its end, and then lets the network deliver what it still holds back. */
  async live(): Promise<Ending> {
    this.#open(this.#answers);
    for (let tries = 0; tries <= this.#story.patience; tries++) {
      if (tries > 0) await this.#think();
      if (tries === this.#story.rewritesAt) this.#rewrite('Ho scritto meglio.');
      this.#page?.submit();
      await this.#rest();
      if (this.#page?.state.status === 'sent') break;
    }
    this.#isDone = true;
    const {status, ...rest} = this.#page!.state;
    const reference = 'receipt' in rest ? rest.receipt.reference : null;
    const kept = this.#store.load(this.#clock.now())?.answers;
    this.#page?.leave();
    await this.#clock.runOut();
    return {status, answers: this.#answers, reference, kept};
  }

  #rewrite(description: string): void {
    this.#answers = {...this.#answers, description};
    this.#page?.rewrite(description);
  }

  async #think(): Promise<void> {
    let hasThought = false;
    this.#clock.after(this.#random.between(1_000, 120_000), () => (hasThought = true));
    await this.#clock.runUntil(() => hasThought);
    await this.#rest();
  }

  #rest(): Promise<void> {
    return this.#clock.runUntil(() => this.#page?.isAtRest ?? false);
  }

  /** @param answers what is typed into an empty form: nothing when the client comes back */
  #open(answers = emptyAnswers): void {
    const stopwatch = new Stopwatch(this.#figures, this.#clock.now);
    const {url} = this.#network;
    this.#page = new SimulatedPage(
      {
        store: this.#store,
        world: this.#world,
        channel: {url, credentials: 'same-origin', headers: {}, timeout: 15_000},
        carry: (request) => this.#carry(request),
        newId: () => this.#random.uuid(),
        stopwatch,
      },
      answers,
    );
  }

  readonly #world: World = {
    now: this.#clock.now,
    random: () => this.#random.next(),
    wait: this.#clock.wait,
    isOnline: () => this.#isOnline,
    untilOnline: (signal) =>
      new Promise((resolve) => {
        const done = (): void => resolve();
        if (signal.aborted) done();
        this.#online.addEventListener('online', done, {once: true, signal});
        signal.addEventListener('abort', done);
      }),
  };

  /** Takes a request through the network; there what is next in the story happens to it. */
  async #carry(request: Request): Promise<Response> {
    const fault = this.#story.faults[this.#exchanges.length] ?? HEALTHY;
    this.#figures.count(this.#figures.faults, fault.name);
    const exchange = new Exchange(fault, this.#clock);
    this.#exchanges.push(exchange);
    const happen = (): void => this.#happen(fault.mishap);
    const neverArrives = fault.name === 'refused' || fault.name === 'preflight';
    if (fault.mishap?.after === 0 && !neverArrives) exchange.onArrival = happen;
    else this.#clock.after(fault.mishap?.after ?? 0, happen);
    return this.#network.carry(request, exchange);
  }

  #happen(mishap: Mishap | undefined): void {
    if (!mishap || this.#isDone) return;
    if (mishap.kind === 'reload') {
      this.#reload(mishap.awayFor);
    } else {
      this.#isOnline = false;
      if (mishap.reloads) this.#clock.after(mishap.for / 2, () => this.#reload(100));
      this.#clock.after(mishap.for, () => {
        this.#isOnline = true;
        this.#online.dispatchEvent(new Event('online'));
      });
    }
  }

  /** @param awayFor ms until the client is back */
  #reload(awayFor: number): void {
    // Away already, or everything is over.
    if (!this.#page || this.#isDone) return;
    this.#figures.count(this.#figures.faults, `reload while ${this.#page.state.status}`);
    this.#page.leave();
    this.#page = undefined;
    if (awayFor === 0) this.#open();
    else this.#clock.after(awayFor, () => this.#open());
  }
}
