/** A table of what was measured, printed when the tests of a file have ended. */
import {after} from 'node:test';

export type Figures = Readonly<Record<string, string | number>>;

/** Call it at the top of a file of tests; then tell it each row, or parts of it. */
export function useFigures(title: string): (name: string, figures: Figures) => void {
  const rows = new Map<string, Figures>();
  after(() => process.stdout.write(`${asText(title, [...rows])}\n`));
  return (name, figures) => rows.set(name, {...rows.get(name), ...figures});
}

function asText(title: string, rows: readonly [string, Figures][]): string {
  const columns = [...new Set(rows.flatMap(([, figures]) => Object.keys(figures)))];
  const lines = [
    [title, ...columns],
    ...rows.map(([name, figures]) => [name, ...columns.map((key) => String(figures[key] ?? ''))]),
  ];
  const widths = [title, ...columns].map((_, index) =>
    Math.max(...lines.map((line) => line[index]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, index) =>
          index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
