/** What a form keeps in memory, and whether it lets go of it. */
import {Samples} from './samples.js';
import type {Stage} from './stage.js';
import type {Visit} from './visit.js';

const CALM = {cpu: 1, network: 'fast'} as const;
const PAIRS = 3;
const MOUNTS = 50;

export interface Memory {
  /** Of a page with one form: kilobytes of JavaScript, and elements on screen. */
  readonly page: Samples;
  /** What 50 mounts and unmounts leave behind, after as many before: kilobytes, nodes, listeners. */
  readonly left: Samples;
}

export async function measureMemory(stage: Stage): Promise<Memory> {
  const memory = {page: new Samples(), left: new Samples()};
  for (let round = 0; round < PAIRS; round++) {
    const {ours, plain} = await stage.pair(CALM, async (visit, {tag}) => {
      const page = {kB: (await use(visit)).kB, elements: await visit.ask('nodes')};
      await visit.ask('mountAndUnmount', tag, MOUNTS);
      const before = await use(visit);
      await visit.ask('mountAndUnmount', tag, MOUNTS);
      const after = await use(visit);
      const left = {
        kB: after.kB - before.kB,
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
      };
      return {page, left};
    });
    for (const measure of ['kB', 'elements'] as const) {
      memory.page.add(measure, {ours: ours.page[measure], plain: plain.page[measure]});
    }
    for (const measure of ['kB', 'nodes', 'listeners'] as const) {
      memory.left.add(measure, {ours: ours.left[measure], plain: plain.left[measure]});
    }
  }
  return memory;
}

export interface Use {
  readonly kB: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is in use once everything that can go is gone. */
export async function use({client, page}: Visit): Promise<Use> {
  // Some objects are let go of only by the second collection.
  for (let time = 0; time < 2; time++) await client.send('HeapProfiler.collectGarbage');
  const {JSHeapUsedSize = NaN, Nodes = NaN, JSEventListeners = NaN} = await page.metrics();
  return {kB: JSHeapUsedSize / 1000, nodes: Nodes, listeners: JSEventListeners};
}
