/** How times grow with the number of categories, of entries in a list, and of forms on a page. */
import {answers, pressKeys} from './journey.js';
import type {Name} from './contestants.js';
import {use} from './memory.js';
import {median} from './samples.js';
import type {Stage} from './stage.js';
import type {Visit} from './visit.js';

const SLOW_CPU = {cpu: 4, network: 'fast'} as const;
const PAIRS = 3;

/** What is measured with that many of something: figures by name. */
type Figures = Readonly<Record<string, number>>;
type Measurement = (visit: Visit, size: number, tag: string) => Promise<Figures>;

interface Subject {
  readonly of: string;
  readonly sizes: readonly number[];
  readonly measure: Measurement;
}

const subjects: readonly Subject[] = [
  {of: 'categories', sizes: [8, 32, 125, 500], measure: withCategories},
  {of: 'list entries', sizes: [1, 5, 20], measure: withEntries},
  {of: 'forms', sizes: [1, 5, 20], measure: withForms},
];

/** The medians of one figure, as many as sizes. */
export interface Growth {
  readonly of: string;
  readonly figure: string;
  readonly sizes: readonly number[];
  readonly medians: Readonly<Record<Name, readonly number[]>>;
}

export async function measureGrowth(stage: Stage): Promise<Growth[]> {
  const growths: Growth[] = [];
  for (const subject of subjects) growths.push(...(await measureSubject(stage, subject)));
  return growths;
}

async function measureSubject(stage: Stage, {of, sizes, measure}: Subject): Promise<Growth[]> {
  const rounds = new Map<number, Record<Name, Figures>[]>(sizes.map((size) => [size, []]));
  for (let round = 0; round < PAIRS; round++) {
    for (const [size, pairs] of rounds) {
      pairs.push(await stage.pair(SLOW_CPU, (visit, {tag}) => measure(visit, size, tag)));
    }
  }
  const mediansOf = (name: Name, figure: string): number[] =>
    [...rounds.values()].map((pairs) => median(pairs.map((pair) => pair[name][figure] ?? NaN)));
  const figures = Object.keys(rounds.get(sizes[0] ?? 0)?.[0]?.ours ?? {});
  return figures.map((figure) => ({
    of,
    figure,
    sizes,
    medians: {ours: mediansOf('ours', figure), plain: mediansOf('plain', figure)},
  }));
}

async function withCategories(visit: Visit, categories: number, tag: string): Promise<Figures> {
  const first = await visit.ask('mount', tag, {categories});
  await visit.ask('goOn', answers.account);
  const subject = await visit.ask('goOn', answers.person);
  const elements = await visit.ask('nodes');
  const choose = await visit.ask('press', '[value=category-7]');
  return {
    'first step, ms': first,
    'subject, ms': subject,
    'choosing one, ms': choose,
    'elements of subject': elements,
  };
}

async function withEntries(visit: Visit, entries: number): Promise<Figures> {
  await visit.ask('goOn', answers.account);
  await visit.ask('goOn', answers.person);
  await visit.ask('goOn', answers.subject);
  const add = '[data-action=add][data-field=ticketNumbers]';
  for (let count = 1; count < entries; count++) await visit.ask('press', add);
  await visit.ask('startTyping', 'li:last-child [name=ticketNumbers]');
  const [_first, ...presses] = await pressKeys(visit, 6);
  const elements = await visit.ask('nodes');
  const adding = await visit.ask('press', add);
  return {
    'key press, ms': median(presses),
    'adding another, ms': adding,
    'elements of details': elements,
  };
}

async function withForms(visit: Visit, count: number, tag: string): Promise<Figures> {
  const mount = await visit.ask('mount', tag, {count});
  const {kB} = await use(visit);
  return {'first step of all, ms': mount, 'memory of the page, kB': kB};
}

/** By which power of the size it grows, at its steepest: 1 is linear, 0 not at all. */
export function steepest(sizes: readonly number[], values: readonly number[]): number {
  const slopes = sizes.slice(1).map((size, index) => {
    const [before = NaN, value = NaN] = values.slice(index);
    return Math.log(value / before) / Math.log(size / (sizes[index] ?? NaN));
  });
  return Math.max(...slopes);
}
