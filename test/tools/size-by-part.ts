/** Says what each part of a build costs, by the build's source map. */
import {eachMapping, TraceMap} from '@jridgewell/trace-mapping';

/** What the source files of a part have in their paths; the first that fits counts. */
const parts: readonly (readonly [name: string, path: RegExp])[] = [
  ['Lit', /\/(lit|lit-html|lit-element|@lit\/reactive-element)\//],
  ['zod', /\/zod\//],
  ['lit-localize', /\/@lit\/localize\//],
  ['texts', /virtual:messages|localization\/(generated|field-names|problem-words)/],
  ['styles', /\.styles\.ts$/],
  ['complaint', /src\/complaint\//],
  ['wizard', /src\/wizard\//],
  ['views', /src\/views\//],
  ['submission', /src\/submission\/|src\/sender/],
  ['draft', /src\/draft/],
  ['localization', /src\/localization\//],
  ['the element', /src\//],
];

/** By how much the size would shrink without a part: what two parts share counts for neither. */
export function sizeByPart(
  code: string,
  sourceMap: string,
  sizeOf: (code: string) => number,
): ReadonlyMap<string, number> {
  const all = sizeOf(code);
  const owners = ownersOf(code, sourceMap);
  return new Map(
    [...parts.map(([name]) => name), REST].map((part) => {
      const others = owners.filter(({owner}) => owner !== part);
      return [part, all - sizeOf(others.map(({text}) => text).join(''))];
    }),
  );
}

const REST = 'the rest';

interface Run {
  readonly owner: string;
  readonly text: string;
}

/** The code in its order, each stretch with the part that it comes from. */
function ownersOf(code: string, sourceMap: string): Run[] {
  const lineStarts = [0];
  for (const line of code.split('\n')) lineStarts.push(lineStarts.at(-1)! + line.length + 1);
  const marks: {at: number; owner: string}[] = [{at: 0, owner: REST}];
  eachMapping(new TraceMap(sourceMap), ({generatedLine, generatedColumn, source}) => {
    marks.push({
      at: (lineStarts[generatedLine - 1] ?? 0) + generatedColumn,
      owner: ownerOf(source),
    });
  });
  return marks.map(({at, owner}, index) => ({owner, text: code.slice(at, marks[index + 1]?.at)}));
}

function ownerOf(source: string | null): string {
  return parts.find(([, path]) => path.test(source ?? ''))?.[0] ?? REST;
}
