import {describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyAnswers} from '../../src/complaint/answers.js';
import type {FieldName} from '../../src/complaint/questions.js';
import {accept} from '../../src/session/sending.js';
import {
  atStep,
  firstStep,
  hasClient,
  isUnderway,
  isUnsent,
  stepOf,
  type State,
} from '../../src/session/state.js';
import {envelope, validAnswers} from '../support/fixtures.js';
import {changing, editingAt, failed, sending, ticketOf, waiting} from './states.js';

const sent = accept(sending(), {
  submissionId: envelope.submissionId,
  receipt: {reference: 'C-1'},
  receivedAt: '2026-11-22T10:15:00.000Z',
}).state;
const asking: State = {status: 'asking'};

describe('The beginning', () => {
  it('is the account with nothing answered and nothing marked wrong', () => {
    expect(firstStep()).to.deep.equal({
      status: 'editing',
      step: 'account',
      answers: emptyAnswers,
      typed: [],
      given: {},
      ticket: undefined,
      attempted: undefined,
      problems: [],
      secrets: [],
      changing: false,
      halfTyped: [],
      isRestored: false,
    });
  });

  it('has the answers that the page gives, as the page’s', () => {
    const given = {email: 'ada@example.org', country: 'IT'};
    const state = firstStep(given);
    expect(state.answers).to.deep.equal({...emptyAnswers, ...given});
    expect(state.given).to.equal(given);
    expect(state.typed).to.deep.equal([]);
  });
});

describe('The step on screen', () => {
  const steps: [what: string, state: State, step: string][] = [
    ['the first before a draft is shown', asking, 'account'],
    ['the one that is edited', editingAt('subject'), 'subject'],
    ['the review while the complaint is sent', sending(), 'review'],
    ['the review while it waits', waiting(), 'review'],
    ['the review when that failed', failed(), 'review'],
    ['the closing page once it is sent', sent, 'done'],
  ];
  for (const [what, state, step] of steps) {
    it(`is ${what}`, () => {
      expect(stepOf(state)).to.equal(step);
    });
  }
});

describe('Another step', () => {
  const answered = {...changing('details'), ticket: ticketOf(validAnswers)};

  it('begins with nothing wrong and keeps what the client did', () => {
    const attempted = ticketOf({...validAnswers, fullName: 'Bo'});
    const state = atStep(
      {
        ...answered,
        attempted,
        given: {country: 'IT'},
        problems: [{detail: 'No.'}],
        isRestored: true,
        halfTyped: ['time'],
        secrets: [{field: 'description', kind: 'card'}],
        listChange: {kind: 'added', field: 'individuals', count: 2},
      },
      'person',
    );
    expect(state).to.deep.equal({
      ...editingAt('person'),
      ticket: answered.ticket,
      attempted,
      given: {country: 'IT'},
      halfTyped: ['time'],
      secrets: [{field: 'description', kind: 'card'}],
    });
  });

  it('knows of no secrets and half-typed fields after a failure, which has none', () => {
    expect(atStep(failed(), 'person')).to.deep.include({halfTyped: [], secrets: []});
  });
});

describe('A state', () => {
  const email: FieldName[] = ['email'];
  const kinds: [what: string, state: State, isOnItsWay: boolean, unsent: boolean, own: boolean][] =
    [
      ['the question for a draft', asking, false, false, false],
      ['the untouched form', firstStep({email: 'ada@example.org'}), false, true, false],
      ['a typed answer', {...firstStep(), typed: email}, false, true, true],
      [
        'an answer of the page that was submitted',
        {...firstStep(), ticket: ticketOf(validAnswers)},
        false,
        true,
        true,
      ],
      ['a complaint that is sent', sending(), true, true, true],
      ['a complaint that waits', waiting(), true, true, true],
      ['a failure', failed(), false, true, true],
      ['success', sent, false, false, false],
    ];
  for (const [what, state, isOnItsWay, unsent, own] of kinds) {
    it(`of ${what} is ${isOnItsWay ? '' : 'not '}under way, ${unsent ? '' : 'not '}unsent and ${own ? '' : 'not '}the client’s`, () => {
      expect([isUnderway(state), isUnsent(state), hasClient(state)]).to.deep.equal([
        isOnItsWay,
        unsent,
        own,
      ]);
    });
  }
});
