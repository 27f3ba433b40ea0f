import {expect} from '@open-wc/testing';
import {DraftKeeper} from '../../src/draft/draft-keeper.js';
import {DraftStore} from '../../src/draft/draft-store.js';
import type {Draft} from '../../src/draft/draft.js';
import {useFakeClock} from '../submission/fake-clock.js';
import {asksBeforeLeaving} from '../support/leaving.js';
import {sampleDraft} from './sample-draft.js';

const KEY = 'draft-keeper.test';

describe('The keeper of a draft', () => {
  const clock = useFakeClock();
  let draft: Draft | undefined;
  let changes: number;
  let keeper: DraftKeeper;

  beforeEach(() => {
    sessionStorage.clear();
    draft = sampleDraft;
    changes = 0;
    keeper = new DraftKeeper(
      () => draft,
      () => changes++,
    );
    keeper.connect();
  });
  afterEach(() => {
    keeper.disconnect();
    expect(clock.running(), 'timers left').to.equal(0);
    draft = undefined;
    expect(asksBeforeLeaving(), 'asks when it is gone').to.be.false;
  });

  const kept = (): string | null => sessionStorage.getItem(KEY);
  const session = (): DraftStore => new DraftStore(() => sessionStorage, KEY, 'session');
  const refusing = (): DraftStore =>
    new DraftStore(
      () => {
        throw new DOMException('No.', 'SecurityError');
      },
      KEY,
      'session',
    );

  it('gives the draft that is there', () => {
    session().save(sampleDraft, Date.now());
    expect(keeper.open(session())).to.deep.equal(sampleDraft);
  });

  it('saves within a second, however fast one types', () => {
    keeper.open(session());
    for (let count = 0; count < 10; count++) {
      keeper.saveSoon();
      clock.advance(100);
    }
    expect(kept()).not.to.be.null;
  });

  it('saves the draft as it is then, once', () => {
    keeper.open(session());
    keeper.saveSoon();
    draft = {...sampleDraft, step: 'details'};
    clock.advance(1_000);
    expect(kept()).to.contain('"step":"details"');
    expect(clock.running()).to.equal(0);
  });

  const endings: [what: string, end: () => void][] = [
    ['the page goes away', () => dispatchEvent(new Event('pagehide'))],
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the form is taken out', () => keeper.disconnect()],
  ];
  for (const [what, end] of endings) {
    it(`saves at once when ${what}`, () => {
      keeper.open(session());
      keeper.saveSoon();
      end();
      expect(kept()).not.to.be.null;
    });

    it(`saves nothing that has not changed when ${what}`, () => {
      keeper.open(session());
      end();
      expect(kept()).to.be.null;
    });
  }

  it('has nothing to save when there is no draft', () => {
    draft = undefined;
    keeper.open(session());
    keeper.saveNow();
    expect(kept()).to.be.null;
    expect(keeper.hasFailed).to.be.false;
    expect(asksBeforeLeaving()).to.be.false;
  });

  it('forgets what was to be saved when it clears', () => {
    keeper.open(session());
    keeper.saveNow();
    keeper.saveSoon();
    keeper.clear();
    clock.advance(1_000);
    expect(kept()).to.be.null;
  });

  it('says that the store failed, once, and asks before the answers are lost', () => {
    keeper.open(refusing());
    expect(keeper.hasFailed).to.be.false;
    keeper.saveNow();
    keeper.saveNow();
    expect(keeper.hasFailed).to.be.true;
    expect(changes).to.equal(1);
    expect(asksBeforeLeaving()).to.be.true;
  });

  it('asks no more once there is nothing to lose', () => {
    keeper.open(refusing());
    keeper.saveNow();
    keeper.clear();
    expect(keeper.hasFailed).to.be.false;
    expect(asksBeforeLeaving()).to.be.false;
  });

  it('does not ask while answers are kept', () => {
    keeper.open(session());
    keeper.saveNow();
    expect(asksBeforeLeaving()).to.be.false;
  });

  it('has not failed without a store, but asks before the answers are lost', () => {
    keeper.open(undefined);
    keeper.saveNow();
    expect(keeper.hasFailed).to.be.false;
    expect(asksBeforeLeaving()).to.be.true;
  });

  it('still asks after the form was moved in the document', () => {
    keeper.open(refusing());
    keeper.saveNow();
    keeper.disconnect();
    keeper.connect();
    expect(asksBeforeLeaving()).to.be.true;
  });
});
