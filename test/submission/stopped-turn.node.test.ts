import {it} from 'node:test';
import {expect} from 'chai';
import {inTurn} from '../../src/submission/turn.js';
import {SimulatedWorld} from './simulated-world.js';

it('Who was stopped already does not even wait for a turn', async () => {
  const world = new SimulatedWorld();
  let begun = 0;
  const task = (): Promise<number> => Promise.resolve(++begun);
  expect(await inTurn('name', world, AbortSignal.abort(), task)).to.equal(undefined);
  expect([begun, world.pending]).to.deep.equal([0, 0]);
});
