import {emptyAnswers, type Answers} from '../../src/complaint/answers.js';
import {plainQuestions} from '../../src/complaint/questions.js';
import type {Configuration} from '../../src/session/world.js';
import {categories} from '../support/fixtures.js';
import {MemoryStorage} from './memory-storage.js';
import type {Random} from './random.js';
import type {SimulatedBrowser} from './simulated-browser.js';
import {SimulatedPage} from './simulated-page.js';

/** What a page owner may set, and change while the client works. */
export interface Settings {
  readonly url: string;
  readonly autosave: 'session' | 'local' | 'off';
  readonly locale: 'en' | 'it';
  readonly token: number;
  readonly prefill: Partial<Answers>;
}

export interface TabOwner {
  readonly browser: SimulatedBrowser;
  readonly random: Random;
  readonly fetch: (request: Request, page: SimulatedPage) => Promise<Response>;
  readonly look: (page: SimulatedPage) => void;
  readonly objects: (page: SimulatedPage) => boolean;
}

/** A tab, which keeps its storage from page to page. */
export class SimulatedTab {
  /** The page that is open; nothing while the client is elsewhere. */
  page: SimulatedPage | undefined;
  settings: Settings;
  /** Forms that were taken out of the page, and end with it. */
  #takenOut: SimulatedPage[] = [];

  constructor(
    private readonly owner: TabOwner,
    settings: Settings,
    readonly storage = new MemoryStorage(),
  ) {
    this.settings = settings;
  }

  open(): void {
    const {browser, random, fetch, look, objects} = this.owner;
    const page: SimulatedPage = new SimulatedPage({
      browser,
      random,
      sessionStorage: this.storage,
      configuration: () => this.#configuration,
      fetch: (request) => fetch(request, page),
      look: (shown) => look(shown),
      hear: ({kind}) => kind !== 'submit' || !objects(page),
    });
    this.page = page;
  }

  /** The client goes elsewhere, or loads the page again. */
  leave({isCrash}: {isCrash: boolean}): void {
    for (const page of [...this.#takenOut, ...(this.page ? [this.page] : [])])
      page.leave({isCrash});
    this.#takenOut = [];
    this.page = undefined;
  }

  /** A route of the page takes the form out and puts another in. */
  exchangeForm(): void {
    if (!this.page) return;
    this.page.session.detach();
    this.#takenOut.push(this.page);
    this.open();
  }

  /** As the browser does it: what the page has written is copied, what it shows is loaded anew. */
  duplicate(): SimulatedTab {
    this.page?.session.flush();
    return new SimulatedTab(this.owner, this.settings, MemoryStorage.copy(this.storage));
  }

  change(settings: Partial<Settings>): void {
    this.settings = {...this.settings, ...settings};
    this.page?.session.configure();
  }

  get #configuration(): Configuration {
    const {url, autosave, locale, token, prefill} = this.settings;
    return {
      endpoint: {url},
      autosave,
      prefill,
      locale,
      headers: {'X-Token': String(token)},
      credentials: 'same-origin',
      timeout: 15_000,
      transport: undefined,
      organization: '',
      supportUrl: '',
      categories: locale === 'it' ? categories : english,
      acknowledgeWithin: {businessDays: 2},
      resolveWithin: {businessDays: 7},
      holidays: new Set(),
      questions: plainQuestions,
      uploadEndpoint: {mend: ''},
      uploadTypes: '',
      uploadMaxSize: 10_000_000,
      uploadMaxFiles: 10,
    };
  }
}

const english = categories.map(({value}) => ({value, label: `In English: ${value}`}));

/** What a form without a client's answers holds. */
export function isUntouched(answers: Answers): boolean {
  return answers.email === emptyAnswers.email;
}
