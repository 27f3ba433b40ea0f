import {expect} from '@open-wc/testing';
import {answer, change, next} from '../../src/wizard/transitions.js';
import {circumstances} from '../support/fixtures.js';
import {editingAt} from './states.js';

describe('A secret in the details', () => {
  const withSecret = editingAt('details', {description: 'My PIN is 4821'});
  const secret = {field: 'description', kind: 'password'} as const;

  it('holds the client up once, without a problem', () => {
    const warned = next(withSecret, circumstances);
    expect(warned).to.include({step: 'details'});
    expect(warned.problems).to.be.empty;
    expect(warned.secrets).to.deep.equal([secret]);
    expect(next(warned, circumstances).step).to.equal('review');
  });

  it('is known as long as it is there, on every step', () => {
    const review = next(next(withSecret, circumstances), circumstances);
    const again = change(review, 'details');
    expect(again.secrets).to.deep.equal([secret]);
    expect(answer(again, {description: 'Nothing.'}, circumstances).secrets).to.be.empty;
  });

  it('holds nobody up in another step', () => {
    expect(next({...withSecret, step: 'subject'}, circumstances).step).to.equal('details');
  });
});
