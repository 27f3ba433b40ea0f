import {describe, it} from 'node:test';
import {expect} from 'chai';
import {statusOf, type State, type Status} from '../../src/session/state.js';
import {editingAt, failed, sending, waiting} from './states.js';

describe('The status that a page reads', () => {
  const states: [state: State, status: Status][] = [
    [{status: 'asking'}, 'editing'],
    [editingAt('review'), 'editing'],
    [sending(), 'sending'],
    [waiting(), 'waiting'],
    [failed(), 'failed'],
  ];
  for (const [state, status] of states) {
    it(`is "${status}" of the state "${state.status}"`, () => {
      expect(statusOf(state)).to.equal(status);
    });
  }
});
