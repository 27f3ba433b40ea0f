/** Runs files of node:test, many in one process, and counts. */
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {pathToFileURL} from 'node:url';
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
  concurrency = 1,
): Promise<void> {
  let passed = 0;
  const failures: string[] = [];
  const times: FileTime[] = [];
  const all = new Set(groups.flatMap(({files}) => files));

  /** Of the file that is being told: files are told one after the other. */
  let told = {tests: 0, failed: [] as string[]};
  const endFile = (file: string, milliseconds: number): void => {
    const {tests, failed} = told;
    if (tests + failed.length === 0) failed.push('tests nothing');
    failures.push(...failed.map((name) => `${file}: ${name}`));
    passed += tests;
    times.push({file, seconds: milliseconds / 1000});
    told = {tests: 0, failed: []};
  };

  const events = run({files: groups.map(moduleOf), concurrency})
    .on('test:pass', ({name, details, nesting, skip, todo}) => {
      const isSuite = details.type === 'suite';
      // What is skipped shows nothing, so it does not pass.
      if (skip !== undefined || todo !== undefined) told.failed.push(`${name} tests nothing`);
      else if (!isSuite) told.tests += 1;
      if (isSuite && nesting === 1 && all.has(name)) endFile(name, details.duration_ms);
    })
    .on('test:fail', ({name, details, nesting}) => {
      const {failureType} = details.error as {failureType?: string};
      // What fails in a suite has been told.
      if (failureType !== 'subtestsFailed') told.failed.push(name);
      if (nesting === 1 && all.has(name)) endFile(name, details.duration_ms);
    });
  const ended = new Promise((end) => events.once('end', end));
  events.pipe(new spec()).pipe(process.stdout);
  await ended;

  const told1 = times.map(({file}) => file);
  failures.push(...told.failed);
  failures.push(...[...all].filter((file) => !told1.includes(file)).map((file) => `${file}: did not run`));
  writeRun(runner, {passed, failures, notes: [], times});
  if (failures.length > 0 || passed === 0) process.exitCode = 1;
  for (const failure of failures) process.stderr.write(`✖ ${failure}\n`);
}

/** Writes the module that runs a group: a suite with a suite for each file. */
function moduleOf({name, files, atOnce}: Group): string {
  const module = resolve(`node_modules/.cache/node-tests/${name}.mjs`);
  const suites = files.map((file) => {
    const [title, url] = [file, pathToFileURL(resolve(file)).href].map((text) => JSON.stringify(text));
    return `  describe(${title}, () => import(${url}));`;
  });
  mkdirSync(dirname(module), {recursive: true});
  writeFileSync(
    module,
    [
      `import {describe} from 'node:test';`,
      `describe(${JSON.stringify(name)}, {concurrency: ${atOnce}}, () => {`,
      ...suites,
      '});',
    ].join('\n'),
  );
  return module;
}
