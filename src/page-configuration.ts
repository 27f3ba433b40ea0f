import type {ReactiveControllerHost} from 'lit';
import type {Category} from './complaint/categories.js';
import {latestDateAt} from './complaint/dates.js';
import type {Question} from './complaint/questions.js';
import {
  defaultSettings,
  parsePrefill,
  parseQuestions,
  readSettings,
  type Properties,
  type Settings,
} from './configuration.js';
import type {UploadSettings} from './files/owner.js';
import {GivenReader} from './given-reader.js';
import {currentLocale} from './localization/locale.js';
import {browserWorld} from './page/browser-world.js';
import {PageCategories} from './page/page-categories.js';
import type {Configuration} from './session/world.js';

/** What a page sets by script, in any shape, or as JSON. */
interface Host extends ReactiveControllerHost, HTMLElement, Partial<Properties> {
  readonly categories?: readonly Category[] | null;
  readonly questions?: unknown;
  readonly prefill?: unknown;
  readonly headers?: HeadersInit | null;
  readonly transport?: Configuration['transport'] | null;
}

/** All that the page set, checked when it changes. */
export class PageConfiguration {
  readonly #host: Host;
  readonly #categories: PageCategories;
  readonly #questions = new GivenReader('questions', parseQuestions);
  readonly #prefill = new GivenReader(
    'prefill',
    (value, questions: readonly Question[], categories: readonly Category[]) =>
      parsePrefill(value, {questions, categories, latestDate: latestDateAt(browserWorld.now())}),
  );
  settings: Settings = defaultSettings;
  /** The part that deals with files is there, or files that were kept. */
  takesFiles = false;

  constructor(host: Host) {
    this.#host = host;
    this.#categories = new PageCategories(host);
  }

  /** Checks those properties again that `changed` names. */
  update(changed: ReadonlyMap<PropertyKey, unknown>): void {
    this.settings = readSettings(this.settings, this.#host, changed, this.#host.ownerDocument);
  }

  /** For files, if it takes any. */
  get uploads(): UploadSettings | undefined {
    const {uploadEndpoint, uploadTypes, uploadMaxSize, uploadMaxFiles, ...settings} = this.read();
    if (!('url' in uploadEndpoint)) return undefined;
    const limits = {types: uploadTypes, maxSize: uploadMaxSize, maxFiles: uploadMaxFiles};
    return {...settings, url: uploadEndpoint.url, ...limits};
  }

  read(): Configuration {
    const {categories: given, questions: asked, prefill, headers, transport} = this.#host;
    const categories = this.#categories.read(given);
    const questions = this.#questions.read(
      asked,
      this.settings.ask,
      this.takesFiles && 'url' in this.settings.uploadEndpoint,
    );
    return {
      ...this.settings,
      categories,
      questions,
      prefill: this.#prefill.read(prefill, questions, categories),
      headers: headers ?? {},
      transport: transport ?? undefined,
      locale: currentLocale(),
    };
  }
}
