/** The browser's cache of pages: who goes elsewhere and back finds the page as it was left. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useOtherBrowser} from './support/browser.js';
import {Endpoint, hold, refuse, type Answer} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {PageWatch} from './support/page-watch.js';
import {NO_CHANNEL} from './support/refusals.js';
import {html, useSite} from './support/site.js';
import {leaveFor, loseConnection, restoreConnection, userOf, visit} from './support/tabs.js';

const pages = useOtherBrowser({cachesPages: true});
const site = useSite();

const CACHEABLE = {'Cache-Control': 'no-cache'};
const NOTE_RETURN = `<script>addEventListener('pageshow', ({persisted}) => {
  window.isFromCache = persisted;
});</script>`;

async function open(path: `/${string}`, attributes: string, ...answers: readonly Answer[]) {
  const page = await pages.open();
  const watch = await PageWatch.over(page);
  // The browser has one profile, so each test has a place of its own for its drafts.
  const endpoint = new Endpoint(site(), `/own${path}`, answers);
  const given = {endpoint: endpoint.url, attributes, before: NOTE_RETURN, headers: CACHEABLE};
  const url = site().put(path, formPage(given));
  const elsewhere = site().put('/elsewhere', html('<!doctype html><p>Other', CACHEABLE));
  return {page, watch, user: await visit(page, url), endpoint, url, elsewhere};
}

/** Goes back; gives the form that is there then, and whether the page comes from the cache. */
async function goBack(page: Page): Promise<{user: FormUser; isFromCache: boolean}> {
  await page.goBack();
  const user = await userOf(page.mainFrame());
  const isFromCache = await page.evaluate(
    () => (window as unknown as {isFromCache: boolean}).isFromCache,
  );
  return {user, isFromCache};
}

for (const autosave of ['session', 'local', 'off'])
  test(`a page that comes from the cache has every answer, also half a word (${autosave})`, async () => {
    const {page, watch, user, endpoint, elsewhere} = await open(
      `/answers-${autosave}`,
      `autosave="${autosave}"`,
    );
    await user.completeTo('person');
    await user.fill('Full name', 'Ada Ro');
    const hasAsked = await leaveFor(page, elsewhere);
    const {user: again, isFromCache} = await goBack(page);

    assert.equal(isFromCache, true);
    assert.equal(hasAsked, autosave === 'off');
    assert.equal(await again.step(), 'person');
    await again.fill('Country of residence', 'Italy');
    await again.press('Continue');
    await again.completeAndSend();
    assert.equal(endpoint.received.length, 1);
    assert.equal(endpoint.complaints[0]?.person.fullName, 'Ada Ro');
    assert.equal(endpoint.complaints[0].account.email, 'ada@example.org');
    assert.deepEqual(watch.all, []);
  });

test('a page that was left when sending had failed can try again, with the same body', async () => {
  const {page, user, endpoint, elsewhere} = await open('/failed', '', refuse(403));
  await user.completeTo('review');
  await user.press('Submit complaint');
  await user.reaches('failed');
  const hasAsked = await leaveFor(page, elsewhere);
  const {user: again, isFromCache} = await goBack(page);

  assert.deepEqual([hasAsked, isFromCache], [true, true]);
  assert.equal(await again.status(), 'failed');
  await again.press('Try again');
  await again.reaches('sent');
  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
});

test('a page that was left while sending sends it once, with the same body', async () => {
  const held = hold();
  const {page, user, endpoint, elsewhere} = await open('/sending', '', held.answer);
  await user.completeTo('review');
  await user.press('Submit complaint');
  await endpoint.arrived(1);
  await leaveFor(page, elsewhere);
  const {user: again} = await goBack(page);
  held.release();
  await again.reaches('sent');

  // Chromium may keep the page with its request, or throw it out of the cache for it.
  assert.equal(endpoint.bodies.length, 1);
  assert.equal(endpoint.stored.size, 1);
});

test('a page that was left while it waited sends by itself, though the connection came back meanwhile', async () => {
  const {page, user, endpoint} = await open('/waiting', '');
  await user.completeTo('review');
  await loseConnection(page);
  await user.press('Submit complaint');
  await user.reaches('waiting');
  await leaveFor(page, 'about:blank');
  await restoreConnection(page);
  const {user: again, isFromCache} = await goBack(page);
  await again.reaches('sent');

  assert.equal(isFromCache, true);
  assert.equal(endpoint.received.length, 1);
});

test('a page that was left once it was sent still says so, and sends nothing', async () => {
  const {page, user, endpoint, elsewhere} = await open('/sent', '');
  await user.completeAndSend();
  const hasAsked = await leaveFor(page, elsewhere);
  const {user: again, isFromCache} = await goBack(page);

  assert.deepEqual([hasAsked, isFromCache], [false, true]);
  assert.equal(await again.status(), 'sent');
  assert.ok((await again.read()).text.includes('C-1'));
  assert.equal(endpoint.received.length, 1);
});

for (const [what, refusal] of [
  ['', ''],
  [', whose browser has no channels', NO_CHANNEL],
] as const)
  test(`a page in the cache learns when it comes back that another tab has sent its draft${what}`, async () => {
    const {page, user, endpoint, url, elsewhere} = await open(
      `/tabs${what ? '-mute' : ''}`,
      'autosave="local"',
    );
    await user.completeTo('review');
    const tab = await pages.beside(page);
    await tab.evaluateOnNewDocument(refusal);
    const other = await visit(tab, url);
    await other.press('Continue where I left off');

    await leaveFor(page, elsewhere);
    await other.completeAndSend();
    const {user: again, isFromCache} = await goBack(page);

    // Chromium throws a page out of its cache that is told something on a channel.
    if (what) assert.equal(isFromCache, true);
    if (isFromCache) {
      await again.reaches('sent');
      assert.ok((await again.read()).text.includes('C-1'));
    } else {
      assert.equal(await again.step(), 'account');
      assert.ok(!(await again.read()).text.includes('Ada Rossi'));
    }
    assert.equal(endpoint.received.length, 1);
    // Nothing of the old draft is written back.
    await leaveFor(page, elsewhere);
    const later = await visit(page, url);
    assert.deepEqual(
      [await later.step(), (await later.read()).heading.includes('Continue')],
      ['account', false],
    );
  });
