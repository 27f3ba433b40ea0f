import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {PageLife} from '../../src/page/page-life.js';
import type {Session} from '../../src/session/session.js';
import {firstStep, type Editing} from '../../src/session/state.js';
import {asksBeforeLeaving} from '../support/leaving.js';

/** Stands in for a session, and notes what it is told. */
class ToldSession {
  readonly told: string[] = [];
  state: Editing = {...firstStep(), typed: ['email']};
  isAtRisk = false;
  attach = (): void => void this.told.push('attach');
  detach = (): void => void this.told.push('detach');
  flush = (isLeaving = false): void => void this.told.push(isLeaving ? 'leave' : 'flush');
  comeBack = (): void => void this.told.push('comeBack');
}

/** As the browser tells of another tab. */
function tellOf(key: string | null, newValue: string | null): void {
  dispatchEvent(new StorageEvent('storage', {key, newValue, storageArea: localStorage}));
}

class Host extends LitElement {
  readonly session = new ToldSession();

  constructor() {
    super();
    new PageLife(this, this.session as unknown as Session);
  }
}
customElements.define('page-life-host', Host);

describe('The page', () => {
  let host: Host;
  beforeEach(async () => {
    host = new Host();
    document.body.append(host);
    await host.updateComplete;
    host.session.told.length = 0;
  });
  afterEach(() => {
    host.remove();
  });

  const update = async (isAtRisk: boolean): Promise<void> => {
    host.session.isAtRisk = isAtRisk;
    host.requestUpdate();
    await host.updateComplete;
  };

  it('takes the form in, once', () => {
    const other = new Host();
    expect(other.session.told).to.deep.equal([]);
    document.body.append(other);
    expect(other.session.told).to.deep.equal(['attach']);
    other.remove();
  });

  const events: [what: string, tell: () => void, told: string[]][] = [
    ['goes away', () => dispatchEvent(new PageTransitionEvent('pagehide')), ['leave']],
    ['is hidden', () => document.dispatchEvent(new Event('visibilitychange')), ['flush']],
    [
      'comes back from the cache',
      () => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})),
      ['comeBack'],
    ],
    ['is shown for the first time', () => dispatchEvent(new PageTransitionEvent('pageshow')), []],
    [
      'hears that another tab has kept something',
      () => tellOf('complaint-form 1', '{}'),
      ['comeBack'],
    ],
    ['hears that another tab has deleted it', () => tellOf('complaint-form 1', null), ['comeBack']],
    ['hears of what is the page’s own', () => tellOf('basket of complaint-form 1', '{}'), []],
    ['hears that another tab has emptied the storage', () => tellOf(null, null), []],
  ];
  for (const [what, tell, told] of events) {
    it(`${what}, and the form is told: ${told.join() || 'nothing'}`, async () => {
      tell();
      expect(host.session.told).to.deep.equal(told);
      host.remove();
      await Promise.resolve();
      tell();
      expect(host.session.told, 'no more once it is gone').to.deep.equal([
        ...told,
        'flush',
        'detach',
      ]);
    });
  }

  it('hears of other tabs once the client has answered something, and not before', async () => {
    const untouched = new Host();
    untouched.session.state = firstStep();
    document.body.append(untouched);
    await untouched.updateComplete;
    untouched.session.told.length = 0;
    tellOf('complaint-form 1', '{}');
    expect(untouched.session.told).to.deep.equal([]);
    untouched.session.state = host.session.state;
    untouched.requestUpdate();
    await untouched.updateComplete;
    tellOf('complaint-form 1', '{}');
    expect(untouched.session.told).to.deep.equal(['comeBack']);
    untouched.remove();
  });

  it('puts the form elsewhere, which is none of its business', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.append(host);
    await Promise.resolve();
    expect(host.session.told).to.deep.equal(['flush', 'attach']);
    place.remove();
  });

  it('asks before leaving while something is at risk, and no longer', async () => {
    expect(asksBeforeLeaving()).to.be.false;
    await update(true);
    expect(asksBeforeLeaving()).to.be.true;
    await update(false);
    expect(asksBeforeLeaving()).to.be.false;
  });

  it('does not ask when nothing is at risk any more, though the form was not updated', async () => {
    await update(true);
    host.session.isAtRisk = false;
    expect(asksBeforeLeaving()).to.be.false;
    host.session.isAtRisk = true;
    expect(asksBeforeLeaving()).to.be.true;
  });

  it('does not ask for a form that is updated once it is gone', async () => {
    host.remove();
    await update(true);
    expect(asksBeforeLeaving()).to.be.false;
  });

  it('keeps no listener while nothing is at risk: some browsers would not cache it', async () => {
    const listening = new Set<unknown>();
    window.addEventListener = (type: string, listener: unknown) => {
      if (type === 'beforeunload') listening.add(listener);
    };
    window.removeEventListener = (_type: string, listener: unknown) => {
      listening.delete(listener);
    };
    try {
      await update(true);
      expect(listening.size).to.equal(1);
      await update(false);
      expect(listening.size).to.equal(0);
    } finally {
      // Those of the window are inherited.
      delete (window as Partial<Window>).addEventListener;
      delete (window as Partial<Window>).removeEventListener;
    }
  });

  it('does not ask for a form that is gone, and asks again when it is back', async () => {
    await update(true);
    host.remove();
    expect(asksBeforeLeaving()).to.be.false;
    document.body.append(host);
    expect(asksBeforeLeaving()).to.be.true;
  });
});
