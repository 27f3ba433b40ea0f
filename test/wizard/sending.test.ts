import {expect} from '@open-wc/testing';
import type {Answers, Envelope} from '../../src/complaint/answers.js';
import {accept, fail, prepare, refuse, send, stop} from '../../src/wizard/sending.js';
import {answer, back, change, next} from '../../src/wizard/transitions.js';
import type {Editing, EndpointProblem, Failed} from '../../src/wizard/wizard-state.js';
import {circumstances, envelope, validComplaint} from '../support/fixtures.js';
import {editingAt, failed, sending, wordsOf} from './states.js';

const another: Envelope = {
  submissionId: '11111111-1111-4111-8111-111111111111',
  submittedAt: '2026-11-22T11:00:00.000Z',
  locale: 'en',
};

const prepareAgain = (state: Editing | Failed, under = circumstances) =>
  prepare(state, under, () => another);

describe('the complaint to send', () => {
  it('is made of the answers and a new envelope', () => {
    const {complaint} = prepare(editingAt('review'), circumstances, () => envelope);
    expect(complaint).to.deep.equal(validComplaint);
  });

  it('is the same after a failure, whatever the language and the hour', () => {
    const state = failed();
    const inEnglish = {...circumstances, categories: [{value: 'fees', label: 'Fees'}]};
    expect(prepareAgain(state, inEnglish)).to.equal(state.submission);
  });

  it('is the same when the client has stopped it, looked around and come back', () => {
    const state = sending();
    const looked = next(change(back(back(stop(state))), 'person'), circumstances);
    expect(looked.step).to.equal('review');
    expect(prepareAgain(looked)).to.equal(state.submission);
  });

  it('is the same when an answer was changed and changed back', () => {
    const state = change(failed(), 'person');
    const there = answer(state, {fullName: 'Ada'}, circumstances);
    const andBack = answer(there, {fullName: 'Ada Rossi'}, circumstances);
    expect(prepareAgain(andBack)).to.equal(state.submission);
  });

  it('is the same when an empty entry was added, which is no entry', () => {
    const state = change(failed(), 'details');
    const added = answer(state, {ticketNumbers: ['12345678', '']}, circumstances);
    expect(prepareAgain(added)).to.equal(state.submission);
  });

  const changes: Partial<Answers>[] = [
    {fullName: 'Ada R.'},
    {noAccount: true},
    {time: ''},
    {when: 'unknown'},
    {ticketNumbers: []},
    {individuals: ['Bob']},
    {actionsTaken: 'I called.'},
  ];
  for (const changed of changes) {
    it(`is a new one after a failure and ${JSON.stringify(changed)}`, () => {
      const state = change(failed(), 'details');
      const {complaint} = prepareAgain(answer(state, changed, circumstances));
      expect(complaint).to.include(another);
    });
  }

  it('is a new one, too, once a refusal was mended', () => {
    const refused = refuse(sending(), [{field: 'email', detail: 'This address bounces.'}]);
    const mended = answer(refused, {email: 'ada@example.com'}, circumstances);
    expect(prepareAgain(mended).complaint).to.include(another);
  });
});

describe('while it is sent', () => {
  it('the answers are kept, whatever comes of it', () => {
    const state = sending();
    const {answers} = state;
    expect(fail(state, {reason: 'server', status: 503}).answers).to.equal(answers);
    expect(stop(state).answers).to.equal(answers);
    expect(refuse(state, [{detail: 'No.'}]).answers).to.equal(answers);
  });

  it('stopping leads back to the review, with nothing marked wrong', () => {
    expect(stop(sending())).to.include({status: 'editing', step: 'review', changing: false});
    expect(stop(sending()).problems).to.deep.equal([]);
  });

  it('a failure keeps its reason and what was sent', () => {
    const state = sending();
    const failure = {reason: 'timeout', status: null} as const;
    const {submission} = state;
    expect(fail(state, failure)).to.deep.include({status: 'failed', failure, submission});
  });

  it('trying again sends the same once more', () => {
    const state = failed();
    const again = send(prepareAgain(state));
    expect(again).to.deep.equal({
      status: 'sending',
      answers: state.answers,
      submission: state.submission,
      resumed: false,
      attempt: 1,
    });
  });

  it('success ends with the receipt and the day', () => {
    const receipt = {reference: 'C-1', acknowledgeBy: '2026-11-24'};
    expect(accept(sending(), envelope.submissionId, receipt, '2026-11-22')).to.deep.equal({
      status: 'sent',
      answers: sending().answers,
      submissionId: envelope.submissionId,
      receipt,
      receivedOn: '2026-11-22',
    });
  });
});

describe('a refusal by the endpoint', () => {
  const email: EndpointProblem = {field: 'email', detail: 'This address bounces.'};
  const name: EndpointProblem = {field: 'fullName', detail: 'Please write it out.'};
  const details: EndpointProblem = {field: 'description', detail: 'Please say more.'};
  const general: EndpointProblem = {detail: 'Contract closed.'};

  it('leads to the first step concerned, with every message', () => {
    const state = refuse(sending(), [details, name]);
    expect(state.status).to.equal('editing');
    expect(state.step).to.equal('person');
    expect(state.problems).to.have.deep.members([details, name]);
  });

  it('leads to the review when no field is concerned', () => {
    const state = refuse(sending(), [general]);
    expect(state).to.include({step: 'review', changing: false});
    expect(state.problems).to.deep.equal([general]);
  });

  it('leads on to the next step concerned, then to the review', () => {
    const atAccount = refuse(sending(), [email, details]);
    const mended = answer(atAccount, {email: 'ada@example.com'}, circumstances);
    const atDetails = next(mended, circumstances);
    expect(atDetails.step).to.equal('details');
    expect(atDetails.problems).to.deep.equal([details]);

    const told = answer(atDetails, {description: 'More.'}, circumstances);
    const review = next(told, circumstances);
    expect(review.step).to.equal('review');
    expect(review.problems).to.deep.equal([]);
  });

  it('is not forgotten for a later step when Continue finds a new error', () => {
    const atAccount = refuse(sending(), [email, details]);
    const worse = next(answer(atAccount, {email: 'ada'}, circumstances), circumstances);
    expect(worse.step).to.equal('account');
    const mended = answer(worse, {email: 'ada@example.com'}, circumstances);
    expect(next(mended, circumstances).step).to.equal('details');
  });

  it('is no wall: an answer may be left as it is', () => {
    const state = next(refuse(sending(), [email]), circumstances);
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
      const state = refuse(sending({ticketNumbers: typed}), [problem]);
      expect(state.step).to.equal('details');
      expect(wordsOf(state.problems)).to.deep.equal([words]);
    });
  }

  it('of a whole list stands at the list', () => {
    const state = refuse(sending(), [{field: 'individuals', detail: 'Who else?'}]);
    expect(wordsOf(state.problems)).to.deep.equal(['individuals "Who else?"']);
  });

  it('of a field that is not asked is told all the same', () => {
    const state = refuse(sending({when: 'unknown'}), [{field: 'time', detail: 'Say when.'}]);
    expect(state.problems.map((problem) => 'detail' in problem && problem.detail)).to.deep.equal([
      'Say when.',
    ]);
  });
});
