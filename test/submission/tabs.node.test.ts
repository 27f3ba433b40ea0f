import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {parseAcceptance, Tabs, type Acceptance, type Channel} from '../../src/submission/tabs.js';
import {envelope} from '../support/fixtures.js';
import {refuse} from './failing-storage.js';
import {SimulatedSite} from './simulated-site.js';

const acceptance: Acceptance = {
  submissionId: envelope.submissionId,
  receipt: {
    reference: 'C-1',
    acknowledgeBy: '2026-11-24',
    resolveBy: '2026-12-01',
    contact: 'Grace',
  },
  receivedAt: '2026-11-22T10:15:04.000Z',
};
const message = {kind: 'sent', ...acceptance};

describe('Tabs', () => {
  let site: SimulatedSite;
  let heard: Acceptance[];
  beforeEach(() => {
    site = new SimulatedSite();
    heard = [];
  });

  const openTab = (onAcceptance: (acceptance: Acceptance) => void): Tabs => {
    const tab = new Tabs((onMessage) => site.openChannel(onMessage), onAcceptance);
    tab.open();
    return tab;
  };
  const openListener = () => openTab((said) => heard.push(said));

  it('hear each other, and not themselves', () => {
    const speaker = openTab(() => expect.fail('it hears itself'));
    openListener();
    openListener();
    speaker.tell(acceptance);
    expect(heard).to.deep.equal([acceptance, acceptance]);
  });

  it('open no channel before they are asked to, and one alone', () => {
    const tab = new Tabs((onMessage) => site.openChannel(onMessage), refuse);
    expect(site.listeners).to.equal(0);
    tab.open();
    tab.open();
    expect(site.listeners).to.equal(1);
  });

  it('say and hear nothing once they have left, and may come back', () => {
    const tab = openListener();
    const speaker = openTab(refuse);
    tab.close();
    tab.close();
    expect(site.listeners).to.equal(1);
    speaker.tell(acceptance);
    tab.tell(acceptance);
    expect(heard).to.be.empty;
    tab.open();
    speaker.tell(acceptance);
    expect(heard).to.deep.equal([acceptance]);
  });

  it('say what they say in one form, with nothing else in it', () => {
    const said: unknown[] = [];
    site.openChannel((received) => said.push(received));
    openTab(refuse).tell(acceptance);
    expect(said).to.deep.equal([message]);
  });

  it('do not hear what is none of theirs', () => {
    openListener();
    site.openChannel(() => undefined).postMessage({...message, kind: 'sending'});
    expect(heard).to.be.empty;
  });

  it('are each for themselves where the browser opens no channel', () => {
    const tab = new Tabs(refuse, refuse);
    expect(() => {
      tab.open();
      tab.tell(acceptance);
      tab.close();
    }).not.to.throw();
  });

  it('say nothing where the channel takes nothing', () => {
    const channel: Channel = {postMessage: refuse, close: () => undefined};
    const tab = new Tabs(() => channel, refuse);
    tab.open();
    expect(() => tab.tell(acceptance)).not.to.throw();
  });
});

describe('What is heard', () => {
  it('is an acceptance', () => {
    expect(parseAcceptance(message)).to.deep.equal(acceptance);
  });

  it('is one without what a newer version says besides', () => {
    expect(parseAcceptance({...message, mood: 'good'})).to.deep.equal(acceptance);
  });

  const partly: [what: string, receipt: unknown][] = [
    ['no receipt', undefined],
    ['a receipt that is none', 'C-1'],
    ['a receipt of another form', {reference: 1, acknowledgeBy: 'soon', contact: 'x'.repeat(201)}],
  ];
  for (const [what, receipt] of partly) {
    it(`is one, too, with ${what}`, () => {
      expect(parseAcceptance({...message, receipt})).to.deep.equal({
        ...acceptance,
        receipt: {
          reference: null,
          acknowledgeBy: undefined,
          resolveBy: undefined,
          contact: undefined,
        },
      });
    });
  }

  const foreign: unknown[] = [
    undefined,
    null,
    'sent',
    7,
    [],
    {},
    {...message, kind: 'sending'},
    {...message, kind: undefined},
    {...message, submissionId: 7},
    {...message, submissionId: undefined},
    {...message, receivedAt: 0},
    {...message, receivedAt: '2026-11-22'},
    {...message, receivedAt: '2026-11-22T10:15:00+01:00'},
    {...message, receivedAt: undefined},
  ];
  for (const said of foreign) {
    it(`is nothing when it is ${JSON.stringify(said)}`, () => {
      expect(parseAcceptance(said)).to.equal(undefined);
    });
  }
});
