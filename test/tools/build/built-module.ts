import {build, type Plugin, type Rolldown} from 'vite';

/** What a module of this file exports, once these plugins have built it. */
export async function builtModule<Exports>(file: string, plugins: Plugin[]): Promise<Exports> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {write: false, minify: false, lib: {entry: file, formats: ['es']}},
  });
  const [{output}] = built as [Rolldown.RolldownOutput];
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`) as Promise<Exports>;
}
