/** Plain text: columns that line up, numbers to the right. */

export function table(title: string, head: readonly string[], rows: readonly string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [title, ...all.map((row) => `  ${line(row)}`), ''].join('\n');
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

export const times = (value: number): string => `${value.toFixed(2)}×`;
