import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {DraftKeeper} from '../../src/session/draft-keeper.js';
import {draftKey} from '../../src/session/draft-store.js';
import {serializeDraft, type Draft} from '../../src/session/draft.js';
import type {Autosave} from '../../src/session/world.js';
import {MemoryStorage} from '../simulation/memory-storage.js';
import {SimulatedWorld} from '../submission/simulated-world.js';
import {sampleDraft, sentDraft} from './sample-draft.js';

const HERE = 'https://api.example/complaints';
const THERE = 'https://api.example/letters';

const other: Draft = {
  ...sampleDraft,
  envelope: {...sampleDraft.envelope, submissionId: '11111111-1111-4111-8111-111111111111'},
};

describe('The place of a draft', () => {
  let world: SimulatedWorld;
  let keeper: DraftKeeper;
  beforeEach(() => {
    world = new SimulatedWorld();
    keeper = new DraftKeeper(world, () => undefined);
  });

  /** Where something is kept, as `session here`. */
  const places = (): string[] =>
    (['session', 'local'] as const).flatMap((kind) =>
      Object.entries({here: HERE, there: THERE}).flatMap(([name, endpoint]) =>
        world.storage(kind).getItem(draftKey(endpoint)) === null ? [] : [`${kind} ${name}`],
      ),
    );
  const put = (draft: Draft, kind: 'session' | 'local', endpoint: string): void => {
    world.storage(kind).setItem(draftKey(endpoint), serializeDraft(draft, world.now()));
  };

  const moves: [from: [Autosave, string], to: [Autosave, string], isAnother: boolean][] = [
    [['session', HERE], ['session', HERE], false],
    [['session', HERE], ['local', HERE], true],
    [['local', HERE], ['session', HERE], true],
    [['session', HERE], ['session', THERE], true],
    [['session', HERE], ['session', `${HERE}?token=1`], false],
    [['session', HERE], ['off', HERE], true],
    [['off', HERE], ['off', THERE], false],
    [['off', HERE], ['session', HERE], true],
  ];
  for (const [from, to, isAnother] of moves) {
    it(`is ${isAnother ? 'another' : 'the same'}: ${from.join(' ')} to ${to.join(' ')}`, () => {
      expect(keeper.moveTo(...from), 'the first').to.be.true;
      expect(keeper.moveTo(...to)).to.equal(isAnother);
      expect(keeper.moveTo(...to), 'again').to.be.false;
    });
  }

  it('is left behind empty: the draft moves along', () => {
    keeper.moveTo('session', HERE);
    keeper.save(sampleDraft);
    keeper.moveTo('local', HERE);
    expect(places()).to.deep.equal(['local here']);
    keeper.moveTo('local', THERE);
    expect(places()).to.deep.equal(['local there']);
    expect(keeper.load()).to.deep.equal(sampleDraft);
  });

  it('is left behind empty when nothing is to be kept any more', () => {
    keeper.moveTo('session', HERE);
    keeper.save(sampleDraft);
    keeper.moveTo('off', HERE);
    expect(places()).to.deep.equal([]);
    expect(keeper.hasStore).to.be.false;
  });

  it('is left as it is by who has neither read nor written there', () => {
    put(sampleDraft, 'session', HERE);
    keeper.moveTo('session', HERE);
    keeper.moveTo('local', HERE);
    expect(places()).to.deep.equal(['session here']);
  });

  it('may be taken: the draft that is there stays, and the old place is empty', () => {
    put(sentDraft, 'local', HERE);
    keeper.moveTo('session', HERE);
    keeper.save(sampleDraft);
    keeper.moveTo('local', HERE);
    expect(places()).to.deep.equal(['local here']);
    expect(keeper.load()).to.deep.equal(sentDraft);
  });

  it('may have no room: a draft that was seen leaves the old place all the same', () => {
    keeper.moveTo('session', HERE);
    keeper.save(sampleDraft);
    MemoryStorage.fill(world.site.local);
    expect(keeper.moveTo('local', HERE)).to.be.true;
    expect(places()).to.deep.equal([]);
  });

  it('is left as it is when another tab has put its draft there', () => {
    keeper.moveTo('local', HERE);
    keeper.save(sampleDraft);
    put(other, 'local', HERE);
    keeper.moveTo('session', HERE);
    expect(places()).to.deep.equal(['local here']);
    keeper.moveTo('local', HERE);
    expect(keeper.load()).to.deep.equal(other);
  });

  it('is forgotten before it is known: what is there goes, and only there and then', () => {
    put(sampleDraft, 'session', HERE);
    put(sampleDraft, 'session', THERE);
    keeper.clear();
    keeper.moveTo('session', HERE);
    expect(places()).to.deep.equal(['session there']);
    keeper.moveTo('session', THERE);
    expect(keeper.load()).to.deep.equal(sampleDraft);
  });

  describe('of a draft that nobody has seen', () => {
    beforeEach(() => {
      put(sampleDraft, 'local', HERE);
      keeper.moveTo('local', HERE);
      keeper.load();
    });

    it('is left behind empty: the draft moves along', () => {
      expect(keeper.moveTo('local', THERE, true)).to.be.true;
      expect(places()).to.deep.equal(['local there']);
    });

    it('is left behind empty when nothing is to be kept any more', () => {
      expect(keeper.moveTo('off', HERE, true)).to.be.true;
      expect(places()).to.deep.equal([]);
    });

    it('stays the same as long as the other has no room', () => {
      MemoryStorage.fill(world.session);
      expect(keeper.moveTo('session', HERE, true)).to.be.false;
      expect(places()).to.deep.equal(['local here']);
      expect(keeper.load()).to.deep.equal(sampleDraft);
      world.session.setItem = (key, value) => {
        world.session[key] = value;
      };
      expect(keeper.moveTo('session', HERE, true), 'later').to.be.true;
      expect(places()).to.deep.equal(['session here']);
    });

    it('keeps it when the other is taken', () => {
      put(other, 'session', HERE);
      expect(keeper.moveTo('session', HERE, true)).to.be.true;
      expect(places()).to.deep.equal(['session here', 'local here']);
      expect(keeper.load()).to.deep.equal(other);
    });
  });
});
