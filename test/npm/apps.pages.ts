/** Apps of other frameworks, built with the package as npm would publish it. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {useBrowser} from '../pages/support/browser.js';
import {FormUser} from '../pages/support/form-user.js';
import {PageWatch} from '../pages/support/page-watch.js';
import {useSite} from '../pages/support/site.js';
import {buildApps, type App} from './built-apps.js';
import {createProject} from './project.js';

const pages = useBrowser();
const site = useSite();
const {folder, remove} = createProject('test/npm/apps');
after(remove);

let built: Awaited<ReturnType<typeof buildApps>>;
before(async () => {
  built = await buildApps(folder);
});

/** Puts all of them on the site and gives the URL of one. */
function urlOf(app: App): string {
  for (const [path, resource] of built) site().put(path, resource);
  return `${site().url}/${app}/index.html`;
}

for (const app of ['plain', 'react', 'vue', 'svelte'] as const) {
  test(`${app}: properties, attributes and events are bound, from the first step to the last`, async () => {
    const page = await pages.open();
    const watch = await PageWatch.over(page);
    await page.goto(urlOf(app));
    const user = await FormUser.of(page.mainFrame(), 'en');

    await user.completeTo('subject');
    assert.match((await user.read()).text, /Fees and charges\s+Parking/);
    await user.completeAndSend();

    assert.equal(
      await page.$eval('body', ({dataset}) => dataset['sent']),
      'a-token; fees; I called.',
    );
    // A framework shows at a time of its own what it was told.
    await page.waitForFunction(() =>
      document.querySelector('output')?.textContent.endsWith('done '),
    );
    assert.match(
      await page.$eval('output', ({textContent}) => textContent),
      /^person subject details review reference: [^ ]+ done $/,
    );
    assert.equal(await page.$eval('complaint-form > p', (p) => p.textContent), 'Write to us.');
    assert.deepEqual(watch.all, []);
  });
}

test('an app with a lit-localize of its own speaks its language, and the form its own', async () => {
  const page = await pages.open();
  const watch = await PageWatch.over(page);
  await page.goto(urlOf('localized'));
  const user = await FormUser.of(page.mainFrame(), 'en');
  const greeting = (await page.$('app-greeting'))!;
  const read = async () => {
    await user.settled();
    return [
      await greeting.evaluate((element) => element.shadowRoot?.textContent.trim()),
      (await user.read()).heading,
    ];
  };
  const speak = (locale: string) =>
    greeting.evaluate(async (element, language) => {
      const app = element as typeof element & {
        speak: (language: string) => Promise<void>;
        updateComplete: Promise<unknown>;
      };
      await app.speak(language);
      await app.updateComplete;
    }, locale);

  const [, english] = await read();
  assert.deepEqual(await read(), ['Good day', english]);

  await speak('fr');
  assert.deepEqual(await read(), ['Bonjour', english]);

  await user.element.evaluate((form) => (form.lang = 'it'));
  const [greeted, italian] = await read();
  assert.equal(greeted, 'Bonjour');
  assert.notEqual(italian, english);

  await speak('en');
  assert.deepEqual(await read(), ['Good day', italian]);
  assert.deepEqual(watch.all, []);
});

test('an app that uses Lit has one copy of it', async () => {
  const page = await pages.open();
  await page.goto(urlOf('localized'));
  await FormUser.of(page.mainFrame(), 'en');

  const versions = await page.evaluate(() => {
    const {litHtmlVersions, litElementVersions, reactiveElementVersions} = globalThis as {
      litHtmlVersions?: string[];
      litElementVersions?: string[];
      reactiveElementVersions?: string[];
    };
    return [litHtmlVersions, litElementVersions, reactiveElementVersions];
  });

  assert.deepEqual(
    versions.map((copies) => copies?.length),
    [1, 1, 1],
  );
});
