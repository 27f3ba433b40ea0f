/** In what two measured forms differ, and two pages. Runs here and in the page. */
import type {Measured} from './measure.js';

export function differences(here: readonly Measured[], there: readonly Measured[]): string[] {
  if (here.length !== there.length) return [`${here.length} elements, not ${there.length}`];
  return here.flatMap(({what, box, style}, index) => {
    const other = there[index]!;
    if (what !== other.what) return [`"${what}" is "${other.what}"`];
    const moved =
      box.join() === other.box.join() ? [] : [`${what}: ${box.join()}, not ${other.box.join()}`];
    return [...moved, ...changes(style, other.style).map((change) => `${what}: ${change}`)];
  });
}

/** The names whose values differ, with both values. */
export function changes(
  here: Readonly<Record<string, string>>,
  there: Readonly<Record<string, string>>,
): string[] {
  const names = new Set([...Object.keys(here), ...Object.keys(there)]);
  return [...names]
    .filter((name) => here[name] !== there[name])
    .map((name) => `${name}: ${excerpts(String(here[name]), String(there[name])).join(', not ')}`);
}

/** Where two texts begin to differ. */
function excerpts(here: string, there: string): string[] {
  const first = [...here].findIndex((character, index) => character !== there[index]);
  return [here, there].map((text) => text.slice(Math.max(first - 40, 0), first + 40));
}
