/**
 * Takes out of zod what this form never runs and no minifier can know it does not: checks that give
 * a Promise, a check at times only, encoding, Standard Schema, and what template literals and
 * discriminated unions ask of their parts. Nor is it said where in one's code an error comes from.
 */
import type {Plugin} from 'vite';

/** Each is found as often as it says, or zod has changed, and this is to be looked through anew. */
const neverRun: readonly [what: RegExp, instead: string, times: number][] = [
  [/\b\w+ instanceof Promise\b/g, 'false', 42],
  [/\b(proms|asyncResults)\.length\b/g, '0', 7],
  [/(?<=\bif \()asyncResult\b/g, 'false', 2],
  [/\bctx\.(skipChecks|direction === "backward")/g, 'false', 10],
  [/^ {4}inst\.(parse|safeParse)Async = .*;$/gm, '', 2],
  [/^ {4}util\.defineLazy\(inst, "~standard", [^]+?^ {4}\}\)\);$/gm, '', 1],
  [/^ {4}util\.defineLazy\(inst\._zod, "propValues", \(\) => \{$[^]+?^ {4}\}\);$/gm, '', 2],
  [/\bch\._zod\.def\.when\b(?=\) \{)/g, 'false', 1],
  [/^ {8}util\.captureStackTrace\(.*\);$/gm, '', 2],
  [/\(_Err \?\? errors\.\$ZodError\)/g, '_Err', 1],
  [/^ {4}inst\._zod\.pattern = \[\.\.\..*;$/gm, '', 1],
];

export function leanZod(): Plugin {
  const times = neverRun.map(() => 0);
  return {
    name: 'lean-zod',
    apply: 'build',
    transform(code, file) {
      if (!/\/zod\/v4\/(core|mini)\/(checks|parse|schemas)\.js$/.test(file)) return null;
      const lean = neverRun.reduce(
        (text, [what, instead], i) => text.replace(what, () => ((times[i]! += 1), instead)),
        code,
      );
      return {code: lean, map: null};
    },
    buildEnd(error) {
      const other = neverRun.find(([, , expected], i) => times[i] !== expected);
      if (!error && other) this.error(`zod is not as lean-zod.ts knows it: ${other[0]}`);
    },
  };
}
