import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CDPSession, JSHandle, Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {useFigures} from './support/figures.js';
import {PageCode} from './support/page-code.js';
import {PageWatch} from './support/page-watch.js';
import type * as rounds from './support/rounds.js';
import {html, SCRIPT, useSite} from './support/site.js';

const pages = useBrowser();
const site = useSite();
const tell = useFigures('Left of forms that were taken away');
const code = new PageCode<typeof rounds>('test/pages/support/rounds.ts');

/** In which caches fill and functions are compiled. */
const WARM_UP = 12;
const ROUNDS = 50;
/** Bytes: one form that stays would hold ten times as much. */
const NOISE = 10_000 * ROUNDS;

const ends: readonly rounds.End[] = ['shown', 'typed', 'sending', 'waiting', 'failed', 'sent'];

for (const end of ends)
  test(`nothing is left of ${ROUNDS} forms that were taken away when ${end}`, async () => {
    const page = await pages.open();
    const watch = await PageWatch.over(page);
    await page.goto(site().put('/rounds', html('<!doctype html><html lang="en"><body>')));
    const inPage = await code.in(page.mainFrame());
    await page.addScriptTag({url: SCRIPT});
    const devtools = await page.createCDPSession();
    const listenersBefore = await countListeners(page, devtools);

    await goRounds(inPage, end, WARM_UP);
    const before = await weigh(devtools);
    await goRounds(inPage, end, ROUNDS);
    const after = await weigh(devtools);

    const left = await inPage.evaluate(({countLeft}) => countLeft());
    const listeners = (await countListeners(page, devtools)) - listenersBefore;
    const grown = {
      nodes: after.nodes - before.nodes,
      listeners: after.jsEventListeners - before.jsEventListeners,
      bytes: after.bytes - before.bytes,
    };
    tell(`when ${end}, of ${ROUNDS}`, {
      timers: left.timers,
      channels: left.channels,
      "page's listeners": listeners,
      'all listeners': grown.listeners,
      nodes: grown.nodes,
      'heap kB': Math.round(grown.bytes / 1000),
    });
    assert.deepEqual({...left, listeners}, {timers: 0, channels: 0, elements: 0, listeners: 0});
    assert.deepEqual([grown.nodes, grown.listeners], [0, 0]);
    assert.ok(grown.bytes < NOISE, `${grown.bytes} bytes`);
    assert.deepEqual(watch.all, []);
  });

async function goRounds(
  inPage: JSHandle<typeof rounds>,
  end: rounds.End,
  count: number,
): Promise<void> {
  await inPage.evaluate(
    async ({goRound}, kind, times) => {
      for (let round = 0; round < times; round++) await goRound(kind);
    },
    end,
    count,
  );
}

/** After all that nothing refers to has been thrown away. */
async function weigh(
  devtools: CDPSession,
): Promise<{nodes: number; jsEventListeners: number; bytes: number}> {
  // What is only found to be free when something else has gone takes another time.
  for (let time = 0; time < 4; time++) await devtools.send('HeapProfiler.collectGarbage');
  const {nodes, jsEventListeners} = await devtools.send('Memory.getDOMCounters');
  const {usedSize} = await devtools.send('Runtime.getHeapUsage');
  return {nodes, jsEventListeners, bytes: usedSize};
}

/** Those on the window and the document. */
async function countListeners(page: Page, devtools: CDPSession): Promise<number> {
  const targets = ['window', 'document', 'visualViewport', 'navigator.serviceWorker'];
  let count = 0;
  for (const expression of targets) {
    const {result} = await devtools.send('Runtime.evaluate', {expression});
    if (result.objectId === undefined) continue;
    const {objectId} = result;
    const {listeners} = await devtools.send('DOMDebugger.getEventListeners', {objectId});
    count += listeners.length;
  }
  return count;
}
