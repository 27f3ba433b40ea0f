/** Decides which engines a run has, and gets what must be there. */
import {canInstallPackages, installPackages} from '../debian.js';
import {type Engine, engines} from './engines.js';
import type {TestBrowser} from './test-browser.js';

export interface FoundBrowser extends TestBrowser {
  readonly engine: Engine;
  readonly program: string;
}

export interface Browsers {
  readonly found: readonly FoundBrowser[];
  readonly missing: readonly Engine[];
}

/**
 * The browsers that are there. Those named in `BROWSERS` must be; in CI all must, unless it names
 * some; and one in any case. What must be there and is not, is got if that is possible.
 */
export async function findBrowsers({BROWSERS, CI}: NodeJS.ProcessEnv): Promise<Browsers> {
  const wanted = wantedEngines(BROWSERS);
  const there = await look(wanted);
  const needed = neededEngines(there, Boolean(BROWSERS ?? CI));
  if (needed.length === 0) return there;

  await getEngines(needed);
  const now = await look(wanted);
  const lacking = now.missing.filter((engine) => needed.includes(engine));
  if (lacking.length > 0) throw new Error(`The tests need ${lacking.map(inWords).join(', ')}`);
  return now;
}

/** All, or those that are named, as in `chromium,firefox`. */
export function wantedEngines(named = ''): readonly Engine[] {
  const names = named
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const isKnown = (name: string): boolean =>
    engines.some((engine) => engine.name.toLowerCase() === name);
  const unknown = names.find((name) => !isKnown(name));
  if (unknown !== undefined) {
    const known = engines.map(({name}) => name.toLowerCase()).join(', ');
    throw new Error(`BROWSERS names "${unknown}", which is none of ${known}`);
  }
  return names.length === 0
    ? engines
    : engines.filter(({name}) => names.includes(name.toLowerCase()));
}

/** What is missing and must not be. */
export function neededEngines(
  {found, missing}: Pick<Browsers, 'missing'> & {readonly found: readonly unknown[]},
  allMustRun: boolean,
): readonly Engine[] {
  if (allMustRun) return missing;
  return found.length > 0 ? [] : missing.slice(0, 1);
}

/** How a person would get it. */
export const inWords = ({name, packages}: Engine): string =>
  `${name} (apt-get install ${packages.join(' ')})`;

async function look(wanted: readonly Engine[]): Promise<Browsers> {
  const found: FoundBrowser[] = [];
  const missing: Engine[] = [];
  for (const engine of wanted) {
    const program = await engine.find();
    if (program === undefined) missing.push(engine);
    else found.push({engine, program, ...engine.open(program)});
  }
  return {found, missing};
}

async function getEngines(needed: readonly Engine[]): Promise<void> {
  if (canInstallPackages()) installPackages(...needed.flatMap(({packages}) => packages));
  else for (const {download} of needed) await download?.();
}
