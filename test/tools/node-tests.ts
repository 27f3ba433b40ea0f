/** `npm run test:node`: runs `*.node.test.ts`, or the files that are named. */
import {availableParallelism} from 'node:os';
import {basename, sep} from 'node:path';
import {type Group, runNodeTests, testFiles} from './run-node-tests.js';

/** A room's tests share a process; the simulations, which take longest, have one each. */
function groupOf(file: string): string {
  const [, room = ''] = file.split(sep);
  return room === 'simulation' ? basename(file, '.node.test.ts') : room;
}

const groups = new Map<string, string[]>();
for (const file of testFiles('.node.test.ts')) {
  const name = groupOf(file);
  groups.set(name, [...(groups.get(name) ?? []), file]);
}
const all = [...groups].map(([name, files]): Group => ({name, files, atOnce: 1}));
await runNodeTests('node', all, availableParallelism());
