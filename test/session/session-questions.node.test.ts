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

async function failedWith(questions: Question[], change = {}): Promise<SessionDriver> {
  const driver = openWith(questions);
  (await driver.submit(change)).answer(403);
  await driver.settle();
  expect(driver.screen).to.equal('failed');
  return driver;
}

async function submitAgain(driver: SessionDriver) {
  driver.do('goOn');
  await driver.settle();
  return driver.lastReceived.complaint;
}

describe('The ID of a complaint with questions of the page', () => {
  it('is a new one when an answer changes after a failure, and the old one when it comes back', async () => {
    const driver = await failedWith(order, {orderNumber: 'A-17'});
    const first = driver.lastReceived.complaint;
    expect(first.extra).to.deep.equal({orderNumber: 'A-17'});
    driver.intend({kind: 'revise', step: 'details'});
    driver.type({orderNumber: 'A-18'});
    driver.do('goOn');
    const second = await submitAgain(driver);
    expect(second.extra).to.deep.equal({orderNumber: 'A-18'});
    expect(second.submissionId).not.to.equal(first.submissionId);

    driver.lastReceived.answer(403);
    await driver.settle();
    driver.intend({kind: 'revise', step: 'details'});
    driver.type({orderNumber: 'A-17'});
    driver.do('goOn');
    expect(await submitAgain(driver)).to.deep.equal(first);
  });

  const changes: [what: string, before: Question[], after: Question[]][] = [
    ['one appears', none, order],
    ['one disappears', order, none],
    ['they have others in their place', order, asking([choice])],
  ];
  for (const [what, before, after] of changes) {
    it(`stays with its body when ${what} after a failure`, async () => {
      const driver = await failedWith(before, {orderNumber: 'A-17'});
      const first = JSON.stringify(driver.lastReceived.complaint);
      driver.configure({questions: after});
      expect(JSON.stringify(await submitAgain(driver))).to.equal(first);
    });
  }

  it('stays with its body while it is retried, whatever the page asks meanwhile', async () => {
    const driver = openWith(order);
    const first = await driver.submit({orderNumber: 'A-17'});
    driver.configure({questions: none});
    first.answer(503);
    await driver.pass(1_000);
    expect(driver.received).to.have.lengthOf(2);
    expect(driver.lastReceived.complaint).to.deep.equal(first.complaint);
  });

  it('is a new one when the page requires an answer after a failure', async () => {
    const driver = await failedWith(none);
    const first = driver.lastReceived.complaint;
    driver.configure({questions: asking([{...text, required: true}])});
    driver.do('goOn');
    expect(driver.screen).to.equal('details');
    expect(wordsOf((driver.state as Editing).problems)).to.deep.equal(['orderNumber required']);
    driver.type({orderNumber: 'A-17'});
    driver.do('goOn');
    const second = await submitAgain(driver);
    expect(second.extra).to.deep.equal({orderNumber: 'A-17'});
    expect(second.submissionId).not.to.equal(first.submissionId);
  });

  for (const name of ['orderNumber', 'constructor', 'toString']) {
    it(`is the same when nothing is in the control ${name}`, async () => {
      const driver = await failedWith(asking([{...text, name}]));
      const first = driver.lastReceived.complaint;
      driver.intend({kind: 'revise', step: 'details'});
      driver.type({[name]: 'x'});
      driver.type({[name]: ''});
      driver.do('goOn', {answers: {[name]: ''}, halfTyped: []});
      expect((await submitAgain(driver)).submissionId).to.equal(first.submissionId);
    });
  }
});

describe('The draft of a complaint with questions of the page', () => {
  it('keeps the answers by name, also while they are not asked', () => {
    const driver = openWith(order).complete({orderNumber: 'A-17'});
    const without = driver.reload({configuration: {questions: none}});
    expect(without.screen).to.equal('review');
    without.intend({kind: 'revise', step: 'person'});
    without.type({fullName: 'Grace'});
    const again = without.reload({configuration: {questions: order}});
    expect(again.state)
      .to.have.property('answers')
      .that.includes({
        ...{orderNumber: 'A-17', fullName: 'Grace'},
      });
  });

  it('gives them back to a definition that returns on another step', async () => {
    const driver = openWith(order).complete({orderNumber: 'A-17'});
    driver.configure({questions: none});
    driver.configure({questions: asking([{...text, step: 'account'}])});
    expect((await submitAgain(driver)).extra).to.deep.equal({orderNumber: 'A-17'});
  });

  it('gives none to a definition of another kind, and keeps them for the first', async () => {
    const driver = openWith(order).complete({orderNumber: 'A-17'});
    driver.configure({questions: asking([{...text, kind: 'checkbox'}])});
    const other = await failsWith(driver);
    expect(other.extra).to.deep.equal({orderNumber: false});
    const back = driver.reload({configuration: {questions: order}});
    expect(back.state).to.have.property('answers').that.includes({orderNumber: 'A-17'});
  });

  it('keeps those to the optional questions, which come back with their words', () => {
    const driver = openWith(everything).complete({...asked, supportNeeds: 'Large print'});
    expect(driver.screen).to.equal('review');
    driver.configure({questions: none});
    const back = driver.reload({configuration: {questions: everything}});
    expect(back.screen).to.equal('review');
    expect(back.state)
      .to.have.property('answers')
      .that.includes({
        ...asked,
        supportNeeds: 'Large print',
      });
  });

  async function failsWith(driver: SessionDriver) {
    const complaint = await submitAgain(driver);
    driver.lastReceived.answer(403);
    await driver.settle();
    return complaint;
  }
});

describe('What the page gives to its own questions', () => {
  const given: [name: string, kind: string, answer: string | boolean][] = [
    ['orderNumber', 'text', 'A-17'],
    ['constructor', 'text', 'A-17'],
    ['toString', 'checkbox', true],
  ];
  for (const [name, kind, answer] of given) {
    it(`goes when the page takes it away, and leaves nothing under the name ${name}`, () => {
      const driver = openWith(asking([{...text, name, kind}]));
      driver.configure({prefill: {[name]: answer}});
      expect(driver.state)
        .to.have.property('answers')
        .that.includes({[name]: answer});
      driver.configure({prefill: {}});
      expect(driver.state)
        .to.have.property('answers')
        .that.includes({[name]: ''});
    });
  }
});
