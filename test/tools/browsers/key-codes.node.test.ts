import assert from 'node:assert/strict';
import {test} from 'node:test';
import {codesOf} from './key-codes.js';

test('a key is a code point of WebDriver, a character itself', () => {
  assert.deepEqual(codesOf(['Tab', 'Space', 'a', 'è', '€', '🙂']), [
    '\uE004',
    ' ',
    'a',
    'è',
    '€',
    '🙂',
  ]);
});

test('a new line is Enter', () => {
  assert.deepEqual(codesOf(['\n']), codesOf(['Enter']));
});

test('a key that is none is a mistake', () => {
  assert.throws(() => codesOf(['Tabulator']), /"Tabulator"/);
});
