import {expect} from '@open-wc/testing';
import {formSteps} from '../../src/wizard/steps.js';
import {revisit} from '../../src/wizard/transitions.js';
import {circumstances} from '../support/fixtures.js';
import {editingAt, failed, wordsOf} from './states.js';

describe('Back and Forward of the browser', () => {
  it('lead to any step when all is valid', () => {
    for (const from of formSteps)
      for (const to of formSteps)
        expect(revisit(editingAt(from), to, circumstances).step).to.equal(to);
  });

  it('lead back from a step that is not valid, without a word', () => {
    const state = revisit(editingAt('details', {description: ''}), 'account', circumstances);
    expect([state.step, state.problems]).to.deep.equal(['account', []]);
  });

  it('lead forward to the first step that is not valid, with its problems', () => {
    const state = revisit(editingAt('account', {fullName: ''}), 'review', circumstances);
    expect([state.step, wordsOf(state.problems)]).to.deep.equal(['person', ['fullName required']]);
  });

  it('lead forward to a step that is not valid itself, without a word', () => {
    const state = revisit(editingAt('account', {fullName: ''}), 'person', circumstances);
    expect([state.step, state.problems]).to.deep.equal(['person', []]);
  });

  it('lead away from a failure, with what was sent', () => {
    const before = failed();
    const state = revisit(before, 'details', circumstances);
    expect(state.submission).to.equal(before.submission);
    expect(state).to.include({status: 'editing', step: 'details'});
  });
});
