import assert from 'node:assert/strict';
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {test} from 'node:test';
import {inPath} from './in-path.js';

test('a program is found in the first folder that has it and lets it run', (context) => {
  const [one, two, three] = [1, 2, 3].map(() => mkdtempSync(join(tmpdir(), 'in-path-'))) as [
    string,
    string,
    string,
  ];
  context.after(() => {
    for (const folder of [one, two, three]) rmSync(folder, {recursive: true});
  });
  for (const folder of [one, two, three]) writeFileSync(join(folder, 'firefox'), '');
  for (const folder of [two, three]) chmodSync(join(folder, 'firefox'), 0o755);

  const path = ['', '/nowhere', one, two, three].join(delimiter);
  assert.equal(inPath('firefox', path), join(two, 'firefox'));
  assert.equal(inPath('chromium', path), undefined);
});
