import {describe, it} from 'node:test';
import {expect} from 'chai';
import {Run} from '../../src/submission/run.js';

describe('A delivery', () => {
  const ways: [
    way: 'wake' | 'pause' | 'end' | 'cutShort',
    aborted: {stop: boolean; rest: boolean; waking: boolean},
  ][] = [
    ['wake', {stop: false, rest: false, waking: true}],
    ['pause', {stop: false, rest: true, waking: true}],
    ['end', {stop: true, rest: true, waking: true}],
    ['cutShort', {stop: true, rest: false, waking: false}],
  ];
  for (const [way, aborted] of ways) {
    it(`ends by ${way} no more than it says`, () => {
      const run = new Run();
      run.begin();
      const {stop, rest} = run;
      const waking = run.untilWoken();
      expect([stop.aborted, rest.aborted, waking.aborted]).to.deep.equal([false, false, false]);
      run[way]();
      expect({stop: stop.aborted, rest: rest.aborted, waking: waking.aborted}).to.deep.equal(
        aborted,
      );
    });
  }

  it('waits anew each time, though it was woken before', () => {
    const run = new Run();
    run.wake();
    const first = run.untilWoken();
    run.wake();
    const second = run.untilWoken();
    expect([first.aborted, second.aborted]).to.deep.equal([true, false]);
  });

  it('waits no more once it is to end', () => {
    const run = new Run();
    run.begin();
    run.pause();
    expect(run.untilWoken().aborted).to.be.true;
  });

  it('lets its first attempt begin, though it was paused before, and no other', () => {
    const run = new Run();
    const waking = run.untilWoken();
    run.pause();
    expect([run.stop.aborted, run.isOver(), waking.aborted]).to.deep.equal([false, false, true]);
    run.begin();
    expect([run.stop.aborted, run.isOver()]).to.deep.equal([false, true]);
    expect(run.untilWoken().aborted).to.be.true;
  });

  it('is over at once when it is ended, though it has not begun', () => {
    const run = new Run();
    run.pause();
    run.end();
    expect([run.stop.aborted, run.isOver()]).to.deep.equal([true, true]);
  });

  it('is not over because an attempt begins', () => {
    const run = new Run();
    run.begin();
    run.begin();
    expect(run.isOver()).to.be.false;
  });
});
