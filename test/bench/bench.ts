/**
 * `npm run bench`: how fast the form is in Chromium, beside the same form written by hand without a
 * library (`plain/`), which is about as fast as it can be. Each figure is a median; a ratio is the
 * median of pairs that were measured one after the other, so that only this run counts.
 * `npm run bench -- --figures` measures only what has a goal.
 */
import {parseArgs} from 'node:util';
import {launch} from 'puppeteer-core';
import {chromium} from '../tools/browser.js';
import {describeCalm, isCalm, waitUntilCalm} from './calm.js';
import {contestants} from './contestants.js';
import {measureFigures} from './figures.js';
import {figureGoals, goals} from './goals.js';
import {measureGrowth} from './growth.js';
import {checkHonesty} from './honesty.js';
import {measureMemory} from './memory.js';
import {
  figureTable,
  growthTables,
  memoryTables,
  sizeTable,
  speedTables,
  workTable,
} from './report.js';
import {openSite} from './site.js';
import {measureSpeed} from './speed.js';
import {Stage} from './stage.js';
import {measureWork} from './work.js';

/** A screen shows 60 pictures a second: to wait for the next one would hide what is measured. */
const PAINT_AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

function print(...texts: readonly string[]): void {
  process.stdout.write(`${texts.join('\n')}\n`);
}

/** What has no goal of its own, or one on a fast device; gives the goals. */
async function measureOthers(stage: Stage): Promise<string[]> {
  const speed = await measureSpeed(stage);
  print(...speedTables(speed));
  print(workTable(await measureWork(stage)));
  const memory = await measureMemory(stage);
  print(...memoryTables(memory));
  const growths = await measureGrowth(stage);
  print(...growthTables(growths));
  return goals(speed, memory, growths);
}

const start = Date.now();
const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {figures: {type: 'boolean'}},
});
const forms = await contestants(positionals[0] ?? 'dist/complaint-form.js');
const site = await openSite(forms);
const {path, args} = await chromium();
const browser = await launch({executablePath: path, args: [...args, ...PAINT_AT_ONCE]});
try {
  const stage = new Stage(browser, site, forms);
  await checkHonesty(stage);
  const before = await waitUntilCalm(20_000);
  print(`The machine before: ${describeCalm(before)}`, '', sizeTable(forms));
  const figures = await measureFigures(stage);
  print(figureTable(figures));
  const others = values.figures ? [] : await measureOthers(stage);
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  const after = await waitUntilCalm(0);
  print(`The machine after ${seconds} s: ${describeCalm(after)}`, '');
  print(isCalm(before) && isCalm(after) ? 'Goals' : 'Goals, as far as a noisy machine can tell');
  print(...figureGoals(figures), ...others);
} finally {
  await browser.close();
  await site.close();
}
