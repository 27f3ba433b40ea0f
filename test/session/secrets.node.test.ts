import {describe, it} from 'node:test';
import {expect} from 'chai';
import {answer} from '../../src/session/answering.js';
import {next, revise} from '../../src/session/moving.js';
import {circumstances} from '../support/fixtures.js';
import {changing, editingAt} from './states.js';

describe('A secret in the details', () => {
  const withSecret = editingAt('details', {description: 'My PIN is 4821'});
  const secret = {field: 'description', kind: 'password'} as const;
  const warned = next(withSecret, circumstances);

  it('holds the client up once, without a problem', () => {
    expect(warned.state).to.include({step: 'details'});
    expect(warned.state.problems).to.be.empty;
    expect(warned.state.secrets).to.deep.equal([secret]);
    expect([warned.focus, warned.told]).to.deep.equal(['secrets', undefined]);
    expect(next(warned.state, circumstances).state.step).to.equal('review');
  });

  it('is known as long as it is there, on every step', () => {
    const review = next(warned.state, circumstances).state;
    const again = revise(review, 'details').state;
    expect(again.secrets).to.deep.equal([secret]);
    const elsewhere = answer(again, {actionsTaken: 'I called.'}, circumstances).state;
    expect(elsewhere.secrets).to.deep.equal([secret]);
    expect(answer(again, {description: 'Nothing.'}, circumstances).state.secrets).to.be.empty;
  });

  it('is not told before Continue, though another is known', () => {
    const more = {actionsTaken: 'password: secret'};
    expect(answer(warned.state, more, circumstances).state.secrets).to.deep.equal([secret]);
    expect(answer(withSecret, more, circumstances).state.secrets).to.be.empty;
  });

  const others: [what: string, change: {description?: string; actionsTaken?: string}][] = [
    ['another kind in the same field', {description: 'PIN 4821, card 4111111111111111'}],
    ['the same kind in another field', {actionsTaken: 'password: secret'}],
  ];
  for (const [what, change] of others) {
    it(`does not excuse ${what}, which holds up once more`, () => {
      const worse = answer(warned.state, change, circumstances).state;
      const again = next(worse, circumstances);
      expect([again.state.step, again.focus]).to.deep.equal(['details', 'secrets']);
      expect(again.state.secrets).to.have.lengthOf(2);
      expect(next(again.state, circumstances).state.step).to.equal('review');
    });
  }

  it('takes the messages of the step away, and leaves those of other steps', () => {
    const name = {field: 'fullName', detail: 'Please write it out.'} as const;
    const details = {field: 'description', detail: 'Please say more.'} as const;
    const told = {...changing('details', {description: 'PIN 4821'}), problems: [details, name]};
    expect(next(told, circumstances).state.problems).to.deep.equal([name]);
  });

  it('waits until the problems of the step are mended', () => {
    const wrong = next(editingAt('details', {description: 'PIN 4821', when: ''}), circumstances);
    expect([wrong.focus, wrong.state.secrets]).to.deep.equal(['errors', []]);
  });

  it('holds nobody up in another step', () => {
    expect(next({...withSecret, step: 'subject'}, circumstances).state.step).to.equal('details');
  });
});
