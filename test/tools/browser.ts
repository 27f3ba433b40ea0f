/** Chromium for a tool that drives it itself. */
import {chromiumArguments} from './browsers/chromium.js';
import {findBrowsers} from './browsers/find-browsers.js';

export interface TestBrowser {
  readonly path: string;
  readonly args: readonly string[];
}

export async function chromium(): Promise<TestBrowser> {
  const [browser] = (await findBrowsers({BROWSERS: 'chromium'})).found;
  if (!browser) throw new Error('There is no Chromium');
  return {path: browser.program, args: chromiumArguments()};
}
