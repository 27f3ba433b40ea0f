import {describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyAnswers} from '../../src/complaint/answers.js';
import {next, revisit, stopAtObstacle} from '../../src/session/moving.js';
import {formSteps} from '../../src/session/steps.js';
import {circumstances} from '../support/fixtures.js';
import {changing, editingAt, failed, wordsOf} from './states.js';

describe('Back and Forward of the browser', () => {
  for (const from of formSteps) {
    for (const to of formSteps) {
      it(`lead from ${from} to ${to} when all is valid`, () => {
        const {state, focus, told} = revisit(changing(from), to, circumstances);
        expect(state).to.include({step: to, changing: false});
        expect([focus, told]).to.deep.equal(['heading', undefined]);
      });
    }
  }

  it('lead back from a step that is not valid, without a word', () => {
    const {state} = revisit(editingAt('details', {description: ''}), 'account', circumstances);
    expect([state.step, state.problems]).to.deep.equal(['account', []]);
  });

  it('lead back past a step that is not valid, without a word', () => {
    const {state} = revisit(editingAt('details', {email: ''}), 'person', circumstances);
    expect([state.step, state.problems]).to.deep.equal(['person', []]);
  });

  it('stay on the step where they find themselves, though one before is not valid', () => {
    const {state} = revisit(editingAt('details', {email: ''}), 'details', circumstances);
    expect([state.step, state.problems]).to.deep.equal(['details', []]);
  });

  it('lead forward to the first step that is not valid, with its problems', () => {
    const start = editingAt('account', {fullName: ''});
    const {state, focus, told} = revisit(start, 'review', circumstances);
    expect(state).to.include({step: 'person', changing: false});
    expect(wordsOf(state.problems)).to.deep.equal(['fullName required']);
    expect(focus).to.equal('errors');
    const fields = [{name: 'fullName', code: 'required'}];
    expect(told).to.deep.equal([{kind: 'invalid', step: 'person', fields}]);
  });

  it('lead forward to a step that is not valid itself, without a word', () => {
    const {state} = revisit(editingAt('account', {fullName: ''}), 'person', circumstances);
    expect([state.step, state.problems]).to.deep.equal(['person', []]);
  });

  it('do not lead past half a date', () => {
    const half = {...editingAt('account', {time: ''}), halfTyped: ['time'] as const};
    const {state} = revisit(half, 'review', circumstances);
    expect([state.step, wordsOf(state.problems)]).to.deep.equal(['details', ['time incomplete']]);
  });

  it('lead away from a failure, with what was sent', () => {
    const before = failed();
    const {state} = revisit(before, 'details', circumstances);
    expect(state).to.include({status: 'editing', step: 'details', ticket: before.ticket});
  });

  it('lead nowhere forward from a failure: it stands on the review', () => {
    const {state} = revisit(failed({fullName: 'Ada'}), 'review', circumstances);
    expect([state.step, state.problems]).to.deep.equal(['review', []]);
  });
});

describe('Submit', () => {
  it('finds nothing in the way when all sections are valid', () => {
    expect(stopAtObstacle(editingAt('review'), circumstances)).to.equal(undefined);
    expect(stopAtObstacle(failed(), circumstances)).to.equal(undefined);
  });

  it('leads to the first section that is not valid, with all its problems', () => {
    const review = editingAt('review', {fullName: '', country: '', description: ''});
    const {state, focus, told} = stopAtObstacle(review, circumstances)!;
    expect(state).to.include({step: 'person', changing: true, answers: review.answers});
    expect(wordsOf(state.problems)).to.deep.equal(['fullName required', 'country required']);
    expect(focus).to.equal('errors');
    expect(told).to.deep.include({
      kind: 'invalid',
      step: 'person',
      fields: [
        {name: 'fullName', code: 'required'},
        {name: 'country', code: 'required'},
      ],
    });
  });

  it('leads back to the review once that section is mended', () => {
    const {state} = stopAtObstacle(editingAt('review', {fullName: ''}), circumstances)!;
    const mended = {...state, answers: editingAt('person').answers};
    expect(next(mended, circumstances).state.step).to.equal('review');
  });

  it('finds a date that the clock has put in the future', () => {
    const october = {...circumstances, latestDate: '2026-10-31'};
    const {state} = stopAtObstacle(editingAt('review'), october)!;
    expect(wordsOf(state.problems)).to.deep.equal(['date inFuture']);
  });

  it('finds half a date', () => {
    const half = {...editingAt('review', {time: ''}), halfTyped: ['time'] as const};
    const {state} = stopAtObstacle(half, circumstances)!;
    expect(wordsOf(state.problems)).to.deep.equal(['time incomplete']);
  });

  it('finds what is in the way of trying again, too', () => {
    const {state} = stopAtObstacle({...failed(), answers: emptyAnswers}, circumstances)!;
    expect(state).to.include({status: 'editing', step: 'account', changing: true});
  });
});
