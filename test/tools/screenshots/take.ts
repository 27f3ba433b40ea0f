/**
 * `npm run screenshots`: every scene of the form as a picture in `.screenshots/`, and `index.html`
 * to look through them. Words choose: `npm run screenshots -- details it dark`.
 */
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import type {Page} from 'puppeteer-core';
import {brandNames} from '../../../demo/brands.js';
import {startBrowser} from '../../pages/support/browser.js';
import {formPage} from '../../pages/support/form-page.js';
import {FormUser} from '../../pages/support/form-user.js';
import {ENDPOINT, Site, style} from '../../pages/support/site.js';
import {emulateMediaInChromium} from '../browsers/emulate-media.js';
import {scenes, type Scene} from './scenes.js';

const FOLDER = '.screenshots';
const languages = ['en', 'it'] as const;
type Language = (typeof languages)[number];

/** Widths in pixels; 320 is also what a window of 1280 shows at 400 % zoom. */
const widths = {narrow: 320, phone: 390, desktop: 1280};
const schemes = ['light', 'dark'] as const;
const manners = ['rtl', 'forced-colors', 'print', ...brandNames];

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly scheme: (typeof schemes)[number];
  readonly manner: string;
}

const words = process.argv.slice(2);

/** Those of a scene that the words choose. */
function picturesOf({name, isTelling = false}: Scene, language: Language): Picture[] {
  const all = Object.entries(widths).flatMap(([screen, width]) =>
    schemes.flatMap((scheme) =>
      ['', ...(isTelling && screen !== 'narrow' ? manners : [])].map((manner) => ({
        name: [name, language, screen, scheme, manner].filter(Boolean).join('.'),
        ...{width, scheme, manner},
      })),
    ),
  );
  return all.filter((picture) => words.every((word) => picture.name.includes(word)));
}

async function take(page: Page, {name, width, scheme, manner}: Picture): Promise<void> {
  await page.setViewport({width, height: 900});
  await emulateMediaInChromium(page, {
    type: manner === 'print' ? 'print' : 'screen',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    forcedColors: manner === 'forced-colors' ? 'active' : 'none',
  });
  await page.evaluate((given) => {
    document.documentElement.dir = given === 'rtl' ? 'rtl' : 'ltr';
    document.documentElement.dataset['brand'] = given;
  }, manner);
  // What was pressed to get here is not to look pointed at.
  await page.mouse.move(0, 0);
  await page.screenshot({path: `${FOLDER}/${name}.png`, fullPage: true, optimizeForSpeed: true});
}

const site = await Site.open();
const browser = await startBrowser();

/** Brings a page of its own to the scene. */
async function play(scene: Scene, language: Language, pictures: readonly Picture[]): Promise<void> {
  const {status} = scene;
  const endpoint = status === undefined ? ENDPOINT : '/answers-otherwise';
  site.listen('/answers-otherwise', (_request, response) => {
    if (status) response.writeHead(status).end();
  });
  const before = '<link rel="stylesheet" href="/look.css">';
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(site.put('/', formPage({endpoint, language, before})));
    await scene.play(await FormUser.of(page.mainFrame(), language), page);
    for (const picture of pictures) await take(page, picture);
  } finally {
    await context.close();
  }
}

function contactSheet(names: readonly string[]): string {
  const figures = names.map(
    (name) => `<figure><a href="${name}.png"><img src="${name}.png" alt="" loading="lazy"></a>
<figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Pictures of the form</title>
<style>
  body {display: flex; flex-wrap: wrap; gap: 1rem; background: #888}
  figure {margin: 0; width: min-content}
  img {max-width: 400px; max-height: 800px}
</style>
${figures.join('\n')}`;
}

const looks = await Promise.all(
  brandNames.map((brand) => readFile(`demo/styles/brands/${brand}.css`, 'utf8')),
);
const page =
  'html {color-scheme: light dark; background: var(--background, Canvas); color: var(--text, CanvasText)}';
site.put('/look.css', style([page, ...looks].join('\n')));
await rm(FOLDER, {recursive: true, force: true});
await mkdir(FOLDER);
const taken: string[] = [];
try {
  for (const scene of scenes)
    for (const language of languages) {
      const pictures = picturesOf(scene, language);
      if (pictures.length > 0) await play(scene, language, pictures);
      taken.push(...pictures.map(({name}) => name));
    }
} finally {
  await browser.close();
  await site.close();
}
await writeFile(`${FOLDER}/index.html`, contactSheet(taken));
process.stdout.write(`${taken.length} pictures: ${FOLDER}/index.html\n`);
if (taken.length === 0) process.exitCode = 1;
