/**
 * `npm run bench`: how fast the form is in Chromium, beside the same form written by hand without a
 * library (`plain/`), which is about as fast as it can be. Each figure is a median; a ratio is the
 * median of pairs that were measured one after the other, so that only this run counts.
 */
import {launch} from 'puppeteer-core';
import {chromium} from '../tools/browser.js';
import {describeCalm, isCalm, waitUntilCalm} from './calm.js';
import {contestants} from './contestants.js';
import {goals} from './goals.js';
import {measureGrowth} from './growth.js';
import {checkHonesty} from './honesty.js';
import {measureMemory} from './memory.js';
import {growthTables, memoryTables, sizeTable, speedTables, workTable} from './report.js';
import {openSite} from './site.js';
import {measureSpeed} from './speed.js';
import {Stage} from './stage.js';
import {measureWork} from './work.js';

/** A screen shows 60 pictures a second: to wait for the next one would hide what is measured. */
const PAINT_AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

function print(...texts: readonly string[]): void {
  process.stdout.write(`${texts.join('\n')}\n`);
}

const start = Date.now();
const forms = await contestants(process.argv[2] ?? 'dist/complaint-form.js');
const site = await openSite(forms);
const {path, args} = await chromium();
const browser = await launch({executablePath: path, args: [...args, ...PAINT_AT_ONCE]});
try {
  const stage = new Stage(browser, site, forms);
  await checkHonesty(stage);
  const before = await waitUntilCalm(20_000);
  print(`The machine before: ${describeCalm(before)}`, '', sizeTable(forms));
  const speed = await measureSpeed(stage);
  print(...speedTables(speed));
  print(workTable(await measureWork(stage)));
  const memory = await measureMemory(stage);
  print(...memoryTables(memory));
  const growths = await measureGrowth(stage);
  print(...growthTables(growths));
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  const after = await waitUntilCalm(0);
  print(`The machine after ${seconds} s: ${describeCalm(after)}`, '');
  print(isCalm(before) && isCalm(after) ? 'Goals' : 'Goals, as far as a noisy machine can tell');
  print(...goals(speed, memory, growths));
} finally {
  await browser.close();
  await site.close();
}
