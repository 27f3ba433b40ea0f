/** The engines that tests run in: where each is found, how it is got, how it is started. */
import {chromiumPath, downloadChrome} from './chromium.js';
import {firefoxPath} from './firefox.js';
import {openChromium, openFirefox} from './puppeteer-browser.js';
import type {TestBrowser} from './test-browser.js';
import {miniBrowserPath} from './webkitgtk.js';
import {WebKitGtkLauncher} from './webkitgtk-launcher.js';

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKitGTK';
  /** What brings it on Debian. */
  readonly packages: readonly string[];
  /** The program, if there is one. */
  readonly find: () => Promise<string | undefined>;
  /** Gets it where packages cannot be installed; most engines cannot be got like that. */
  readonly download?: () => Promise<void>;
  readonly open: (program: string) => TestBrowser;
}

export const engines: readonly Engine[] = [
  {
    name: 'Chromium',
    packages: ['chromium'],
    find: chromiumPath,
    download: downloadChrome,
    open: openChromium,
  },
  {
    name: 'Firefox',
    packages: ['firefox-esr'],
    find: () => Promise.resolve(firefoxPath()),
    open: openFirefox,
  },
  {
    name: 'WebKitGTK',
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: () => Promise.resolve(miniBrowserPath()),
    open: (miniBrowser) => {
      const launcher = new WebKitGtkLauncher(miniBrowser);
      return {
        launcher,
        version: () => launcher.version,
        picture: (sessionId) => launcher.picture(sessionId),
      };
    },
  },
];
