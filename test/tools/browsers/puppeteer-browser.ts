/** The browsers that Puppeteer can drive. */
import {userInfo} from 'node:os';
import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import type {CreatePageOptions, LaunchOptions, Page} from 'puppeteer-core';
import {accessibilityTree} from './accessibility-tree.js';
import {chromiumArguments} from './chromium.js';
import {emulateMediaInChromium, emulateMediaInFirefox} from './emulate-media.js';
import type {EmulatedMedia, TestBrowser} from './test-browser.js';

/** How Puppeteer's browsers differ. */
interface Difference {
  readonly name: string;
  readonly launchOptions: LaunchOptions;
  readonly pageOptions?: CreatePageOptions;
  /** Pages at a time, where they get in each other's way. */
  readonly concurrency?: number;
  readonly preparePage?: (page: Page) => void;
  /** One page runs many files, one after the other. */
  readonly tidyPage?: (page: Page) => Promise<void>;
  readonly emulateMedia: (page: Page, media: EmulatedMedia) => Promise<void>;
  readonly accessibilityTree?: (page: Page) => Promise<string>;
}

export const openChromium = (executablePath: string): TestBrowser =>
  open({
    name: 'Chromium',
    launchOptions: {executablePath, args: chromiumArguments()},
    // It paints no tab that is behind another, so a picture of it would never come.
    pageOptions: {type: 'window'},
    tidyPage: forgetHistory,
    emulateMedia: emulateMediaInChromium,
    accessibilityTree,
  });

export const openFirefox = (executablePath: string): TestBrowser =>
  open({
    name: 'Firefox',
    launchOptions: {
      browser: 'firefox',
      executablePath,
      // Only from inside can Firefox be told to show a page as on paper.
      args: ['--remote-allow-system-access'],
      // In a home that is another's, as some CI gives it to root, Firefox refuses to start.
      env: {...process.env, HOME: userInfo().homedir},
    },
    // A tab that is behind another never hears of its new size.
    concurrency: 1,
    preparePage: acceptNameOfSpace,
    emulateMedia: emulateMediaInFirefox,
  });

function open({
  name,
  launchOptions,
  pageOptions,
  concurrency,
  preparePage,
  tidyPage,
  ...can
}: Difference): TestBrowser {
  let version: string | undefined;
  const launcher = chromeLauncher({
    puppeteer: puppeteerCore,
    // To hear of each of a page's 240 requests costs Firefox half of the page's time.
    launchOptions: {...launchOptions, networkEnabled: false},
    ...(concurrency && {concurrency}),
    createPage: async ({browser, context}) => {
      // As in `HeadlessChrome/156.0.8078.79`.
      version ??= /\d+/.exec(await browser.version())?.[0];
      const page = await context.newPage(pageOptions);
      preparePage?.(page);
      return page;
    },
  });
  launcher.name = name;
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (sessionId) => {
    const page = launcher.getPage(sessionId);
    const result = await stopSession(sessionId);
    await tidyPage?.(page);
    return result;
  };
  return {
    launcher,
    version: () => version,
    emulateMedia: (sessionId, media) => can.emulateMedia(launcher.getPage(sessionId), media),
    picture: (sessionId) =>
      launcher.getPage(sessionId).screenshot({captureBeyondViewport: false, encoding: 'base64'}),
    ...(can.accessibilityTree && {
      accessibilityTree: (sessionId) => can.accessibilityTree!(launcher.getPage(sessionId)),
    }),
  };
}

/** When 50 entries are there, Chromium drops not the oldest, but the oldest that a script made: a test's. */
async function forgetHistory(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}

/** To Firefox, Puppeteer does not say the one key whose name is no character and no command. */
function acceptNameOfSpace({keyboard}: Page): void {
  const press = keyboard.press.bind(keyboard);
  keyboard.press = (key, options) => press(key === 'Space' ? ' ' : key, options);
}
