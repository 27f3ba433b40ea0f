import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {parseOwnQuestions} from '../../src/complaint/own-questions.js';
import {questionsOf} from '../../src/complaint/questions.js';
import {sentOf} from '../../src/session/state.js';
import {SessionDriver} from './session-driver.js';

const {questions: own} = parseOwnQuestions([
  {name: 'orderNumber', step: 'details', kind: 'text', label: 'Order number'},
]);
const {questions: consent} = parseOwnQuestions([
  {name: 'consent', step: 'person', kind: 'checkbox', label: 'I agree', required: true},
]);

const asking = questionsOf(new Set(['loss']), own);
const others = questionsOf(new Set(['representative']), consent);
const given = {loss: '120 euro', orderNumber: 'A-17'};

describe('When the page asks something else', () => {
  let driver: SessionDriver;
  beforeEach(() => {
    driver = new SessionDriver({configuration: {questions: asking}});
  });

  it('while the complaint waits for the connection, the same body goes again', async () => {
    const {complaint, breakOff} = await driver.submit(given);
    expect(complaint.extra).to.deep.equal({orderNumber: 'A-17'});
    expect(complaint.details.loss).to.equal('120 euro');
    driver.browser.loseConnection(false);
    breakOff();
    await driver.settle();
    expect(driver.screen).to.equal('waiting');
    driver.configure({questions: others});
    driver.browser.restoreConnection();
    await driver.settle();
    expect(driver.received).to.have.lengthOf(2);
    expect(driver.lastReceived.complaint).to.deep.equal(complaint);
  });

  it('when it hears what will be sent, that is what is sent', async () => {
    driver.onTold = ({kind}) => {
      if (kind === 'submit') driver.configure({questions: others});
      return true;
    };
    const {complaint} = await driver.submit(given);
    const told = driver.told.find(({kind}) => kind === 'submit');
    expect(told).to.deep.include({complaint});
    expect(complaint.extra).to.deep.equal({orderNumber: 'A-17'});
  });

  it('after a failure, the same answers go again as they went, and the review says so', async () => {
    const first = await driver.submit(given);
    first.answer(400);
    await driver.settle();
    driver.configure({questions: questionsOf(new Set(), [])});
    expect(sentOf(driver.state)).to.deep.equal(first.complaint);
    driver.do('goOn');
    await driver.settle();
    expect(driver.lastReceived.complaint).to.deep.equal(first.complaint);
  });

  it('after a failure, what it requires now is asked before it is sent', async () => {
    const first = await driver.submit(given);
    first.answer(400);
    await driver.settle();
    driver.configure({questions: others});
    driver.do('goOn');
    await driver.settle();
    expect(driver.screen).to.equal('person');
    expect(driver.received).to.have.lengthOf(1);
  });

  it('the answers to what it asks no more are kept, and are there when it asks again', () => {
    driver.complete(given);
    driver.configure({questions: others});
    const next = driver.reload({configuration: {questions: asking}});
    expect(next.state).to.have.nested.include({
      'answers.orderNumber': 'A-17',
      'answers.loss': '120 euro',
    });
  });
});

describe('A name of every object', () => {
  const {questions} = parseOwnQuestions(
    ['constructor', 'valueOf', 'toString'].map((name) => ({
      name,
      step: 'account',
      kind: 'text',
      label: name,
    })),
  );

  it('is one like others: what nobody has typed is no answer', () => {
    const driver = new SessionDriver({
      configuration: {questions: questionsOf(new Set(), questions)},
    });
    driver.do('goOn', {
      answers: {email: '', constructor: '', valueOf: '', toString: ''},
      halfTyped: [],
    });
    expect(driver.state).to.have.deep.property('typed', []);
    expect(driver.draft()).to.equal(undefined);
  });

  it('is answered, sent and kept like others', async () => {
    const driver = new SessionDriver({
      configuration: {questions: questionsOf(new Set(), questions)},
    });
    const {complaint} = await driver.submit({constructor: 'Ada', toString: 'Bo'});
    expect(complaint.extra).to.deep.equal({constructor: 'Ada', valueOf: null, toString: 'Bo'});
  });
});
