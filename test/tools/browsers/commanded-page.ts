/**
 * A page as the plugins of @web/test-runner-commands know it. They only speak to launchers of their
 * own, and ask Puppeteer's for as much as this.
 */
import type {Size, WebDriverSession} from './webdriver.js';
import type {WebKitGtkWindow} from './webkitgtk-window.js';

export class CommandedPage {
  readonly #session: WebDriverSession;
  readonly #setPageSize: WebKitGtkWindow['setPageSize'];

  constructor({session, setPageSize}: WebKitGtkWindow) {
    this.#session = session;
    this.#setPageSize = setPageSize;
  }

  readonly keyboard = {
    press: (key: string): Promise<void> => this.#session.sendKeys('press', key),
    down: (key: string): Promise<void> => this.#session.sendKeys('keyDown', key),
    up: (key: string): Promise<void> => this.#session.sendKeys('keyUp', key),
    type: (text: string): Promise<void> => this.#session.sendKeys('press', ...text),
  };

  setViewport(size: Size): Promise<void> {
    return this.#setPageSize(size);
  }
}
