import {expect} from '@open-wc/testing';
import {browserWorld} from '../../src/page/browser-world.js';

describe('The browser’s tabs', () => {
  const {signal} = new AbortController();

  it('hear each other, and not themselves', async () => {
    const speaker = browserWorld.openChannel(() => expect.fail('it hears itself'));
    const heard = await new Promise((resolve) => {
      const listener = browserWorld.openChannel((message) => {
        listener.close();
        resolve(message);
      });
      speaker.postMessage({kind: 'sent'});
    });
    speaker.close();
    expect(heard).to.deep.equal({kind: 'sent'});
  });

  it('take turns, and give what the task gives', async () => {
    const order: string[] = [];
    let finish!: () => void;
    const first = browserWorld.lock('browser-world.test', signal, async () => {
      order.push('first begins');
      await new Promise<void>((resolve) => (finish = resolve));
      order.push('first ends');
      return 1;
    });
    const second = browserWorld.lock('browser-world.test', signal, () => {
      order.push('second begins');
      return Promise.resolve(2);
    });
    // A lock of another name is granted only after the others were looked at.
    await browserWorld.lock('browser-world.test of another name', signal, () => Promise.resolve());
    expect(order).to.deep.equal(['first begins']);
    finish();
    expect(await Promise.all([first, second])).to.deep.equal([1, 2]);
    expect(order).to.deep.equal(['first begins', 'first ends', 'second begins']);
  });

  it('wait for their turn no longer than they want to', async () => {
    let finish!: () => void;
    let held!: Promise<void>;
    await new Promise<void>((begun) => {
      held = browserWorld.lock('browser-world.test', signal, async () => {
        begun();
        await new Promise<void>((resolve) => (finish = resolve));
      });
    });
    const stop = new AbortController();
    const waiting = browserWorld.lock('browser-world.test', stop.signal, () =>
      Promise.resolve('its turn'),
    );
    stop.abort();
    expect(await waiting.catch((error: unknown) => error)).to.have.property('name', 'AbortError');
    finish();
    await held;
  });
});

/** Hides something of the browser during a test. */
function without(owner: object, name: string): void {
  let genuine: PropertyDescriptor | undefined;
  beforeEach(() => {
    genuine = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {value: undefined, configurable: true});
  });
  afterEach(() => {
    // Deleting it brings back the one of the prototype.
    if (genuine) Object.defineProperty(owner, name, genuine);
    else Reflect.deleteProperty(owner, name);
  });
}

describe('A browser that has none', () => {
  describe('of channels', () => {
    without(window, 'BroadcastChannel');

    it('throws, as its caller expects', () => {
      expect(() => browserWorld.openChannel(() => undefined)).to.throw(TypeError);
    });
  });

  describe('of locks, as on plain http: pages,', () => {
    without(navigator, 'locks');

    it('rejects, as its caller expects', async () => {
      const {signal} = new AbortController();
      const task = () => Promise.resolve();
      const outcome = browserWorld.lock('none', signal, task).catch((error: unknown) => error);
      expect(await outcome).to.be.instanceOf(TypeError);
    });
  });
});
