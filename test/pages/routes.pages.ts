/** A single-page app: its routes take the form out of the document while it sends, and put in a new one. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {
  accept,
  acceptInSilence,
  breakOff,
  Endpoint,
  hold,
  refuse,
  type Answer,
} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {PageWatch} from './support/page-watch.js';
import {NO_PAUSES} from './support/refusals.js';
import {useSite} from './support/site.js';
import {
  duplicate,
  loseConnection,
  reload,
  restoreConnection,
  userOf,
  visit,
} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

async function submit(...answers: readonly Answer[]) {
  const page = await pages.open();
  await page.evaluateOnNewDocument(NO_PAUSES);
  const watch = await PageWatch.over(page);
  const endpoint = new Endpoint(site(), '/own', answers);
  const user = await visit(page, site().put('/app', formPage({endpoint: endpoint.url})));
  await user.completeTo('review');
  await user.press('Submit complaint');
  await endpoint.arrived(1);
  return {page, watch, user, endpoint};
}

/** Another route: the form goes, and the page keeps an ear on it. */
async function leaveRoute(page: Page): Promise<void> {
  await page.evaluate(() => {
    const form = document.querySelector('complaint-form')!;
    const ended = new Promise((resolve) => {
      for (const event of ['complaint-sent', 'complaint-error'])
        form.addEventListener(event, ({type}) => resolve(type));
    });
    Object.assign(window, {ended});
    form.remove();
  });
}

/** What the form that was taken out has come to. */
function endOfFormer(page: Page): Promise<unknown> {
  return page.evaluate(() => (window as unknown as {ended: Promise<unknown>}).ended);
}

/** The route of the form: it has a new one. */
async function enterRoute(page: Page, {url}: Endpoint): Promise<FormUser> {
  await page.evaluate((endpoint) => {
    const form = document.createElement('complaint-form');
    form.endpoint = endpoint;
    document.body.append(form);
  }, url);
  return userOf(page.mainFrame());
}

test('accepted while there is no form: the new one does not show the draft', async () => {
  const held = hold();
  const {page, watch, endpoint} = await submit(held.answer);
  await leaveRoute(page);
  held.release();
  assert.equal(await endOfFormer(page), 'complaint-sent');

  const user = await enterRoute(page, endpoint);
  const {text} = await user.read();
  assert.deepEqual([await user.step(), await user.status()], ['account', 'editing']);
  assert.ok(!text.includes('Welcome back.'));
  assert.equal(endpoint.received.length, 1);
  assert.equal(await reload(page), false);
  assert.ok(!(await (await userOf(page.mainFrame())).read()).text.includes('Welcome back.'));
  assert.deepEqual(watch.all, []);
});

test('accepted while the new form waits for its turn: it says that it is sent, and sends nothing', async () => {
  const held = hold();
  const {page, watch, endpoint} = await submit(held.answer);
  await leaveRoute(page);
  const user = await enterRoute(page, endpoint);
  const status = await user.status();
  const {text} = await user.read();
  held.release();
  await user.reaches('sent');

  assert.equal(status, 'sending');
  assert.ok(text.includes('Your complaint has not been sent yet.'));
  assert.ok((await user.read()).text.includes('C-1'));
  assert.equal(endpoint.received.length, 1);
  assert.deepEqual(watch.all, []);
});

for (const [what, failing] of [
  ['answers 503', refuse(503)],
  ['answers 403', refuse(403)],
  ['breaks off', breakOff],
] as const)
  test(`when the endpoint ${what} meanwhile, the new form goes on with the same body`, async () => {
    const held = hold(failing);
    const {page, endpoint} = await submit(held.answer);
    await leaveRoute(page);
    const user = await enterRoute(page, endpoint);
    assert.equal(await user.status(), 'sending');
    held.release();
    await user.reaches('sent');

    assert.equal(endpoint.received.length, 2);
    assert.equal(endpoint.bodies.length, 1);
    assert.equal(endpoint.stored.size, 1);
  });

test('a form that is taken out between two attempts makes no other; the new one goes on', async () => {
  const held = hold(refuse(503, {'Retry-After': '29'}));
  const {page, user, endpoint} = await submit(held.answer);
  const answered = page.waitForResponse(endpoint.url);
  held.release();
  await answered;
  await leaveRoute(page);
  assert.equal(endpoint.received.length, 1);
  const other = await enterRoute(page, endpoint);
  await other.reaches('sent');

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
  assert.equal(await user.element.evaluate(({isConnected}) => isConnected), false);
});

test('the same form that is put in again while it sends goes on, and sends it once', async () => {
  const held = hold();
  const {page, watch, user, endpoint} = await submit(held.answer);
  await user.element.evaluate(async (form) => {
    form.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.body.append(form);
  });
  assert.equal(await user.status(), 'sending');
  held.release();
  await user.reaches('sent');

  assert.equal(endpoint.received.length, 1);
  assert.equal(await reload(page), false);
  assert.deepEqual(watch.all, []);
});

test('a form that was out of the document while another tab sent its draft says so once it is back', async () => {
  const page = await pages.open();
  const endpoint = new Endpoint(site(), '/own');
  const user = await visit(page, site().put('/app', formPage({endpoint: endpoint.url})));
  await user.completeTo('review');
  const copy = await duplicate(page);
  await user.element.evaluate(async (form) => {
    form.remove();
    await Promise.resolve();
  });
  await (await userOf(copy.mainFrame())).completeAndSend();
  await user.element.evaluate((form) => {
    document.body.append(form);
  });
  await user.reaches('sent');

  assert.equal(endpoint.received.length, 1);
});

test('the same form that is put in again after its attempt has failed goes on with the same body', async () => {
  const held = hold(refuse(503));
  const {page, user, endpoint} = await submit(held.answer);
  const answered = page.waitForResponse(endpoint.url);
  await user.element.evaluate((form) => {
    form.remove();
  });
  held.release();
  await answered;
  await user.element.evaluate((form) => {
    document.body.append(form);
  });
  await user.reaches('sent');

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
});

test('a form that is taken out while it waits leaves it to the new one to send', async () => {
  const page = await pages.open();
  const endpoint = new Endpoint(site(), '/own');
  const user = await visit(page, site().put('/app', formPage({endpoint: endpoint.url})));
  await user.completeTo('review');
  await loseConnection(page);
  await user.press('Submit complaint');
  await user.reaches('waiting');
  await leaveRoute(page);
  await restoreConnection(page);
  const other = await enterRoute(page, endpoint);
  await other.reaches('sent');

  assert.equal(endpoint.received.length, 1);
});

test('Stop in the new form, while the attempt of the former is under way: once that is accepted, it says so', async () => {
  const held = hold();
  const {page, endpoint} = await submit(held.answer);
  await leaveRoute(page);
  const user = await enterRoute(page, endpoint);
  await user.press('Stop sending');
  assert.deepEqual([await user.step(), await user.status()], ['review', 'editing']);
  held.release();
  assert.equal(await endOfFormer(page), 'complaint-sent');
  await user.reaches('sent');

  assert.equal(endpoint.received.length, 1);
});

test('a page that is loaded again while no form is in it loses nothing', async () => {
  const {page, endpoint} = await submit(acceptInSilence, accept);
  await leaveRoute(page);
  await reload(page);
  const user = await userOf(page.mainFrame());
  await user.reaches('sent');

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
  assert.equal(endpoint.stored.size, 1);
});
