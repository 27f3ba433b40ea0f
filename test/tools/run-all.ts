/** `npm test`: everything, with all that is wrong in one run. */
import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {type Run, type Runner, forgetRun, readRun} from './counts.js';

/** A stage is an npm script: one check, or a runner that counts its own tests. */
interface Stage {
  readonly script: string;
  readonly runner?: Runner;
}

interface Result extends Stage, Run {
  readonly seconds: number;
}

/** What stands in one row needs nothing of each other, and runs side by side, the longest first. */
const rows: readonly (readonly Stage[])[] = [
  [
    {script: 'check:lint'},
    // It must not write into the README, which the checks read.
    {script: 'build:script-tag -- --check'},
    {script: 'check:types'},
    {script: 'build:npm'},
    {script: 'build:demo'},
  ],
  [
    {script: 'test:node', runner: 'node'},
    {script: 'check:package'},
    {script: 'check:format'},
    {script: 'check:translations'},
    {script: 'check:size'},
  ],
  [{script: 'test:browser', runner: 'browser'}],
  [{script: 'test:pages', runner: 'pages'}],
];

const NOTHING: Run = {passed: 0, failures: [], notes: [], times: []};

async function run(stage: Stage, isAlone: boolean): Promise<Result> {
  const {script, runner} = stage;
  if (runner) forgetRun(runner);
  const start = Date.now();
  const succeeded = await npmRun(script, isAlone);
  const seconds = Math.round((Date.now() - start) / 1000);
  const asAWhole = {failures: [`${script}: see above`]};
  if (!runner) return {...stage, ...NOTHING, ...(succeeded ? {passed: 1} : asAWhole), seconds};

  const run = readRun(runner) ?? NOTHING;
  // A runner that crashed, or had nothing to run, has shown nothing.
  const failedAsAWhole = run.failures.length === 0 && (!succeeded || run.passed === 0);
  return {...stage, ...run, ...(failedAsAWhole && asAWhole), seconds};
}

/** Whether it succeeded. What runs beside others is told when it has ended. */
function npmRun(script: string, isAlone: boolean): Promise<boolean> {
  const title = `\n— ${script}\n`;
  if (isAlone) process.stdout.write(title);
  // A shell finds npm on every system; the names are our own.
  const child = spawn(`npm run --silent ${script}`, {
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: true,
  });
  const told: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => told.push(piece));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      if (!isAlone) process.stdout.write(Buffer.concat([Buffer.from(title), ...told]));
      resolve(status === 0);
    });
  });
}

/** As many at a time as there are cores. */
async function runRow(row: readonly Stage[]): Promise<Result[]> {
  const results: Result[] = [];
  const toCome = [...row];
  const work = async (): Promise<void> => {
    for (let stage = toCome.shift(); stage; stage = toCome.shift())
      results.push(await run(stage, row.length === 1));
  };
  await Promise.all(Array.from({length: availableParallelism()}, work));
  return results;
}

const results: Result[] = [];
for (const row of rows) results.push(...(await runRow(row)));
const allPassed = results.reduce((sum, {passed}) => sum + passed, 0);
const allFailures = results.flatMap(({failures}) => failures);

process.stdout.write('\n');
for (const failure of allFailures) process.stdout.write(`✗ ${failure}\n`);
for (const {script, passed, failures, seconds} of results) {
  const mark = failures.length > 0 ? '✗' : '✓';
  process.stdout.write(
    `${mark} ${script.padEnd(27)} ${seconds} s: ${passed} passed, ${failures.length} failed\n`,
  );
}
const slowest = results.flatMap(({times}) => times).sort((a, b) => b.seconds - a.seconds);
process.stdout.write('The slowest files:\n');
for (const {file, seconds} of slowest.slice(0, 10))
  process.stdout.write(`  ${file.padEnd(60)} ${seconds.toFixed(1)} s\n`);
for (const note of results.flatMap(({notes}) => notes)) process.stdout.write(`${note}\n`);
// CI reads this line: it stands alone, and last.
process.stdout.write(`\n${allPassed} passed, ${allFailures.length} failed\n`);
process.exitCode = allFailures.length > 0 ? 1 : 0;
