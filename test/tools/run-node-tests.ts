/** Runs files of node:test, many in one process, and counts. */
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {type FileTime, type Runner, writeRun} from './counts.js';

/** Files that share a process: to start one for each would take longer than most tests do. */
export interface Group {
  readonly name: string;
  readonly files: readonly string[];
  /** How many files of it run at a time. */
  readonly atOnce: number;
}

/** The files that the command names, else all that end so. Node 20's `--test` has no globs. */
export function testFiles(ending: string): string[] {
  const named = process.argv.slice(2);
  const all = readdirSync('test', {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith(ending))
    .map((file) => join('test', file));
  return (named.length > 0 ? named : all).sort();
}

/** Settles at the end; the process's exit code says whether all went well. */
export async function runNodeTests(
  runner: Runner,
  groups: readonly Group[],
  processes: number,
): Promise<void> {
  let passed = 0;
  const failures: string[] = [];
  const times: FileTime[] = [];
  const toCome = new Set(groups.flatMap(({files}) => files));

  // Of the file that is told: one is told after the other, also where they run at the same time.
  let tests = 0;
  let failed: string[] = [];
  const endFile = (file: string, milliseconds: number): void => {
    if (tests === 0 && failed.length === 0) failed = ['tests nothing'];
    passed += tests;
    failures.push(...failed.map((name) => `${file}: ${name}`));
    times.push({file, seconds: milliseconds / 1000});
    toCome.delete(file);
    tests = 0;
    failed = [];
  };

  const events = run({files: groups.map(moduleOf), concurrency: processes})
    .on('test:pass', ({name, details, nesting, skip, todo}) => {
      const isSuite = details.type === 'suite';
      // A skipped test shows nothing, so it does not pass.
      if (skip !== undefined || todo !== undefined) failed.push(`${name} tests nothing`);
      else if (!isSuite) tests += 1;
      if (isSuite && nesting === 1 && toCome.has(name)) endFile(name, details.duration_ms);
    })
    .on('test:fail', ({name, details, nesting}) => {
      const {failureType} = details.error as {failureType?: string};
      // What fails within has been told.
      if (failureType !== 'subtestsFailed') failed.push(name);
      if (nesting === 1 && toCome.has(name)) endFile(name, details.duration_ms);
    });
  const ended = new Promise((end) => events.once('end', end));
  events.pipe(new spec()).pipe(process.stdout);
  await ended;

  failures.push(...failed, ...[...toCome].map((file) => `${file}: did not run to its end`));
  writeRun(runner, {passed, failures, notes: [], times});
  for (const failure of failures) process.stderr.write(`✖ ${failure}\n`);
  if (failures.length > 0 || passed === 0) process.exitCode = 1;
}

/**
 * Writes what a process runs: a suite for each file. A test belongs to the suite in which it is
 * declared, so files are required: what is imported is declared later, when the suite is closed.
 */
function moduleOf({name, files, atOnce}: Group): string {
  const suites = files.map(
    (file) =>
      `  describe(${JSON.stringify(file)}, {concurrency: 1}, () => { require(${JSON.stringify(resolve(file))}); });`,
  );
  const code = [
    "const {describe} = require('node:test');",
    `describe(${JSON.stringify(name)}, {concurrency: ${atOnce}}, () => {`,
    ...suites,
    '});',
  ];
  const module = resolve(`node_modules/.cache/node-tests/${name}.cjs`);
  mkdirSync(dirname(module), {recursive: true});
  writeFileSync(module, code.join('\n'));
  return module;
}
