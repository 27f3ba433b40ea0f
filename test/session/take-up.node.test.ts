import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Answers} from '../../src/complaint/answers.js';
import type {Draft} from '../../src/session/draft.js';
import {restored} from '../../src/session/draft.js';
import {firstStep, type State} from '../../src/session/state.js';
import {afterNews, afterPrefill, takeUp} from '../../src/session/take-up.js';
import type {Autosave} from '../../src/session/world.js';
import {circumstances} from '../support/fixtures.js';
import {configurationWith} from './configuration.js';
import {sampleDraft, sentDraft} from './sample-draft.js';
import {editingAt, failed, sending, wordsOf} from './states.js';

interface Page {
  autosave?: Autosave;
  prefill?: Partial<Answers>;
  isAskedFor?: boolean;
}

const take = (draft: Draft, {isAskedFor = false, ...page}: Page = {}): State =>
  takeUp(draft, configurationWith(page), circumstances, isAskedFor);

const unpacked: Draft = {...sentDraft, complaint: null};
const invalid: Draft = {...unpacked, answers: {...unpacked.answers, email: 'ada'}};
const ofAnother = {publicAccountId: 'BB00'};

describe('A draft that is found', () => {
  it('leads to the step that the client was on, with all as it was', () => {
    expect(take(sampleDraft)).to.deep.equal(restored(sampleDraft));
    expect(take(sampleDraft)).to.include({status: 'editing', step: 'person', isRestored: true});
  });

  it('takes the page’s answers where the client gave none', () => {
    const draft: Draft = {...sampleDraft, typed: ['email']};
    const prefill = {email: 'ADA@example.org', fullName: 'Ada R.'};
    const state = take(draft, {prefill});
    expect(state).to.have.nested.property('answers.email', 'ada@');
    expect(state).to.have.nested.property('answers.fullName', 'Ada R.');
    expect(state).to.have.deep.property('typed', ['email']);
    expect(state).to.have.property('given', prefill);
  });

  it('keeps what the page gave before when it gives nothing now: it may give it later', () => {
    const state = take(sampleDraft);
    expect(state).to.have.nested.property('answers.fullName', 'Ada Rossi');
    expect(state).to.have.deep.property('given', {fullName: 'Ada Rossi'});
  });

  it('empties what the page gave before and gives no longer, but not what was typed', () => {
    const draft: Draft = {...sampleDraft, given: ['fullName', 'country', 'email']};
    const state = take(draft, {prefill: {country: 'FR'}});
    expect(state).to.have.nested.property('answers.fullName', '');
    expect(state).to.have.nested.property('answers.country', 'FR');
    expect(state).to.have.nested.property('answers.email', 'ada@');
    expect(state).to.have.nested.property('answers.category', sampleDraft.answers.category);
  });

  const questions: [what: string, page: Page, isAsked: boolean][] = [
    ['in this tab', {autosave: 'session'}, false],
    ['in this browser', {autosave: 'local'}, true],
    ['in this browser, once the client has said so', {autosave: 'local', isAskedFor: true}, false],
    ['of another account', {prefill: ofAnother}, true],
    [
      'of another account, once the client has said so',
      {prefill: ofAnother, isAskedFor: true},
      false,
    ],
    ['of the same account', {prefill: {publicAccountId: 'aa00 n84g qwer tyui'}}, false],
  ];
  for (const [what, page, isAsked] of questions) {
    it(`is ${isAsked ? 'shown only on request' : 'shown at once'}: ${what}`, () => {
      for (const draft of [sampleDraft, sentDraft]) {
        const state = take(draft, page);
        if (isAsked) expect(state).to.deep.equal({status: 'asking'});
        else expect(state.status).not.to.equal('asking');
      }
    });
  }

  for (const [what, draft] of Object.entries({'has a body': sentDraft, 'has none yet': unpacked})) {
    it(`goes on with sending under its ID, as it was under way: it ${what}`, () => {
      const state = take(draft, {prefill: {fullName: 'Bo'}});
      expect(state).to.include({status: 'sending', resumed: true, attempt: 1, isAnswered: false});
      expect(state).to.deep.include({
        answers: draft.answers,
        typed: draft.typed,
        ticket: {
          envelope: draft.envelope,
          origin: draft.origin,
          answers: draft.answers,
          complaint: draft.complaint ?? undefined,
        },
      });
    });
  }

  it('is not sent by itself when it was not under way, though it was sent before', () => {
    const state = take({...sentDraft, status: 'editing'});
    expect(state).to.include({status: 'editing', step: 'review', isRestored: true});
    expect(state).to.have.nested.property('ticket.complaint', sentDraft.complaint);
  });

  it('is not sent when its answers are not valid, and marks nothing wrong', () => {
    const state = take(invalid);
    expect(state).to.include({status: 'editing', step: 'review'});
    expect('problems' in state && wordsOf(state.problems)).to.deep.equal([]);
  });

  it('is sent all the same when it has a body: it was valid then', () => {
    const october = {...circumstances, latestDate: '2026-10-01'};
    const page = configurationWith({});
    expect(takeUp(sentDraft, page, october, false).status).to.equal('sending');
    expect(takeUp(unpacked, page, october, false).status).to.equal('editing');
  });
});

describe('Other answers of the page', () => {
  const shown = restored(sampleDraft);

  it('are taken in while the client writes', () => {
    const state = afterPrefill(shown, undefined, {fullName: 'Bo'}, circumstances);
    expect(state).to.have.nested.property('answers.fullName', 'Bo');
    expect(state).to.have.nested.property('answers.email', 'ada@');
  });

  it('that are none empty what it gave before', () => {
    const state = afterPrefill(shown, sampleDraft, {}, circumstances);
    expect(state).to.have.nested.property('answers.fullName', '');
  });

  for (const state of [shown, sending()]) {
    it(`make it a question when they are of another account: ${state.status}`, () => {
      const next = afterPrefill(state, sampleDraft, ofAnother, circumstances);
      expect(next).to.deep.equal({status: 'asking'});
      const typedHere = afterPrefill(state, undefined, ofAnother, circumstances);
      expect(typedHere?.status).not.to.equal('asking');
    });
  }

  for (const state of [sending(), failed(), {status: 'asking'} as const]) {
    it(`change nothing else: ${state.status}`, () => {
      const prefill = {fullName: 'Bo'};
      expect(afterPrefill(state, undefined, prefill, circumstances)).to.equal(undefined);
    });
  }
});

describe('A draft that was changed elsewhere', () => {
  const session = configurationWith();
  const local = configurationWith({autosave: 'local'});
  const shown = {...restored(sampleDraft), step: 'details'} as const;
  const goneOnWith: Draft = {
    ...sampleDraft,
    step: 'review',
    answers: {...sampleDraft.answers, fullName: 'Bo'},
    envelope: {...sampleDraft.envelope, submissionId: '11111111-1111-4111-8111-111111111111'},
  };

  it('is shown as it was gone on with, on the step that is shown here', () => {
    const state = afterNews(shown, goneOnWith, local);
    expect(state).to.include({status: 'editing', step: 'details', isRestored: false});
    expect(state).to.have.deep.property('answers', goneOnWith.answers);
    expect(state).to.have.nested.property('ticket.envelope', goneOnWith.envelope);
  });

  it('is nothing to this tab when it is another complaint, or somebody else’s', () => {
    const anew = {...goneOnWith, origin: goneOnWith.envelope.submissionId};
    expect(afterNews(shown, anew, local)).to.equal(undefined);
    const another = {...local, prefill: ofAnother};
    expect(afterNews(shown, goneOnWith, another)).to.equal(undefined);
    const {ticket: _, ...unkept} = shown;
    expect(afterNews(unkept, goneOnWith, local)).to.equal(undefined);
  });

  it('is deleted here, too, if it was this tab’s, but not if it was the browser’s', () => {
    expect(afterNews(shown, undefined, session)).to.equal('deleted');
    expect(afterNews(shown, undefined, local)).to.equal(undefined);
  });

  const others: State[] = [sending(), failed(), {status: 'asking'}, firstStep()];
  for (const state of others) {
    it(`changes nothing where the client is not writing: ${state.status}`, () => {
      expect(afterNews(state, goneOnWith, session)).to.equal(undefined);
      expect(afterNews(state, undefined, session)).to.equal(undefined);
    });
  }

  it('changes nothing that the page alone has given', () => {
    const untouched = {...editingAt('account'), typed: []};
    expect(afterNews(untouched, undefined, session)).to.equal(undefined);
  });
});
