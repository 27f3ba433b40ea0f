/** The two forms that are compared, each as one minified file. */
import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {build, type Rolldown} from 'vite';

export type Name = 'ours' | 'plain';

export interface Contestant {
  readonly name: Name;
  readonly tag: string;
  /** The whole script, as it is served. */
  readonly code: string;
}

/** @param script the one-file build that is measured */
export async function contestants(script: string): Promise<readonly [Contestant, Contestant]> {
  return [
    {name: 'ours', tag: 'complaint-form', code: await readFile(script, 'utf8')},
    {name: 'plain', tag: 'plain-form', code: await buildPlain()},
  ];
}

/** Minified as our own build is. */
async function buildPlain(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: resolve('test/bench/plain/form.js'),
        output: {format: 'iife'},
      },
    },
  });
  const [chunk] = (built as Rolldown.RolldownOutput).output;
  return chunk.code;
}
