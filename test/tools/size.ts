/**
 * Prints the size of the one-file build as it travels, and what each part of it costs; fails when
 * it has grown too large. To let it grow is a decision, seen in the changes to these limits.
 */
import {readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {sizeByPart} from './size-by-part.js';

const FILE = 'dist/complaint-form.js';

/** A client on a slow phone waits for it. The aim is 34 kB of brotli. In kB. */
const LIMITS = {brotli: 46, gzip: 52.7};

/** Only for pages that take files: all in one would cost every visitor 7 kB for them. In kB of brotli. */
const FILES_PART = 'dist/complaint-form.files.js';
const FILES_LIMIT = 6.7;

/** In kB of brotli. What parts have in common counts for none, so the sum is less than the whole. */
const PART_LIMITS: Readonly<Record<string, number>> = {
  Lit: 5,
  zod: 2.5,
  'lit-localize': 0.7,
  texts: 5.4,
  styles: 2.8,
  complaint: 7,
  views: 5.3,
  submission: 3.2,
  session: 4.8,
  page: 4.5,
  localization: 0.7,
  'the element': 3,
  'the rest': 0.2,
};

const brotli = (code: string | Buffer): number => brotliCompressSync(code).length / 1000;
const gzip = (code: string | Buffer): number => gzipSync(code, {level: 9}).length / 1000;

const code = readFileSync(FILE, 'utf8');
const parts = sizeByPart(code, readFileSync(`${FILE}.map`, 'utf8'), brotli).sort(
  (a, b) => b.size - a.size,
);

process.stdout.write(`${FILE}: ${(code.length / 1000).toFixed(1)} kB\n`);
check('brotli', brotli(code), LIMITS.brotli);
for (const {name, size} of parts) check(`  ${name}`, size, PART_LIMITS[name] ?? 0);
check('gzip', gzip(code), LIMITS.gzip);
check(FILES_PART, brotli(readFileSync(FILES_PART)), FILES_LIMIT);
process.stdout.write('  by module, in characters before they are compressed:\n');
for (const {name, modules} of parts) {
  const each = modules.map(([path, length]) => `${path.split('/').slice(-2).join('/')} ${length}`);
  process.stdout.write(`    ${name}: ${each.join(', ')}\n`);
}

function check(name: string, size: number, limit: number): void {
  const isTooLarge = size > limit;
  const figures = `${name.padEnd(16)} ${size.toFixed(2).padStart(6)} kB of ${limit.toFixed(1)} kB`;
  process.stdout.write(`  ${figures}${isTooLarge ? ': too large' : ''}\n`);
  if (isTooLarge) process.exitCode = 1;
}
