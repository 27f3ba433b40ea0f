/** Hands code of ours to a page: as an object that only the test holds, so that the page has no global of it. */
import {readFile, rename, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import type {Frame, JSHandle} from 'puppeteer-core';
import type {Rolldown} from 'vite';

/** Names the folder where a run keeps what it has bundled for all its files. */
export const BUNDLES_VARIABLE = 'PAGES_BUNDLES';

/** A module's exports, in the page. */
export class PageCode<Module> {
  readonly #file: string;
  #bundle?: Promise<string>;

  /** @param file of the module, from the root of the project */
  constructor(file: string) {
    this.#file = resolve(file);
  }

  /** By the debugger's way, which no policy of the page concerns. */
  async in(frame: Frame): Promise<JSHandle<Module>> {
    this.#bundle ??= bundle(this.#file);
    return (await frame.evaluateHandle(await this.#bundle)) as JSHandle<Module>;
  }
}

/** An expression whose value is the module. */
async function bundle(file: string): Promise<string> {
  const code = await bundleScript(file, 'module');
  return `(() => { ${code}\nreturn module; })()`;
}

/** One classic script of a module and all that it imports; as a variable of that name its exports. */
export async function bundleScript(file: string, name: string): Promise<string> {
  const folder = process.env[BUNDLES_VARIABLE];
  if (!folder) return buildScript(file, name);
  const kept = join(folder, `${name} ${encodeURIComponent(file)}.js`);
  return readFile(kept, 'utf8').catch(async () => {
    const code = await buildScript(file, name);
    // In one step: another file's tests may look for it at this moment.
    await writeFile(`${kept}.${process.pid}`, code);
    await rename(`${kept}.${process.pid}`, kept);
    return code;
  });
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
