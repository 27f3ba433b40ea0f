import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {draftKey, DraftStore} from '../../src/session/draft-store.js';
import type {Draft} from '../../src/session/draft.js';
import {MemoryStorage} from '../simulation/memory-storage.js';
import {refuse, storageWith} from '../submission/failing-storage.js';
import {sampleDraft, sentDraft} from './sample-draft.js';

const savedAt = Date.parse('2026-11-22T10:15:00Z');
const DAY = 24 * 3_600_000;

type Kind = 'session' | 'local';

describe('The store of a draft', () => {
  let kept: MemoryStorage;
  beforeEach(() => {
    kept = new MemoryStorage();
  });

  const open = (kind: Kind = 'session', key = 'here'): DraftStore =>
    new DraftStore(() => kept, key, kind);

  it('gives what it was given', () => {
    expect(open().load(savedAt)).to.be.undefined;
    expect(open().save(sampleDraft, savedAt)).to.be.true;
    expect(open().load(savedAt)).to.deep.equal(sampleDraft);
  });

  it('gives nothing after it was cleared, and keeps nothing', () => {
    open().save(sampleDraft, savedAt);
    open().clear();
    expect(open().load(savedAt)).to.be.undefined;
    expect(kept.length).to.equal(0);
  });

  it('leaves what is kept under other keys alone', () => {
    kept.setItem('there', 'something');
    open().save(sampleDraft, savedAt);
    open().clear();
    expect({...kept}).to.deep.equal({there: 'something'});
  });

  const broken: [what: string, stored: string][] = [
    ['broken', '{"version":2,'],
    ['of the version before', '{"version":1}'],
    ['foreign', '{"items":[1,2]}'],
    ['empty', ''],
  ];
  for (const [what, stored] of broken) {
    it(`removes what is ${what}`, () => {
      kept.setItem('here', stored);
      expect(open().load(savedAt)).to.be.undefined;
      expect(kept.length).to.equal(0);
    });
  }

  const ages: [kind: Kind, age: number, isKept: boolean][] = [
    ['local', DAY, true],
    ['local', DAY + 1, false],
    ['local', -DAY, false],
    ['session', 30 * DAY, true],
    ['session', -DAY, true],
  ];
  for (const [kind, age, isKept] of ages) {
    it(`${isKept ? 'keeps' : 'removes'} a ${kind} draft of ${age} ms`, () => {
      open(kind).save(sampleDraft, savedAt);
      const draft = open(kind).load(savedAt + age);
      expect([draft !== undefined, kept.length]).to.deep.equal(isKept ? [true, 1] : [false, 0]);
    });
  }

  const full: [what: string, draft: Draft, stays: Draft][] = [
    ['of one that is sent, which goes on', {...sentDraft, typed: []}, sentDraft],
    [
      'of one that the client took back, which no longer goes on',
      {...sampleDraft},
      {...sentDraft, status: 'editing'},
    ],
  ];
  for (const [what, draft, stays] of full) {
    it(`keeps the older draft when there is no room for a longer one ${what}`, () => {
      open().save(sentDraft, savedAt);
      MemoryStorage.fill(kept);
      const answers = {...draft.answers, description: 'x'.repeat(5_000)};
      expect(open().save({...draft, answers}, savedAt + 1)).to.be.false;
      expect(open().load(savedAt)).to.deep.equal(stays);
    });
  }

  it('leaves an older draft that goes nowhere by itself as it is when there is no room', () => {
    open().save(sampleDraft, savedAt);
    MemoryStorage.fill(kept);
    const before = kept.getItem('here');
    const answers = {...sampleDraft.answers, description: 'x'.repeat(5_000)};
    expect(open().save({...sampleDraft, answers}, savedAt + 1)).to.be.false;
    expect(kept.getItem('here')).to.equal(before);
  });

  it('rather keeps nothing than what sends by itself, though the client took it back', () => {
    open().save(sentDraft, savedAt);
    const frozen = new DraftStore(() => storageWith(kept, {setItem: refuse}), 'here', 'session');
    expect(frozen.save(sampleDraft, savedAt)).to.be.false;
    expect(kept.length).to.equal(0);
  });

  it('leaves what is sent alone when what is sent cannot be saved again', () => {
    open().save(sentDraft, savedAt);
    const frozen = new DraftStore(() => storageWith(kept, {setItem: refuse}), 'here', 'session');
    expect(frozen.save(sentDraft, savedAt)).to.be.false;
    expect(open().load(savedAt)).to.deep.equal(sentDraft);
  });
});

describe('A store that the browser does not give', () => {
  const refusals: [what: string, storage: () => Storage][] = [
    ['it throws when it is read', refuse],
    // A browser may have none, whatever the types say.
    ['it is null', () => null as unknown as Storage],
    ['it is undefined', () => undefined as unknown as Storage],
    [
      'every call throws',
      () =>
        storageWith(new MemoryStorage(), {getItem: refuse, setItem: refuse, removeItem: refuse}),
    ],
    ['it is full', () => storageWith(new MemoryStorage(), {setItem: refuse})],
  ];
  for (const [what, storage] of refusals) {
    it(`keeps nothing, and says so, but throws nothing: ${what}`, () => {
      const store = new DraftStore(storage, 'here', 'session');
      expect(store.load(savedAt)).to.be.undefined;
      expect(store.save(sampleDraft, savedAt)).to.be.false;
      expect(() => store.clear()).not.to.throw();
    });
  }

  it('does not give what is broken, though it cannot be removed', () => {
    const full = new MemoryStorage();
    full.setItem('here', 'broken');
    const storage = storageWith(full, {removeItem: refuse});
    expect(new DraftStore(() => storage, 'here', 'session').load(savedAt)).to.be.undefined;
  });

  it('may be given later: it is asked for anew each time', () => {
    const storages = [refuse, () => new MemoryStorage()];
    const store = new DraftStore(() => storages.shift()!(), 'here', 'session');
    expect(store.save(sentDraft, savedAt)).to.be.false;
    expect(store.save(sampleDraft, savedAt)).to.be.true;
  });
});

describe('The key of a draft', () => {
  it('is one for each endpoint', () => {
    const keys = [
      'https://a.example/complaints',
      'https://a.example/complaints/',
      'https://a.example/Complaints',
      'https://b.example/complaints',
      'http://a.example/complaints',
      'https://a.example:8443/complaints',
    ].map(draftKey);
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it('names the form, so that it is none of the page’s, and the endpoint', () => {
    expect(draftKey('https://a.example/x')).to.equal('complaint-form https://a.example/x');
  });

  for (const more of ['?token=1', '#top', '?token=1#top', '?a=1?b=2', '#a?b']) {
    it(`leaves out what follows the path: ${more}`, () => {
      expect(draftKey(`https://a.example/x${more}`)).to.equal(draftKey('https://a.example/x'));
    });
  }
});
