/** The pages of `apps/`, built by Vite in a project that has installed the package. */
import {extname} from 'node:path';
import {compile} from 'svelte/compiler';
import type {Plugin, Rolldown} from 'vite';
import {html, script, style, type Resource} from '../pages/support/site.js';

const apps = ['plain', 'react', 'vue', 'svelte', 'localized'] as const;
export type App = (typeof apps)[number];

const resources: Partial<Record<string, (body: string | Uint8Array) => Resource>> = {
  '.html': (body) => html(String(body)),
  '.css': style,
  '.js': script,
};

const svelte: Plugin = {
  name: 'svelte',
  transform: (code, file) => (file.endsWith('.svelte') ? compile(code, {filename: file}).js : null),
};

/** What their server hands out, by path. */
export async function buildApps(folder: string): Promise<Map<`/${string}`, Resource>> {
  // Vite takes a second to load, and finds its own files as a module only.
  const {build} = await import('vite');
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    plugins: [svelte],
    build: {
      write: false,
      rolldownOptions: {input: apps.map((app) => `${folder}/${app}/index.html`)},
    },
  });
  const {output} = built as Rolldown.RolldownOutput;
  return new Map(
    output.map((file) => {
      const body = file.type === 'chunk' ? file.code : file.source;
      const resource = resources[extname(file.fileName)];
      if (!resource) throw new Error(`${file.fileName} is of no known kind`);
      return [`/${file.fileName}`, resource(body)];
    }),
  );
}
