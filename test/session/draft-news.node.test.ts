import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {DraftKeeper} from '../../src/session/draft-keeper.js';
import {draftKey} from '../../src/session/draft-store.js';
import {serializeDraft, type Draft} from '../../src/session/draft.js';
import {SimulatedWorld} from '../submission/simulated-world.js';
import {sampleDraft} from './sample-draft.js';

const HERE = 'https://api.example/complaints';

const other: Draft = {
  ...sampleDraft,
  envelope: {...sampleDraft.envelope, submissionId: '11111111-1111-4111-8111-111111111111'},
};

describe('What others do to a draft', () => {
  let world: SimulatedWorld;
  let keeper: DraftKeeper;
  const put = (draft: Draft): void => {
    world.session.setItem(draftKey(HERE), serializeDraft(draft, world.now()));
  };
  beforeEach(() => {
    world = new SimulatedWorld();
    keeper = new DraftKeeper(world, () => {
      keeper.save(sampleDraft);
    });
    keeper.moveTo('session', HERE);
  });

  for (const way of ['save', 'load'] as const) {
    it(`is known, by its ID, of what it did last: ${way}`, () => {
      expect(keeper.isIntact, 'nothing is there').to.be.true;
      put(sampleDraft);
      expect(keeper.isIntact, 'it does not know it yet').to.be.false;
      keeper[way](sampleDraft);
      expect(keeper.isIntact).to.be.true;
      put({...sampleDraft, step: 'review'});
      expect(keeper.isIntact).to.be.true;
      put(other);
      expect(keeper.isIntact, 'it is another’s').to.be.false;
      world.session.clear();
      expect(keeper.isIntact, 'it is gone').to.be.false;
      keeper.clear();
      expect(keeper.isIntact, 'and that is known').to.be.true;
    });

    it(`is news once, and until then none: ${way}`, () => {
      put(sampleDraft);
      keeper[way](sampleDraft);
      expect(keeper.readNews()).to.equal(undefined);
      put(other);
      expect(keeper.readNews()).to.deep.equal({draft: other});
      expect(keeper.readNews()).to.equal(undefined);
      world.session.clear();
      expect(keeper.readNews()).to.deep.equal({draft: undefined});
      expect(keeper.readNews()).to.equal(undefined);
    });
  }

  it('is news also where none was before', () => {
    expect(keeper.readNews()).to.equal(undefined);
    put(other);
    expect(keeper.readNews()).to.deep.equal({draft: other});
  });

  it('is no news when only the step or the status of the same answers is another', () => {
    keeper.save(sampleDraft);
    put({...sampleDraft, step: 'review', status: 'sending'});
    expect(keeper.readNews()).to.equal(undefined);
  });

  it('is no news while there is something to be saved here, nor afterwards', async () => {
    keeper.save(sampleDraft);
    keeper.saveSoon();
    put(other);
    expect(keeper.readNews()).to.equal(undefined);
    await world.pass(500);
    expect(keeper.readNews()).to.equal(undefined);
    expect(keeper.isIntact, 'it has saved its own').to.be.true;
  });

  it('is no news any more once it was read', () => {
    keeper.save(sampleDraft);
    put(other);
    keeper.readNews();
    expect(keeper.readNews()).to.equal(undefined);
    expect(keeper.isIntact).to.be.false;
  });

  it('is no news that it has cleared its own', () => {
    keeper.save(sampleDraft);
    keeper.clear();
    expect(keeper.readNews()).to.equal(undefined);
  });

  it('is nothing where nothing is kept', () => {
    keeper.moveTo('off', HERE);
    keeper.save(sampleDraft);
    expect(keeper.readNews()).to.equal(undefined);
  });
});
