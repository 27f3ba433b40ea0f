import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {DraftKeeper} from '../../src/session/draft-keeper.js';
import {draftKey} from '../../src/session/draft-store.js';
import {parseDraft, serializeDraft, type Draft} from '../../src/session/draft.js';
import {refuse} from '../submission/failing-storage.js';
import {SimulatedWorld} from '../submission/simulated-world.js';
import {sampleDraft, sentDraft} from './sample-draft.js';

const HERE = 'https://api.example/complaints';

const other: Draft = {
  ...sampleDraft,
  envelope: {...sampleDraft.envelope, submissionId: '11111111-1111-4111-8111-111111111111'},
};

describe('The keeper of a draft', () => {
  let world: SimulatedWorld;
  let keeper: DraftKeeper;
  let draft: Draft;
  /** How often a save was due. */
  let saves: number;

  /** The keeper of a form in another tab, or in this one after a reload. */
  const openKeeper = (): DraftKeeper => {
    const opened: DraftKeeper = new DraftKeeper(world, () => {
      saves++;
      opened.save(draft);
    });
    return opened;
  };
  beforeEach(() => {
    world = new SimulatedWorld();
    draft = sampleDraft;
    saves = 0;
    keeper = openKeeper();
  });

  const stored = (kind: 'session' | 'local' = 'session', endpoint = HERE): Draft | undefined => {
    const text = world.storage(kind).getItem(draftKey(endpoint));
    return text === null ? undefined : parseDraft(text, world.now(), Infinity);
  };
  const put = (one: Draft, kind: 'session' | 'local' = 'session', endpoint = HERE): void => {
    world.storage(kind).setItem(draftKey(endpoint), serializeDraft(one, world.now()));
  };

  describe('reads', () => {
    it('the draft that is there, and knows then whose it is', () => {
      put(sentDraft);
      keeper.moveTo('session', HERE);
      expect(keeper.holds(sentDraft.envelope.submissionId)).to.be.false;
      expect(keeper.load()).to.deep.equal(sentDraft);
      expect(keeper.holds(sentDraft.envelope.submissionId)).to.be.true;
      expect(keeper.holds(other.envelope.submissionId)).to.be.false;
    });

    it('nothing where there is none, and forgets whose it was', () => {
      keeper.moveTo('session', HERE);
      keeper.save(sampleDraft);
      world.session.clear();
      expect(keeper.load()).to.equal(undefined);
      expect(keeper.holds(sampleDraft.envelope.submissionId)).to.be.false;
    });

    it('nothing before it has a place', () => {
      put(sampleDraft);
      expect(keeper.load()).to.equal(undefined);
    });

    it('no draft that is too old for where it is kept', () => {
      put(sampleDraft, 'local');
      put(sampleDraft, 'session');
      world.time += 25 * 3_600_000;
      keeper.moveTo('local', HERE);
      expect(keeper.load()).to.equal(undefined);
      keeper.moveTo('session', HERE);
      expect(keeper.load()).to.deep.equal(sampleDraft);
    });
  });

  describe('saves', () => {
    beforeEach(() => {
      keeper.moveTo('session', HERE);
    });

    it('within half a second, however fast one types', async () => {
      for (let count = 0; count < 5; count++) {
        keeper.saveSoon();
        await world.pass(100);
      }
      expect([saves, stored()]).to.deep.equal([1, sampleDraft]);
    });

    it('not at once what is typed', async () => {
      keeper.saveSoon();
      await world.pass(499);
      expect([saves, stored()]).to.deep.equal([0, undefined]);
    });

    it('the draft as it is then, once, and again after the next change', async () => {
      keeper.saveSoon();
      draft = {...sampleDraft, step: 'details'};
      await world.pass(1_000);
      expect(stored()).to.have.property('step', 'details');
      expect([saves, world.pending]).to.deep.equal([1, 0]);
      keeper.saveSoon();
      await world.pass(1_000);
      expect(saves).to.equal(2);
    });

    it('at once what was due when the page may go away, and not a second time', async () => {
      keeper.saveSoon();
      keeper.flush();
      expect([saves, stored()]).to.deep.equal([1, sampleDraft]);
      await world.pass(1_000);
      expect([saves, world.pending]).to.deep.equal([1, 0]);
    });

    it('nothing that has not changed when the page may go away', () => {
      keeper.flush();
      keeper.save(sampleDraft);
      put(other);
      keeper.flush();
      expect([saves, stored()]).to.deep.equal([0, other]);
    });

    it('nothing more of what was due when it is told to save', async () => {
      keeper.saveSoon();
      keeper.save(sentDraft);
      await world.pass(1_000);
      expect([saves, stored()]).to.deep.equal([0, sentDraft]);
    });

    it('under the ID that it knows then', () => {
      keeper.save(other);
      expect(keeper.holds(other.envelope.submissionId)).to.be.true;
    });
  });

  describe('knows whether the answers are kept:', () => {
    it('nothing is, as long as nothing had to be', () => {
      keeper.moveTo('session', HERE);
      expect([keeper.isKept, keeper.hasStore]).to.deep.equal([undefined, true]);
      expect([keeper.isIntact, keeper.isRobbed]).to.deep.equal([true, false]);
    });

    it('they are', () => {
      keeper.moveTo('session', HERE);
      keeper.save(sampleDraft);
      expect([keeper.isKept, keeper.isIntact]).to.deep.equal([true, true]);
    });

    it('they are not where the store refuses, and are nobody’s', () => {
      world.storage = refuse;
      keeper.moveTo('session', HERE);
      keeper.saveSoon();
      expect(keeper.isKept).to.equal(undefined);
      keeper.flush();
      expect([keeper.isKept, keeper.hasStore, keeper.isRobbed]).to.deep.equal([false, true, false]);
      expect(keeper.holds(sampleDraft.envelope.submissionId)).to.be.false;
    });

    it('they are not without a store, as soon as one types, and nothing is due', () => {
      keeper.moveTo('off', HERE);
      keeper.saveSoon();
      expect([keeper.isKept, keeper.hasStore]).to.deep.equal([false, false]);
      expect(world.pending).to.equal(0);
      keeper.save(sampleDraft);
      expect([keeper.isKept, keeper.isRobbed]).to.deep.equal([false, false]);
    });

    it('what was only found is not stolen when it is gone', () => {
      put(sampleDraft);
      keeper.moveTo('session', HERE);
      keeper.load();
      world.session.clear();
      expect(keeper.isRobbed).to.be.false;
    });

    it('another tab has removed them', () => {
      keeper.moveTo('local', HERE);
      expect(keeper.isRobbed, 'nothing was there').to.be.false;
      keeper.save(sampleDraft);
      expect(keeper.isRobbed, 'it is there').to.be.false;
      put(other, 'local');
      expect(keeper.isRobbed, 'something is there').to.be.false;
      world.site.local.clear();
      expect(keeper.isRobbed).to.be.true;
    });
  });

  describe('clears', () => {
    beforeEach(() => {
      keeper.moveTo('session', HERE);
    });

    it('the draft, what was to be saved and all that it knew', async () => {
      keeper.save(sampleDraft);
      keeper.saveSoon();
      keeper.clear();
      await world.pass(1_000);
      expect([saves, stored(), world.pending]).to.deep.equal([0, undefined, 0]);
      expect([keeper.isKept, keeper.isRobbed]).to.deep.equal([undefined, false]);
      expect(keeper.holds(sampleDraft.envelope.submissionId)).to.be.false;
    });

    it('nothing where nothing is kept', () => {
      keeper.moveTo('off', HERE);
      keeper.clear();
      keeper.clear(sampleDraft.envelope.submissionId);
      expect(keeper.isKept).to.equal(undefined);
    });

    it('whatever is there when it is told of no complaint', () => {
      put(other);
      keeper.clear();
      expect(stored()).to.equal(undefined);
    });

    const {submissionId} = sampleDraft.envelope;
    const cases: [what: string, mine: Draft | undefined, there: Draft, isCleared: boolean][] = [
      ['the draft of the complaint that was sent', undefined, sampleDraft, true],
      ['what it kept itself, under whatever ID', other, other, true],
      ['not the draft that another tab has put there', sampleDraft, other, false],
      ['not a draft that it does not know', undefined, other, false],
    ];
    for (const [what, mine, there, isCleared] of cases) {
      it(`after a complaint was sent, ${what}`, () => {
        if (mine) keeper.save(mine);
        put(there);
        keeper.clear(submissionId);
        expect(stored()).to.deep.equal(isCleared ? undefined : there);
        expect(keeper.isKept).to.equal(undefined);
      });
    }
  });
});
