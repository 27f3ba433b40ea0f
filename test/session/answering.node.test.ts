import {describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyAnswers, type Answers} from '../../src/complaint/answers.js';
import {plainQuestions} from '../../src/complaint/questions.js';
import * as answering from '../../src/session/answering.js';
import * as moving from '../../src/session/moving.js';
import type {Intent} from '../../src/session/intent.js';
import {firstStep, type Editing, type Failed} from '../../src/session/state.js';
import {circumstances} from '../support/fixtures.js';
import {changing, editingAt, failed, wordsOf} from './states.js';

const {answer, follow, takePrefill, withControls} = answering;

describe('An answer', () => {
  it('is taken in as it was typed, beside the others', () => {
    const {state, focus} = answer(firstStep(), {email: ' ada@'}, circumstances);
    expect(state.answers).to.deep.equal({...emptyAnswers, email: ' ada@'});
    expect(focus).to.equal(undefined);
  });

  it('is the client’s from then on, and each field once', () => {
    const one = answer(firstStep(), {email: 'a', fullName: 'Ada'}, circumstances).state;
    const two = answer(one, {email: 'ad'}, circumstances).state;
    expect(two.typed).to.deep.equal(['email', 'fullName']);
  });

  it('leaves the step as it is', () => {
    const {state} = answer(changing('person'), {fullName: 'Bob'}, circumstances);
    expect(state).to.include({step: 'person', changing: true});
  });

  it('says what became of a list when the client goes on in it', () => {
    const address = {field: 'individuals', entry: 1} as const;
    const added = answer(
      editingAt('details', {individuals: ['Bo']}),
      {individuals: ['Bo', '']},
      circumstances,
      address,
    );
    expect(added.focus).to.equal(address);
    expect(added.state.listChange).to.deep.equal({kind: 'added', field: 'individuals', count: 2});
    const typed = answer(added.state, {individuals: ['Bo', 'A']}, circumstances).state;
    expect(typed.listChange).to.equal(undefined);
  });
});

describe('What the page gives', () => {
  const take = (state: Editing, given: Partial<Answers>): Editing =>
    takePrefill(state, given, circumstances);

  it('stands where the client typed nothing, and is not the client’s', () => {
    const state = answer(firstStep(), {email: 'bo@example.org'}, circumstances).state;
    const filled = take(state, {email: 'ada@example.org', fullName: 'Ada Rossi'});
    expect(filled.answers).to.include({email: 'bo@example.org', fullName: 'Ada Rossi'});
    expect(filled.typed).to.deep.equal(['email']);
  });

  it('takes the place of what it gave before', () => {
    const before = take(firstStep(), {email: 'ada@example.org', country: 'IT'});
    const after = take(before, {fullName: 'Ada', country: 'FR'});
    expect(after.answers).to.deep.equal({...emptyAnswers, fullName: 'Ada', country: 'FR'});
    expect(after.given).to.deep.equal({fullName: 'Ada', country: 'FR'});
  });

  it('goes when the page takes it away, but for what was typed over it', () => {
    const before = take(firstStep(), {email: 'ada@example.org', ticketNumbers: ['1']});
    const typed = answer(before, {email: 'bo@example.org'}, circumstances).state;
    expect(take(typed, {}).answers).to.deep.equal({...emptyAnswers, email: 'bo@example.org'});
  });

  it('does not answer half a question whose other half the client has answered', () => {
    const typed = answer(firstStep(), {noAccount: true}, circumstances).state;
    expect(take(typed, {publicAccountId: 'AA00'}).answers.publicAccountId).to.equal('');
  });

  it('mends what is marked wrong', () => {
    const wrong = moving.next(firstStep(), circumstances).state;
    const mended = take(wrong, {email: 'ada@example.org'});
    expect(wordsOf(mended.problems)).to.deep.equal(['publicAccountId required']);
  });
});

describe('What the browser fills in by itself', () => {
  it('is the client’s answer, and what was there already is not', () => {
    const state = {...firstStep({email: 'ada@example.org'}), given: {}};
    const controls = {answers: {email: 'ada@example.org', fullName: 'Ada'}, halfTyped: []};
    const filled = withControls(state, controls, circumstances);
    expect(filled.answers).to.deep.equal({...state.answers, fullName: 'Ada'});
    expect(filled.typed).to.deep.equal(['fullName']);
  });

  it('is no answer where a list without entries shows an empty one', () => {
    const filled = withControls(
      firstStep(),
      {answers: {individuals: ['']}, halfTyped: []},
      circumstances,
    );
    expect(filled.answers.individuals).to.deep.equal([]);
    expect(filled.typed).to.deep.equal([]);
  });

  const changes: Partial<Answers>[] = [
    {noAccount: true},
    {ticketNumbers: ['1', '']},
    {ticketNumbers: ['', '1']},
    {when: 'unknown'},
  ];
  for (const change of changes) {
    it(`is an answer when it is ${JSON.stringify(change)}`, () => {
      const filled = withControls(firstStep(), {answers: change, halfTyped: []}, circumstances);
      expect(filled.answers).to.deep.equal({...emptyAnswers, ...change});
      expect(filled.typed).to.deep.equal(Object.keys(change));
    });
  }

  it('tells which fields are half typed now', () => {
    const state = {...firstStep(), halfTyped: ['date']};
    expect(
      withControls(state, {answers: {}, halfTyped: ['time']}, circumstances).halfTyped,
    ).to.deep.equal(['time']);
  });

  it('counts after a failure, too, which knows of nothing half typed', () => {
    const filled = withControls(
      failed(),
      {answers: {fullName: 'Bo'}, halfTyped: ['time']},
      circumstances,
    );
    expect(filled.answers.fullName).to.equal('Bo');
    expect(filled).not.to.have.property('halfTyped');
  });
});

describe('What the client wants', () => {
  const details = editingAt('details', {description: ''});
  const address = {field: 'email'} as const;
  const meanings: [state: Editing | Failed, intent: Intent, means: unknown][] = [
    [details, {kind: 'answer', answers: {time: ''}}, answer(details, {time: ''}, circumstances)],
    [
      details,
      {kind: 'answer', answers: {individuals: ['', '']}, focus: address},
      answer(details, {individuals: ['', '']}, circumstances, address),
    ],
    [failed(), {kind: 'answer', answers: {time: ''}}, undefined],
    [details, {kind: 'back'}, moving.back(details)],
    [failed(), {kind: 'back'}, moving.back(failed())],
    [details, {kind: 'revise', step: 'person'}, moving.revise(details, 'person')],
    [failed(), {kind: 'revise', step: 'person'}, moving.revise(failed(), 'person')],
    [details, {kind: 'show', address}, moving.show(details, address, circumstances)],
    [details, {kind: 'visit', step: 'review'}, moving.revisit(details, 'review', circumstances)],
    [details, {kind: 'visit', step: 'person'}, moving.revisit(details, 'person', circumstances)],
    [details, {kind: 'goOn'}, moving.next(details, circumstances)],
    [editingAt('review'), {kind: 'goOn'}, undefined],
    [
      editingAt('review', {email: ''}),
      {kind: 'goOn'},
      moving.stopAtObstacle(editingAt('review', {email: ''}), circumstances),
    ],
    [failed(), {kind: 'goOn'}, undefined],
    [
      {...failed(), answers: emptyAnswers},
      {kind: 'goOn'},
      moving.stopAtObstacle({...failed(), answers: emptyAnswers}, circumstances),
    ],
    [details, {kind: 'stop'}, undefined],
    [details, {kind: 'restart'}, undefined],
    [failed(), {kind: 'resume'}, undefined],
  ];
  for (const [state, intent, means] of meanings) {
    const at = state.status === 'editing' ? state.step : 'a failure';
    it(`at ${at}: ${JSON.stringify(intent)} means ${means ? 'a move' : 'nothing here'}`, () => {
      expect(follow(state, intent, circumstances)).to.deep.equal(means);
    });
  }
});

describe('The first step concerned', () => {
  const email = {field: 'email', detail: 'It bounces.'} as const;
  const country = {field: 'country', code: 'required'} as const;
  const general = {detail: 'Contract closed.'};

  it('is the first in the order of the steps, whatever the order of the problems', () => {
    expect(moving.firstConcerned([general, country, email], plainQuestions)).to.equal('account');
    expect(moving.firstConcerned([country], plainQuestions)).to.equal('person');
  });

  it('is none when no field is concerned', () => {
    expect(moving.firstConcerned([general], plainQuestions)).to.equal(undefined);
    expect(moving.firstConcerned([], plainQuestions)).to.equal(undefined);
  });
});
