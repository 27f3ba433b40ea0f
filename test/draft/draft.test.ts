import {expect} from '@open-wc/testing';
import {LONGEST_AGE, parseDraft, serializeDraft} from '../../src/draft/draft.js';
import {sampleDraft, sentDraft} from './sample-draft.js';

const savedAt = Date.parse('2026-11-22T10:15:00Z');

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

  it('keeps what is typed as it is, valid or not', () => {
    const typed = {email: ' @@ ', date: '', description: '\u0000'.repeat(20_000), when: 'never'};
    const draft = {...sampleDraft, answers: {...sampleDraft.answers, ...typed}};
    expect(parseDraft(serializeDraft(draft, savedAt), savedAt, 0)).to.deep.equal(draft);
  });

  const ages: [what: string, age: number, longest: number, isRead: boolean][] = [
    ['just saved', 0, LONGEST_AGE, true],
    ['24 hours old', 24 * 3_600_000, LONGEST_AGE, true],
    ['a millisecond older', 24 * 3_600_000 + 1, LONGEST_AGE, false],
    ['a year old', 365 * 24 * 3_600_000, LONGEST_AGE, false],
    ['a year old, in a tab that is still open', 365 * 24 * 3_600_000, Infinity, true],
    ['a few seconds early, by another clock', -5_000, LONGEST_AGE, true],
    ['from the next day', -24 * 3_600_000, LONGEST_AGE, false],
    ['from the next day, in this tab', -24 * 3_600_000, Infinity, false],
  ];
  for (const [what, age, longest, isRead] of ages) {
    it(`${what} is ${isRead ? 'read' : 'none'}`, () => {
      const stored = serializeDraft(sampleDraft, savedAt);
      const draft = parseDraft(stored, savedAt + age, longest);
      expect(draft !== undefined).to.equal(isRead);
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
    '{"version":1}',
  ]) {
    it(`is ${JSON.stringify(stored)}`, () => {
      expect(parseDraft(stored, savedAt, Infinity)).to.be.undefined;
    });
  }

  const {answers} = sampleDraft;
  const foreign: [what: string, change: object][] = [
    ['of an older version', {version: 0}],
    ['of a newer version', {version: 2}],
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
    ['with an answer less', {answers: {...answers, email: undefined}}],
    ['with an answer more', {answers: {...answers, phone: '1'}}],
    ['with a number for a text', {answers: {...answers, email: 1}}],
    ['with null for a text', {answers: {...answers, time: null}}],
    ['with a text for a tick', {answers: {...answers, noAccount: 'false'}}],
    ['with a text for a list', {answers: {...answers, ticketNumbers: '1'}}],
    ['with a number in a list', {answers: {...answers, individuals: [1]}}],
    ['without an ID', {submissionId: undefined}],
    ['with a number for an ID', {submissionId: 1}],
    ['with half a complaint', {complaint: {schemaVersion: 1}}],
    ['with a text for whether it is sent', {sending: 'yes'}],
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
