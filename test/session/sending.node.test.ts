import {describe, it} from 'node:test';
import {expect} from 'chai';
import {answer, next} from '../../src/session/answering.js';
import {accept, follow, send, stop} from '../../src/session/sending.js';
import type {Editing, EndpointProblem, Sending, Transition} from '../../src/session/state.js';
import type {Report} from '../../src/submission/courier.js';
import type {Outcome} from '../../src/submission/response.js';
import {circumstances, envelope, validAnswers, validComplaint} from '../support/fixtures.js';
import {editingAt, failed, sending, ticketOf, waiting, wordsOf} from './states.js';

const refused = (errors: readonly EndpointProblem[]) =>
  ({kind: 'refused', status: 422, errors}) as Extract<Outcome, {kind: 'refused'}>;

/** What follows when the endpoint refuses a complaint. */
const refuse = (state: Sending, errors: readonly EndpointProblem[]) =>
  follow(state, refused(errors)) as Transition<Editing>;

describe('Sending', () => {
  it('begins with the first attempt and keeps all that the client did', () => {
    const attempted = ticketOf({...validAnswers, fullName: 'Bo'});
    const review = {...editingAt('review'), given: {country: 'IT'}, attempted};
    const ticket = ticketOf(validAnswers);
    const {answers, typed, given} = review;
    expect(send(review, ticket)).to.deep.equal({
      status: 'sending',
      ...{answers, typed, given, ticket, attempted},
      resumed: false,
      attempt: 1,
      isAnswered: false,
    });
  });

  it('may go on after the page was loaded again', () => {
    expect(send(editingAt('review'), ticketOf(validAnswers), true).resumed).to.be.true;
  });

  it('sends the same once more when it is tried again', () => {
    const state = failed();
    expect(send(state, state.ticket)).to.deep.equal(sending());
  });
});

describe('While it is sent', () => {
  const reports: Report[] = [
    {kind: 'takenUp', complaint: validComplaint},
    {kind: 'attempting', attempt: 2},
    {kind: 'answered', isCertain: true},
    {kind: 'waiting', lastStatus: 503},
    {kind: 'failed', failure: {reason: 'server', status: 503}},
    refused([{detail: 'No.'}]),
  ];
  for (const report of reports) {
    it(`all that the client did is kept: ${report.kind}`, () => {
      const attempted = ticketOf({...validAnswers, fullName: 'Bo'});
      const before = {...sending(), given: {country: 'IT'}, attempted};
      const {answers, typed, given, ticket} = before;
      const kept = {answers, typed, given, ticket, attempted};
      expect(follow(before, report)?.state).to.deep.include(kept);
    });
  }

  for (const state of [
    {...sending(), resumed: true},
    {...waiting(), resumed: true},
  ]) {
    it(`the body that was taken up is its ID’s from then on: ${state.status}`, () => {
      const complaint = {...validComplaint, locale: 'en'};
      const bare = {
        ...state,
        ticket: {envelope, origin: envelope.submissionId, answers: validAnswers},
      };
      expect(follow(bare, {kind: 'takenUp', complaint})).to.deep.equal({
        state: {...sending(), resumed: true, ticket: {...bare.ticket, complaint}},
      });
    });

    it(`the attempts are counted: ${state.status}`, () => {
      expect(follow(state, {kind: 'attempting', attempt: 3})).to.deep.equal({
        state: {...sending(), resumed: true, attempt: 3},
      });
    });
  }

  it('the status that accepts it is known before the rest of the answer', () => {
    expect(follow(sending(), {kind: 'answered', isCertain: true})).to.deep.equal({
      state: {...sending(), isAnswered: true},
    });
    expect(follow(waiting(), {kind: 'answered', isCertain: true})).to.deep.equal({
      state: waiting(),
    });
  });

  it('the next attempt is unanswered again', () => {
    const answered = {...sending(), isAnswered: true};
    const {state} = follow(answered, {kind: 'attempting', attempt: 2})!;
    expect(state).to.include({attempt: 2, isAnswered: false});
  });

  for (const state of [sending(), waiting()]) {
    it(`stopping leads back to the review, with nothing marked wrong: ${state.status}`, () => {
      const {ticket} = state;
      expect(stop(state)).to.deep.equal({
        state: {...editingAt('review'), ticket},
        focus: 'heading',
      });
    });

    it(`nothing follows from having been stopped: ${state.status}`, () => {
      expect(follow(state, {kind: 'stopped'})).to.equal(undefined);
    });

    it(`a failure keeps its reason and what was sent, and takes no focus: ${state.status}`, () => {
      const {answers, typed, given, ticket, attempted} = state;
      const failure = {reason: 'timeout', status: null} as const;
      expect(follow(state, {kind: 'failed', failure})).to.deep.equal({
        state: {status: 'failed', ...{answers, typed, given, ticket, attempted}, failure},
        isOutcome: true,
        told: [{kind: 'error', reason: 'timeout', status: null}],
      });
    });
  }

  it('waiting says that the browser is offline, and keeps that it was resumed', () => {
    const resumed = {...sending(), resumed: true};
    const {answers, typed, given, ticket, attempted} = resumed;
    expect(follow(resumed, {kind: 'waiting', lastStatus: 503})).to.deep.equal({
      state: {status: 'waiting', ...{answers, typed, given, ticket, attempted}, resumed: true},
      told: [{kind: 'error', reason: 'offline', status: 503}],
    });
  });

  it('the page is told the last status of a failure', () => {
    const failure = {reason: 'server', status: 503} as const;
    expect(follow(sending(), {kind: 'failed', failure})?.told).to.deep.equal([
      {kind: 'error', reason: 'server', status: 503},
    ]);
  });
});

describe('Acceptance', () => {
  const acceptance = {
    submissionId: envelope.submissionId,
    receipt: {reference: 'C-1', acknowledgeBy: '2026-11-24'},
    receivedAt: '2026-11-22T10:15:04.000Z',
  };
  const states = {
    sending: sending(),
    waiting: waiting(),
    failed: failed(),
    'on the review': editingAt('review'),
  };
  for (const [where, state] of Object.entries(states)) {
    it(`ends with the receipt and the moment, whoever heard of it: ${where}`, () => {
      expect(accept(state, acceptance)).to.deep.equal({
        state: {status: 'sent', answers: validAnswers, ...acceptance},
        focus: 'heading',
        isOutcome: true,
        told: [{kind: 'sent', submissionId: envelope.submissionId, reference: 'C-1'}],
      });
    });
  }

  it('may come without a reference', () => {
    const {told} = accept(sending(), {...acceptance, receipt: {reference: null}});
    expect(told).to.deep.equal([
      {kind: 'sent', submissionId: envelope.submissionId, reference: null},
    ]);
  });
});

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
    expect(follow(state, refused([name]))?.state).to.include({step: 'person'});
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
