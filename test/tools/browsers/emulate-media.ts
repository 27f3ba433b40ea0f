/** How browsers are told to show a page as on paper, in the dark or with the reader's own colours. */
import type {Browser, CDPSession, Page} from 'puppeteer-core';
import type {EmulatedMedia} from './test-browser.js';

/** What is emulated ends with its session. */
const sessions = new WeakMap<Page, CDPSession>();

/** Puppeteer's own function does not know forced colours. */
export async function emulateMediaInChromium(page: Page, media: EmulatedMedia): Promise<void> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {
    media: media.type,
    features: [
      {name: 'prefers-color-scheme', value: media.colorScheme},
      {name: 'prefers-reduced-motion', value: media.reducedMotion},
      {name: 'forced-colors', value: media.forcedColors},
    ],
  });
}

/** WebDriver BiDi has no command for it: the developer tools' switches are turned in their stead. */
export async function emulateMediaInFirefox(page: Page, media: EmulatedMedia): Promise<void> {
  const {connection} = page.browser() as BidiBrowser;
  const tree = await connection.send('browsingContext.getTree', {'moz:scope': 'chrome'});
  const overrides = {
    mediumOverride: media.type,
    prefersColorSchemeOverride: media.colorScheme,
    prefersReducedMotionOverride: media.reducedMotion,
    forcedColorsOverride: media.forcedColors,
  };
  const {result} = await connection.send('script.evaluate', {
    // The window with the tabs.
    target: {context: tree.result.contexts?.[0]?.context},
    awaitPromise: false,
    expression: `(() => {
      const tab = gBrowser.browsers.find(({currentURI}) => currentURI.spec === ${JSON.stringify(page.url())});
      Object.assign(tab.browsingContext, ${JSON.stringify(overrides)});
    })()`,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
}

/** What Puppeteer's types keep to themselves. */
interface BidiBrowser extends Browser {
  readonly connection: {
    send(method: string, parameters: object): Promise<{readonly result: BidiResult}>;
  };
}

interface BidiResult {
  readonly contexts?: readonly {readonly context: string}[];
  readonly exceptionDetails?: {readonly text: string};
}
