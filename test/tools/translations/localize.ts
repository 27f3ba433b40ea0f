/**
 * `npm run localize`: takes new messages from the code into the translators' files, and the
 * translations into the generated modules. What lit-localize's own command would lose stays: a
 * translation whose text has changed in the code is marked for the translator.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkProject} from './check-project.js';
import {markChanges} from './mark-changes.js';
import {CONFIG_FILE, openProject} from './project.js';
import {parseXml, XliffError} from './xliff.js';

const {localizer, targetLocales, xliffDir, faults} = openProject(CONFIG_FILE);
if (faults.length > 0) giveUp(faults.join('\n'));

const files = targetLocales.map((locale) => join(xliffDir, `${locale}.xlf`)).filter(existsSync);
const before = files.map((file) => ({file, text: readFileSync(file, 'utf8')}));
// lit-localize would write what it understood of a broken file over it.
for (const {file, text} of before) {
  try {
    parseXml(text);
  } catch (error) {
    if (!(error instanceof XliffError)) throw error;
    giveUp(`${file}:${error.line}: cannot be read (${error.message}); mend or restore the file`);
  }
}

await localizer.writeInterchangeFiles();
for (const {file, text} of before) {
  writeFileSync(file, markChanges(text, readFileSync(file, 'utf8')));
}
await openProject(CONFIG_FILE).localizer.build();

const open = await checkProject(CONFIG_FILE);
process.stdout.write(
  open.length > 0 ? `Still to do:\n${open.join('\n')}\n` : 'All is translated.\n',
);

function giveUp(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
