/** `npm test`: everything, one stage after the other, with all that is wrong in one run. */
import {spawnSync} from 'node:child_process';
import {type Run, type Runner, forgetRun, readRun} from './counts.js';

/** A stage is an npm script: one check, or a runner that counts its own tests. */
interface Stage {
  readonly script: string;
  readonly runner?: Runner;
}

const stages: readonly Stage[] = [
  {script: 'check:types'},
  {script: 'check:lint'},
  {script: 'check:format'},
  {script: 'check:translations'},
  {script: 'test:node', runner: 'node'},
  {script: 'test:browser', runner: 'browser'},
  {script: 'build:script-tag'},
  {script: 'build:npm'},
  {script: 'check:package'},
  {script: 'test:pages', runner: 'pages'},
  {script: 'check:size'},
  {script: 'build:demo'},
];

const NOTHING: Run = {passed: 0, failures: [], notes: []};

function run({script, runner}: Stage): Run {
  if (runner) forgetRun(runner);
  process.stdout.write(`\n— ${script}\n`);
  // A shell finds npm on every system; the names are our own.
  const {status} = spawnSync(`npm run --silent ${script}`, {stdio: 'inherit', shell: true});
  const succeeded = status === 0;
  const asAWhole = {failures: [`${script}: see above`]};
  if (!runner) return succeeded ? {...NOTHING, passed: 1} : {...NOTHING, ...asAWhole};

  const run = readRun(runner) ?? NOTHING;
  // A runner that crashed, or had nothing to run, has shown nothing.
  const failedAsAWhole = run.failures.length === 0 && (!succeeded || run.passed === 0);
  return failedAsAWhole ? {...run, ...asAWhole} : run;
}

const results = stages.map((stage) => {
  const start = Date.now();
  return {...stage, ...run(stage), seconds: Math.round((Date.now() - start) / 1000)};
});
const allPassed = results.reduce((sum, {passed}) => sum + passed, 0);
const allFailures = results.flatMap(({failures}) => failures);

process.stdout.write('\n');
for (const failure of allFailures) process.stdout.write(`✗ ${failure}\n`);
for (const {script, passed, failures, seconds} of results) {
  const mark = failures.length > 0 ? '✗' : '✓';
  process.stdout.write(
    `${mark} ${script.padEnd(18)} ${seconds} s: ${passed} passed, ${failures.length} failed\n`,
  );
}
for (const note of results.flatMap(({notes}) => notes)) process.stdout.write(`${note}\n`);
// CI reads this line: it stands alone, and last.
process.stdout.write(`\n${allPassed} passed, ${allFailures.length} failed\n`);
process.exitCode = allFailures.length > 0 ? 1 : 0;
