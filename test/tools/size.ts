/** Prints the size of the one-file build as it travels, and fails when it has grown too large. */
import {readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

const FILE = 'dist/complaint-form.js';

// The form competes with nothing on the page for its download, but a client on a slow phone waits
// for it: 30 kB are below half a second on 3G. Lit, localize and zod/mini take 13 kB of it.
const BUDGET_KB = {brotli: 30, gzip: 34.5};

const code = readFileSync(FILE);
const sizesKb = {
  brotli: brotliCompressSync(code).length / 1000,
  gzip: gzipSync(code, {level: 9}).length / 1000,
};

process.stdout.write(`${FILE}: ${(code.length / 1000).toFixed(1)} kB\n`);
for (const format of ['brotli', 'gzip'] as const) {
  const [size, budget] = [sizesKb[format], BUDGET_KB[format]];
  process.stdout.write(`  ${format}: ${size.toFixed(1)} kB of ${budget} kB\n`);
  if (size > budget) {
    process.stderr.write(`${FILE} is too large: ${format} ${size.toFixed(1)} kB > ${budget} kB\n`);
    process.exitCode = 1;
  }
}
