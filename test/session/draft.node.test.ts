import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Answers} from '../../src/complaint/answers.js';
import {LONGEST_AGE, parseDraft, serializeDraft} from '../../src/session/draft.js';
import {envelope, validComplaint} from '../support/fixtures.js';
import {sampleDraft, sentDraft} from './sample-draft.js';

const savedAt = Date.parse('2026-11-22T10:15:00Z');
const HOUR = 3_600_000;

/** Reads the sample as it is kept, with a change. */
function readWith(change: object): unknown {
  const kept = JSON.parse(serializeDraft(sampleDraft, savedAt)) as object;
  return parseDraft(JSON.stringify({...kept, ...change}), savedAt, Infinity);
}

describe('A draft', () => {
  for (const [what, draft] of Object.entries({'half written': sampleDraft, sent: sentDraft})) {
    it(`is the same when it is read again: ${what}`, () => {
      expect(parseDraft(serializeDraft(draft, savedAt), savedAt, 0)).to.deep.equal(draft);
    });
  }

  it('is kept with its version and the moment', () => {
    expect(JSON.parse(serializeDraft(sampleDraft, savedAt))).to.deep.equal({
      version: 2,
      savedAt,
      ...sampleDraft,
    });
  });

  it('keeps what is typed as it is, valid or not', () => {
    const typed = {email: ' @@ ', date: '', description: '\u0000'.repeat(20_000), when: 'never'};
    const draft = {...sampleDraft, answers: {...sampleDraft.answers, ...typed}};
    expect(parseDraft(serializeDraft(draft, savedAt), savedAt, 0)).to.deep.equal(draft);
  });

  it('is read, too, when no category is chosen yet', () => {
    const draft = {...sampleDraft, envelope: {...envelope, categoryLabel: ''}};
    expect(parseDraft(serializeDraft(draft, savedAt), savedAt, 0)).to.deep.equal(draft);
  });

  it('keeps answers to questions of the page, whether it asks them now or not', () => {
    const own = {orderNumber: 'A-17', consent: true, toString: 'A name like any other'};
    const draft = {
      ...sampleDraft,
      answers: {...sampleDraft.answers, ...own},
      typed: [...sampleDraft.typed, 'orderNumber', 'toString'],
    };
    expect(parseDraft(serializeDraft(draft, savedAt), savedAt, 0)).to.deep.equal(draft);
  });

  it('of a form that asked less has no answers to what is asked now', () => {
    const {phone: _, onBehalf: _who, ...fewer} = sampleDraft.answers;
    const older = {...sampleDraft, answers: fewer as Answers};
    expect(parseDraft(serializeDraft(older, savedAt), savedAt, 0)).to.deep.equal(sampleDraft);
  });

  const ages: [what: string, age: number, longest: number, isRead: boolean][] = [
    ['just saved', 0, LONGEST_AGE, true],
    ['24 hours old', 24 * HOUR, LONGEST_AGE, true],
    ['a millisecond older', 24 * HOUR + 1, LONGEST_AGE, false],
    ['a year old', 365 * 24 * HOUR, LONGEST_AGE, false],
    ['a year old, in a tab that is still open', 365 * 24 * HOUR, Infinity, true],
    ['a few seconds early, by another clock', -5_000, LONGEST_AGE, true],
    ['an hour early', -HOUR, LONGEST_AGE, true],
    ['more than an hour early', -HOUR - 1, LONGEST_AGE, false],
    ['from the next day', -24 * HOUR, LONGEST_AGE, false],
    ['from the next day, in this tab, where a draft has no age', -24 * HOUR, Infinity, true],
  ];
  for (const [what, age, longest, isRead] of ages) {
    it(`${what} is ${isRead ? 'read' : 'none'}`, () => {
      const stored = serializeDraft(sampleDraft, savedAt);
      const draft = parseDraft(stored, savedAt + age, longest);
      expect(draft).to.deep.equal(isRead ? sampleDraft : undefined);
    });
  }
});

describe('No draft', () => {
  for (const stored of [
    '',
    ' ',
    '{',
    'null',
    '1',
    '"x"',
    '[]',
    '{}',
    'undefined',
    '{"version":2}',
  ]) {
    it(`is ${JSON.stringify(stored)}`, () => {
      expect(parseDraft(stored, savedAt, Infinity)).to.be.undefined;
    });
  }

  const {answers, account} = sampleDraft;
  const foreign: [what: string, change: object][] = [
    ['of an older version', {version: 1}],
    ['of a newer version', {version: 3}],
    ['of a text for a version', {version: '2'}],
    ['of no version', {version: undefined}],
    ['with more than there is in one', {extra: 1}],
    ['saved at no time', {savedAt: undefined}],
    ['saved at a text', {savedAt: '2026-11-22'}],
    ['saved at no number', {savedAt: null}],
    ['at a step that there is not', {step: 'payment'}],
    ['at the closing page', {step: 'done'}],
    ['at a step of every object', {step: 'constructor'}],
    ['without answers', {answers: undefined}],
    ['with a list for answers', {answers: []}],
    [
      'with an answer to nothing that may be asked',
      {answers: {...answers, 'order-number': 'A-17'}},
    ],
    ['with a list for an answer to a question of the page', {answers: {...answers, order: ['A']}}],
    ['with a number for one', {answers: {...answers, order: 17}}],
    ['with a number for a text', {answers: {...answers, email: 1}}],
    ['with null for a text', {answers: {...answers, time: null}}],
    ['with a text for a tick', {answers: {...answers, noAccount: 'false'}}],
    ['with a text for a list', {answers: {...answers, ticketNumbers: '1'}}],
    ['with a number in a list', {answers: {...answers, individuals: [1]}}],
    ['without what was typed', {typed: undefined}],
    ['with a text for what was typed', {typed: 'email'}],
    ['with a field that there is not', {typed: ['email', 'order-number']}],
    ['without what the page gave', {given: undefined}],
    ['with a field that the page cannot give', {given: ['order-number']}],
    ['without its first ID', {origin: undefined}],
    ['with a number for its first ID', {origin: 1}],
    ['without an account', {account: undefined}],
    ['with a number for an account', {account: {...account, email: 1}}],
    ['with more of an account', {account: {...account, name: 'Ada'}}],
    ['without an envelope', {envelope: undefined}],
    ['with an envelope that has more', {envelope: {...envelope, extra: 1}}],
    ['without an ID', {envelope: {...envelope, submissionId: undefined}}],
    ['with something else for an ID', {envelope: {...envelope, submissionId: '1'}}],
    ['with no moment', {envelope: {...envelope, submittedAt: 'today'}}],
    ['with no language', {envelope: {...envelope, locale: 'Italian!'}}],
    ['without the name of the category', {envelope: {...envelope, categoryLabel: null}}],
    ['without a time zone', {envelope: {...envelope, timeZone: 1}}],
    ['without a complaint or null', {complaint: undefined}],
    ['with half a complaint', {complaint: {schemaVersion: 1}}],
    ['with a complaint of another form', {complaint: {...validComplaint, admin: true}}],
    ['with a tick for whether it is sent', {status: true}],
    ['with another word for whether it is sent', {status: 'sent'}],
    ['without whether it is sent', {status: undefined}],
  ];
  for (const [what, change] of foreign) {
    it(`is one ${what}`, () => {
      expect(readWith({})).to.deep.equal(sampleDraft);
      expect(readWith(change)).to.be.undefined;
    });
  }

  it('changes what objects are', () => {
    const kept = serializeDraft(sampleDraft, savedAt);
    const stored = kept.replace('{', '{"__proto__":{"polluted":true},');
    parseDraft(stored, savedAt, Infinity);
    expect({}).not.to.have.property('polluted');
  });
});
