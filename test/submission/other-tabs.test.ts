import {expect} from '@open-wc/testing';
import type {Outcome} from '../../src/submission/answer.js';
import {inTurn, OtherTabs, type TabMessage} from '../../src/submission/other-tabs.js';
import {envelope} from '../support/fixtures.js';

const {signal} = new AbortController();
const accepted: Outcome = {kind: 'accepted', receipt: {reference: 'C-1'}};
const message: TabMessage = {
  kind: 'sending',
  ...envelope,
  label: 'Fees and charges',
  timeZone: 'Europe/Rome',
};

/** A task that is done when the test says so. */
class HeldTask {
  finish!: () => void;
  hasBegun = false;
  readonly #finished = new Promise<void>((resolve) => {
    this.finish = resolve;
  });

  readonly run = async (): Promise<Outcome> => {
    this.hasBegun = true;
    await this.#finished;
    return accepted;
  };
}

/** Hides something of the browser during a test. */
function without(owner: object, name: string): void {
  beforeEach(() => {
    Object.defineProperty(owner, name, {value: undefined, configurable: true});
  });
}

describe('Tabs', () => {
  it('hear each other, and not themselves', async () => {
    const heard: TabMessage[] = [];
    const speaker = new OtherTabs(() => expect.fail('it hears itself'));
    const told = new Promise<void>((resolve) => {
      const listener = new OtherTabs((said) => {
        heard.push(said);
        listener.disconnect();
        resolve();
      });
      listener.connect();
    });
    speaker.connect();
    speaker.tell(message);
    await told;
    speaker.disconnect();
    expect(heard).to.deep.equal([message]);
  });

  it('say nothing once they have left', () => {
    const tabs = new OtherTabs(() => undefined);
    tabs.connect();
    tabs.disconnect();
    expect(() => tabs.tell(message)).not.to.throw();
  });

  describe('without a channel', () => {
    const genuine = BroadcastChannel;
    without(window, 'BroadcastChannel');
    afterEach(() => {
      Object.defineProperty(window, 'BroadcastChannel', {
        value: genuine,
        configurable: true,
        writable: true,
      });
    });

    it('are each for themselves', () => {
      const tabs = new OtherTabs(() => undefined);
      expect(() => {
        tabs.connect();
        tabs.tell(message);
        tabs.disconnect();
      }).not.to.throw();
    });
  });
});

describe('Tasks for the same submission', () => {
  it('run one after the other', async () => {
    const first = new HeldTask();
    const second = new HeldTask();
    const outcomes = [first, second].map(({run}) => inTurn('one-after-the-other', signal, run));
    // A lock of the same kind that is granted only after the others were looked at.
    await inTurn('another', signal, () => Promise.resolve(accepted));
    expect([first.hasBegun, second.hasBegun]).to.deep.equal([true, false]);
    first.finish();
    await outcomes[0];
    second.finish();
    expect(await Promise.all(outcomes)).to.deep.equal([accepted, accepted]);
  });

  it('do not keep those for another submission waiting', async () => {
    const held = new HeldTask();
    const outcome = inTurn('one', signal, held.run);
    expect(await inTurn('two', signal, () => Promise.resolve(accepted))).to.equal(accepted);
    held.finish();
    await outcome;
  });

  it('that are stopped while they wait for their turn never begin', async () => {
    const held = new HeldTask();
    const waiting = new HeldTask();
    const stop = new AbortController();
    const outcome = inTurn('stopped', signal, held.run);
    const stopped = inTurn('stopped', stop.signal, waiting.run);
    stop.abort();
    expect(await stopped).to.deep.equal({kind: 'stopped'});
    expect(waiting.hasBegun).to.be.false;
    held.finish();
    await outcome;
  });

  it('that were stopped before never begin', async () => {
    const task = new HeldTask();
    expect(await inTurn('never', AbortSignal.abort(), task.run)).to.deep.equal({kind: 'stopped'});
    expect(task.hasBegun).to.be.false;
  });

  it('that have a mistake of their own do not hide it', async () => {
    const mistake = new Error('a mistake');
    const outcome = inTurn('mistake', signal, () => Promise.reject(mistake));
    expect(await outcome.catch((error: unknown) => error)).to.equal(mistake);
  });

  describe('without locks, as on plain http: pages,', () => {
    without(navigator, 'locks');
    afterEach(() => {
      // Deleting it brings back the one of the prototype.
      Reflect.deleteProperty(navigator, 'locks');
    });

    it('run at once', async () => {
      expect(await inTurn('free', signal, () => Promise.resolve(accepted))).to.equal(accepted);
    });
  });
});
