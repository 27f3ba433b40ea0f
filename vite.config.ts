import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig, type UserConfig} from 'vite';
import {complaintReceiver} from './demo/receiver/vite-plugin.js';
import {compactTemplates} from './test/tools/build/compact-templates.js';
import {ownTrustedTypesPolicy} from './test/tools/build/own-trusted-types-policy.js';
import {shortMessages} from './test/tools/build/short-messages.js';

const TAG = 'complaint-form';
const target = 'es2022';

/** `vite build --mode script-tag`: all in one classic script, dist/complaint-form.js. */
const scriptTag: UserConfig = {
  publicDir: false,
  plugins: [shortMessages(), compactTemplates(), ownTrustedTypesPolicy(TAG)],
  build: {
    target,
    outDir: 'dist',
    modulePreload: false,
    // The size that counts is brotli's; test/tools/size.ts prints and limits it.
    reportCompressedSize: false,
    // 0.4 kB less after brotli than Vite's own.
    minify: 'terser',
    // In plain ASCII a page that does not say its encoding reads it right, too.
    terserOptions: {ecma: 2020, compress: {passes: 3}, format: {ascii_only: true}},
    rolldownOptions: {
      input: resolve('src/script-tag.ts'),
      output: {
        format: 'iife',
        entryFileNames: `${TAG}.js`,
        // A second copy does nothing at all: it must not even load Lit, which makes its Trusted
        // Types policy at once. Imports run before all else in a module, so the file starts so.
        intro: `'use strict'; if (customElements.get('${TAG}')) return;`,
      },
    },
  },
};

/** `vite`, `vite build`, `vite preview`: the support-centre page, with its receiver. */
const demo: UserConfig = {
  root: 'demo',
  plugins: [shortMessages(), complaintReceiver()],
  server: {host: 'localhost', port: 5173, open: false, fs: {allow: ['..']}},
  preview: {host: 'localhost', port: 5173, open: false},
  build: {
    target,
    outDir: '.dist',
    rolldownOptions: {input: pagesOf('demo')},
  },
};

function pagesOf(folder: string): string[] {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return pages.map((page) => resolve(folder, page));
}

export default defineConfig(({mode}) => (mode === 'script-tag' ? scriptTag : demo));
