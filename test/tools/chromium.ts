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
  const path = installedChromium() ?? (await downloadedChrome()) ?? (await getChromium());
  if (path) return path;
  throw new Error(
    'The tests need a browser: install Chromium or Chrome, or name one in CHROME_PATH.',
  );
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

async function getChromium(): Promise<string | undefined> {
  try {
    if (canInstallPackages()) {
      installPackages('chromium');
      return installedChromium();
    }
    return await downloadChrome();
  } catch (error) {
    process.stderr.write(`No browser could be got: ${String(error)}\n`);
    return undefined;
  }
}

async function downloadChrome(): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  process.stderr.write(`Downloading Chrome to ${cacheDir}\n`);
  const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
  return (await install({browser: Browser.CHROME, buildId, cacheDir})).executablePath;
}
