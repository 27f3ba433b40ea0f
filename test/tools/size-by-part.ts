/** Says what each part of a build costs, by the build's source map. */
import {SourceMap, type SourceMapPayload} from 'node:module';

/** What the source files of a part have in their paths; the first that fits counts. */
const parts: readonly (readonly [name: string, path: RegExp])[] = [
  ['Lit', /^(lit|lit-html|lit-element|@lit\/reactive-element)\//],
  ['zod', /^zod\//],
  ['lit-localize', /^@lit\/localize\//],
  ['texts', /virtual:messages|localization\/(generated|words|problem-words)/],
  ['styles', /\.styles\.ts$/],
  ['complaint', /src\/complaint\//],
  ['views', /src\/views\//],
  ['submission', /src\/submission\//],
  ['session', /src\/session\//],
  ['page', /src\/page\//],
  ['localization', /src\/localization\//],
  ['the element', /src\//],
];

export interface Part {
  readonly name: string;
  /** By how much the whole would shrink without it: what two parts share counts for neither. */
  readonly size: number;
  /** Its modules with their characters in the minified file, the largest first. */
  readonly modules: readonly (readonly [path: string, length: number])[];
}

export function sizeByPart(
  code: string,
  sourceMap: string,
  sizeOf: (code: string) => number,
): Part[] {
  const all = sizeOf(code);
  const runs = runsOf(code, sourceMap);
  return [...parts.map(([name]) => name), REST].map((name) => {
    const others = runs.filter(({module}) => partOf(module) !== name);
    return {
      name,
      size: all - sizeOf(others.map(({text}) => text).join('')),
      modules: lengthsOf(runs.filter(({module}) => partOf(module) === name)),
    };
  });
}

function lengthsOf(runs: readonly Run[]): [path: string, length: number][] {
  const lengths = new Map<string, number>();
  for (const {module, text} of runs) lengths.set(module, (lengths.get(module) ?? 0) + text.length);
  return [...lengths].sort(([, a], [, b]) => b - a);
}

const REST = 'the rest';

interface Run {
  readonly module: string;
  text: string;
}

/** The code in its order, each stretch with the module that it comes from. */
function runsOf(code: string, sourceMap: string): Run[] {
  const map = new SourceMap(JSON.parse(sourceMap) as SourceMapPayload);
  const runs: Run[] = [];
  for (const [line, text] of code.split('\n').entries())
    for (const [column, character] of [...`${text}\n`].entries()) {
      const module = moduleAt(map, line, column);
      const last = runs.at(-1);
      if (last?.module === module) last.text += character;
      else runs.push({module, text: character});
    }
  return runs;
}

function moduleAt(map: SourceMap, line: number, column: number): string {
  const entry = map.findEntry(line, column);
  const source = 'originalSource' in entry ? entry.originalSource : undefined;
  return (source ?? REST).replace(/^.*node_modules\/|^(\.\.\/)+/, '');
}

function partOf(module: string): string {
  return parts.find(([, path]) => path.test(module))?.[0] ?? REST;
}
