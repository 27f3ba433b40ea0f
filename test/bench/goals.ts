/** What the measured speed should be, and whether it is. */
import {limits} from './figures.js';
import type {Growth} from './growth.js';
import {steepest} from './growth.js';
import {ALL_STEPS} from './journey.js';
import type {Memory} from './memory.js';
import type {Comparison, Samples} from './samples.js';
import type {Speed} from './speed.js';
import {times} from './tables.js';

/** Twice the size may take a little more than twice the time: so much the clock errs. */
const LINEAR = 1.1;

/** What 50 mounts may leave behind: V8 itself keeps a little, as compiled code. In kB. */
const FLAT = 50;

/** One line a goal. */
export function figureGoals(figures: Samples): string[] {
  return Object.entries(limits).map(([name, limit]) => within(name, figures.compare(name), limit));
}

/** One line a goal. */
export function goals({steps, keyPress}: Speed, memory: Memory, growths: Growth[]): string[] {
  return [
    within('step change, CPU 1x', steps.compare(`CPU 1x, ${ALL_STEPS}`), 1.1),
    within('key press, CPU 1x', keyPress.compare('CPU 1x'), 1.1),
    flat(memory),
    linear(growths),
  ];
}

function within(name: string, {ratio}: Comparison, limit: number): string {
  return line(ratio <= limit, `${name}: ${times(ratio)}, goal ${times(limit)}`);
}

function flat({left}: Memory): string {
  const [kB, nodes] = [left.compare('kB').ours, left.compare('nodes').ours];
  const found = `${kB.toFixed(0)} kB and ${nodes} nodes more after 50 mounts and unmounts`;
  return line(kB <= FLAT && nodes <= 0, `memory: ${found}, goal flat`);
}

function linear(growths: Growth[]): string {
  const slopes = growths.map(({of, figure, sizes, medians}) => ({
    name: `${figure} with ${of}`,
    slope: steepest(sizes, medians.ours),
  }));
  const worst = slopes.reduce((a, b) => (a.slope >= b.slope ? a : b));
  const found = `${worst.name}, to the power of ${worst.slope.toFixed(2)}`;
  return line(worst.slope <= LINEAR, `growth: fastest is ${found}, goal linear`);
}

const line = (isMet: boolean, text: string): string => `${isMet ? 'met    ' : 'NOT MET'}  ${text}`;
