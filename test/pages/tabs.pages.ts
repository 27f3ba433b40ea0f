/** Real tabs of one browser that hold the same draft, or are copies of each other. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {Endpoint, hold, ignore, refuse, type Answer} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {FULL_STORAGE, NO_LOCAL_STORAGE} from './support/refusals.js';
import {useSite} from './support/site.js';
import {duplicate, reload, userOf, visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

interface Opened {
  readonly page: Page;
  readonly copy: Page;
  readonly one: FormUser;
  readonly endpoint: Endpoint;
  readonly url: string;
  readonly italianUrl: string;
}

/** A client on the review, who duplicates the tab; the copy may be elsewhere at first. */
async function openTwice(
  {elsewhere = false, before = (_page: Page): unknown => undefined} = {},
  ...answers: readonly Answer[]
): Promise<Opened> {
  const page = await pages.open();
  await before(page);
  const endpoint = new Endpoint(site(), '/own', answers);
  const url = site().put('/page', formPage({endpoint: endpoint.url}));
  const italianUrl = site().put('/it', formPage({endpoint: endpoint.url, language: 'it'}));
  const one = await visit(page, url);
  await one.completeTo('review');
  const copy = await duplicate(page);
  await before(copy);
  if (elsewhere) await copy.goto('about:blank');
  return {page, copy, one, endpoint, url, italianUrl};
}

test('two copies that submit at once send it once, and both say that it is sent', async () => {
  const {copy, one, endpoint} = await openTwice();
  const other = await userOf(copy.mainFrame());
  assert.equal(await other.step(), 'review');

  await Promise.all([one.press('Submit complaint'), other.press('Submit complaint')]);
  await Promise.all([one.reaches('sent'), other.reaches('sent')]);

  assert.equal(endpoint.received.length, 1);
  for (const user of [one, other]) assert.ok((await user.read()).text.includes('C-1'));
});

test('a copy that submits while the other is sending waits for its turn, and sends nothing', async () => {
  const held = hold();
  const {copy, one, endpoint} = await openTwice({}, held.answer);
  const other = await userOf(copy.mainFrame());
  await one.press('Submit complaint');
  await endpoint.arrived(1);
  await other.press('Submit complaint');
  assert.equal(await other.status(), 'sending');

  held.release();
  await Promise.all([one.reaches('sent'), other.reaches('sent')]);

  assert.equal(endpoint.received.length, 1);
});

test('a copy whose other is stopped sends the same body in its turn', async () => {
  const {copy, one, endpoint} = await openTwice({}, ignore);
  const other = await userOf(copy.mainFrame());
  await one.press('Submit complaint');
  await endpoint.arrived(1);
  await other.press('Submit complaint');
  await one.press('Stop sending');
  await Promise.all([one.reaches('sent'), other.reaches('sent')]);

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
  assert.equal(endpoint.stored.size, 1);
});

test('a copy whose other is closed in the midst of sending sends the same body', async () => {
  const {page, copy, one, endpoint} = await openTwice({}, ignore);
  const other = await userOf(copy.mainFrame());
  await one.press('Submit complaint');
  await endpoint.arrived(1);
  await other.press('Submit complaint');
  await page.close();
  await other.reaches('sent');

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
});

test('a tab that was closed while sending leaves it to the copy, which was elsewhere, to send', async () => {
  const {page, copy, one, endpoint, url} = await openTwice({elsewhere: true}, ignore);
  await one.press('Submit complaint');
  await endpoint.arrived(1);
  await page.close();
  const other = await visit(copy, url);
  assert.equal(await other.step(), 'review');
  await other.completeAndSend();

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
});

test('a copy that was elsewhere while it was sent says that it is sent when it comes back', async () => {
  const {copy, one, endpoint, url} = await openTwice({elsewhere: true});
  await one.completeAndSend();
  const other = await visit(copy, url);
  await other.reaches('sent');

  assert.ok((await other.read()).text.includes('C-1'));
  assert.equal(endpoint.received.length, 1);
  assert.equal(await reload(copy), false);
  const {text} = await (await userOf(copy.mainFrame())).read();
  assert.ok(!text.includes('Welcome back.'));
});

for (const language of ['en', 'it'] as const)
  test(`a copy that was elsewhere while it failed sends the same body when it comes back (${language})`, async () => {
    const {copy, one, endpoint, url, italianUrl} = await openTwice({elsewhere: true}, refuse(403));
    await one.press('Submit complaint');
    await one.reaches('failed');

    const other = await visit(copy, language === 'en' ? url : italianUrl, language);
    assert.equal(await other.step(), 'review');
    await other.completeAndSend();
    await one.reaches('sent');

    assert.equal(endpoint.received.length, 2);
    assert.equal(endpoint.bodies.length, 1);
    assert.equal(endpoint.complaints[0]?.locale, 'en');
  });

test('a copy in Italian that submits at once sends it once, too', async () => {
  const {copy, one, endpoint, italianUrl} = await openTwice({elsewhere: true});
  const other = await visit(copy, italianUrl, 'it');

  await Promise.all([one.press('Submit complaint'), other.press('Invia reclamo')]);
  await Promise.all([one.reaches('sent'), other.reaches('sent')]);

  assert.equal(endpoint.received.length, 1);
});

test('where the browser keeps nothing beyond the tab, both copies send the same body', async () => {
  const before = (page: Page): Promise<unknown> => page.evaluateOnNewDocument(NO_LOCAL_STORAGE);
  const {copy, one, endpoint, italianUrl} = await openTwice({elsewhere: true, before}, refuse(403));
  await one.press('Submit complaint');
  await one.reaches('failed');
  const other = await visit(copy, italianUrl, 'it');
  await other.completeAndSend();
  await one.reaches('sent');

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
});

test('a tab that is duplicated while it sends sends it once, and both say that it is sent', async () => {
  const page = await pages.open();
  const held = hold();
  const endpoint = new Endpoint(site(), '/own', [held.answer]);
  const one = await visit(page, site().put('/page', formPage({endpoint: endpoint.url})));
  await one.completeTo('review');
  await one.press('Submit complaint');
  await endpoint.arrived(1);
  const copy = await duplicate(page);
  const other = await userOf(copy.mainFrame());
  assert.equal(await other.status(), 'sending');
  held.release();
  await Promise.all([one.reaches('sent'), other.reaches('sent')]);

  assert.equal(endpoint.received.length, 1);
});

test('a copy sends the same body, though there is no room to note the first one', async () => {
  const {page, copy, one, endpoint, url} = await openTwice({elsewhere: true}, refuse(403));
  await page.evaluate(FULL_STORAGE);
  await page.evaluate(() => {
    Object.assign(window, {isFull: localStorage});
  });
  await one.press('Submit complaint');
  await one.reaches('failed');
  const other = await visit(copy, url);
  await copy.evaluate(FULL_STORAGE);
  await copy.evaluate(() => {
    Object.assign(window, {isFull: localStorage});
  });
  await other.completeAndSend();

  assert.equal(endpoint.received.length, 2);
  assert.equal(new Set(endpoint.received.map(({id}) => id)).size, 1);
  assert.equal(endpoint.bodies.length, 1);
});

test('a copy in which an answer is another is another complaint', async () => {
  const {copy, one, endpoint} = await openTwice();
  const other = await userOf(copy.mainFrame());
  await other.press('Change', 'About you');
  await other.fill('Full name', 'Grace Hopper');
  await other.press('Continue');
  await one.completeAndSend();
  assert.equal(await other.status(), 'editing');
  await other.completeAndSend();

  assert.deepEqual(
    endpoint.complaints.map(({person}) => person.fullName),
    ['Ada Rossi', 'Grace Hopper'],
  );
  assert.equal(endpoint.stored.size, 2);
});

test('what a tab of another version says on their channel does no harm', async () => {
  const {page, copy, one, endpoint} = await openTwice();
  const other = await userOf(copy.mainFrame());
  await page.evaluate(() => {
    // It hears after the form, which listens since something was typed.
    const channel = new BroadcastChannel('complaint-form');
    const heard = new Promise((resolve) => {
      channel.onmessage = ({data}) => data === 'last' && resolve(true);
    });
    Object.assign(window, {heard});
  });
  await copy.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('complaint-form'))!;
    const draft = JSON.parse(sessionStorage.getItem(key)!) as {envelope: {submissionId: string}};
    const {submissionId} = draft.envelope;
    const channel = new BroadcastChannel('complaint-form');
    const label = 'x'.repeat(300);
    for (const said of [
      {kind: 'sending', submissionId, label},
      {kind: 'sending', submissionId, envelope: {label}},
      {kind: 'sent', submissionId},
      {kind: 'sent', submissionId, receivedAt: label},
      null,
      'last',
    ])
      channel.postMessage(said);
  });
  await page.evaluate(() => (window as unknown as {heard: Promise<unknown>}).heard);

  assert.deepEqual([await one.status(), await one.step()], ['editing', 'review']);
  await one.completeAndSend();
  await other.reaches('sent');
  assert.equal(endpoint.received.length, 1);
});
