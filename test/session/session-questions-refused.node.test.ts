import {describe, it} from 'node:test';
import {expect} from 'chai';
import {askWords, type Question} from '../../src/complaint/questions.js';
import type {Editing} from '../../src/session/state.js';
import {asking, choice, text} from '../complaint/own-definitions.js';
import {SessionDriver} from './session-driver.js';
import {wordsOf} from './states.js';

const order = asking([text]);
const none = asking([]);
const everything = asking([text, choice, {...text, name: 'story', kind: 'long-text'}], askWords);
const allAnswers = {onBehalf: 'other', representativeName: 'Grace', contactBy: 'email'};
const asked = {...allAnswers, representativeEmail: 'g@example.org'};

const openWith = (questions: Question[]): SessionDriver =>
  new SessionDriver({configuration: {questions}});

async function refusedWith(
  driver: SessionDriver,
  change: object,
  ...pointers: readonly string[]
): Promise<Editing> {
  const errors = pointers.map((pointer) => ({pointer, detail: `${pointer}?`}));
  (await driver.submit(change)).answer(422, {errors});
  await driver.settle();
  return driver.state as Editing;
}

describe('A refusal by the endpoint', () => {
  it('of an answer to a question of the page stands there', async () => {
    const state = await refusedWith(openWith(order), {}, '#/extra/orderNumber');
    expect(state).to.include({status: 'editing', step: 'details'});
    expect(wordsOf(state.problems)).to.deep.equal(['orderNumber "#/extra/orderNumber?"']);
  });

  it('of one on an earlier step comes first', async () => {
    const pointers = ['#/details/description', '#/extra/branch', '#/extra/orderNumber'];
    const state = await refusedWith(openWith(everything), asked, ...pointers);
    expect(state.step).to.equal('account');
    expect(state.problems).to.have.lengthOf(3);
  });

  const optional: [pointer: string, field: string][] = [
    ['#/person/representative', 'onBehalf'],
    ['#/person/representative/email', 'representativeEmail'],
    ['#/person/contact', 'contactBy'],
    ['#/person/supportNeeds', 'supportNeeds'],
    ['#/details/loss', 'loss'],
  ];
  for (const [pointer, field] of optional) {
    it(`of ${pointer} stands at ${field}`, async () => {
      const state = await refusedWith(openWith(everything), asked, pointer);
      expect(wordsOf(state.problems)).to.deep.equal([`${field} "${pointer}?"`]);
    });
  }

  const notAsked: [pointer: string, questions: Question[]][] = [
    ['#/extra/orderNumber', none],
    ['#/extra/toString', none],
    ['#/extra/email', order],
    ['#/extra', order],
    ['#/extra/orderNumber/0', order],
    ['#/person/representative/email', none],
    ['#/person/contact/phone', everything],
    ['#/details/loss', none],
  ];
  for (const [pointer, questions] of notAsked) {
    it(`of ${pointer}, which is not asked, stands in the summary alone`, async () => {
      const state = await refusedWith(openWith(questions), asked, pointer);
      expect(state.step).to.equal('review');
      expect(wordsOf(state.problems)).to.deep.equal([`- "${pointer}?"`]);
    });
  }

  it('is no obstacle once the page has taken its question away', async () => {
    const driver = openWith(order);
    await refusedWith(driver, {orderNumber: 'A-17'}, '#/extra/orderNumber');
    driver.configure({questions: none});
    driver.do('goOn');
    expect(driver.screen).to.equal('review');
  });
});

describe('A problem of a question that the page has taken away', () => {
  it('keeps nobody from going on', () => {
    const driver = openWith(asking([{...text, step: 'account', required: true}]));
    driver.complete();
    expect(driver.screen).to.equal('account');
    driver.configure({questions: none});
    driver.do('goOn');
    expect(driver.screen).to.equal('person');
  });

  it('goes when the client answers something else, and is found again when it is asked again', () => {
    const questions = asking([{...text, step: 'account', required: true}]);
    const driver = openWith(questions);
    driver.complete();
    driver.configure({questions: none});
    driver.type({email: 'bo@example.org'});
    expect((driver.state as Editing).problems).to.deep.equal([]);
    driver.configure({questions});
    driver.do('goOn');
    expect(wordsOf((driver.state as Editing).problems)).to.deep.equal(['orderNumber required']);
  });
});

describe('A secret', () => {
  const card = 'My card is 4111 1111 1111 1111';
  const places: [field: string, step: 'person' | 'details'][] = [
    ['supportNeeds', 'person'],
    ['loss', 'details'],
    ['story', 'details'],
  ];
  for (const [field, step] of places) {
    it(`in ${field} holds up once`, () => {
      const driver = openWith(everything).complete({...asked, [field]: card});
      // The helper presses Continue as often as there are steps.
      driver.do('back');
      driver.intend({kind: 'revise', step});
      driver.type({[field]: `${card}.`});
      driver.do('goOn');
      expect((driver.state as Editing).secrets).to.deep.equal([{field, kind: 'card'}]);
    });
  }

  it('is not looked for in a short text of the page, nor in a question that is not asked', () => {
    const driver = openWith(order).complete({orderNumber: card, supportNeeds: card});
    expect(driver.screen).to.equal('review');
    expect((driver.state as Editing).secrets).to.deep.equal([]);
  });
});
