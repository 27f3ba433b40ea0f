import {describe, it} from 'node:test';
import {expect} from 'chai';
import {plainQuestions} from '../../src/complaint/questions.js';
import fc from 'fast-check';
import type {Answers} from '../../src/complaint/answers.js';
import type {Envelope} from '../../src/complaint/complaint.js';
import {answer} from '../../src/session/answering.js';
import {back, next, revise} from '../../src/session/moving.js';
import {follow, stop} from '../../src/session/sending.js';
import type {Editing} from '../../src/session/state.js';
import {idOf, isSame, type Ticketed} from '../../src/session/ticket.js';
import {withTicket} from '../../src/session/ticket.js';
import {circumstances, envelope, validAnswers} from '../support/fixtures.js';
import {editingAt, failed, sending, ticketOf} from './states.js';

const another: Envelope = {
  ...envelope,
  submissionId: '11111111-1111-4111-8111-111111111111',
  submittedAt: '2026-11-22T11:00:00.000Z',
};

/** No answers of these may get a new ID. */
const noOther = (): never => {
  throw new Error('These answers have an ID.');
};

const type = (state: Editing, change: Partial<Answers>) =>
  answer(state, change, circumstances).state;

describe('The ticket', () => {
  it('of answers that have none is a new one, without a body', () => {
    const state = editingAt('review');
    const {ticket, attempted} = withTicket(state, () => another);
    const origin = another.submissionId;
    expect(ticket).to.deep.equal({envelope: another, origin, answers: state.answers});
    expect(attempted).to.equal(undefined);
  });

  it('leaves the rest of the state as it is', () => {
    const state = editingAt('review');
    const {ticket: _, attempted: _attempted, ...rest} = withTicket(state, () => another);
    const {ticket: _no, attempted: _none, ...before} = state;
    expect(rest).to.deep.equal(before);
  });

  it('is the same after a failure', () => {
    const state = failed();
    expect(withTicket(state, noOther).ticket).to.equal(state.ticket);
  });

  it('is the same when the client has stopped, looked around and come back', () => {
    const {ticket} = sending();
    const stopped = stop(sending()).state as Editing;
    const looked = next(revise(back(back(stopped).state).state, 'person').state, circumstances);
    expect(looked.state.step).to.equal('review');
    expect(withTicket(looked.state, noOther).ticket).to.deep.equal(ticket);
  });

  it('is the same when an empty entry was added, which is no entry', () => {
    const state = revise(failed(), 'details').state;
    const added = type(state, {ticketNumbers: ['12345678', ' '], individuals: ['\u200b']});
    expect(withTicket(added, noOther).ticket).to.equal(state.ticket);
  });

  const changes: Partial<Answers>[] = [
    {fullName: 'Ada R.'},
    {noAccount: true},
    {time: ''},
    {when: 'unknown'},
    {ticketNumbers: []},
    {ticketNumbers: ['12345678', '2']},
    {individuals: ['Bob']},
    {actionsTaken: 'I called.'},
  ];
  for (const change of changes) {
    it(`is a new one after a failure and ${JSON.stringify(change)}, and the old one is kept`, () => {
      const state = type(revise(failed(), 'details').state, change);
      const {ticket, attempted} = withTicket(state, () => another);
      const {origin} = state.ticket!;
      expect(ticket).to.deep.equal({envelope: another, origin, answers: state.answers});
      expect(attempted).to.equal(state.ticket);
    });
  }

  it('is a new one, too, once a refusal was mended', () => {
    const errors = [{field: 'email', detail: 'It bounces.'}] as const;
    const refused = follow(sending(), {kind: 'refused', status: 422, errors}, plainQuestions)!
      .state as Editing;
    const mended = type(refused, {email: 'ada@example.com'});
    expect(withTicket(mended, () => another).ticket.envelope).to.equal(another);
  });

  it('is the one that was sent when answers are changed, saved and changed back', () => {
    const before = revise(failed(), 'person').state;
    const there = withTicket(type(before, {fullName: 'Ada'}), () => another);
    expect(there.ticket.envelope).to.equal(another);
    const andBack = withTicket(type(there, {fullName: 'Ada Rossi'}), noOther);
    expect(andBack.ticket).to.equal(before.ticket);
  });

  it('keeps the first ID of the complaint, however often its answers change', () => {
    const {submissionId} = envelope;
    let state: Ticketed = withTicket(editingAt('person'), () => envelope);
    expect(state.ticket?.origin).to.equal(submissionId);
    for (const fullName of ['A', 'Ad', 'Ada']) {
      const answers = {...validAnswers, fullName};
      state = withTicket({...state, answers}, () => another);
      expect(state.ticket).to.include({envelope: another, origin: submissionId});
    }
  });

  it('that was never sent is forgotten once its answers have changed', () => {
    const before = withTicket(editingAt('person'), () => envelope);
    const after = withTicket(type(before, {fullName: 'Ada'}), () => another);
    expect(after.attempted).to.equal(undefined);
  });

  it('that was sent stays known through any number of changes that were not', () => {
    const before = failed();
    let state: Ticketed = before;
    for (const fullName of ['A', 'Ad', 'Ada'])
      state = withTicket({...state, answers: {...validAnswers, fullName}}, () => another);
    expect(state.attempted).to.equal(before.ticket);
  });

  it('is of the answers alone: one ID never has two sets of them', () => {
    const names = fc.constantFrom('Ada', 'Bo', 'Cy', 'Ada Rossi');
    const steps = fc.array(fc.record({fullName: names, isSent: fc.boolean()}));
    fc.assert(
      fc.property(steps, (all) => {
        const ids = new Map<string, string>();
        let state: Ticketed = {answers: validAnswers};
        let count = 0;
        const newEnvelope = (): Envelope => ({...envelope, submissionId: `${++count}`});
        for (const {fullName, isSent} of all) {
          const {ticket, attempted} = withTicket(
            {...state, answers: {...validAnswers, fullName}},
            newEnvelope,
          );
          const {answers} = ticket;
          const {submissionId} = ticket.envelope;
          expect(answers.fullName).to.equal(fullName);
          expect(ids.get(submissionId) ?? fullName).to.equal(fullName);
          ids.set(submissionId, fullName);
          const {complaint} = ticketOf(answers);
          state = {answers, ticket: isSent ? {...ticket, complaint} : ticket, attempted};
        }
      }),
    );
  });
});

const onItsWay = {
  id: 1,
  name: 'a.pdf',
  type: 'application/pdf',
  size: 9,
  changedAt: 1,
  url: 'https://a.example/1',
};

describe('The ticket of a complaint with files', () => {
  it('stays while they come further, and knows how far they have come', () => {
    const {ticket} = withTicket(editingAt('review', {files: [onItsWay]}), () => another);
    const answers = {...validAnswers, files: [{...onItsWay, isThere: true}]};
    const further = withTicket({...editingAt('review'), answers, ticket}, noOther);
    expect(further.ticket).to.deep.equal({...ticket, answers});
  });

  it('is another once one has arrived that the body does not name', () => {
    const state = sending();
    const answers = {...state.answers, files: [onItsWay]};
    const sent = {...state, answers, ticket: {...state.ticket, answers}};
    const arrived = {...answers, files: [{...onItsWay, isThere: true}]};
    expect(idOf(sent)).to.equal(state.ticket.envelope.submissionId);
    expect(idOf({...sent, answers: arrived})).to.equal(undefined);
  });
});

describe('The ID', () => {
  it('is that of the ticket as long as the answers are its', () => {
    expect(idOf({answers: {...validAnswers}, ticket: ticketOf(validAnswers)})).to.equal(
      envelope.submissionId,
    );
  });

  it('is none when the answers have changed, or have no ticket', () => {
    const answers = {...validAnswers, fullName: 'Ada'};
    expect(idOf({answers, ticket: ticketOf(validAnswers)})).to.equal(undefined);
    expect(idOf({answers})).to.equal(undefined);
    expect(idOf({answers, attempted: ticketOf(answers)})).to.equal(undefined);
  });
});

describe('Two sets of answers', () => {
  const pairs: [what: string, other: Partial<Answers>, same: boolean][] = [
    ['are the same', {}, true],
    ['are the same with an invisible person', {individuals: [' \u200b']}, true],
    ['are the same with an empty ticket', {ticketNumbers: ['', '12345678']}, true],
    ['differ by an entry', {individuals: ['Bo']}, false],
    ['differ by a space: they were typed otherwise', {fullName: 'Ada Rossi '}, false],
    ['differ by a tick', {noAccount: true}, false],
  ];
  for (const [what, change, same] of pairs) {
    it(what, () => {
      const other = {...validAnswers, ...change};
      expect([isSame(validAnswers, other), isSame(other, validAnswers)]).to.deep.equal([
        same,
        same,
      ]);
    });
  }

  it('differ by the order of entries', () => {
    const one = {...validAnswers, individuals: ['A', 'B']};
    expect(isSame(one, {...one, individuals: ['B', 'A']})).to.be.false;
  });
});
