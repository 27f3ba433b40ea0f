/** Runs files of node:test, each in a process of its own, and counts. */
import {readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {type Runner, writeRun} from './counts.js';

/** The files that the command names, else all that end so. Node 20's `--test` has no globs. */
export function testFiles(ending: string): string[] {
  const named = process.argv.slice(2);
  const all = readdirSync('test', {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith(ending))
    .map((file) => join('test', file));
  return (named.length > 0 ? named : all).sort().map((file) => resolve(file));
}

/** Settles at the end; the process's exit code says whether all went well. */
export async function runNodeTests(
  runner: Runner,
  files: string[],
  concurrency: number | true,
): Promise<void> {
  let passed = 0;
  const failures: string[] = [];

  const events = run({files, concurrency})
    .on('test:pass', ({name, details, skip, todo}) => {
      if (details.type === 'suite') return;
      // A skipped test shows nothing, so it does not pass; nor does a file that is reported itself,
      // for want of tests in it.
      const showsNothing =
        skip !== undefined || todo !== undefined || files.includes(resolve(name));
      if (showsNothing) {
        process.stderr.write(`✖ ${name} tests nothing\n`);
        failures.push(name);
      } else passed += 1;
    })
    .on('test:fail', ({name, details}) => {
      if (details.type !== 'suite') failures.push(name);
      process.exitCode = 1;
    });
  const ended = new Promise((end) => events.once('end', end));
  events.pipe(new spec()).pipe(process.stdout);
  await ended;

  writeRun(runner, {passed, failures, notes: []});
  if (failures.length > 0 || passed === 0) process.exitCode = 1;
}
