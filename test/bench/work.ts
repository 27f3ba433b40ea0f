/**
 * The main thread's work at each point of the journey, in milliseconds of its own time: the clock
 * stands still while other programs have the processor, so these figures hold on a busy machine too.
 */
import {answers, pressKeys, startLongText} from './journey.js';
import {Samples} from './samples.js';
import type {Stage} from './stage.js';
import type {Visit} from './visit.js';

const CALM = {cpu: 1, network: 'fast'} as const;
const PAIRS = 7;
const KEYS = 10;

export async function measureWork(stage: Stage): Promise<Samples> {
  const samples = new Samples();
  for (let round = 0; round < PAIRS; round++) {
    const {ours, plain} = await stage.pair(CALM, workOfJourney);
    for (const [name, work] of ours) {
      samples.add(name, {ours: work, plain: plain.get(name) ?? NaN});
    }
  }
  return samples;
}

async function workOfJourney(visit: Visit): Promise<ReadonlyMap<string, number>> {
  const work = new Map([['first step', await visit.work()]]);
  const measure = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const before = await visit.work();
    await act();
    work.set(name, (await visit.work()) - before);
  };
  const shown = {
    person: 'account',
    subject: 'person',
    details: 'subject',
    review: 'details',
  } as const;
  for (const [step, before] of Object.entries(shown)) {
    await visit.ask('answerAll', answers[before]);
    await measure(step, () => visit.ask('press', '[type=submit]'));
  }
  await measure('back to details', () => visit.ask('press', '[data-action=back]'));
  await startLongText(visit);
  await measure(`${KEYS} key presses`, () => pressKeys(visit, KEYS));
  return work;
}
