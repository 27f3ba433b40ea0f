import {getEventListeners} from 'node:events';
import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {inTurn} from '../../src/submission/turn.js';
import {refuse} from './failing-storage.js';
import {SimulatedWorld} from './simulated-world.js';

const {signal} = new AbortController();

/** A task that is done when the test says so. */
class HeldTask {
  finish!: () => void;
  begun = 0;
  readonly #finished = new Promise<void>((resolve) => {
    this.finish = resolve;
  });

  readonly run = async (): Promise<string> => {
    this.begun++;
    await this.#finished;
    return 'done';
  };
}

describe('Tasks of one name', () => {
  let world: SimulatedWorld;
  beforeEach(() => {
    world = new SimulatedWorld();
  });

  it('run one after the other, also of two tabs', async () => {
    const first = new HeldTask();
    const second = new HeldTask();
    const otherTab = new SimulatedWorld(world.site);
    const outcomes = [
      inTurn('a name', world, signal, first.run),
      inTurn('a name', otherTab, signal, second.run),
    ];
    await world.settle();
    expect([first.begun, second.begun]).to.deep.equal([1, 0]);
    first.finish();
    expect(await outcomes[0]).to.equal('done');
    await world.settle();
    expect(second.begun).to.equal(1);
    second.finish();
    expect(await outcomes[1]).to.equal('done');
    expect([world.pending, otherTab.pending]).to.deep.equal([0, 0]);
  });

  it('do not keep those of another name waiting', async () => {
    const held = new HeldTask();
    const outcome = inTurn('one', world, signal, held.run);
    expect(await inTurn('two', world, signal, () => Promise.resolve(2))).to.equal(2);
    held.finish();
    await outcome;
  });

  it('that were stopped before never begin, and ask for no turn', async () => {
    const task = new HeldTask();
    world.lock = () => expect.fail('it asks');
    expect(await inTurn('never', world, AbortSignal.abort(), task.run)).to.equal(undefined);
    expect([task.begun, world.pending]).to.deep.equal([0, 0]);
  });

  it('that are stopped while they wait for their turn never begin', async () => {
    const held = new HeldTask();
    const waiting = new HeldTask();
    const stop = new AbortController();
    const outcome = inTurn('stopped', world, signal, held.run);
    const stopped = inTurn('stopped', world, stop.signal, waiting.run);
    await world.settle();
    stop.abort();
    expect(await stopped).to.equal(undefined);
    held.finish();
    await outcome;
    await world.settle();
    expect([waiting.begun, world.pending]).to.deep.equal([0, 0]);
  });

  it('that are stopped once they have begun end by themselves', async () => {
    const held = new HeldTask();
    const stop = new AbortController();
    const outcome = inTurn('begun', world, stop.signal, held.run);
    await world.settle();
    stop.abort();
    await world.settle();
    held.finish();
    expect(await outcome).to.equal('done');
    expect(held.begun).to.equal(1);
  });

  it('do not wait for one that never ends: 120 s are enough', async () => {
    void inTurn('hangs', new SimulatedWorld(world.site), signal, new HeldTask().run);
    const next = new HeldTask();
    const outcome = inTurn('hangs', world, signal, next.run);
    await world.pass(119_999);
    expect(next.begun).to.equal(0);
    await world.pass(1);
    expect(next.begun).to.equal(1);
    next.finish();
    expect(await outcome).to.equal('done');
    expect(world.pending).to.equal(0);
  });

  it('may take longer themselves, and are not begun twice', async () => {
    const held = new HeldTask();
    const outcome = inTurn('long', world, signal, held.run);
    await world.pass(600_000);
    held.finish();
    expect(await outcome).to.equal('done');
    expect(held.begun).to.equal(1);
  });

  it('that have a mistake of their own do not hide it, and are not begun again', async () => {
    const mistake = new Error('a mistake');
    let begun = 0;
    const outcome = inTurn('mistake', world, signal, () => {
      begun++;
      return Promise.reject(mistake);
    });
    expect(await outcome.catch((error: unknown) => error)).to.equal(mistake);
    expect([begun, world.pending]).to.deep.equal([1, 0]);
  });

  it('leave nothing that listens to the signal', async () => {
    const stop = new AbortController();
    const listeners = () => getEventListeners(stop.signal, 'abort').length;
    expect(await inTurn('once', world, stop.signal, () => Promise.resolve(listeners()))).to.equal(
      0,
    );
    world.lock = () => Promise.reject(new Error('No.'));
    await inTurn('once', world, stop.signal, () => Promise.resolve());
    expect(listeners()).to.equal(0);
  });

  const refusals: [what: string, lock: SimulatedWorld['lock']][] = [
    ['rejects, as where site data is blocked', () => Promise.reject(new Error('No.'))],
    ['throws, as where there are none', refuse],
    [
      'rejects once the task runs',
      async (_name, _signal, task) => {
        void task();
        await Promise.resolve();
        throw new Error('The lock was stolen.');
      },
    ],
    [
      'rejects when the task is over',
      async (_name, _signal, task) => {
        await task();
        throw new Error('The lock was stolen.');
      },
    ],
    [
      'asks for the task twice',
      async (_name, _signal, task) => {
        void task();
        return task();
      },
    ],
  ];
  for (const [what, lock] of refusals) {
    it(`run all the same, once, where the lock ${what}`, async () => {
      world.lock = lock;
      const held = new HeldTask();
      const outcome = inTurn('free', world, signal, held.run);
      await world.settle();
      expect(held.begun).to.equal(1);
      held.finish();
      expect(await outcome).to.equal('done');
      expect([held.begun, world.pending]).to.deep.equal([1, 0]);
    });
  }

  it('give what they give where the lock goes and they were stopped meanwhile', async () => {
    const stop = new AbortController();
    world.lock = async (_name, _signal, task) => {
      void task();
      stop.abort();
      await Promise.resolve();
      throw new Error('The lock was stolen.');
    };
    const run = () => Promise.resolve('done');
    expect(await inTurn('stolen', world, stop.signal, run)).to.equal('done');
  });
});
