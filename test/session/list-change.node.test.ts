import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {FieldName} from '../../src/complaint/questions.js';
import {listChangeAt} from '../../src/session/list-change.js';
import {answersWith} from '../support/fixtures.js';

describe('What became of a list', () => {
  const cases: [field: FieldName, before: string[], after: string[], change: unknown][] = [
    ['individuals', ['Bo'], ['Bo', ''], {kind: 'added', field: 'individuals', count: 2}],
    ['individuals', [], ['', ''], {kind: 'added', field: 'individuals', count: 2}],
    ['individuals', ['a', 'b', 'c'], ['a'], {kind: 'removed', field: 'individuals', count: 1}],
    ['individuals', [''], [], undefined],
    ['individuals', ['a'], ['b'], undefined],
    ['email', ['a'], ['a', 'b'], undefined],
  ];
  for (const [field, before, after, change] of cases) {
    it(`is ${JSON.stringify(change)} at ${field}, from ${String(before.length)} to ${String(after.length)}`, () => {
      const found = listChangeAt(
        field,
        answersWith({individuals: before}),
        answersWith({individuals: after}),
      );
      expect(found).to.deep.equal(change);
    });
  }
});
