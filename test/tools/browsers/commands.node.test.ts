import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LeftOut} from './commands.js';

test('what is left out is counted by engine and reason', () => {
  const leftOut = new LeftOut();
  assert.deepEqual(leftOut.inWords(), []);
  leftOut.add('WebKitGTK', 'emulated media');
  assert.deepEqual(leftOut.inWords(), ['WebKitGTK has no emulated media: 1 test is not run in it']);
  leftOut.add('WebKitGTK', 'emulated media');
  leftOut.add('Firefox', 'wings');
  assert.deepEqual(leftOut.inWords(), [
    'WebKitGTK has no emulated media: 2 tests are not run in it',
    'Firefox has no wings: 1 test is not run in it',
  ]);
});
