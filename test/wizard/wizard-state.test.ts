import {expect} from '@open-wc/testing';
import {accept} from '../../src/wizard/sending.js';
import {startWizard, stepOf} from '../../src/wizard/wizard-state.js';
import {emptyAnswers} from '../../src/complaint/answers.js';
import {today, validAnswers} from '../support/fixtures.js';
import {editingAt, failed, sending} from './states.js';

describe('the wizard', () => {
  it('begins at the account with nothing answered and nothing marked wrong', () => {
    const state = startWizard();
    expect(stepOf(state)).to.equal('account');
    expect(state.answers).to.deep.equal(emptyAnswers);
    expect(state.problems).to.deep.equal([]);
  });

  it('begins with the answers that the page gives', () => {
    expect(startWizard(validAnswers).answers).to.equal(validAnswers);
  });

  it('shows the step that is edited', () => {
    expect(stepOf(editingAt('subject'))).to.equal('subject');
  });

  it('shows the review while the complaint is sent, and when that failed', () => {
    expect(stepOf(sending())).to.equal('review');
    expect(stepOf(failed())).to.equal('review');
  });

  it('shows the closing page once it is sent', () => {
    expect(stepOf(accept(sending(), 'an-id', {reference: 'C-1'}, today))).to.equal('done');
  });
});
