import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import type {Answers} from '../../src/complaint/answers.js';
import {withoutContent} from '../../src/complaint/files.js';
import {
  draftOf,
  isOfAnother,
  parseDraft,
  restored,
  serializeDraft,
} from '../../src/session/draft.js';
import {stepOf, type Unsent} from '../../src/session/state.js';
import {formSteps} from '../../src/session/steps.js';
import {type Ticket} from '../../src/session/ticket.js';
import {withTicket} from '../../src/session/ticket.js';
import {anyAnswers} from '../complaint/arbitraries.js';
import {answersWith, envelope, validAnswers, validComplaint} from '../support/fixtures.js';
import {sampleDraft, sentDraft} from './sample-draft.js';
import {changing, editingAt, failed, sending, waiting} from './states.js';

/** As JSON has it, in which nothing is undefined. */
const asKept = (answers: Answers): unknown => JSON.parse(JSON.stringify(answers));

const ticketed = (state: Unsent) => withTicket(state, () => envelope);

describe('What is kept of a complaint', () => {
  it('is where the client is, what was typed, whose it is and its ID', () => {
    const {answers, typed} = editingAt('subject');
    expect(draftOf(ticketed(editingAt('subject')))).to.deep.equal({
      step: 'subject',
      answers,
      typed,
      given: [],
      account: {email: 'ada@example.org', publicAccountId: 'AA00 N84G QWER TYUI'},
      envelope,
      origin: envelope.submissionId,
      complaint: null,
      status: 'editing',
    });
  });

  const states: [state: Unsent & {ticket: Ticket}, status: string][] = [
    [sending(), 'sending'],
    [waiting(), 'sending'],
    [failed(), 'editing'],
  ];
  for (const [state, status] of states) {
    it(`is the body, and whether it goes on by itself: ${state.status}`, () => {
      expect(draftOf(state)).to.deep.include({step: 'review', complaint: validComplaint, status});
    });
  }

  it('is the account that the page gave, whatever was typed over it', () => {
    const state = {
      ...editingAt('account', {email: 'bo@example.org'}),
      given: {email: 'ada@example.com'},
    };
    expect(draftOf(ticketed(state)).given).to.deep.equal(['email']);
    expect(draftOf(ticketed(state)).account).to.deep.equal({
      email: 'ada@example.com',
      publicAccountId: 'AA00 N84G QWER TYUI',
    });
  });

  it('has words of one length for whether it goes on: one takes the place of the other', () => {
    const lengths = [sending(), failed()].map((state) => serializeDraft(draftOf(state), 1).length);
    expect(lengths[0]).to.equal(lengths[1]);
  });
});

describe('A draft that is shown', () => {
  it('is the step with the answers, their ID and their body', () => {
    const state = restored(sentDraft);
    expect(state).to.deep.equal({
      ...editingAt('review'),
      ticket: {
        envelope,
        origin: envelope.submissionId,
        answers: validAnswers,
        complaint: validComplaint,
      },
      isRestored: true,
    });
  });

  it('has no body when none was sent', () => {
    expect(restored(sampleDraft).ticket.complaint).to.equal(undefined);
  });

  it('is what was kept, for any answers at any step', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...formSteps), (answers, step) => {
        const {email, individuals} = answers;
        const before = ticketed({...changing(step, answers), given: {email, individuals}});
        const stored = serializeDraft(draftOf(before), 0);
        const after = restored(parseDraft(stored, 0, 0)!);
        const files = withoutContent(answers.files);
        expect(asKept(after.answers)).to.deep.equal(asKept({...before.answers, files}));
        expect(after.typed).to.deep.equal(before.typed);
        expect(after.given).to.deep.equal(before.given);
        expect(after.ticket.origin).to.equal(before.ticket.origin);
        expect(after.ticket.envelope).to.deep.equal(before.ticket.envelope);
        expect(stepOf(after)).to.equal(step);
      }),
    );
  });
});

describe('A draft may be somebody else’s', () => {
  type Account = [email: string, publicAccountId: string];
  const cases: [what: string, kept: Account, now: Partial<Answers>, isOfAnother: boolean][] = [
    ['the page names nobody', ['ada@a.org', 'AA'], {}, false],
    [
      'the page names nobody in words',
      ['ada@a.org', 'AA'],
      {email: ' ', publicAccountId: ''},
      false,
    ],
    ['nobody was named then', ['', ''], {email: 'ada@a.org', publicAccountId: 'AA'}, false],
    [
      'it is the same account',
      ['ada@a.org', 'AA'],
      {email: 'ada@a.org', publicAccountId: 'AA'},
      false,
    ],
    [
      'it is another account',
      ['ada@a.org', 'AA'],
      {email: 'bo@a.org', publicAccountId: 'BB'},
      true,
    ],
    [
      'it is the same account with another address',
      ['ada@a.org', 'AA'],
      {email: 'ada@b.org', publicAccountId: 'AA'},
      false,
    ],
    [
      'it is another account with the same address',
      ['ada@a.org', 'AA'],
      {email: 'ada@a.org', publicAccountId: 'BB'},
      true,
    ],
    [
      'only the address is known, and the same',
      ['ada@a.org', ''],
      {email: 'ada@a.org', publicAccountId: 'AA'},
      false,
    ],
    [
      'only the address is known, and another',
      ['ada@a.org', ''],
      {email: 'bo@a.org', publicAccountId: 'AA'},
      true,
    ],
    ['only the address is named, and the same', ['ada@a.org', 'AA'], {email: 'ada@a.org'}, false],
    ['only the address is named, and another', ['ada@a.org', 'AA'], {email: 'bo@a.org'}, true],
    ['only the ID is named, and another', ['ada@a.org', 'AA'], {publicAccountId: 'BB'}, true],
    ['there is nothing to compare', ['ada@a.org', ''], {publicAccountId: 'AA'}, false],
    [
      'it is written otherwise',
      ['Ada@A.org', 'aa 00'],
      {email: ' ada@a.org', publicAccountId: 'AA\t00\u200b'},
      false,
    ],
    ['the address is written otherwise', ['Ada@A.org', ''], {email: 'ADA@a.org '}, false],
  ];
  for (const [what, [email, publicAccountId], now, isAnother] of cases) {
    it(`${isAnother ? 'when' : 'but not when'} ${what}`, () => {
      const draft = {...sampleDraft, account: {email, publicAccountId}};
      expect(isOfAnother(draft, now)).to.equal(isAnother);
    });
  }

  it('but not when the page names whom it named before, though the client typed another', () => {
    const given = {email: 'ada@example.org'};
    const state = {...editingAt('account', answersWith({email: 'bo@example.org'})), given};
    expect(isOfAnother(draftOf(ticketed(state)), given)).to.be.false;
  });
});
