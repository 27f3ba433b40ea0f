/**
 * Files arrive, whatever the line does: the very `Session` and `Uploads` that the element runs, over
 * real connections to a tus server that none of us wrote.
 *
 * A story that fails is printed, and can be played again alone:
 * `SIMULATION_STORY=17 npx tsx --test test/simulation/files/stories-with-files.node.test.ts`
 */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {Random} from '../random.js';
import {lineFaults} from './faults.js';
import {moveNames} from './moves.js';
import {harms} from './observer.js';
import {sabotages} from './sabotage.js';
import {StoryWithFiles} from './story.js';
import type {Sabotage} from './tab-with-files.js';

const SEED = Number(process.env['SIMULATION_SEED'] ?? 20_261_128);
const STORIES = Number(process.env['SIMULATION_STORIES'] ?? 500);
const ONLY = process.env['SIMULATION_STORY'];

/** While one waits for the disk or a connection, others go on. */
const AT_ONCE = 6;

/** What is broken on purpose is found in one of so many stories. */
const SABOTAGED = 40;

async function play(number: number, sabotage: Sabotage = {}): Promise<StoryWithFiles> {
  const story = new StoryWithFiles(new Random(SEED + number), sabotage);
  await story.play();
  return story;
}

async function playAll(
  numbers: readonly number[],
  look: (story: StoryWithFiles, number: number) => void,
): Promise<void> {
  const left = [...numbers];
  const playOn = async (): Promise<void> => {
    for (let number = left.shift(); number !== undefined; number = left.shift())
      look(await play(number), number);
  };
  await Promise.all(Array.from({length: AT_ONCE}, playOn));
}

const upTo = (count: number): number[] => Array.from({length: count}, (_, index) => index);

// The page's mistakes and the endpoint's are told to the page owner, hundreds of times here.
const {error} = console;
before(() => {
  console.error = () => undefined;
});
after(() => {
  console.error = error;
});

test('no file is lost, changed, begun anew for nothing or left without a way out, in hundreds of stories', async () => {
  const counts = new Map<string, number>();
  const found = new Map<string, number>();
  const all = {tabs: 0, complaints: 0, bytes: 0};
  const numbers = ONLY ? [Number(ONLY)] : upTo(STORIES);
  await playAll(numbers, ({observer, tabs, site, line, log}, number) => {
    if (observer.found.length > 0 || ONLY) {
      const harm = observer.found.map(({harm, what}) => `  ${harm}: ${what}`);
      console.log([`Story ${number}:`, ...log, ...harm].join('\n'));
    }
    for (const {harm} of observer.found) found.set(harm, (found.get(harm) ?? 0) + 1);
    for (const [name, count] of observer.counts) counts.set(name, (counts.get(name) ?? 0) + count);
    all.tabs += tabs.length;
    all.complaints += site.stored.size;
    all.bytes += line.carried;
  });
  const listed = (names: readonly string[]): string =>
    names.map((name) => `${name} ${counts.get(name) ?? 0}`).join(', ');
  const others = [...counts.keys()].filter(
    (name) => ![...lineFaults, ...moveNames].some((one) => one === name),
  );
  console.log(
    [
      `${numbers.length} stories with files from seed ${SEED}: ${all.tabs} tabs, ${all.complaints} complaints stored, ${Math.round(all.bytes / 1e6)} MB carried`,
      ...harms.map((harm) => `  ${harm}: ${found.get(harm) ?? 0}`),
      `  faults met: ${listed(lineFaults)}`,
      `  moves: ${listed(moveNames)}`,
      `  ${listed(others.sort())}`,
    ].join('\n'),
  );
  assert.deepEqual(Object.fromEntries(found), {});
  if (ONLY) return;
  // Stories in which little happened would prove little.
  assert.deepEqual(
    [...lineFaults, ...moveNames].filter((name) => !counts.has(name)),
    [],
  );
});

for (const harm of harms)
  test(`the observer finds it: ${harm}`, {skip: ONLY !== undefined}, async () => {
    let number = 0;
    const finds = async (): Promise<boolean> => {
      const {observer} = await play(number++, sabotages[harm]);
      return observer.found.some((one) => one.harm === harm);
    };
    while (!(await finds())) assert.ok(number < SABOTAGED, 'it should have been found');
    console.log(`Sabotaged, the observer finds it in story ${number}: ${harm}`);
  });
