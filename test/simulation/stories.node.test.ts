/**
 * A form never loses a complaint and never sends it twice, whatever happens on the way. The stories
 * run the very `Session` that the element runs.
 *
 * A story that fails is printed, and can be played again alone:
 * `SIMULATION_STORY=17 npx tsx --test test/simulation/stories.node.test.ts`
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {faultNames} from './faults.js';
import {moveNames} from './moves.js';
import {harms} from './observer.js';
import {Random} from './random.js';
import {Story} from './story.js';

const SEED = Number(process.env['SIMULATION_SEED'] ?? 20_261_122);
const STORIES = Number(process.env['SIMULATION_STORIES'] ?? 2_000);
const ONLY = process.env['SIMULATION_STORY'];

async function play(number: number): Promise<Story> {
  // The page's mistakes and the endpoint's are told to the page owner, thousands of times here.
  const {error} = console;
  console.error = () => undefined;
  const story = new Story(new Random(SEED + number));
  try {
    await story.play();
  } finally {
    console.error = error;
  }
  return story;
}

test('no complaint is lost or sent twice, and nothing untrue is said, in thousands of stories', async () => {
  const numbers = ONLY ? [Number(ONLY)] : Array.from({length: STORIES}, (_, index) => index);
  const counts = new Map<string, number>();
  const found = new Map<string, number>();
  const most = {attempts: 0, tabs: 0, inSeries: 0, latest: 0, longest: 0, sent: 0};
  for (const number of numbers) {
    const {observer, tabs, endpoint, log} = await play(number);
    if (observer.found.length > 0 || ONLY) {
      const harm = observer.found.map(({harm, what}) => `  ${harm}: ${what}`);
      console.log([`Story ${number}:`, ...log, ...harm].join('\n'));
    }
    for (const {harm} of observer.found) found.set(harm, (found.get(harm) ?? 0) + 1);
    for (const [name, count] of observer.counts) counts.set(name, (counts.get(name) ?? 0) + count);
    most.attempts += observer.attempts;
    most.tabs += tabs.length;
    most.sent += endpoint.stored.size;
    most.inSeries = Math.max(most.inSeries, observer.mostAttemptsInSeries);
    most.latest = Math.max(most.latest, observer.latestAttempt);
    most.longest = Math.max(most.longest, observer.longestToOutcome);
  }
  const happened = [...counts].sort().map(([name, count]) => `${name} ${count}`);
  console.log(
    [
      `${numbers.length} stories from seed ${SEED}: ${most.tabs} tabs, ${most.attempts} attempts, ${most.sent} complaints stored`,
      ...harms.map((harm) => `  ${harm}: ${found.get(harm) ?? 0}`),
      `  most attempts in a series: ${most.inSeries}, the latest ${most.latest / 1000} s after the first`,
      `  longest time to an outcome, with one tab: ${most.longest / 1000} s simulated`,
      `  what happened: ${happened.join(', ')}`,
    ].join('\n'),
  );
  assert.deepEqual(Object.fromEntries(found), {});
  assert.ok(most.latest <= 75_000, 'the latest attempt');
  assert.ok(most.longest <= 90_000, 'the time to an outcome');
  if (ONLY) return;
  assert.equal(most.inSeries, 4, 'attempts in a series');
  // Stories in which little happened would prove little.
  assert.deepEqual(
    [...faultNames, ...moveNames].filter((name) => !counts.has(name)),
    [],
  );
});

test('the same seed gives the same story, another seed another', async () => {
  const [one, again, other] = await Promise.all([play(1), play(1), play(2)]);
  assert.deepEqual(one.log, again.log);
  assert.notDeepEqual(one.log, other.log);
});
