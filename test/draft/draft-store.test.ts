import {expect} from '@open-wc/testing';
import {draftKey, DraftStore, type Autosave} from '../../src/draft/draft-store.js';
import {sampleDraft} from './sample-draft.js';

const savedAt = Date.parse('2026-11-22T10:15:00Z');
const DAY = 24 * 3_600_000;

/** What a browser keeps, with a part of it replaced. */
function storageWith(kept: Map<string, string>, change: Partial<Storage> = {}): Storage {
  return {
    length: 0,
    key: () => null,
    clear: () => undefined,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    ...change,
  };
}

function fail(): never {
  throw new DOMException('No.', 'SecurityError');
}

describe('The store of a draft', () => {
  let kept: Map<string, string>;
  beforeEach(() => {
    kept = new Map();
  });

  const open = (autosave: Autosave = 'session', key = 'here'): DraftStore =>
    new DraftStore(() => storageWith(kept), key, autosave);

  it('gives what it was given', () => {
    expect(open().load(savedAt)).to.be.undefined;
    expect(open().save(sampleDraft, savedAt)).to.be.true;
    expect(open().load(savedAt)).to.deep.equal(sampleDraft);
  });

  it('gives nothing after it was cleared, and keeps nothing', () => {
    open().save(sampleDraft, savedAt);
    open().clear();
    expect(open().load(savedAt)).to.be.undefined;
    expect(kept.size).to.equal(0);
  });

  it('leaves what is kept under other keys alone', () => {
    kept.set('there', 'something');
    open().save(sampleDraft, savedAt);
    open().clear();
    expect([...kept]).to.deep.equal([['there', 'something']]);
  });

  const broken: [what: string, stored: string][] = [
    ['broken', '{"version":1,'],
    ['foreign', '{"items":[1,2]}'],
    ['empty', ''],
  ];
  for (const [what, stored] of broken) {
    it(`removes what is ${what}`, () => {
      kept.set('here', stored);
      expect(open().load(savedAt)).to.be.undefined;
      expect(kept.size).to.equal(0);
    });
  }

  const ages: [autosave: Autosave, age: number, isKept: boolean][] = [
    ['local', DAY, true],
    ['local', DAY + 1, false],
    ['local', -DAY, false],
    ['session', 30 * DAY, true],
    ['session', -DAY, false],
  ];
  for (const [autosave, age, isKept] of ages) {
    it(`${isKept ? 'keeps' : 'removes'} a ${autosave} draft of ${age} ms`, () => {
      open(autosave).save(sampleDraft, savedAt);
      const draft = open(autosave).load(savedAt + age);
      expect([draft !== undefined, kept.size]).to.deep.equal(isKept ? [true, 1] : [false, 0]);
    });
  }
});

describe('A store that the browser does not give', () => {
  const kept = new Map<string, string>();
  const refusals: [what: string, storage: () => Storage][] = [
    ['it throws when it is read', fail],
    // A browser may have none, whatever the types say.
    ['it is null', () => null as unknown as Storage],
    ['it is undefined', () => undefined as unknown as Storage],
    [
      'every call throws',
      () => storageWith(kept, {getItem: fail, setItem: fail, removeItem: fail}),
    ],
    ['it is full', () => storageWith(kept, {setItem: fail})],
  ];
  for (const [what, storage] of refusals) {
    it(`keeps nothing, and says so, but throws nothing: ${what}`, () => {
      const store = new DraftStore(storage, 'here', 'session');
      expect(store.load(savedAt)).to.be.undefined;
      expect(store.save(sampleDraft, savedAt)).to.be.false;
      expect(() => store.clear()).not.to.throw();
    });
  }

  it('is no reason to lose a draft: what cannot be removed is not given either', () => {
    const full = new Map([['here', 'broken']]);
    const storage = storageWith(full, {removeItem: fail});
    const store = new DraftStore(() => storage, 'here', 'session');
    expect(store.load(savedAt)).to.be.undefined;
  });
});

describe('The key of a draft', () => {
  it('is one for each path and endpoint, whatever stands in them', () => {
    const keys = [
      draftKey('/help', 'https://a.example/complaints'),
      draftKey('/help/', 'https://a.example/complaints'),
      draftKey('/help', 'https://a.example/complaints/'),
      draftKey('/help', 'https://b.example/complaints'),
      draftKey('/', 'https://a.example/complaints'),
    ];
    expect(new Set(keys).size).to.equal(keys.length);
    expect(draftKey('/help', 'https://a.example/complaints')).to.equal(keys[0]);
  });

  it('names the form, so that it is none of the page’s', () => {
    expect(draftKey('/', 'https://a.example/')).to.match(/^complaint-form/);
  });
});
