/** The browser of all tests of pages: each test has a context, and so a storage, of its own. */
import {after, afterEach, before} from 'node:test';
import {connect, launch, type Browser, type Page} from 'puppeteer-core';
import {chromium} from '../../tools/browser.js';

/** Names the browser that a run started for all its files. */
export const BROWSER_VARIABLE = 'PAGES_BROWSER';

export async function startBrowser(): Promise<Browser> {
  const {path, args} = await chromium();
  return launch({executablePath: path, args: [...args]});
}

export interface TestPages {
  /** A page in a context of its own, which ends with the test. */
  readonly open: () => Promise<Page>;
}

/** Call it at the top of a file of tests. */
export function useBrowser(): TestPages {
  let browser: Browser;
  let leave: () => Promise<void>;
  const contexts = new Set<{close: () => Promise<void>}>();

  before(async () => {
    const running = process.env[BROWSER_VARIABLE];
    browser = await (running ? connect({browserWSEndpoint: running}) : startBrowser());
    leave = running ? () => browser.disconnect() : () => browser.close();
  });
  afterEach(async () => {
    await Promise.all([...contexts].map((context) => context.close()));
    contexts.clear();
  });
  after(() => leave());

  return {
    async open() {
      const context = await browser.createBrowserContext();
      contexts.add(context);
      const page = await context.newPage();
      // Pages of other tests are open at the same time, and only one can have the focus.
      await page.emulateFocusedPage(true);
      // A limit for what hangs: a machine may be slow, and busy with other things.
      page.setDefaultTimeout(30_000);
      return page;
    },
  };
}
