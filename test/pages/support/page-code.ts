/** Hands code of ours to a page: as an object that only the test holds, so that the page has no global of it. */
import {resolve} from 'node:path';
import type {Frame, JSHandle} from 'puppeteer-core';
import type {Rolldown} from 'vite';

/** A module's exports, in the page. */
export class PageCode<Module> {
  readonly #file: string;

  /** @param file of the module, from the root of the project */
  constructor(file: string) {
    this.#file = resolve(file);
  }

  /** By the debugger's way, which no policy of the page concerns. */
  async in(frame: Frame): Promise<JSHandle<Module>> {
    const code = await bundleScript(this.#file, 'module');
    return (await frame.evaluateHandle(
      `(() => { ${code}\nreturn module; })()`,
    )) as JSHandle<Module>;
  }
}

const scripts = new Map<string, Promise<string>>();

/** One classic script of a module and all that it imports; as a variable of that name its exports. */
export function bundleScript(file: string, name: string): Promise<string> {
  const key = `${name} ${file}`;
  const script = scripts.get(key) ?? buildScript(file, name);
  scripts.set(key, script);
  return script;
}

async function buildScript(file: string, name: string): Promise<string> {
  // Vite takes a second to load.
  const {build} = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {entry: file, formats: ['iife'], name, fileName: name},
    },
  });
  const [{output}] = built as unknown as [Rolldown.RolldownOutput];
  return output[0].code;
}
