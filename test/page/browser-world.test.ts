import {expect} from '@open-wc/testing';
import {browserWorld} from '../../src/page/browser-world.js';
import {useTimers} from '../support/clock.js';
import {useConnection} from '../support/connection.js';

/** Whether the promise is resolved by now, all else that is due having run. */
async function isResolved(promise: Promise<void>): Promise<boolean> {
  return Promise.race([
    promise.then(() => true),
    Promise.resolve().then(() => Promise.resolve().then(() => false)),
  ]);
}

describe('The browser waits', () => {
  const timers = useTimers();
  const {signal} = new AbortController();

  it('as long as it is told', async () => {
    const waited = browserWorld.wait(1_000, signal);
    timers.pass(999);
    expect(await isResolved(waited)).to.be.false;
    timers.pass(1);
    expect(await isResolved(waited)).to.be.true;
    expect(timers.running()).to.equal(0);
  });

  it('no longer once it is stopped, and leaves no timer behind', async () => {
    const stop = new AbortController();
    const waited = browserWorld.wait(1_000, stop.signal);
    stop.abort();
    expect(await isResolved(waited)).to.be.true;
    expect(timers.running()).to.equal(0);
  });

  it('not at all when it was stopped before, and leaves no timer behind', async () => {
    const waited = browserWorld.wait(1_000, AbortSignal.abort());
    expect(await isResolved(waited)).to.be.true;
    expect(timers.running()).to.equal(0);
  });
});

describe('The browser does something later', () => {
  const timers = useTimers();

  it('when it is time', () => {
    let done = 0;
    browserWorld.later(500, () => done++);
    timers.pass(499);
    expect(done).to.equal(0);
    timers.pass(1);
    expect([done, timers.running()]).to.deep.equal([1, 0]);
  });

  it('unless that was taken back', () => {
    const takeBack = browserWorld.later(500, () => expect.fail('it was taken back'));
    takeBack();
    timers.pass(1_000);
    expect(timers.running()).to.equal(0);
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

  it('at once when it is there already', async () => {
    expect(await isResolved(browserWorld.untilOnline(new AbortController().signal))).to.be.true;
  });

  it('when the page comes back from the cache, which has not heard of it', async () => {
    connection.lose();
    const back = browserWorld.untilOnline(new AbortController().signal);
    dispatchEvent(new Event('pageshow'));
    expect(await isResolved(back)).to.be.false;
    Object.defineProperty(navigator, 'onLine', {value: true, configurable: true});
    dispatchEvent(new Event('pageshow'));
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
    for (let count = 0; count < 100; count++) {
      expect(browserWorld.random()).to.be.at.least(0).and.to.be.below(1);
    }
  });

  it('in which time zone it is', () => {
    const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
    expect(browserWorld.timeZone()).to.equal(timeZone || 'UTC');
    expect(browserWorld.timeZone()).to.equal(timeZone || 'UTC');
  });

  it('that the scripts of a page that has loaded have run', async () => {
    await browserWorld.untilReady();
    expect(document.readyState).not.to.equal('loading');
  });
});

describe('The browser keeps', () => {
  for (const [kind, storage] of [
    ['session', sessionStorage],
    ['local', localStorage],
  ] as const) {
    it(`things for as long as the page wants: ${kind}`, () => {
      expect(browserWorld.storage(kind)).to.equal(storage);
    });
  }
});

describe('The browser sends', () => {
  it('with the fetch that the page has now', async () => {
    const genuine = Object.getOwnPropertyDescriptor(window, 'fetch')!;
    const calls: unknown[] = [];
    const response = new Response('{}');
    window.fetch = (...call) => {
      calls.push(call);
      return Promise.resolve(response);
    };
    try {
      expect(await browserWorld.fetch('/never-there', {method: 'POST'})).to.equal(response);
    } finally {
      Object.defineProperty(window, 'fetch', genuine);
    }
    expect(calls).to.deep.equal([['/never-there', {method: 'POST'}]]);
  });
});
