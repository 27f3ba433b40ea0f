/** `npm test` does the same on a newcomer's machine as in CI, where more browsers must take part. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

const filesIn = (folder: string, recursive: boolean): string[] =>
  readdirSync(folder, {recursive, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.([cm]?[jt]s|json|svelte|vue|html)$/.test(entry.name))
    .map(({parentPath, name}) => join(parentPath, name))
    .filter((file) => !file.startsWith('demo/.')); // what was built and received

/** All that runs outside of browsers. */
const files = [
  '.ci/run',
  ...filesIn('.', false).filter((file) => file !== 'package-lock.json'),
  ...['demo', 'test'].flatMap((folder) => filesIn(folder, true)),
];

/** The variable, however it is read; in prose a word follows. Written so that it does not match itself. */
const VARIABLE = /\bC[I]\b(?! [a-z])/;
const COMMENTS = /^\s*(?:\/\/|\/?\*|#).*/gm;

test('nothing but the choice of browsers differs in CI from any other machine', () => {
  const readers = files.filter((file) =>
    VARIABLE.test(readFileSync(file, 'utf8').replace(COMMENTS, '')),
  );
  assert.deepEqual(readers, ['.ci/run', 'test/tools/browsers/find-browsers.ts']);
});

test('CI runs the two commands of the README, and no other of npm', () => {
  const commands = readFileSync('.ci/run', 'utf8').match(/^ *npm .*/gm);
  assert.deepEqual(commands, ['npm ci </dev/null', 'npm test </dev/null']);
  assert.match(readFileSync('README.md', 'utf8'), /npm ci && npm test/);
});
