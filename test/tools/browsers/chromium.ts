/** Finds Chromium or Chrome, or downloads it; and how it is started. */
import {homedir} from 'node:os';
import {join} from 'node:path';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import {Launcher} from 'chrome-launcher';
import {isRoot} from '../debian.js';

/** Puppeteer's own cache: one download serves every project, and outlives `npm ci`. */
const cacheDir = join(homedir(), '.cache', 'puppeteer');

export async function chromiumPath(): Promise<string | undefined> {
  return installedChromium() ?? (await downloadedChrome());
}

/** `CHROME_PATH`, then the usual places and names of Linux, macOS and Windows. */
function installedChromium(): string | undefined {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    // That is how chrome-launcher says that there is none on Linux.
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
