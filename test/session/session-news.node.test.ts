import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyAnswers} from '../../src/complaint/answers.js';
import {draftKey} from '../../src/session/draft-store.js';
import {validAnswers} from '../support/fixtures.js';
import {MemoryStorage} from '../simulation/memory-storage.js';
import {HERE, SessionDriver} from './session-driver.js';

const local = {autosave: 'local'} as const;

const nameIn = ({state}: SessionDriver): string =>
  ('answers' in state ? state.answers : emptyAnswers).fullName;

describe('A draft of this browser that is open in two tabs', () => {
  let idle: SessionDriver;
  let other: SessionDriver;
  /** The client goes on in the other tab, and the storage has it then. */
  const writeElsewhere = (fullName: string): void => {
    other.intend({kind: 'revise', step: 'person'});
    other.type({fullName});
    other.session.flush();
  };
  beforeEach(() => {
    idle = new SessionDriver({configuration: local}).complete();
    other = new SessionDriver({browser: idle.browser, configuration: local});
    other.do('resume');
  });

  it('is shown in the idle one as it was gone on with, on the step that is there', () => {
    writeElsewhere('Bo');
    idle.session.comeBack();
    expect([idle.screen, nameIn(idle)]).to.deep.equal(['review', 'Bo']);
    expect(idle.lastShown).to.deep.equal({what: 'review', focus: undefined, isOutcome: false});
    expect(idle.told).to.deep.equal([]);
  });

  it('is news when it was changed, not when something else was', () => {
    writeElsewhere('Bo');
    for (const key of ['complaint-form https://other.example/', 'complaint-form sent 1']) {
      idle.session.comeBack(false, key);
      expect(nameIn(idle), key).to.equal(validAnswers.fullName);
    }
    idle.session.comeBack(false, draftKey(HERE));
    expect(nameIn(idle)).to.equal('Bo');
  });

  it('is sent under one ID from whichever, and both hear of it', async () => {
    writeElsewhere('Bo');
    idle.session.comeBack();
    idle.do('goOn');
    await idle.settle();
    const {complaint, answer} = idle.lastReceived;
    expect(complaint.person.fullName).to.equal('Bo');
    expect(complaint.submissionId).to.equal(other.draft('local')?.envelope.submissionId);
    answer(201);
    await idle.settle();
    expect([idle.screen, other.screen]).to.deep.equal(['sent', 'sent']);
  });

  it('goes back and forth as often as the client does', async () => {
    writeElsewhere('Bo');
    idle.session.comeBack();
    idle.intend({kind: 'revise', step: 'person'});
    idle.type({fullName: 'Cy'});
    await idle.pass(500);
    other.session.comeBack();
    expect(nameIn(other)).to.equal('Cy');
    writeElsewhere('Di');
    idle.session.comeBack();
    expect([nameIn(idle), idle.screen]).to.deep.equal(['Di', 'person']);
  });

  it('is not taken over twice: nothing is shown anew without news', () => {
    writeElsewhere('Bo');
    idle.session.comeBack();
    const {state} = idle;
    idle.session.comeBack();
    expect(idle.state).to.equal(state);
  });

  it('is not taken over by whoever has just typed', async () => {
    idle.type({fullName: 'Cy'});
    writeElsewhere('Bo');
    idle.session.comeBack();
    expect(nameIn(idle)).to.equal('Cy');
    await idle.pass(500);
    expect(idle.draft('local')?.answers.fullName).to.equal('Cy');
  });

  it('is never a complaint that was begun anew', () => {
    other.do('restart');
    other.complete({fullName: 'Bo'});
    idle.session.comeBack();
    expect(nameIn(idle)).to.equal(validAnswers.fullName);
    writeElsewhere('Di');
    idle.session.comeBack();
    expect(nameIn(idle)).to.equal(validAnswers.fullName);
  });

  it('never changes inside Submit: what the client sees is what is sent', async () => {
    writeElsewhere('Bo');
    idle.do('goOn');
    await idle.settle();
    expect(idle.lastReceived.complaint.person.fullName).to.equal(validAnswers.fullName);
    expect(nameIn(idle)).to.equal(validAnswers.fullName);
  });

  it('does not change while it is sent, nor once that has failed', async () => {
    idle.do('goOn');
    await idle.settle();
    writeElsewhere('Bo');
    idle.session.comeBack();
    expect([idle.screen, nameIn(idle)]).to.deep.equal(['sending', validAnswers.fullName]);
    idle.lastReceived.answer(401);
    await idle.settle();
    writeElsewhere('Cy');
    idle.session.comeBack();
    expect([idle.screen, nameIn(idle)]).to.deep.equal(['failed', validAnswers.fullName]);
  });

  it('stays on screen when it was deleted in the other one', () => {
    other.do('restart');
    idle.session.comeBack();
    expect([idle.screen, nameIn(idle)]).to.deep.equal(['review', validAnswers.fullName]);
  });

  it('is not taken over once the page names another account here', () => {
    idle.configure({prefill: {publicAccountId: 'BB00'}});
    writeElsewhere('Bo');
    idle.session.comeBack();
    expect(nameIn(idle)).to.equal(validAnswers.fullName);
  });
});

describe('A draft that cannot be read', () => {
  it('is not taken for one that was deleted', async () => {
    const driver = new SessionDriver();
    driver.complete();
    await driver.pass(1_000);
    const genuine = Object.getOwnPropertyDescriptor(MemoryStorage.prototype, 'getItem');
    MemoryStorage.prototype.getItem = () => {
      throw new DOMException('No.', 'SecurityError');
    };
    try {
      driver.session.comeBack(true);
    } finally {
      Object.defineProperty(MemoryStorage.prototype, 'getItem', genuine!);
    }
    expect(driver.screen).to.equal('review');
  });
});

describe('A page that comes back from the browser’s cache', () => {
  let cached: SessionDriver;
  beforeEach(() => {
    cached = new SessionDriver().complete();
    cached.session.flush(true);
  });

  it('shows the draft of this tab as another page has gone on with it', () => {
    const {browser, storage} = cached;
    const later = new SessionDriver({browser, storage});
    later.intend({kind: 'revise', step: 'person'});
    later.type({fullName: 'Bo'});
    later.session.flush(true);
    cached.session.comeBack(true);
    expect([cached.screen, nameIn(cached)]).to.deep.equal(['review', 'Bo']);
  });

  it('begins anew when the draft of this tab was deleted meanwhile', () => {
    const {browser, storage} = cached;
    const {round} = cached.session;
    new SessionDriver({browser, storage}).do('restart');
    cached.session.comeBack(true);
    expect(cached.lastShown).to.deep.equal({what: 'account', focus: undefined, isOutcome: false});
    expect(cached.session.round).to.equal(round + 1);
    expect(nameIn(cached)).to.equal('');
  });

  it('asks for nothing of what the draft had to be removed: another page may have sent it', () => {
    const {browser, storage} = cached;
    new SessionDriver({browser, storage}).do('restart');
    cached.session.comeBack(true);
    // Of answers that are not shown the files stay where they are.
    expect(cached.shown.slice(-2).map(({what}) => what)).to.deep.equal(['asking', 'account']);
  });

  it('keeps what could never be kept', () => {
    const unkept = new SessionDriver({configuration: {autosave: 'off'}}).complete();
    unkept.session.flush(true);
    unkept.session.comeBack(true);
    expect([unkept.screen, nameIn(unkept)]).to.deep.equal(['review', validAnswers.fullName]);
  });

  it('is as it was when nothing has happened meanwhile', () => {
    const {state} = cached;
    const shown = cached.shown.length;
    cached.session.comeBack(true);
    expect(cached.state).to.equal(state);
    expect(cached.shown).to.have.lengthOf(shown);
  });

  it('has nothing to learn of what another form of its page did while it was there', async () => {
    const driver = new SessionDriver().complete();
    const {browser, storage} = driver;
    new SessionDriver({browser, storage}).do('restart');
    driver.session.flush(true);
    driver.session.comeBack(true);
    expect([driver.screen, nameIn(driver)]).to.deep.equal(['review', validAnswers.fullName]);
    driver.intend({kind: 'revise', step: 'person'});
    driver.type({fullName: 'Bo'});
    await driver.pass(500);
    expect(storage.getItem(draftKey(HERE))).to.include('"Bo"');
  });
});
