import {describe, it} from 'node:test';
import {expect} from 'chai';
import {accept, send, stop} from '../../src/session/sending.js';
import type {EndpointProblem} from '../../src/session/state.js';
import type {Report} from '../../src/submission/courier.js';
import type {Outcome} from '../../src/submission/response.js';
import {envelope, validAnswers, validComplaint} from '../support/fixtures.js';
import {editingAt, failed, reported, sending, ticketOf, waiting} from './states.js';

const refused = (errors: readonly EndpointProblem[]) =>
  ({kind: 'refused', status: 422, errors}) as Extract<Outcome, {kind: 'refused'}>;

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
      expect(reported(before, report)?.state).to.deep.include(kept);
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
      expect(reported(bare, {kind: 'takenUp', complaint})).to.deep.equal({
        state: {...sending(), resumed: true, ticket: {...bare.ticket, complaint}},
      });
    });

    it(`the attempts are counted: ${state.status}`, () => {
      expect(reported(state, {kind: 'attempting', attempt: 3})).to.deep.equal({
        state: {...sending(), resumed: true, attempt: 3},
      });
    });
  }

  it('the status that accepts it is known before the rest of the answer', () => {
    expect(reported(sending(), {kind: 'answered', isCertain: true})).to.deep.equal({
      state: {...sending(), isAnswered: true},
    });
    expect(reported(waiting(), {kind: 'answered', isCertain: true})).to.deep.equal({
      state: waiting(),
    });
  });

  it('the next attempt is unanswered again', () => {
    const answered = {...sending(), isAnswered: true};
    const {state} = reported(answered, {kind: 'attempting', attempt: 2})!;
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
      expect(reported(state, {kind: 'stopped'})).to.equal(undefined);
    });

    it(`a failure keeps its reason and what was sent, and takes no focus: ${state.status}`, () => {
      const {answers, typed, given, ticket, attempted} = state;
      const failure = {reason: 'timeout', status: null} as const;
      expect(reported(state, {kind: 'failed', failure})).to.deep.equal({
        state: {status: 'failed', ...{answers, typed, given, ticket, attempted}, failure},
        isOutcome: true,
        told: [{kind: 'error', reason: 'timeout', status: null}],
      });
    });
  }

  it('waiting says that the browser is offline, and keeps that it was resumed', () => {
    const resumed = {...sending(), resumed: true};
    const {answers, typed, given, ticket, attempted} = resumed;
    expect(reported(resumed, {kind: 'waiting', lastStatus: 503})).to.deep.equal({
      state: {status: 'waiting', ...{answers, typed, given, ticket, attempted}, resumed: true},
      told: [{kind: 'error', reason: 'offline', status: 503}],
    });
  });

  it('the page is told the last status of a failure', () => {
    const failure = {reason: 'server', status: 503} as const;
    expect(reported(sending(), {kind: 'failed', failure})?.told).to.deep.equal([
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
      const complaint = state.ticket?.complaint;
      expect(accept(state, acceptance)).to.deep.equal({
        state: {status: 'sent', answers: validAnswers, complaint, ...acceptance},
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
