/**
 * `npm run test:pages`: the real build on pages of many kinds, in one Chromium. Runs `*.pages.ts`,
 * or the files that are named; `npm run build:script-tag` comes first.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runNodeTests, testFiles} from '../../tools/run-node-tests.js';
import {BROWSER_VARIABLE, startBrowser} from './browser.js';
import {BUNDLES_VARIABLE} from './page-code.js';

const browser = await startBrowser();
const bundles = await mkdtemp(join(tmpdir(), 'complaint-form-bundles-'));
process.env[BROWSER_VARIABLE] = browser.wsEndpoint();
process.env[BUNDLES_VARIABLE] = bundles;
try {
  await runNodeTests('pages', testFiles('.pages.ts'), 2);
} finally {
  await browser.close();
  await rm(bundles, {recursive: true});
}
