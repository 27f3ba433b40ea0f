import {describe, it} from 'node:test';
import {expect} from 'chai';
import {answer} from '../../src/session/answering.js';
import {next} from '../../src/session/moving.js';
import type {Editing, EndpointProblem, Sending, Transition} from '../../src/session/state.js';
import type {Outcome} from '../../src/submission/response.js';
import {circumstances} from '../support/fixtures.js';
import {reported, sending, waiting, wordsOf} from './states.js';

const refused = (errors: readonly EndpointProblem[]) =>
  ({kind: 'refused', status: 422, errors}) as Extract<Outcome, {kind: 'refused'}>;

/** What follows when the endpoint refuses a complaint. */
const refuse = (state: Sending, errors: readonly EndpointProblem[]) =>
  reported(state, refused(errors)) as Transition<Editing>;

describe('A refusal by the endpoint', () => {
  const email: EndpointProblem = {field: 'email', detail: 'This address bounces.'};
  const name: EndpointProblem = {field: 'fullName', detail: 'Please write it out.'};
  const details: EndpointProblem = {field: 'description', detail: 'Please say more.'};
  const general: EndpointProblem = {detail: 'Contract closed.'};

  it('leads to the first step concerned, with every message', () => {
    const {state, focus, isOutcome, told} = refuse(sending(), [details, name]);
    expect(state).to.include({status: 'editing', step: 'person', changing: true});
    expect(state.problems).to.deep.equal([details, name]);
    expect([focus, isOutcome]).to.deep.equal(['errors', true]);
    expect(told).to.deep.equal([{kind: 'error', reason: 'rejected', status: 422}]);
  });

  it('leads to the review when no field is concerned', () => {
    const {state} = refuse(sending(), [general]);
    expect(state).to.include({step: 'review', changing: false});
    expect(state.problems).to.deep.equal([general]);
  });

  it('may come after waiting for the connection', () => {
    const state = waiting();
    expect(reported(state, refused([name]))?.state).to.include({step: 'person'});
  });

  it('leads on to the next step concerned, then to the review', () => {
    const atAccount = refuse(sending(), [email, details]).state;
    const mended = answer(atAccount, {email: 'ada@example.com'}, circumstances).state;
    const atDetails = next(mended, circumstances).state;
    expect(atDetails).to.include({step: 'details', changing: true});
    expect(atDetails.problems).to.deep.equal([details]);

    const told = answer(atDetails, {description: 'More.'}, circumstances).state;
    const review = next(told, circumstances).state;
    expect(review).to.include({step: 'review', changing: false});
    expect(review.problems).to.deep.equal([]);
  });

  it('is not forgotten for a later step when Continue finds a new error', () => {
    const atAccount = refuse(sending(), [email, details]).state;
    const worse = next(answer(atAccount, {email: 'ada'}, circumstances).state, circumstances).state;
    expect(worse.step).to.equal('account');
    const mended = answer(worse, {email: 'ada@example.com'}, circumstances).state;
    expect(next(mended, circumstances).state.step).to.equal('details');
  });

  it('is no wall: an answer may be left as it is', () => {
    const {state} = next(refuse(sending(), [email]).state, circumstances);
    expect(state.step).to.equal('review');
    expect(state.problems).to.deep.equal([]);
  });

  const entries: [what: string, typed: string[], entry: number, words: string][] = [
    ['an entry', ['1', '2'], 1, 'ticketNumbers[1] "No."'],
    ['an entry after an empty one', ['', '1', ' ', '2'], 1, 'ticketNumbers[3] "No."'],
    ['an entry after an invisible one', ['\u200b', '1'], 0, 'ticketNumbers[1] "No."'],
    ['an entry that is not there', ['1'], 7, 'ticketNumbers "No."'],
  ];
  for (const [what, typed, entry, words] of entries) {
    it(`of ${what} stands where the client typed it`, () => {
      const problem = {field: 'ticketNumbers', entry, detail: 'No.'} as const;
      const {state} = refuse(sending({ticketNumbers: typed}), [problem]);
      expect(state.step).to.equal('details');
      expect(wordsOf(state.problems)).to.deep.equal([words]);
    });
  }

  it('of a whole list stands at the list', () => {
    const {state} = refuse(sending(), [{field: 'individuals', detail: 'Who else?'}]);
    expect(wordsOf(state.problems)).to.deep.equal(['individuals "Who else?"']);
  });

  it('of a field that is not asked stands on the review, at no field', () => {
    const {state} = refuse(sending({when: 'unknown'}), [{field: 'time', detail: 'Say when.'}]);
    expect(state.step).to.equal('review');
    expect(wordsOf(state.problems)).to.deep.equal(['- "Say when."']);
  });
});
