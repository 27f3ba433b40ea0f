/**
 * Writes dist/integrity.json, by which a browser can tell that a file is as it was built, and puts the
 * hashes into the README's tags. With `--check`, as in `npm test`, the README must be right already.
 */
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';

/** The form, and the part that deals with files. */
const NAMES = ['complaint-form.js', 'complaint-form.files.js'];
const README = 'README.md';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const [form, ...parts] = NAMES.map((name) => {
  const file = `dist/${name}`;
  const code = readFileSync(file);
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  return {name, file, version, bytes: code.length, integrity};
});
const entry = ({name: _name, ...told}: NonNullable<typeof form>): object => told;
writeFileSync(
  'dist/integrity.json',
  `${JSON.stringify({...entry(form!), parts: parts.map(entry)}, null, 2)}\n`, // NAMES is not empty
);

let readme = readFileSync(README, 'utf8');
for (const {name, file, integrity} of [form!, ...parts]) {
  // The README has one such tag for each; a build of other bytes has another hash.
  const hash = new RegExp(
    `(?<=/${name.replaceAll('.', '\\.')}"\\s+integrity=")sha384-[\\w+/=]*(?=")`,
  );
  const [inReadme] = hash.exec(readme) ?? [];
  if (inReadme === undefined) fail(`${README} shows no tag of ${name} with integrity="sha384-…"`);
  else if (inReadme === integrity) process.stdout.write(`${file}: ${integrity}\n`);
  else if (process.argv.includes('--check')) {
    fail(
      `${README} has the integrity of another ${name}: run "npm run build" and commit ${README}`,
    );
  } else {
    readme = readme.replace(hash, integrity);
    writeFileSync(README, readme);
    process.stdout.write(`${README}: the tag of ${name} has its integrity now; commit it\n`);
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
