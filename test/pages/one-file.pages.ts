import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from './support/browser.js';
import {FormUser} from './support/form-user.js';
import {ENDPOINT, html, SCRIPT, useSite} from './support/site.js';

const pages = useBrowser();
const site = useSite();

for (const language of ['en', 'it'] as const) {
  test(`the script tag alone gives a form, right after itself (${language})`, async () => {
    const page = await pages.open();
    const tag = `<script src="${SCRIPT}" data-endpoint="${ENDPOINT}" data-lang="${language}"></script>`;
    await page.goto(
      site().put('/alone', html(`<!doctype html><p>A page.</p>${tag}<p>Its end.</p>`)),
    );
    const user = await FormUser.of(page.mainFrame(), language);

    await user.completeAndSend();

    assert.equal(await user.step(), 'done');
  });
}
