import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {validAnswers} from '../support/fixtures.js';
import {SessionDriver} from './session-driver.js';

const {email, publicAccountId} = validAnswers;

describe('The way through the steps', () => {
  let driver: SessionDriver;
  beforeEach(() => {
    driver = new SessionDriver();
  });

  it('begins at the first step, with nothing wrong, nothing told and no focus taken', () => {
    expect(driver.state).to.deep.include({status: 'editing', step: 'account', problems: []});
    expect(driver.told).to.deep.equal([]);
    expect(driver.shown.filter(({focus}) => focus !== undefined)).to.deep.equal([]);
  });

  it('leads on with focus on the heading, because the client wanted it', () => {
    driver.type({email, publicAccountId});
    driver.do('goOn');
    expect(driver.lastShown).to.deep.equal({what: 'person', focus: 'heading', isOutcome: false});
    expect(driver.told).to.deep.equal([]);
  });

  it('stops at what is wrong with focus on the errors, and tells the page names and codes', () => {
    driver.type({email: 'ada', publicAccountId});
    driver.do('goOn');
    expect(driver.lastShown).to.deep.equal({what: 'account', focus: 'errors', isOutcome: false});
    expect(driver.told).to.deep.equal([
      {kind: 'invalid', step: 'account', fields: [{name: 'email', code: 'invalidEmail'}]},
    ]);
  });

  it('goes on with focus where the client goes on with an answer', () => {
    const focus = {field: 'ticketNumbers', entry: 1} as const;
    driver.intend({kind: 'answer', answers: {ticketNumbers: ['1', '']}, focus});
    expect(driver.lastShown?.focus).to.equal(focus);
  });

  it('counts what the browser filled in without a word', () => {
    driver.do('goOn', {answers: {email, publicAccountId}, halfTyped: []});
    expect(driver.state).to.deep.include({step: 'person', typed: ['email', 'publicAccountId']});
    expect(driver.state).to.have.nested.property('answers.email', email);
  });

  it('keeps what the browser filled in when the client goes back', () => {
    driver.complete();
    driver.intend({kind: 'visit', step: 'person'});
    driver.do('back', {answers: {fullName: 'Bo'}, halfTyped: []});
    expect(driver.state).to.have.nested.property('answers.fullName', 'Bo');
    expect(driver.screen).to.equal('account');
  });

  it('stops at half a date', () => {
    driver.complete({date: '', when: 'exact'});
    expect(driver.screen).to.equal('details');
    driver.do('goOn', {answers: {}, halfTyped: ['date']});
    expect(driver.told.at(-1)).to.deep.include({fields: [{name: 'date', code: 'incomplete'}]});
  });

  const dates: [date: string, screen: string][] = [
    ['2026-11-23', 'review'],
    ['2026-11-24', 'details'],
  ];
  for (const [date, screen] of dates) {
    it(`takes a date that has begun anywhere on Earth when it is late there: ${date}`, async () => {
      await driver.pass(2 * 3_600_000); // 12:15 UTC, and the next day in the Line Islands
      driver.complete({date});
      expect(driver.screen).to.equal(screen);
    });
  }

  it('takes a category only if the page offers it', () => {
    driver.configure({categories: [{value: 'other', label: 'Altro'}]});
    driver.complete();
    expect(driver.screen).to.equal('subject');
    driver.complete({category: 'other'});
    expect(driver.screen).to.equal('review');
  });

  it('shows the first step that is wrong instead of sending it', async () => {
    driver.complete();
    driver.configure({categories: [{value: 'other', label: 'Altro'}]});
    driver.do('goOn');
    await driver.settle();
    expect(driver.lastShown).to.include({what: 'subject', focus: 'errors'});
    expect(driver.kindsTold).to.deep.equal(['invalid']);
    expect(driver.received).to.deep.equal([]);
  });
});

describe('Starting again', () => {
  for (const [what, startAgain, focus] of [
    ['the client', (driver: SessionDriver) => driver.do('restart'), 'heading'],
    ['the page', (driver: SessionDriver) => driver.session.reset(), undefined],
  ] as const) {
    it(`by ${what} forgets the answers and the draft, and shows fresh controls`, async () => {
      const driver = new SessionDriver({configuration: {prefill: {fullName: 'Ada R.'}}});
      driver.complete();
      expect(driver.draft()).not.to.equal(undefined);
      const {round} = driver.session;
      startAgain(driver);
      expect(driver.lastShown).to.deep.equal({what: 'account', focus, isOutcome: false});
      expect(driver.session.round).to.equal(round + 1);
      expect(driver.state).to.deep.include({typed: [], given: {fullName: 'Ada R.'}});
      expect(driver.state).to.have.nested.property('answers.fullName', 'Ada R.');
      expect(driver.state).to.have.nested.property('answers.email', '');
      await driver.pass(1_000);
      expect(driver.draft()).to.equal(undefined);
    });

    it(`by ${what} ends what is being sent, and gives the next complaint another ID`, async () => {
      const driver = new SessionDriver();
      const first = await driver.submit();
      startAgain(driver);
      await driver.pass(120_000);
      expect([driver.screen, driver.received.length]).to.deep.equal(['account', 1]);
      expect(driver.kindsTold).to.deep.equal(['submit']);
      const second = await driver.submit();
      expect(second.complaint.submissionId).not.to.equal(first.complaint.submissionId);
    });
  }

  it('counts the complaints from nought', () => {
    expect(new SessionDriver().session.round).to.equal(0);
  });

  it('after it was sent is another complaint, and tells the page nothing', async () => {
    const driver = new SessionDriver();
    (await driver.submit()).answer(201);
    await driver.settle();
    driver.do('restart');
    expect(driver.kindsTold).to.deep.equal(['submit', 'sent']);
    (await driver.submit()).answer(201);
    await driver.settle();
    const ids = driver.received.map(({complaint}) => complaint.submissionId);
    expect(new Set(ids).size).to.equal(2);
    expect(driver.screen).to.equal('sent');
  });
});
