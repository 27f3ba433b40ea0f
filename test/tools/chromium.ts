/** Finds Chromium or Chrome, and gets it where there is none. */
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
import {canInstallPackages, installPackages} from './debian.js';

/** Puppeteer's own cache: one download serves every project, and outlives `npm ci`. */
const cacheDir = join(homedir(), '.cache', 'puppeteer');

export async function chromiumPath(): Promise<string> {
  return installedChromium() ?? (await downloadedChrome()) ?? (await getChromium());
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

async function getChromium(): Promise<string> {
  try {
    return canInstallPackages() ? packagedChromium() : await downloadChrome();
  } catch (error) {
    throw new Error(
      `The tests need a browser: install Chromium or Chrome, or name one in CHROME_PATH (${String(error)})`,
    );
  }
}

function packagedChromium(): string {
  installPackages('chromium');
  return Launcher.getFirstInstallation() ?? 'chromium';
}

async function downloadChrome(): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('there is no Chrome for this system');
  process.stderr.write(`Downloading Chrome to ${cacheDir}\n`);
  const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
  return (await install({browser: Browser.CHROME, buildId, cacheDir})).executablePath;
}
