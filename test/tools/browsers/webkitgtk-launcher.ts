/** Lets @web/test-runner run tests in WebKitGTK. */
import type {BrowserLauncher, SessionResult} from '@web/test-runner';
import {openWindow, type WebKitGtkWindow} from './webkitgtk-window.js';
import {CommandedPage} from './commanded-page.js';

/** As of the other browsers. */
const PAGE_SIZE = {width: 800, height: 600};

export class WebKitGtkLauncher implements BrowserLauncher {
  readonly name = 'WebKitGTK';
  /** The commands of a test are told to a page like Puppeteer's: `CommandedPage`. */
  readonly type = 'puppeteer';
  readonly #miniBrowser: string;
  readonly #windows: WebKitGtkWindow[] = [];
  readonly #idle: WebKitGtkWindow[] = [];
  readonly #busy = new Map<string, WebKitGtkWindow>();

  /** As `2.50`, once it has run: the first number never changes. */
  version: string | undefined;

  constructor(miniBrowser: string) {
    this.#miniBrowser = miniBrowser;
  }

  async startSession(id: string, url: string): Promise<void> {
    const window = this.#idle.pop() ?? (await this.#open());
    this.#busy.set(id, window);
    await window.session.goTo(url);
  }

  async stopSession(id: string): Promise<SessionResult> {
    const window = this.#windowOf(id);
    this.#busy.delete(id);
    await window.setPageSize(PAGE_SIZE);
    // Ends what the test left running.
    await window.session.goTo('about:blank');
    this.#idle.push(window);
    return {};
  }

  isActive(id: string): boolean {
    return this.#busy.has(id);
  }

  getBrowserUrl(id: string): Promise<string> {
    return this.#windowOf(id).session.currentUrl();
  }

  getPage(id: string): CommandedPage {
    return new CommandedPage(this.#windowOf(id));
  }

  picture(id: string): Promise<string> {
    return this.#windowOf(id).session.picture();
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKitGTK runs on a screen that nobody sees'));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#windows.map(({close}) => close()));
  }

  async #open(): Promise<WebKitGtkWindow> {
    const window = await openWindow(this.#miniBrowser);
    this.#windows.push(window);
    await window.setPageSize(PAGE_SIZE);
    this.version = /\d+\.\d+/.exec(window.session.browserVersion)?.[0];
    return window;
  }

  #windowOf(id: string): WebKitGtkWindow {
    const window = this.#busy.get(id);
    if (!window) throw new Error(`There is no window for the session ${id}`);
    return window;
  }
}
