/**
 * `npm run test:pages`: the real build on pages of many kinds, in one Chromium. Runs `*.pages.ts`,
 * or the files that are named; `npm run build:script-tag` comes first.
 */
import {runNodeTests, testFiles} from '../../tools/run-node-tests.js';
import {BROWSER_VARIABLE, startBrowser} from './browser.js';

const browser = await startBrowser();
process.env[BROWSER_VARIABLE] = browser.wsEndpoint();
try {
  const group = {name: 'pages', files: testFiles('.pages.ts'), atOnce: 3};
  await runNodeTests('pages', [group], 1);
} finally {
  await browser.close();
}
