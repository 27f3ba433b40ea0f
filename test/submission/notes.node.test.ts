import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {Notes} from '../../src/submission/notes.js';
import {envelope} from '../support/fixtures.js';
import {MemoryStorage} from '../simulation/memory-storage.js';
import {refuse, storageWith} from './failing-storage.js';

const now = Date.parse('2026-11-22T10:15:00Z');
const DAY = 24 * 3_600_000;
const {submissionId} = envelope;
const KEY = `complaint-form sent ${submissionId}`;
const elsewhere = {...envelope, locale: 'en', submittedAt: '2026-11-22T10:16:00.000Z'};
const acceptance = {
  submissionId,
  receipt: {reference: 'C-1', acknowledgeBy: undefined, resolveBy: undefined, contact: undefined},
  receivedAt: '2026-11-22T10:15:04.000Z',
};

describe('What is noted of a submission', () => {
  let kept: MemoryStorage;
  let notes: Notes;
  beforeEach(() => {
    kept = new MemoryStorage();
    notes = new Notes(() => kept);
  });

  it('is nothing at first', () => {
    expect(notes.find(submissionId)).to.equal(undefined);
  });

  it('is the envelope of who claims it first, for all tabs', () => {
    const otherTab = new Notes(() => kept);
    expect(notes.claim(envelope, now)).to.deep.equal({envelope});
    expect(otherTab.claim(elsewhere, now)).to.deep.equal({envelope});
    expect(otherTab.find(submissionId)).to.deep.equal({envelope});
  });

  it('is that it was accepted, from then on', () => {
    notes.claim(envelope, now);
    notes.accept(acceptance, now);
    expect(notes.find(submissionId)).to.deep.equal({acceptance});
    expect(notes.claim(elsewhere, now)).to.deep.equal({acceptance});
  });

  it('is nothing of any other', () => {
    notes.claim(envelope, now);
    expect(notes.find('another')).to.equal(undefined);
  });

  it('holds the envelope, the moment and nothing typed', () => {
    notes.claim(envelope, now);
    expect(JSON.parse(kept.getItem(KEY) ?? '')).to.deep.equal({envelope, notedAt: now});
  });

  it('is written once: who finds it writes nothing', () => {
    notes.claim(envelope, now);
    notes.claim(elsewhere, now + 5);
    expect(JSON.parse(kept.getItem(KEY) ?? '')).to.have.property('notedAt', now);
  });

  const broken: [what: string, stored: unknown][] = [
    ['no JSON', undefined],
    ['null', null],
    ['a text', 'sent'],
    ['nothing in it', {}],
    ['an envelope with a part less', {envelope: {...envelope, timeZone: undefined}}],
    ['an envelope with a number', {envelope: {...envelope, locale: 1}}],
    ['the envelope of another submission', {envelope: {...envelope, submissionId: 'another'}}],
    [
      'the acceptance of another one',
      {acceptance: {kind: 'sent', ...acceptance, submissionId: 'x'}},
    ],
    ['an acceptance that is none', {acceptance: {...acceptance, kind: 'sending'}}],
  ];
  for (const [what, stored] of broken) {
    it(`is nothing where there is ${what}, and is noted anew`, () => {
      kept.setItem(KEY, stored === undefined ? '{' : JSON.stringify(stored));
      expect(notes.find(submissionId)).to.equal(undefined);
      expect(notes.claim(elsewhere, now)).to.deep.equal({envelope: elsewhere});
      expect(notes.find(submissionId)).to.deep.equal({envelope: elsewhere});
    });
  }

  it('stays readable when a newer version notes more', () => {
    kept.setItem(KEY, JSON.stringify({envelope: {...envelope, more: 1}, notedAt: now, more: 1}));
    expect(notes.find(submissionId)).to.deep.equal({envelope});
  });
});

describe('Old notes', () => {
  const old = {...envelope, submissionId: 'old'};
  const OLD_KEY = 'complaint-form sent old';

  const ages: [age: number, stays: boolean][] = [
    [0, true],
    [30 * DAY - 1, true],
    [30 * DAY, false],
    [400 * DAY, false],
    [-DAY, true],
  ];
  for (const [age, stays] of ages) {
    it(`${stays ? 'stay' : 'go'} after ${age / DAY} days when another is made`, () => {
      const kept = new MemoryStorage();
      const notes = new Notes(() => kept);
      notes.claim(old, now - age);
      notes.claim(envelope, now);
      expect(kept.getItem(OLD_KEY) !== null).to.equal(stays);
      expect(notes.find(submissionId)).to.deep.equal({envelope});
    });
  }

  for (const stored of ['{', 'null', '{"notedAt":"now"}', '{"envelope":{}}']) {
    it(`go when they are broken: ${stored}`, () => {
      const kept = new MemoryStorage();
      kept.setItem(OLD_KEY, stored);
      new Notes(() => kept).claim(envelope, now);
      expect(kept.getItem(OLD_KEY)).to.equal(null);
    });
  }

  it('go also when something is accepted', () => {
    const kept = new MemoryStorage();
    new Notes(() => kept).claim(old, now - 31 * DAY);
    new Notes(() => kept).accept(acceptance, now);
    expect(Object.keys(kept)).to.deep.equal([KEY]);
  });

  it('are the form’s alone: the page’s own items stay, drafts too', () => {
    const kept = new MemoryStorage();
    const others = {
      theme: 'dark',
      'complaint-form https://a.example/': '{',
      'my complaint-form sent': '{',
    };
    for (const [key, value] of Object.entries(others)) kept.setItem(key, value);
    new Notes(() => kept).claim(envelope, now);
    expect({...kept}).to.deep.include(others);
  });
});

describe('Notes that the browser does not keep', () => {
  const refusals: [what: string, storage: () => Storage][] = [
    ['it throws when it is read', refuse],
    // A browser may have none, whatever the types say.
    ['there is none', () => null as unknown as Storage],
    ['it is full', () => storageWith(new MemoryStorage(), {setItem: refuse})],
    [
      'every call throws',
      () =>
        storageWith(new MemoryStorage(), {getItem: refuse, setItem: refuse, removeItem: refuse}),
    ],
  ];
  for (const [what, storage] of refusals) {
    it(`are none, and nothing throws: ${what}`, () => {
      const notes = new Notes(storage);
      expect(notes.find(submissionId)).to.equal(undefined);
      expect(notes.claim(envelope, now)).to.equal(undefined);
      expect(() => notes.accept(acceptance, now)).not.to.throw();
    });
  }
});
