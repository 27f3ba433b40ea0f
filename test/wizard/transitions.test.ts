import {expect} from '@open-wc/testing';
import {emptyAnswers} from '../../src/complaint/answers.js';
import {sectionNames} from '../../src/complaint/fields.js';
import {formSteps, type FormStep} from '../../src/wizard/steps.js';
import {back, canGoBack, change, findObstacle, next} from '../../src/wizard/transitions.js';
import {startWizard} from '../../src/wizard/wizard-state.js';
import {circumstances} from '../support/fixtures.js';
import {changing, editingAt, failed, wordsOf} from './states.js';

describe('Continue', () => {
  const order: [from: FormStep, to: FormStep][] = [
    ['account', 'person'],
    ['person', 'subject'],
    ['subject', 'details'],
    ['details', 'review'],
  ];
  for (const [from, to] of order) {
    it(`leads from ${from} to ${to} when all is answered`, () => {
      const state = next(editingAt(from), circumstances);
      expect(state.step).to.equal(to);
      expect(state.problems).to.deep.equal([]);
    });
  }

  for (const step of sectionNames) {
    it(`stays at ${step} while nothing is answered, and keeps it so`, () => {
      const empty = {...startWizard(), step};
      const state = next(empty, circumstances);
      expect(state.step).to.equal(step);
      expect(state.problems).not.to.be.empty;
      expect(state.answers).to.equal(empty.answers);
    });
  }

  it('shows every problem of the step at once, in the order of the fields', () => {
    const state = next({...startWizard(), step: 'details'}, circumstances);
    expect(wordsOf(state.problems)).to.deep.equal([
      'description required',
      'desiredResolution required',
      'when required',
    ]);
  });

  it('minds the step alone, not those to come', () => {
    const state = next(editingAt('account', {fullName: ''}), circumstances);
    expect(state.step).to.equal('person');
    expect(state.problems).to.deep.equal([]);
  });

  it('stays when a date or a time is half-typed', () => {
    const state = next(editingAt('details', {time: ''}), circumstances, ['time']);
    expect(state.step).to.equal('details');
    expect(wordsOf(state.problems)).to.deep.equal(['time incomplete']);
  });

  it('does nothing on the review', () => {
    const review = editingAt('review');
    expect(next(review, circumstances)).to.equal(review);
  });

  it('does not change the state it is given', () => {
    const state = startWizard();
    next(state, circumstances);
    expect(state).to.deep.equal(startWizard());
  });
});

describe('Back', () => {
  const order: [from: FormStep, to: FormStep][] = [
    ['person', 'account'],
    ['subject', 'person'],
    ['details', 'subject'],
    ['review', 'details'],
  ];
  for (const [from, to] of order) {
    it(`leads from ${from} to ${to}`, () => {
      expect(back(editingAt(from)).step).to.equal(to);
    });
  }

  it('never validates', () => {
    const state = back({...startWizard(), step: 'details'});
    expect(state.step).to.equal('subject');
    expect(state.problems).to.deep.equal([]);
  });

  it('never loses an answer', () => {
    const halfDone = editingAt('details', {
      email: 'ada',
      date: '2027-13-01',
      individuals: ['', 'B'],
    });
    expect(back(halfDone).answers).to.equal(halfDone.answers);
  });

  it('leaves the errors of the step behind', () => {
    const withErrors = next(editingAt('person', {fullName: ''}), circumstances);
    expect(back(withErrors).problems).to.deep.equal([]);
  });

  it('leads straight to the review from a step that was to be changed', () => {
    const state = back(changing('account', {email: ''}));
    expect(state.step).to.equal('review');
    expect(state.changing).to.equal(false);
  });

  it('leads to the details when sending failed, and keeps what was sent', () => {
    const before = failed();
    const state = back(before);
    expect(state.step).to.equal('details');
    expect(state.submission).to.equal(before.submission);
    expect(state.answers).to.equal(before.answers);
  });

  it('is offered everywhere but at the beginning', () => {
    expect(formSteps.filter((step) => !canGoBack(editingAt(step)))).to.deep.equal(['account']);
    expect(canGoBack(changing('account'))).to.equal(true);
  });

  it('stays at the beginning when there is nowhere to go', () => {
    expect(back(startWizard()).step).to.equal('account');
  });
});

describe('Change', () => {
  for (const step of sectionNames) {
    it(`opens ${step}, and Continue leads straight back to the review`, () => {
      const opened = change(editingAt('review'), step);
      expect(opened.step).to.equal(step);
      expect(opened.problems).to.deep.equal([]);

      const returned = next(opened, circumstances);
      expect(returned.step).to.equal('review');
      expect(returned.changing).to.equal(false);
    });
  }

  it('does not lead back before the section is valid again', () => {
    const opened = {...change(editingAt('review'), 'person'), answers: emptyAnswers};
    const state = next(opened, circumstances);
    expect(state.step).to.equal('person');
    expect(wordsOf(state.problems)).to.deep.equal(['fullName required', 'country required']);
    expect(next({...state, answers: editingAt('person').answers}, circumstances).step).to.equal(
      'review',
    );
  });

  it('is forgotten after the review: Back goes one step, and Continue one', () => {
    const review = next(change(editingAt('review'), 'account'), circumstances);
    const details = back(review);
    const subject = back(details);
    expect([details.step, subject.step]).to.deep.equal(['details', 'subject']);
    expect(next(subject, circumstances).step).to.equal('details');
  });

  it('keeps what was sent when it follows a failure', () => {
    const before = failed();
    const state = change(before, 'account');
    expect(state.submission).to.equal(before.submission);
    expect(state.answers).to.equal(before.answers);
  });
});

describe('Submit', () => {
  it('finds nothing in the way when all sections are valid', () => {
    expect(findObstacle(editingAt('review'), circumstances)).to.equal(undefined);
  });

  it('leads to the first section that is not valid, with all its problems', () => {
    const review = editingAt('review', {fullName: '', country: '', description: ''});
    const state = findObstacle(review, circumstances);
    expect(state?.step).to.equal('person');
    expect(wordsOf(state?.problems ?? [])).to.deep.equal(['fullName required', 'country required']);
    expect(state?.answers).to.equal(review.answers);
  });

  it('leads back to the review once that section is mended', () => {
    const state = findObstacle(editingAt('review', {fullName: ''}), circumstances);
    const mended = {...state!, answers: editingAt('person').answers};
    expect(next(mended, circumstances).step).to.equal('review');
  });

  it('finds a date that the clock has put in the future', () => {
    const yesterday = {...circumstances, today: '2026-10-31'};
    const state = findObstacle(editingAt('review'), yesterday);
    expect(wordsOf(state?.problems ?? [])).to.deep.equal(['date inFuture']);
  });

  it('finds what is in the way of trying again, too', () => {
    const state = findObstacle({...failed(), answers: emptyAnswers}, circumstances);
    expect(state?.step).to.equal('account');
  });
});
