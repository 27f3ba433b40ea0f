/** The browser of all tests of pages: each test has a context, and so a storage, of its own. */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before} from 'node:test';
import {connect, launch, type Browser, type LaunchOptions, type Page} from 'puppeteer-core';
import {chromium} from '../../tools/browser.js';

/** For what hangs in a page; a machine may be slow, and busy with other things. In ms. */
const protocolTimeout = 90_000;

/** Names the browser that a run started for all its files. */
export const BROWSER_VARIABLE = 'PAGES_BROWSER';

export async function startBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const {path, args} = await chromium();
  return launch({executablePath: path, args: [...args], protocolTimeout, ...options});
}

export interface TestPages {
  /** A page in a context of its own, which ends with the test. */
  readonly open: () => Promise<Page>;
  /** Another tab of the same context: with its storage, its locks and its channels. */
  readonly beside: (page: Page) => Promise<Page>;
}

/** A browser that is not as the others are. */
export interface OtherBrowser {
  /** Pages that are left go to the back-forward cache, which puppeteer turns off. */
  readonly cachesPages?: boolean;
  /** Of its profile, as the client's settings write them. */
  readonly preferences?: object;
}

/** Call it at the top of a file of tests; its pages have the one profile of the browser. */
export function useOtherBrowser({cachesPages = false, preferences = {}}: OtherBrowser): TestPages {
  let browser: Browser;
  let profile: string;
  const opened = new Set<Page>();
  const open = async (): Promise<Page> => {
    const page = await browser.newPage();
    opened.add(page);
    return prepare(page);
  };

  before(async () => {
    profile = await mkdtemp(join(tmpdir(), 'complaint-form-profile-'));
    await mkdir(join(profile, 'Default'));
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    browser = await startBrowser({
      userDataDir: profile,
      ignoreDefaultArgs: cachesPages ? ['--disable-back-forward-cache'] : [],
    });
  });
  afterEach(async () => {
    await Promise.all([...opened].map((page) => page.close()));
    opened.clear();
  });
  after(async () => {
    await browser.close();
    await rm(profile, {recursive: true, maxRetries: 5});
  });
  return {open, beside: open};
}

/** Call it at the top of a file of tests. */
export function useBrowser(): TestPages {
  let browser: Browser;
  let leave: () => Promise<void>;
  const contexts = new Set<{close: () => Promise<void>}>();

  before(async () => {
    const running = process.env[BROWSER_VARIABLE];
    browser = await (running
      ? connect({browserWSEndpoint: running, protocolTimeout})
      : startBrowser());
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
      return prepare(await context.newPage());
    },
    beside: async (page) => prepare(await page.browserContext().newPage()),
  };
}

/** A page that was just opened, as tests need it. */
export async function prepare(page: Page): Promise<Page> {
  // Pages of other tests are open at the same time, and only one can have the focus.
  await page.emulateFocusedPage(true);
  // A limit for what hangs: a machine may be slow, and busy with other things.
  page.setDefaultTimeout(30_000);
  return page;
}
