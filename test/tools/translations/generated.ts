/** Whether the committed modules are what lit-localize would write now. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

export function compareGenerated(committed: string, expected: string): string[] {
  const files = new Set([...filesOf(expected), ...filesOf(committed)]);
  return [...files]
    .filter((file) => read(join(expected, file)) !== read(join(committed, file)))
    .map((file) => `${join(committed, file)}: is out of date; run npm run localize`);
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
