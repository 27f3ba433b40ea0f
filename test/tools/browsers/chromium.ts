/** Finds Chromium or Chrome, or downloads it; and how it is started. */
import {homedir} from 'node:os';
import {join} from 'node:path';
import {
  Browser,
  ChromeReleaseChannel,
  computeSystemExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import {isRoot} from '../debian.js';
import {inPath} from './in-path.js';

/** Puppeteer's own cache: one download serves every project, and outlives `npm ci`. */
const cacheDir = join(homedir(), '.cache', 'puppeteer');

export async function chromiumPath(): Promise<string | undefined> {
  return installedChromium() ?? (await downloadedChrome());
}

/** `CHROME_PATH`, then the usual names, then where macOS and Windows have it. */
function installedChromium(): string | undefined {
  const names = ['google-chrome-stable', 'google-chrome', 'chromium-browser', 'chromium'];
  const found = [process.env['CHROME_PATH'], ...names.map((name) => inPath(name))].find(Boolean);
  return found ?? systemChrome();
}

function systemChrome(): string | undefined {
  try {
    const channel = ChromeReleaseChannel.STABLE;
    return computeSystemExecutablePath({browser: Browser.CHROME, channel});
  } catch {
    // That is how it says that there is none.
    return undefined;
  }
}

async function downloadedChrome(): Promise<string | undefined> {
  const browsers = await getInstalledBrowsers({cacheDir});
  return browsers.find(({browser}) => browser === Browser.CHROME)?.executablePath;
}

/** For a machine where packages cannot be installed. */
export async function downloadChrome(): Promise<void> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('there is no Chrome for this system');
  process.stderr.write(`Downloading Chrome to ${cacheDir}\n`);
  const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
  await install({browser: Browser.CHROME, buildId, cacheDir});
}

export const chromiumArguments = (): string[] => [
  // Chromium refuses to sandbox a process of root's, and CI machines are often root's.
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  // Chromium's own errands at start-up cost 0.7 s of CPU in each window.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
