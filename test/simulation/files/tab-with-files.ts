import type {AddedFile} from '../../../src/complaint/files.js';
import {questionsOf} from '../../../src/complaint/questions.js';
import type {FilesOwner, UploadWorld} from '../../../src/files/owner.js';
import {Uploads} from '../../../src/files/uploads.js';
import {answersOf, type State} from '../../../src/session/state.js';
import type {Configuration, Told} from '../../../src/session/world.js';
import {categories} from '../../support/fixtures.js';
import {MemoryStorage} from '../memory-storage.js';
import type {Random} from '../random.js';
import type {SimulatedBrowser} from '../simulated-browser.js';
import {SimulatedPage} from '../simulated-page.js';
import {fileKey, limits, type Choice} from './disk.js';
import {COMPLAINTS, UPLOADS} from './site.js';

/** What breaks on purpose, so that the observer is seen to find it. */
export interface Sabotage {
  readonly newStorage?: () => MemoryStorage;
  readonly fetch?: (
    request: Request,
    carry: (request: Request) => Promise<Response>,
  ) => Promise<Response>;
  readonly Uploads?: typeof Uploads;
  readonly removesSent?: boolean;
  readonly isCareless?: boolean;
}

export interface TabOwner {
  readonly browser: SimulatedBrowser;
  readonly random: Random;
  readonly origin: string;
  readonly autosave: Configuration['autosave'];
  readonly sabotage: Sabotage;
  /** How long the part that deals with files takes to load; nothing when it is there already. In ms. */
  readonly loading: () => number | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly look: (page: PageWithFiles) => void;
  readonly hear: (page: PageWithFiles, told: Told) => void;
  /** What `Uploads` asks, and what it is answered. */
  readonly asks: (page: PageWithFiles, url: string, init: RequestInit) => void;
  readonly answered: (
    page: PageWithFiles,
    url: string,
    init: RequestInit,
    response: Response,
  ) => void;
}

/** A page whose form takes files: `Session` and `Uploads`, tied as `FilesLoader` ties them. */
export class PageWithFiles {
  readonly page: SimulatedPage;
  isInPage = true;
  #uploads: Uploads | undefined;
  /** The part that deals with files is there, or files that were kept. */
  #takesFiles = false;

  constructor(
    readonly tab: TabWithFiles,
    private readonly owner: TabOwner,
  ) {
    const {browser, random, origin, autosave, look, hear} = owner;
    this.page = new SimulatedPage({
      browser,
      random,
      sessionStorage: tab.storage,
      configuration: () => configuration(origin, autosave, this.#takesFiles),
      fetch: (request) => owner.fetch(request),
      look: (page) => {
        this.#follow(page.state);
        queueMicrotask(() => {
          if (this.isInPage) this.#uploads?.goOn();
        });
        // It is shown while it is made.
        if (this.page as SimulatedPage | undefined) look(this);
      },
      hear: (told) => {
        if (this.page as SimulatedPage | undefined) hear(this, told);
        return true;
      },
    });
    void this.#load();
  }

  get state(): State {
    return this.page.state;
  }

  get files(): readonly AddedFile[] {
    return answersOf(this.state).files;
  }

  get hasFilesPart(): boolean {
    return this.#uploads !== undefined;
  }

  isUploading(): boolean {
    return this.files.some(({id}) => this.#uploads?.progressOf(id));
  }

  add(choices: readonly Choice[]): void {
    this.#uploads?.add(choices);
  }

  /** A route of the page takes the form out. */
  takeOut(): void {
    if (!this.isInPage) return;
    this.isInPage = false;
    this.page.session.detach();
    this.#uploads?.detach();
  }

  putBack(): void {
    if (this.isInPage) return;
    this.isInPage = true;
    this.page.session.attach();
    this.#uploads?.attach();
  }

  async #load(): Promise<void> {
    const {loading, browser, sabotage, origin, autosave} = this.owner;
    const time = loading();
    await (time === undefined ? Promise.resolve() : browser.clock.wait(time));
    if (!this.page.isAlive) return;
    const {session} = this.page;
    const owner: FilesOwner = {
      settings: () => {
        const {uploadEndpoint, ...settings} = configuration(origin, autosave, true);
        if (!('url' in uploadEndpoint)) return undefined;
        const {uploadTypes: types, uploadMaxSize: maxSize, uploadMaxFiles: maxFiles} = settings;
        return {...settings, url: uploadEndpoint.url, types, maxSize, maxFiles};
      },
      change: (change) => session.changeFiles(change),
      update: () => undefined,
    };
    this.#uploads = new (sabotage.Uploads ?? Uploads)(this.#world, owner);
    if (this.isInPage) this.#uploads.attach();
    this.#takesFiles = true;
    this.#follow(this.state);
    session.configure();
    this.#uploads.goOn();
  }

  #follow(state: State): void {
    const files = state.status === 'sent' ? [] : answersOf(state).files;
    if (files.length > 0) this.#takesFiles = true;
    const mayRemove = state.status === 'editing' || this.owner.sabotage.removesSent === true;
    this.#uploads?.follow(files, mayRemove);
  }

  get #world(): UploadWorld {
    const {world} = this.page;
    return {
      ...world,
      fetch: async (url, init) => {
        if (this.page.isAlive) this.owner.asks(this, url, init);
        const response = await world.fetch(url, init);
        if (!init.signal?.aborted) this.owner.answered(this, url, init, response);
        return response;
      },
    };
  }
}

/** A tab, which keeps its storage from page to page, and what is known of it. */
export class TabWithFiles {
  page: PageWithFiles | undefined;
  /** In the browser's cache of pages. */
  cached: PageWithFiles | undefined;
  /** What its pages have read, by what tells the files apart. */
  read = new Map<string, Buffer>();
  /** Where each row has been begun, as far as a page has heard, and of which bytes. */
  begun = new Map<number, {url: string; content: Buffer | undefined}>();
  /** The complaints that its pages have shown as sent. */
  readonly sent = new Set<string>();
  /** Its last page ended without a farewell. */
  hasCrashed = false;
  /** The client has changed something here since it was duplicated. */
  isChanged = false;
  /** The rows without a fault when Submit was pressed last. */
  pressed: readonly AddedFile[] = [];

  constructor(
    private readonly owner: TabOwner,
    readonly storage = owner.sabotage.newStorage?.() ?? new MemoryStorage(),
  ) {}

  open(): PageWithFiles {
    return (this.page ??= new PageWithFiles(this, this.owner));
  }

  leave(isCrash: boolean): void {
    for (const page of [this.page, this.cached]) page?.page.leave({isCrash});
    this.page = this.cached = undefined;
  }

  /** What it has chosen, read. */
  hasRead(choice: Choice): void {
    this.read.set(fileKey({...choice, changedAt: choice.lastModified}), choice.content);
  }

  duplicate(): TabWithFiles {
    this.page?.page.session.flush();
    const other = new TabWithFiles(this.owner, MemoryStorage.copy(this.storage));
    other.read = new Map(this.read);
    for (const {id, url} of this.page?.files ?? []) {
      const begun = this.begun.get(id);
      if (begun && begun.url === url) other.begun.set(id, begun);
    }
    this.isChanged = false;
    return other;
  }
}

function configuration(
  origin: string,
  autosave: Configuration['autosave'],
  takesFiles: boolean,
): Configuration {
  return {
    endpoint: {url: origin + COMPLAINTS},
    autosave,
    prefill: {},
    locale: 'it',
    headers: {'X-Token': '1'},
    credentials: 'same-origin',
    timeout: 15_000,
    transport: undefined,
    organization: '',
    supportUrl: '',
    categories,
    acknowledgeWithin: {businessDays: 2},
    resolveWithin: {businessDays: 7},
    holidays: new Set(),
    questions: takesFiles ? withFiles : without,
    uploadEndpoint: {url: origin + UPLOADS},
    ...limits,
  };
}

const withFiles = questionsOf(new Set(), [], true);
const without = questionsOf(new Set(), [], false);
