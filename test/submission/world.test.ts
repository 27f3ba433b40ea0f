import {expect} from '@open-wc/testing';
import {browserWorld} from '../../src/submission/world.js';
import {useConnection} from '../support/connection.js';
import {useFakeClock} from './fake-clock.js';

/** Whether the promise is resolved by now, all else that is due having run. */
async function isResolved(promise: Promise<void>): Promise<boolean> {
  return Promise.race([
    promise.then(() => true),
    Promise.resolve().then(() => Promise.resolve().then(() => false)),
  ]);
}

describe('The browser waits', () => {
  const clock = useFakeClock();
  const {signal} = new AbortController();

  it('as long as it is told', async () => {
    const waited = browserWorld.wait(1_000, signal);
    clock.advance(999);
    expect(await isResolved(waited)).to.be.false;
    clock.advance(1);
    expect(await isResolved(waited)).to.be.true;
    expect(clock.running()).to.equal(0);
  });

  it('no longer once it is stopped, and leaves no timer behind', async () => {
    const stop = new AbortController();
    const waited = browserWorld.wait(1_000, stop.signal);
    stop.abort();
    expect(await isResolved(waited)).to.be.true;
    expect(clock.running()).to.equal(0);
  });

  it('not at all when it was stopped before, and leaves no timer behind', async () => {
    const waited = browserWorld.wait(1_000, AbortSignal.abort());
    expect(await isResolved(waited)).to.be.true;
    expect(clock.running()).to.equal(0);
  });
});

describe('The browser tells of its connection', () => {
  const connection = useConnection();

  it('whether there is one', () => {
    connection.lose();
    expect(browserWorld.isOnline()).to.be.false;
    connection.restore();
    expect(browserWorld.isOnline()).to.be.true;
  });

  it('when it is back', async () => {
    connection.lose();
    const back = browserWorld.untilOnline(new AbortController().signal);
    expect(await isResolved(back)).to.be.false;
    connection.restore();
    expect(await isResolved(back)).to.be.true;
  });

  it('until nobody wants to know any more', async () => {
    const stop = new AbortController();
    const back = browserWorld.untilOnline(stop.signal);
    stop.abort();
    expect(await isResolved(back)).to.be.true;
  });

  it('not at all when nobody wanted to know in the first place', async () => {
    expect(await isResolved(browserWorld.untilOnline(AbortSignal.abort()))).to.be.true;
  });
});

describe('The browser says', () => {
  it('what time it is', () => {
    const before = Date.now();
    expect(browserWorld.now()).to.be.within(before, Date.now());
  });

  it('a random number from 0 up to 1', () => {
    for (let count = 0; count < 100; count++) expect(browserWorld.random()).to.be.within(0, 1);
  });
});
