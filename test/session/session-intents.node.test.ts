import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Intent} from '../../src/session/intent.js';
import {SessionDriver} from './session-driver.js';

/** Where the client is, and how one gets there. */
const places: Record<string, (driver: SessionDriver) => Promise<void> | void> = {
  account: (driver) => driver.type({email: 'ada@example.org'}),
  review: (driver) => {
    driver.complete();
  },
  sending: async (driver) => {
    await driver.submit();
  },
  waiting: async (driver) => {
    driver.browser.loseConnection(false);
    (await driver.submit()).breakOff();
    await driver.settle();
  },
  failed: async (driver) => {
    (await driver.submit()).answer(401);
    await driver.settle();
  },
  sent: async (driver) => {
    (await driver.submit()).answer(201);
    await driver.settle();
  },
};

const intents: Record<string, Intent> = {
  goOn: {kind: 'goOn'},
  back: {kind: 'back'},
  stop: {kind: 'stop'},
  restart: {kind: 'restart'},
  resume: {kind: 'resume'},
  answer: {kind: 'answer', answers: {fullName: 'Bo'}},
  visit: {kind: 'visit', step: 'account'},
  revise: {kind: 'revise', step: 'subject'},
  show: {kind: 'show', address: {field: 'country'}},
};

/** What is on screen after each intent, where something changes. */
const leadsTo: Record<string, Record<string, string>> = {
  account: {goOn: 'account', revise: 'subject', show: 'person'},
  review: {
    goOn: 'sending',
    back: 'details',
    visit: 'account',
    revise: 'subject',
    show: 'person',
    restart: 'account',
  },
  sending: {stop: 'review', restart: 'account'},
  waiting: {stop: 'review', restart: 'account', goOn: 'sending'},
  failed: {
    goOn: 'sending',
    back: 'details',
    visit: 'account',
    revise: 'subject',
    show: 'person',
    restart: 'account',
  },
  sent: {restart: 'account'},
};

for (const [place, go] of Object.entries(places)) {
  describe(`In the place "${place}"`, () => {
    for (const [name, intent] of Object.entries(intents)) {
      const expected = leadsTo[place]?.[name] ?? place;
      it(`the intent "${name}" leads to "${expected}"`, async () => {
        const driver = new SessionDriver();
        await go(driver);
        expect(driver.screen).to.equal(place);
        driver.intend(intent);
        await driver.settle();
        expect(driver.screen).to.equal(expected);
      });
    }
  });
}

describe('What is not possible changes nothing and shows nothing', () => {
  const impossible: [place: string, intents: string[]][] = [
    ['sending', ['goOn', 'back', 'resume', 'answer', 'visit', 'revise', 'show']],
    ['waiting', ['back', 'resume', 'answer', 'visit', 'revise', 'show']],
    ['failed', ['stop', 'resume', 'answer']],
    ['sent', ['goOn', 'back', 'stop', 'resume', 'answer', 'visit', 'revise', 'show']],
    ['account', ['stop', 'resume']],
  ];
  for (const [place, names] of impossible) {
    for (const name of names) {
      it(`the intent "${name}" in the place "${place}"`, async () => {
        const driver = new SessionDriver();
        await places[place]!(driver);
        const {state} = driver;
        const before = [driver.shown.length, driver.told.length, driver.received.length];
        driver.intend(intents[name]!);
        await driver.settle();
        expect(driver.state).to.equal(state);
        expect([driver.shown.length, driver.told.length, driver.received.length]).to.deep.equal(
          before,
        );
      });
    }
  }
});
