/**
 * `npm run test:pages`: the real build on pages of many kinds, in one Chromium. Runs `*.pages.ts`,
 * or the files that are named; `npm run build:script-tag` comes first.
 */
import {runNodeTests, testFiles} from '../../tools/run-node-tests.js';
import {BROWSER_VARIABLE, startBrowser} from './browser.js';

const browser = await startBrowser();
process.env[BROWSER_VARIABLE] = browser.wsEndpoint();
try {
  // One file after the other: they share one browser, and figures of memory want quiet.
  await runNodeTests('pages', testFiles('.pages.ts'), 1);
} finally {
  await browser.close();
}
