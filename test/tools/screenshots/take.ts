/**
 * `npm run screenshots`: every scene of the form as a picture in `.screenshots/`, and `index.html`
 * to look through them. Words choose: `npm run screenshots -- details it dark`.
 */
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {launch, type Browser} from 'puppeteer-core';
import {chromium} from '../browser.js';
import {Camera} from './camera.js';
import {contactSheet} from './contact-sheet.js';
import {openDemoSite, type DemoSite} from './demo-site.js';
import {FormOnPage} from './form-on-page.js';
import {allPictures, fileName, isChosen, sittings, type Sitting} from './pictures.js';
import {scenes} from './scenes.js';

const FOLDER = '.screenshots';

/** Two runs give the same pictures. A Sunday, so that the closing page counts business days. */
const NOW = Date.UTC(2026, 10, 22, 10, 15);

/** Runs in the page before all else. Without chance, no new attempt to send waits. */
const standStill = `
  Date = class extends Date {
    constructor(...given) { super(...(given.length > 0 ? given : [${NOW}])); }
    static now() { return ${NOW}; }
  };
  Math.random = () => 0;
`;

async function hold(sitting: Sitting, site: DemoSite, browser: Browser): Promise<void> {
  // A context of its own has a storage of its own.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.evaluateOnNewDocument(standStill);
    await site.meet('none');
    await page.goto(`${site.url}?lang=${sitting.language}&brand=${sitting.brand}`);
    await scenes[sitting.scene](new FormOnPage(page, sitting.language, site));
    const camera = await Camera.for(page);
    for (const picture of sitting.pictures) {
      await camera.take(picture, `${FOLDER}/${fileName(picture)}`);
    }
    if (errors.length > 0) throw new Error(errors.join('\n'));
  } finally {
    await context.close();
  }
}

/** The sittings that did not succeed, with the reason. */
async function holdAll(all: readonly Sitting[]): Promise<string[]> {
  const failures: string[] = [];
  const site = await openDemoSite(() => new Date(NOW));
  const {path, args} = await chromium();
  const browser = await launch({executablePath: path, args: [...args]});
  try {
    for (const sitting of all) {
      await hold(sitting, site, browser).catch((error: unknown) => {
        const {scene, language, brand} = sitting;
        failures.push(`${scene} (${language}, ${brand}): ${String(error)}`);
      });
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return failures;
}

const words = process.argv.slice(2);
const pictures = allPictures().filter((picture) => isChosen(picture, words));
await rm(FOLDER, {recursive: true, force: true});
await mkdir(FOLDER, {recursive: true});
const failures = await holdAll(sittings(pictures));
await writeFile(`${FOLDER}/index.html`, contactSheet(pictures));

for (const failure of failures) process.stderr.write(`✗ ${failure}\n`);
process.stdout.write(`${pictures.length} pictures: ${FOLDER}/index.html\n`);
if (failures.length > 0 || pictures.length === 0) process.exitCode = 1;
