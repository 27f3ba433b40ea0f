import {readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig, type UserConfig} from 'vite';
import {complaintReceiver} from './demo/receiver/vite-plugin.js';
import {asciiOnly} from './test/tools/build/ascii-only.js';
import {compactTemplates} from './test/tools/build/compact-templates.js';
import {filesPartLater, filesPartOf, FORMS_OWN} from './test/tools/build/files-part.js';
import {leanZod} from './test/tools/build/lean-zod.js';
import {ownTrustedTypesPolicy} from './test/tools/build/own-trusted-types-policy.js';
import {shortMessages} from './test/tools/build/short-messages.js';
import {wordlessErrors} from './test/tools/build/wordless-errors.js';

const TAG = 'complaint-form';
const target = 'es2022';
const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};

// A second copy, or the same one run again, only places the form that its script tag asks for: it
// must not even load Lit, which makes its Trusted Types policy at once. Imports run before all else
// in a module, so the file starts so. placeForm() is a function of src/script-tag.ts, which stands
// in the same scope as this.
const firstWins = `'use strict';
  const first = customElements.get('${TAG}');
  if (first) {
    if (first.version !== '${version}') {
      console.warn('<${TAG}>: ${version} is not used, another version is there');
    }
    placeForm();
    return;
  }`;

/** Messages of the part that deals with files. */
const isOfFiles = (id: string): boolean => id.startsWith('files.');

/** Terser puts functions that are used once where they are used; then Vite's own minifier joins
 * statements and gives names, in a way that compresses better. Nothing here reads a property for an
 * effect of reading it, or calls `new` on a method. */
const terser = {
  mangle: false,
  compress: {
    ecma: 2020,
    keep_fargs: false,
    passes: 3,
    pure_getters: true,
    sequences: false,
    unsafe_arrows: true,
  },
} as const;

/** `vite build --mode script-tag`: all in one classic script, dist/complaint-form.js. */
const scriptTag: UserConfig = {
  publicDir: false,
  plugins: [
    filesPartLater(),
    leanZod(),
    wordlessErrors(),
    shortMessages((id) => !isOfFiles(id)),
    compactTemplates(),
    ownTrustedTypesPolicy(TAG),
    asciiOnly(),
  ],
  build: {
    target,
    outDir: 'dist',
    // What else is there is built on its own.
    emptyOutDir: false,
    modulePreload: false,
    // Tells which part of the code costs what; nothing refers to it, so no browser asks for it.
    sourcemap: 'hidden',
    // The size that counts is brotli's; test/tools/size.ts prints and limits it.
    reportCompressedSize: false,
    minify: 'terser',
    terserOptions: terser,
    rolldownOptions: {
      input: resolve('src/script-tag.ts'),
      output: {
        format: 'iife',
        entryFileNames: `${TAG}.js`,
        intro: firstWins,
        minify: true,
      },
    },
  },
};

/** `vite build --mode files`: the part that deals with files, dist/complaint-form.files.js. */
const files: UserConfig = {
  publicDir: false,
  plugins: [filesPartOf(version), shortMessages(isOfFiles), compactTemplates(), asciiOnly()],
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: false,
    modulePreload: false,
    sourcemap: 'hidden',
    reportCompressedSize: false,
    minify: 'terser',
    terserOptions: terser,
    rolldownOptions: {
      input: resolve('src/files-tag.ts'),
      preserveEntrySignatures: 'strict',
      output: {
        format: 'iife',
        name: 'part',
        exports: 'named',
        entryFileNames: `${TAG}.files.js`,
        globals: {[FORMS_OWN]: 'form.files.kit'},
        minify: true,
      },
    },
  },
};

/**
 * `vite build --mode npm`: the package's modules. Lit and zod are the app's own; lit-localize is not:
 * it has one set-up a copy, which would clash with that of an app that uses it too.
 */
const npm: UserConfig = {
  publicDir: false,
  plugins: [shortMessages(), compactTemplates()],
  build: {
    target,
    outDir: 'dist/npm',
    reportCompressedSize: false,
    // The app's build minifies; until then it is to be read.
    minify: false,
    lib: {
      entry: ['index', 'element', 'schema'].map((name) => resolve(`src/${name}.ts`)),
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(lit|zod)($|\/)/,
      output: {chunkFileNames: 'shared/[name].js'},
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

const builds: Partial<Record<string, UserConfig>> = {'script-tag': scriptTag, files, npm};

export default defineConfig(({mode}) => builds[mode] ?? demo);
