import {describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyAnswers} from '../../src/complaint/answers.js';
import {sectionNames} from '../../src/complaint/sections.js';
import {back, canGoBack, next, revise, show} from '../../src/session/moving.js';
import {firstStep} from '../../src/session/state.js';
import {formSteps, type FormStep} from '../../src/session/steps.js';
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
    it(`leads from ${from} to ${to} when all is answered, and to its heading`, () => {
      const {state, focus, told} = next(editingAt(from), circumstances);
      expect(state).to.include({step: to, changing: false, isRestored: false});
      expect(state.problems).to.deep.equal([]);
      expect(focus).to.equal('heading');
      expect(told).to.equal(undefined);
    });
  }

  for (const step of sectionNames) {
    it(`stays at ${step} while nothing is answered, keeps it so and shows the errors`, () => {
      const empty = {...firstStep(), step};
      const {state, focus} = next(empty, circumstances);
      expect(state.step).to.equal(step);
      expect(state.problems).not.to.be.empty;
      expect(state.answers).to.equal(empty.answers);
      expect(focus).to.equal('errors');
    });
  }

  it('shows every problem of the step at once, in the order of the fields, and tells the page', () => {
    const {state, told} = next({...firstStep(), step: 'details'}, circumstances);
    expect(wordsOf(state.problems)).to.deep.equal([
      'description required',
      'desiredResolution required',
      'when required',
    ]);
    const fields = [
      {name: 'description', code: 'required'},
      {name: 'desiredResolution', code: 'required'},
      {name: 'when', code: 'required'},
    ];
    expect(told).to.deep.equal([{kind: 'invalid', step: 'details', fields}]);
  });

  it('minds the step alone, not those to come', () => {
    const {state} = next(editingAt('account', {fullName: ''}), circumstances);
    expect(state.step).to.equal('person');
    expect(state.problems).to.deep.equal([]);
  });

  it('stays when a date or a time is half-typed', () => {
    const half = {...editingAt('details', {time: ''}), halfTyped: ['time'] as const};
    const {state} = next(half, circumstances);
    expect(state.step).to.equal('details');
    expect(wordsOf(state.problems)).to.deep.equal(['time incomplete']);
  });

  it('takes the place of problems found at the step before, and keeps those of other steps', () => {
    const general = {detail: 'Contract closed.'};
    const name = {field: 'fullName', detail: 'Please write it out.'} as const;
    const old = {field: 'email', detail: 'It bounces.'} as const;
    const told = {...changing('account', {email: ''}), problems: [general, name, old]};
    const {state, told: facts} = next(told, circumstances);
    expect(wordsOf(state.problems)).to.deep.equal([
      'email required',
      'fullName "Please write it out."',
    ]);
    const fields = [{name: 'email', code: 'required'}];
    expect(facts).to.deep.equal([{kind: 'invalid', step: 'account', fields}]);
  });

  it('leaves what concerned the whole complaint behind', () => {
    const told = {...editingAt('account'), problems: [{detail: 'Contract closed.'}]};
    expect(next(told, circumstances).state.problems).to.deep.equal([]);
  });

  it('does nothing on the review', () => {
    const review = editingAt('review');
    expect(next(review, circumstances)).to.deep.equal({state: review});
    expect(next(review, circumstances).state).to.equal(review);
  });

  it('does not change the state it is given', () => {
    const state = firstStep();
    next(state, circumstances);
    expect(state).to.deep.equal(firstStep());
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
    it(`leads from ${from} to ${to}, and to its heading`, () => {
      const {state, focus, told} = back(editingAt(from));
      expect(state.step).to.equal(to);
      expect([focus, told]).to.deep.equal(['heading', undefined]);
    });
  }

  it('never validates', () => {
    const {state} = back({...firstStep(), step: 'details'});
    expect(state.step).to.equal('subject');
    expect(state.problems).to.deep.equal([]);
  });

  it('never loses an answer, not even half a date', () => {
    const change = {email: 'ada', date: '2027-13-01', individuals: ['', 'B']};
    const halfDone = {...editingAt('details', change), halfTyped: ['time'] as const};
    const {state} = back(halfDone);
    expect(state.answers).to.equal(halfDone.answers);
    expect(state.typed).to.equal(halfDone.typed);
    expect(state.halfTyped).to.deep.equal(['time']);
  });

  it('leaves the errors of the step behind', () => {
    const withErrors = next(editingAt('person', {fullName: ''}), circumstances).state;
    expect(withErrors.problems).not.to.be.empty;
    expect(back(withErrors).state.problems).to.deep.equal([]);
  });

  it('leads straight to the review from a step that was to be changed', () => {
    const {state, focus} = back(changing('account', {email: ''}));
    expect(state).to.include({step: 'review', changing: false});
    expect(focus).to.equal('heading');
  });

  it('leads to the details when sending failed, and keeps what was sent', () => {
    const before = failed();
    const {state} = back(before);
    expect(state).to.include({status: 'editing', step: 'details', changing: false});
    expect(state.ticket).to.equal(before.ticket);
    expect(state.answers).to.equal(before.answers);
  });

  it('is offered everywhere but at the beginning', () => {
    expect(formSteps.filter((step) => !canGoBack(editingAt(step)))).to.deep.equal(['account']);
    expect(canGoBack(changing('account'))).to.equal(true);
  });

  it('stays at the beginning when there is nowhere to go', () => {
    expect(back(firstStep()).state.step).to.equal('account');
  });
});

describe('Change', () => {
  for (const step of sectionNames) {
    it(`opens ${step}, and Continue leads straight back to the review`, () => {
      const opened = revise(editingAt('review'), step);
      expect(opened.state).to.include({step, changing: true});
      expect(opened.state.problems).to.deep.equal([]);
      expect(opened.focus).to.equal('heading');

      const {state} = next(opened.state, circumstances);
      expect(state).to.include({step: 'review', changing: false});
    });
  }

  it('does not lead back before the section is valid again', () => {
    const opened = {...revise(editingAt('review'), 'person').state, answers: emptyAnswers};
    const {state} = next(opened, circumstances);
    expect(state).to.include({step: 'person', changing: true});
    expect(wordsOf(state.problems)).to.deep.equal(['fullName required', 'country required']);
    const mended = {...state, answers: editingAt('person').answers};
    expect(next(mended, circumstances).state.step).to.equal('review');
  });

  it('is forgotten after the review: Back goes one step, and Continue one', () => {
    const review = next(revise(editingAt('review'), 'account').state, circumstances).state;
    const details = back(review).state;
    const subject = back(details).state;
    expect([details.step, subject.step]).to.deep.equal(['details', 'subject']);
    expect(next(subject, circumstances).state.step).to.equal('details');
  });

  it('keeps what was sent when it follows a failure', () => {
    const before = failed();
    const {state} = revise(before, 'account');
    expect(state.ticket).to.equal(before.ticket);
    expect(state.answers).to.equal(before.answers);
    expect(state.problems).to.deep.equal([]);
  });

  it('keeps the messages that are shown on the review', () => {
    const problems = [{field: 'email', detail: 'It bounces.'}] as const;
    expect(revise({...editingAt('review'), problems}, 'account').state.problems).to.equal(problems);
  });
});

describe('A link of the error summary', () => {
  const address = {field: 'ticketNumbers', entry: 1} as const;

  it('puts focus on its field, and leaves the step as it is', () => {
    const state = editingAt('details');
    expect(show(state, address, circumstances)).to.deep.equal({state, focus: address});
    expect(show(state, address, circumstances).state).to.equal(state);
  });

  it('opens the step of its field, to come back from as from Change', () => {
    const problems = [{...address, detail: 'No such ticket.'}];
    const shown = show({...editingAt('review'), problems}, address, circumstances);
    expect(shown.state).to.include({step: 'details', changing: true, problems});
    expect(shown.focus).to.equal(address);
  });

  it('opens the step of its field after a failure, too', () => {
    const before = failed();
    const {state} = show(before, address, circumstances);
    expect(state).to.include({status: 'editing', step: 'details', ticket: before.ticket});
  });
});
