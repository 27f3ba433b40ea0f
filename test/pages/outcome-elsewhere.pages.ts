/** An outcome that comes while the client is elsewhere on the page, after a reload or by itself. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {accept, Endpoint, hold, ignore, refuse, type Answer} from './support/endpoint.js';
import {formPage, HIGH} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {useSite} from './support/site.js';
import {loseConnection, placeOf, reload, restoreConnection, userOf, visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

const refuseTheName: Answer = (response) => {
  response.writeHead(422, {'Content-Type': 'application/problem+json'});
  response.end(JSON.stringify({errors: [{pointer: '#/person/fullName', detail: 'Who?'}]}));
};

const outcomes = [
  ['accepts', accept, 'sent'],
  ['fails', refuse(403), 'failed'],
  ['finds a problem', refuseTheName, 'editing'],
] as const;

async function submit(...answers: readonly Answer[]) {
  const page = await pages.open();
  const endpoint = new Endpoint(site(), '/own', answers);
  const url = site().put('/elsewhere', formPage({endpoint: endpoint.url, before: HIGH}));
  const user = await visit(page, url);
  await user.completeTo('review');
  return {page, user, endpoint};
}

/** The client goes to the top of the page, and perhaps into its search field. */
async function goToTop(page: Page, searches: boolean): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  if (searches) await page.click('#search');
}

/** So that what follows an outcome has followed. */
async function shown(user: FormUser, status: 'sent' | 'failed' | 'editing'): Promise<void> {
  await user.reaches(status);
  await user.settled();
}

for (const [what, answer, status] of outcomes)
  for (const searches of [true, false])
    test(`after a reload an endpoint that ${what} takes nobody from ${searches ? "the page's search" : 'the top of the page'}`, async () => {
      const held = hold(answer);
      const {page, user, endpoint} = await submit(ignore, held.answer);
      await user.press('Submit complaint');
      await endpoint.arrived(1);
      await reload(page);
      const again = await userOf(page.mainFrame());
      await endpoint.arrived(2);
      assert.deepEqual(await placeOf(page), {focused: 'body', scrolled: 0});

      await goToTop(page, searches);
      held.release();
      await shown(again, status);

      const focused = searches ? 'search' : 'body';
      assert.deepEqual(await placeOf(page), {focused, scrolled: 0});
    });

for (const [what, answer, status] of outcomes)
  test(`an endpoint that ${what} takes nobody from the page's search, who went there while it was sent`, async () => {
    const held = hold(answer);
    const {page, user, endpoint} = await submit(held.answer);
    await user.press('Submit complaint');
    await endpoint.arrived(1);

    await goToTop(page, true);
    held.release();
    await shown(user, status);

    assert.deepEqual(await placeOf(page), {focused: 'search', scrolled: 0});
  });

for (const [what, answer, status, focused] of [
  ['accepts', accept, 'sent', 'complaint-form step-heading'],
  ['finds a problem', refuseTheName, 'editing', 'complaint-form error-summary'],
] as const)
  test(`an endpoint that ${what} takes the client who is in the form to what is new`, async () => {
    const held = hold(answer);
    const {page, user, endpoint} = await submit(held.answer);
    await user.press('Submit complaint');
    await endpoint.arrived(1);
    held.release();
    await shown(user, status);

    const place = await placeOf(page);
    assert.equal(place.focused, focused);
    assert.ok(place.scrolled > 2000);
  });

test('a connection that comes back takes nobody from the search of the page', async () => {
  const {page, user, endpoint} = await submit();
  await loseConnection(page);
  await user.press('Submit complaint');
  await user.reaches('waiting');

  await goToTop(page, true);
  await restoreConnection(page);
  await shown(user, 'sent');

  assert.equal(endpoint.stored.size, 1);
  assert.deepEqual(await placeOf(page), {focused: 'search', scrolled: 0});
});
