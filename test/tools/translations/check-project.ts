/** Everything that can be wrong between the messages in the code and what is shown of them. */
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {checkXliff} from './check-xliff.js';
import {compareGenerated} from './generated.js';
import {openProject, type Project} from './project.js';

/** A line for each fault. */
export async function checkProject(configFile: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'complaint-form-'));
  try {
    const project = openProject(configFile, folder);
    const faults = [...project.faults, ...checkFiles(project, configFile)];
    // lit-localize makes something even of a broken file, so there is nothing to compare it with.
    if (faults.length > 0) return faults;
    await project.localizer.build();
    return compareGenerated(project.generatedDir, folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function checkFiles(project: Project, configFile: string): string[] {
  const {xliffDir, sourceLocale, targetLocales, messages} = project;
  const present = readdirSync(xliffDir).filter((file) => file.endsWith('.xlf'));
  const expected = targetLocales.map((locale) => `${locale}.xlf`);
  const faults = present
    .filter((file) => !expected.includes(file))
    .map((file) => `${join(xliffDir, file)}: is not among the targetLocales of ${configFile}`);
  for (const name of expected) {
    const file = join(xliffDir, name);
    if (!present.includes(name)) {
      faults.push(`${file}: is missing; run npm run localize, translate it`);
      continue;
    }
    const text = readFileSync(file, 'utf8');
    const targetLocale = basename(name, '.xlf');
    faults.push(...checkXliff({file, text, sourceLocale, targetLocale}, messages));
  }
  return faults;
}
