import {it} from 'node:test';
import {expect} from 'chai';
import {listChangeAt} from '../../src/session/list-change.js';
import {answersWith, validAnswers} from '../support/fixtures.js';

it('A text that becomes longer is no list to which entries were added', () => {
  const after = answersWith({fullName: 'Ada Maria Rossi'});
  expect(listChangeAt('fullName', validAnswers, after)).to.equal(undefined);
});
