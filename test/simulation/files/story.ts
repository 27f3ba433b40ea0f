import {answersWith} from '../../support/fixtures.js';
import type {Random} from '../random.js';
import {anyTraits, SimulatedBrowser} from '../simulated-browser.js';
import {VirtualClock} from '../virtual-clock.js';
import {choose, doAsTheRowsSay, goOn, goToFiles} from './client.js';
import {Disk} from './disk.js';
import {anyLineFault, type LineFault} from './faults.js';
import {ERRAND, Line} from './line.js';
import {atOnce, moveNames, moves, often, type MoveName} from './moves.js';
import {Observer} from './observer.js';
import {Site} from './site.js';
import {TabWithFiles, type PageWithFiles, type Sabotage, type TabOwner} from './tab-with-files.js';
import {Traffic, type Errand} from './traffic.js';

/** 2026-11-22T10:15Z. */
const START = Date.UTC(2026, 10, 22, 10, 15);

/** After all that happened the client tries so often. */
const PATIENCE = 14;

/** A client with files, a browser and a bad line, all of it drawn by chance; the connections are real. */
export class StoryWithFiles {
  readonly traffic = new Traffic();
  readonly clock = new VirtualClock(START, this.traffic.untilQuiet);
  readonly browser: SimulatedBrowser;
  readonly disk: Disk;
  readonly site: Site;
  readonly line: Line;
  readonly tabs: TabWithFiles[] = [];
  readonly observer: Observer;
  /** What happened, to be read by a person. */
  readonly log: string[] = [];
  readonly #errands = new Map<string, Errand>();
  readonly #badness: number;
  readonly #loading: boolean;
  #texts = 0;
  #count = 0;
  #isOver = false;

  constructor(
    readonly random: Random,
    private readonly sabotage: Sabotage = {},
  ) {
    this.browser = new SimulatedBrowser(anyTraits(random), this.clock);
    this.disk = new Disk(random, this.clock);
    this.site = new Site(random, this.traffic);
    this.site.isCareful = !sabotage.isCareless;
    this.observer = new Observer(this.site, this.tabs);
    this.#badness = random.oneOf([0, 0.1, 0.25, 0.5]);
    this.#loading = random.chance(0.3);
    this.line = undefined as never;
  }

  /** Lives it to its end, when all is well again and the client has sent what can be sent. */
  async play(): Promise<void> {
    const {random} = this;
    const bytesPerMillisecond = random.oneOf([6, 50, 500, 5_000]);
    const line = new Line(
      {
        clock: this.clock,
        traffic: this.traffic,
        errands: this.#errands,
        meet: (method, path) => this.#meet(method, path),
        way: (bytes) => random.between(2, 150) + bytes / bytesPerMillisecond,
        expire: (path) => this.site.expire(path),
      },
      await this.site.open(),
    );
    Object.assign(this, {line});
    try {
      await this.#play(await line.open());
    } finally {
      line.close();
      await this.site.close();
    }
  }

  async #play(origin: string): Promise<void> {
    const {random, browser, sabotage, observer} = this;
    const owner: TabOwner = {
      ...{browser, random, origin, sabotage},
      autosave: random.oneOf(['session', 'session', 'session', 'local', 'off']),
      loading: () => (this.#loading && random.chance(0.5) ? random.between(0, 3_000) : undefined),
      fetch: (request) => this.#fetch(request),
      look: (page) => {
        this.observer.look(page);
      },
      hear: (page, told) => {
        if (told.kind === 'submit') observer.submits(page, told.complaint);
      },
      asks: (page, url, init) => observer.asks(page, url, init),
      answered: (page, url, init, response) => observer.answered(page, url, init, response),
    };
    this.#tell(JSON.stringify({traits: browser.traits, autosave: owner.autosave}));
    const first = new TabWithFiles(owner);
    this.tabs.push(first);
    this.open(first);
    await this.#pause(3_100);
    this.fillIn(first.page!);
    choose(first.page!, this.disk, this.disk.good);
    for (let count = random.between(3, 22); count > 0; count--) {
      await this.#pause(random.oneOf([0, 3, 30, 300, 1_000, 8_000, 40_000]));
      this.#move(random.oneOf([...moveNames, ...often]));
    }
    await this.#finish();
  }

  async #finish(): Promise<void> {
    this.#isOver = true;
    this.site.isCalm = true;
    await this.#pause(4 * 3_600_000); // all that was to happen later has happened
    this.browser.restoreConnection();
    for (const file of this.disk.good) file.isReadable = true;
    for (const tab of this.tabs) {
      tab.page?.page.thaw();
      tab.page?.putBack();
      this.open(tab);
    }
    await this.#pause(4_000);
    for (const tab of this.tabs) await this.#send(tab);
    for (const tab of this.tabs) this.observer.end(tab);
    for (const tab of this.tabs) moves.goBack(this, tab);
    await this.#pause(4_000);
    for (const tab of this.tabs) this.leave(tab, false);
    await this.#pause(200_000);
    await this.observer.compare();
  }

  newText(): string {
    return `Testo ${++this.#texts}.`;
  }

  /** The client answers all that is asked, up to where files are added. */
  fillIn(page: PageWithFiles): void {
    page.tab.isChanged = true;
    page.page.do({kind: 'answer', answers: answersWith({description: this.newText()})});
    page.page.complete({});
    goToFiles(page);
  }

  open(tab: TabWithFiles): void {
    if (!tab.page) this.observer.opened(tab.open());
  }

  leave(tab: TabWithFiles, isCrash: boolean): void {
    tab.hasCrashed = isCrash;
    tab.leave(isCrash);
  }

  readonly later = (milliseconds: number, task: () => void): void => {
    this.clock.after(milliseconds, task);
  };

  /** Does what a client would who wants the complaint to be sent. */
  async #send(tab: TabWithFiles): Promise<void> {
    for (let tries = 0; tries < PATIENCE; tries++) {
      await this.#pause(200_000);
      const page = tab.page!;
      const {status} = page.state;
      if (status === 'sent') return;
      if (status === 'asking') page.page.do({kind: 'resume'});
      if (status === 'editing' && page.state.answers.email === '') this.fillIn(page);
      doAsTheRowsSay(page, this.disk);
      await this.#pause(60_000);
      goOn(page, this.observer);
      this.#tell(`finish: tab ${this.tabs.indexOf(tab)} from ${status} to ${this.#sight(page)}`);
    }
  }

  #move(name: MoveName): void {
    const tab = this.random.oneOf(this.tabs);
    const {page} = tab;
    const before = page ? this.#sight(page) : 'elsewhere';
    if (page?.page.isFrozen || page?.isInPage === false) return;
    this.observer.count(name);
    moves[name](this, tab);
    this.#tell(
      `${name} in tab ${this.tabs.indexOf(tab)}: ${before} -> ${tab.page ? this.#sight(tab.page) : ''}`,
    );
  }

  #sight({state, files}: PageWithFiles): string {
    const rows = files.map(
      ({name, fault, isThere, url}) =>
        `${name} ${fault?.code ?? isThere ?? 'goes'}${url ? '' : '-'}`,
    );
    return `${state.status}[${rows.join(', ')}]`;
  }

  #meet(method: string, path: string): LineFault | undefined {
    if (this.#isOver || !this.random.chance(this.#badness)) return undefined;
    const fault = anyLineFault(this.random);
    this.observer.count(fault.name);
    this.#tell(`    ${method} ${path.slice(0, 16)}: ${fault.name} ${fault.status}`);
    return fault;
  }

  #fetch(original: Request): Promise<Response> {
    const errand = this.traffic.begin();
    const id = String(++this.#count);
    this.#errands.set(id, errand);
    // Whatever happens, it may happen in the middle of a request.
    if (!this.#isOver && this.random.chance(0.08)) {
      this.later(this.random.oneOf([0, 1]), () => {
        if (!this.#isOver) this.#move(this.random.oneOf(atOnce));
      });
    }
    const carry = async (request: Request): Promise<Response> => {
      this.#tell(
        `  ${request.method} ${new URL(request.url).pathname.slice(0, 16)} ${request.headers.get('Upload-Offset') ?? ''}`,
      );
      request.headers.set(ERRAND, id);
      if (!this.browser.isConnected) throw new TypeError('Failed to fetch');
      return fetch(request);
    };
    return this.traffic.carry(
      errand,
      () => this.sabotage.fetch?.(original, carry) ?? carry(original),
    );
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
