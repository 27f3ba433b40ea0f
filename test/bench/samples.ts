/** What was measured of both forms, in pairs: the two of a pair were measured one after the other. */
import type {Name} from './contestants.js';

export interface Comparison {
  readonly ours: number;
  readonly plain: number;
  /** The median of the pairs' ratios, and its quartiles. */
  readonly ratio: number;
  readonly spread: readonly [number, number];
}

type Pair = Record<Name, number>;

export class Samples {
  readonly #pairs = new Map<string, Pair[]>();

  add(measure: string, pair: Pair): void {
    this.#pairs.set(measure, [...(this.#pairs.get(measure) ?? []), pair]);
  }

  get measures(): string[] {
    return [...this.#pairs.keys()];
  }

  compare(measure: string): Comparison {
    const pairs = this.#pairs.get(measure) ?? [];
    const ratios = pairs.map(({ours, plain}) => ours / plain);
    return {
      ours: median(pairs.map(({ours}) => ours)),
      plain: median(pairs.map(({plain}) => plain)),
      ratio: median(ratios),
      spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    };
  }
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return below + (above - below) * (place % 1);
}
