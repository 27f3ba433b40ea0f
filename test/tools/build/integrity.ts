/**
 * Writes dist/integrity.json, by which a browser can tell that the one file is as it was built, and
 * puts the hash into the README's tag. With `--check`, as in `npm test`, the README must be right already.
 */
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';

const FILE = 'dist/complaint-form.js';
const README = 'README.md';
/** The README has one such tag; a build of other bytes has another hash. */
const HASH_IN_README = /(?<=integrity=")sha384-[\w+/=]*(?=")/;

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const code = readFileSync(FILE);
const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
writeFileSync(
  'dist/integrity.json',
  `${JSON.stringify({file: FILE, version, bytes: code.length, integrity}, null, 2)}\n`,
);

const readme = readFileSync(README, 'utf8');
const [inReadme] = HASH_IN_README.exec(readme) ?? [];
if (inReadme === undefined) fail(`${README} shows no script tag with integrity="sha384-…"`);
else if (inReadme === integrity) process.stdout.write(`${FILE}: ${integrity}\n`);
else if (process.argv.includes('--check')) {
  fail(`${README} has the integrity of another build: run "npm run build" and commit ${README}`);
} else {
  writeFileSync(README, readme.replace(HASH_IN_README, integrity));
  process.stdout.write(`${README}: its tag has the integrity of this build now; commit it\n`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
