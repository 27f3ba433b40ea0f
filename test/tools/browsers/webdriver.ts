/** As much of WebDriver as the tests of a page need: https://www.w3.org/TR/webdriver2/ */
import {codesOf} from './key-codes.js';

/** One browser, with one window. */
export class WebDriverSession {
  private constructor(
    readonly url: string,
    readonly browserVersion: string,
  ) {}

  static async open(driver: string, capabilities: object): Promise<WebDriverSession> {
    const session = await ask<NewSession>(`${driver}/session`, 'POST', {
      capabilities: {alwaysMatch: capabilities},
    });
    const url = `${driver}/session/${session.sessionId}`;
    return new WebDriverSession(url, session.capabilities.browserVersion);
  }

  goTo(url: string): Promise<void> {
    return this.#ask('/url', 'POST', {url});
  }

  async currentUrl(): Promise<string> {
    return this.#ask('/url', 'GET');
  }

  /** What a script in the page returns. */
  run<Answer>(script: string): Promise<Answer> {
    return this.#ask('/execute/sync', 'POST', {script, args: []});
  }

  /** What is painted in the window: a PNG in base64. */
  picture(): Promise<string> {
    return this.#ask('/screenshot', 'GET');
  }

  /** Waits until the script in the page calls the last of its arguments. */
  runAsync(script: string, ...args: readonly unknown[]): Promise<void> {
    return this.#ask('/execute/async', 'POST', {script, args});
  }

  setWindow(rectangle: Size & {readonly x: number; readonly y: number}): Promise<void> {
    return this.#ask('/window/rect', 'POST', rectangle);
  }

  /** Key presses, or the halves of them, in their order. */
  async sendKeys(type: 'keyDown' | 'keyUp' | 'press', ...keys: readonly string[]): Promise<void> {
    const halves = type === 'press' ? (['keyDown', 'keyUp'] as const) : ([type] as const);
    const actions = codesOf(keys).flatMap((value) => halves.map((half) => ({type: half, value})));
    await this.#ask('/actions', 'POST', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  close(): Promise<void> {
    return this.#ask('', 'DELETE');
  }

  #ask<Answer>(command: string, method: Method, body?: object): Promise<Answer> {
    return ask(this.url + command, method, body);
  }
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface NewSession {
  readonly sessionId: string;
  readonly capabilities: {readonly browserVersion: string};
}

type Method = 'GET' | 'POST' | 'DELETE';

async function ask<Answer>(url: string, method: Method, body?: object): Promise<Answer> {
  const response = await fetch(url, {method, ...(body && {body: JSON.stringify(body)})});
  const {value} = (await response.json()) as {value: Answer | WebDriverError};
  if (isError(value)) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  return value;
}

interface WebDriverError {
  readonly error: string;
  readonly message: string;
}

const isError = (value: unknown): value is WebDriverError =>
  typeof value === 'object' && value !== null && 'error' in value;
