import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {useBrowser} from './support/browser.js';
import {FormUser, type Language} from './support/form-user.js';
import {takeJourney} from './support/journey.js';
import {PageWatch} from './support/page-watch.js';
import {BUILD, ENDPOINT, html, SCRIPT, useSite} from './support/site.js';

const pages = useBrowser();
const site = useSite();

const tag = (attributes: string): string => `<script src="${SCRIPT}" ${attributes}></script>`;
const FORM = `<complaint-form endpoint="${ENDPOINT}"></complaint-form>`;

/** The texts of a whole journey. */
async function textsOn(content: string, type: string, language: Language): Promise<string[]> {
  const page = await pages.open();
  const url = site().put('/page', html(content, {'Content-Type': type}));
  await page.goto(url);
  const user = await FormUser.of(page.mainFrame(), language);
  const texts: string[] = [];
  await takeJourney(user, language, async () => {
    texts.push((await user.read()).text.replace(/C-\d{4}-\d+/, ''));
  });
  return texts;
}

for (const when of ['', 'defer', 'async'])
  for (const language of ['en', 'it'] as const)
    test(`the script tag alone ${when} puts the form right after itself (${language})`, async () => {
      const page = await pages.open();
      const watch = await PageWatch.over(page);
      const alone = tag(`${when} data-endpoint="${ENDPOINT}" data-lang="${language}"`);
      const content = `<!doctype html><p>A page.</p>${alone}<p id="end">Its end.</p>`;
      await page.goto(site().put('/alone', html(content)));
      site().requests.length = 0;

      const user = await FormUser.of(page.mainFrame(), language);
      const around = await user.element.evaluate((form) => [
        form.previousElementSibling?.localName,
        form.nextElementSibling?.id,
        form.getAttributeNames().sort().join(),
      ]);
      await user.completeAndSend();

      assert.deepEqual(around, ['script', 'end', 'endpoint,lang,status,step']);
      assert.deepEqual(site().requests, [`POST ${ENDPOINT}`]);
      assert.deepEqual(watch.all, []);
    });

for (const when of ['', 'defer', 'async', 'type="module"'])
  test(`the script tag alone ${when} in the head puts the form at the end of the body`, async () => {
    const page = await pages.open();
    const alone = tag(`${when} data-endpoint="${ENDPOINT}" data-lang="en"`);
    const content = `<!doctype html><head><title>A page</title>${alone}</head><body><p>Its end.</p>`;
    await page.goto(site().put('/head', html(content)));

    const user = await FormUser.of(page.mainFrame(), 'en');
    const isLast = await user.element.evaluate((form) => form === document.body.lastElementChild);
    assert.ok(isLast);
    await user.completeAndSend();
  });

test('a module alone in the body puts the form right after itself', async () => {
  const page = await pages.open();
  const alone = tag(`type="module" data-endpoint="${ENDPOINT}" data-lang="en"`);
  await page.goto(
    site().put('/module', html(`<!doctype html><p>A page.</p>${alone}<p>Its end.</p>`)),
  );

  const {element} = await FormUser.of(page.mainFrame(), 'en');
  assert.equal(await element.evaluate((form) => form.previousElementSibling?.localName), 'script');
});

test('a script tag without an endpoint puts no form into the page', async () => {
  const page = await pages.open();
  await page.goto(
    site().put('/without', html(`<!doctype html><p>A page.</p>${tag('data-lang="en"')}`)),
  );

  assert.equal(await page.$('complaint-form'), null);
});

for (const where of ['head', 'body'])
  for (const when of ['', 'defer', 'async'])
    test(`a second script tag ${when} beside the first in the ${where} does nothing at all`, async () => {
      const page = await pages.open();
      const watch = await PageWatch.over(page);
      const alone = tag(`${when} data-endpoint="${ENDPOINT}"`);
      const content = `<!doctype html><html lang="en"><${where}>${alone}${alone}`;
      await page.goto(site().put('/twice', html(content)));

      assert.equal((await page.$$('complaint-form')).length, 1);
      assert.deepEqual(watch.all, []);
    });

test('there is no eval and no Function in the file', async () => {
  const text = await readFile(BUILD, 'utf8');

  assert.deepEqual(
    text.match(/.{0,40}\b(eval|Function|setTimeout|setInterval)\(["'`].{0,40}/g),
    null,
  );
  assert.deepEqual(text.match(/.{0,40}\b(eval|Function)\s*\(.{0,40}/g), null);
  assert.deepEqual(text.match(/.{0,40}\bimport\s*\(.{0,40}/g), null);
});

test('a page in windows-1252, without a word on its charset, has the same texts', async () => {
  const content = `<!doctype html><html lang="it">${FORM}${tag('')}`;

  const declared = await textsOn(content, 'text/html; charset=utf-8', 'it');
  const undeclared = await textsOn(content, 'text/html', 'it');

  assert.deepEqual(undeclared, declared);
});

test('the script tag alone async in the head waits for the end of a body that comes slowly', async () => {
  const page = await pages.open();
  let end = (): void => undefined;
  const url = site().listen('/slow', (_, response) => {
    response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'});
    const alone = tag(`async data-endpoint="${ENDPOINT}" data-lang="en"`);
    response.write(`<!doctype html><head>${alone}</head><body><p>A page.</p>`);
    end = () => response.end('<p>Its end.</p>');
  });
  const arrival = page.goto(url);
  await page.waitForFunction(() => customElements.get('complaint-form'));
  end();
  await arrival;

  const {element} = await FormUser.of(page.mainFrame(), 'en');
  assert.ok(await element.evaluate((form) => form === document.body.lastElementChild));
});
