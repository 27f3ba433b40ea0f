/** The tables. */
import {brotliCompressSync, gzipSync} from 'node:zlib';
import type {Contestant} from './contestants.js';
import {steepest, type Growth} from './growth.js';
import type {Memory} from './memory.js';
import type {Samples} from './samples.js';
import type {Speed} from './speed.js';
import {ms, table, times} from './tables.js';

export function sizeTable([ours, plain]: readonly [Contestant, Contestant]): string {
  const formats = {
    brotli: brotliCompressSync,
    gzip: gzipSync,
    minified: (code: string) => Buffer.from(code),
  };
  const rows = Object.entries(formats).map(([name, format]) => {
    const [own, other] = [format(ours.code).length, format(plain.code).length];
    return [
      name,
      `${(own / 1000).toFixed(1)} kB`,
      `${(other / 1000).toFixed(1)} kB`,
      times(own / other),
    ];
  });
  return table('Bytes', ['', 'ours', 'plain', 'ratio'], rows);
}

export function figureTable(figures: Samples): string {
  return comparison('What has a goal, CPU 4x', figures, (value) => value.toFixed(1));
}

export function speedTables({firstStep, steps, keyPress}: Speed): string[] {
  return [
    comparison('Time to the first step (navigation to paint)', firstStep, ms),
    comparison('Step change (press to paint)', steps, ms),
    comparison('Key press to paint at 10 000 characters', keyPress, ms),
  ];
}

export function workTable(work: Samples): string {
  return comparison("The main thread's work, by its own clock, CPU 1x", work, ms);
}

export function memoryTables({page, left}: Memory): string[] {
  const round = (value: number): string => value.toFixed(0);
  const leftRows = left.measures.map((measure) => {
    const {ours, plain} = left.compare(measure);
    return [measure, round(ours), round(plain)];
  });
  return [
    comparison('A page with one form, at the first step', page, round),
    table('Left behind by 50 mounts and unmounts', ['', 'ours', 'plain'], leftRows),
  ];
}

function comparison(title: string, samples: Samples, unit: (value: number) => string): string {
  const rows = samples.measures.map((measure) => {
    const {ours, plain, ratio, spread} = samples.compare(measure);
    return [measure, unit(ours), unit(plain), times(ratio), spread.map(times).join('–')];
  });
  return table(title, ['', 'ours', 'plain', 'ratio', 'quartiles'], rows);
}

export function growthTables(growths: readonly Growth[]): string[] {
  const subjects = [...new Set(growths.map(({of}) => of))];
  return subjects.map((subject) => {
    const about = growths.filter(({of}) => of === subject);
    const head = ['', '', ...(about[0]?.sizes ?? []).map(String), 'steepest power'];
    const rows = about.flatMap(({figure, sizes, medians}) =>
      (['ours', 'plain'] as const).map((name) => [
        name === 'ours' ? figure : '',
        name,
        ...medians[name].map((value) => value.toFixed(figure.endsWith('ms') ? 1 : 0)),
        steepest(sizes, medians[name]).toFixed(2),
      ]),
    );
    return table(`Growth with the number of ${subject}, CPU 4x`, head, rows);
  });
}
