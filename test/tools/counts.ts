/** How many tests passed and failed, handed from a test runner's process to the one that adds up. */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';

export type Runner = 'node' | 'browser' | 'pages';

export interface Counts {
  readonly passed: number;
  /** What failed, by name, a line each. */
  readonly failures: readonly string[];
}

/** How long the tests of a file took. */
export interface FileTime {
  readonly file: string;
  readonly seconds: number;
}

export interface Run extends Counts {
  /** What else must be known of the run, a line each. */
  readonly notes: readonly string[];
  readonly times: readonly FileTime[];
}

const fileOf = (runner: Runner): string =>
  resolve(`node_modules/.cache/test-counts/${runner}.json`);

export function writeRun(runner: Runner, run: Run): void {
  const file = fileOf(runner);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, JSON.stringify(run));
}

/** None when the runner did not live to the end of its run. */
export function readRun(runner: Runner): Run | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(runner), 'utf8')) as Run;
  } catch {
    return undefined;
  }
}

/** So that a crash is not taken for the success of the run before. */
export function forgetRun(runner: Runner): void {
  rmSync(fileOf(runner), {force: true});
}
