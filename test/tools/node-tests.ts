/** Runs `*.node.test.ts`, or the files that are named, and counts. Node 20's `--test` has no globs. */
import {readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {writeRun} from './counts.js';

const named = process.argv.slice(2);
const all = readdirSync('test', {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.node.test.ts'))
  .map((file) => join('test', file));
const files = (named.length > 0 ? named : all).sort().map((file) => resolve(file));

let passed = 0;
let failed = 0;

run({files, concurrency: true})
  .on('test:pass', ({name, details, skip, todo}) => {
    if (details.type === 'suite') return;
    // A skipped test shows nothing, so it does not pass; nor does a file that is reported itself,
    // for want of tests in it.
    const showsNothing = skip !== undefined || todo !== undefined || files.includes(resolve(name));
    if (showsNothing) {
      process.stderr.write(`✖ ${name} tests nothing\n`);
      failed += 1;
    } else passed += 1;
  })
  .on('test:fail', ({details}) => {
    if (details.type !== 'suite') failed += 1;
    process.exitCode = 1;
  })
  .on('end', () => {
    writeRun('node', {passed, failed, notes: []});
    if (failed > 0 || passed === 0) process.exitCode = 1;
  })
  .pipe(new spec())
  .pipe(process.stdout);
