/** The browsers that Puppeteer can drive. */
import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import type {LaunchOptions, Page} from 'puppeteer-core';
import {chromiumArguments} from './chromium.js';
import {emulateMediaInChromium, emulateMediaInFirefox} from './emulate-media.js';
import type {EmulatedMedia, TestBrowser} from './test-browser.js';

/** How Puppeteer's browsers differ. */
interface Difference {
  readonly name: string;
  readonly launchOptions: LaunchOptions;
  readonly preparePage?: (page: Page) => void;
  readonly emulateMedia: (page: Page, media: EmulatedMedia) => Promise<void>;
}

export const openChromium = (executablePath: string): TestBrowser =>
  open({
    name: 'Chromium',
    launchOptions: {executablePath, args: chromiumArguments()},
    emulateMedia: emulateMediaInChromium,
  });

export const openFirefox = (executablePath: string): TestBrowser =>
  open({
    name: 'Firefox',
    launchOptions: {
      browser: 'firefox',
      executablePath,
      // Only from inside can Firefox be told to show a page as on paper.
      args: ['--remote-allow-system-access'],
    },
    preparePage: acceptNameOfSpace,
    emulateMedia: emulateMediaInFirefox,
  });

function open({name, launchOptions, preparePage, emulateMedia}: Difference): TestBrowser {
  let version: string | undefined;
  const launcher = chromeLauncher({
    puppeteer: puppeteerCore,
    launchOptions,
    createPage: async ({browser, context}) => {
      // As in `HeadlessChrome/156.0.8078.79`.
      version ??= /\d+/.exec(await browser.version())?.[0];
      const page = await context.newPage();
      preparePage?.(page);
      return page;
    },
  });
  launcher.name = name;
  return {
    launcher,
    version: () => version,
    emulateMedia: (sessionId, media) => emulateMedia(launcher.getPage(sessionId), media),
  };
}

/** To Firefox, Puppeteer does not say the one key whose name is no character and no command. */
function acceptNameOfSpace({keyboard}: Page): void {
  const press = keyboard.press.bind(keyboard);
  keyboard.press = (key, options) => press(key === 'Space' ? ' ' : key, options);
}
