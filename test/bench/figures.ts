/**
 * The five figures that have a goal, on a slow device: CPU 4x. Between two steps there is a pause, as
 * a client reads and types for longer than that; both forms have it.
 */
import {setTimeout as pause} from 'node:timers/promises';
import {answers, pressKeys, startLongText} from './journey.js';
import {use} from './memory.js';
import {median, Samples} from './samples.js';
import type {Stage} from './stage.js';
import type {Visit} from './visit.js';

const PAIRS = 9;
const KEYS = 20;
/** Nobody answers a step sooner. In ms. */
const READING = 1000;

/** By name: how many times what the plain form needs. */
export const limits = {
  'first step, ms': 1.25,
  'first step, slow 4G, ms': 1.35,
  'step change, median of 4, ms': 1.1,
  'key press, main thread, ms': 1.1,
  'heap after the end, kB': 1.6,
} as const;

type Figures = Record<keyof typeof limits, number>;

export async function measureFigures(stage: Stage): Promise<Samples> {
  const samples = new Samples();
  for (let round = 0; round < PAIRS; round++) {
    const slow = await stage.pair({cpu: 4, network: 'slow'}, ({firstStep}) =>
      Promise.resolve(firstStep),
    );
    const {ours, plain} = await stage.pair({cpu: 4, network: 'fast'}, figuresOfJourney);
    const all: Record<'ours' | 'plain', Figures> = {
      ours: {...ours, 'first step, slow 4G, ms': slow.ours},
      plain: {...plain, 'first step, slow 4G, ms': slow.plain},
    };
    for (const name of Object.keys(limits) as (keyof Figures)[])
      samples.add(name, {ours: all.ours[name], plain: all.plain[name]});
  }
  return samples;
}

async function figuresOfJourney(visit: Visit): Promise<Omit<Figures, 'first step, slow 4G, ms'>> {
  const changes: number[] = [];
  for (const step of ['account', 'person', 'subject'] as const) {
    await pause(READING);
    changes.push(await visit.ask('goOn', answers[step]));
  }
  await pause(READING);
  const keyPress = await workOfKeyPress(visit);
  await pause(READING);
  changes.push(await visit.ask('goOn', answers.details));
  await visit.ask('press', '[type=submit]');
  await visit.page.waitForFunction("!probe.find('[type=submit]')", {timeout: 5000});
  await pause(READING); // what is still to come after the end
  return {
    'first step, ms': visit.firstStep,
    'step change, median of 4, ms': median(changes),
    'key press, main thread, ms': keyPress,
    'heap after the end, kB': (await use(visit)).kB,
  };
}

/** By the thread's own clock, all that a press brings with it: layout and paint, too. */
async function workOfKeyPress(visit: Visit): Promise<number> {
  await startLongText(visit);
  await pressKeys(visit, 3); // the first ones are not like the others
  const before = await visit.work();
  await pressKeys(visit, KEYS + 3);
  return ((await visit.work()) - before) / KEYS;
}
