/** A browser that Puppeteer can drive. */
import type {BrowserLauncher} from '@web/test-runner';
import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import type {LaunchOptions} from 'puppeteer-core';

export interface TestBrowser {
  readonly launcher: BrowserLauncher;
  /** As much of it as people say, once the browser has run. */
  readonly version: () => string | undefined;
}

export function puppeteerBrowser(name: string, launchOptions: LaunchOptions): TestBrowser {
  let version: string | undefined;
  const launcher = chromeLauncher({
    puppeteer: puppeteerCore,
    launchOptions,
    createPage: async ({browser, context}) => {
      // As in `HeadlessChrome/156.0.8078.79`.
      version ??= /\d+/.exec(await browser.version())?.[0];
      return context.newPage();
    },
  });
  launcher.name = name;
  return {launcher, version: () => version};
}
