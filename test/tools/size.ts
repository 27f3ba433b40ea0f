/** Prints the size of the one-file build as it travels, and fails when it has grown too large. */
import {readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

const FILE = 'dist/complaint-form.js';

// A client on a slow phone waits for it. Lit, localize and zod/mini take 11 kB of the brotli, the
// texts in two languages 3 kB. Drafts and retries cost 2 kB more than the journey alone, which kept
// below 30 kB; the next limit is 27.5 kB.
const BUDGET_KB = {brotli: 31.5, gzip: 36};

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
