/** Leaving the page: when the browser asks, and that a client who stays has lost nothing. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from './support/browser.js';
import {Endpoint, hold, ignore, refuse, type Answer} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import {html, script, SCRIPT, useSite} from './support/site.js';
import {
  almostReload,
  leaveFor,
  loseConnection,
  reload,
  restoreConnection,
  userOf,
  visit,
} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

async function open(attributes: string, ...answers: readonly Answer[]) {
  const page = await pages.open();
  const endpoint = new Endpoint(site(), '/own', answers);
  const elsewhere = site().put('/other', html('<!doctype html><title>Other</title><p>Other'));
  const url = site().put('/left', formPage({endpoint: endpoint.url, attributes}));
  return {page, user: await visit(page, url), endpoint, url, elsewhere};
}

test('before anything is typed nothing is asked, though nothing would be kept', async () => {
  const {page, elsewhere} = await open('autosave="off"');
  await page.mouse.click(5, 5); // browsers ask only those who have touched the page
  assert.equal(await leaveFor(page, elsewhere), false);
});

test('with answers that are not kept the browser asks', async () => {
  const {page, user, elsewhere} = await open('autosave="off"');
  await user.press('Continue');
  await user.fill('Email address', 'ada@example.org');
  assert.equal(await leaveFor(page, elsewhere), true);
});

test('with answers that are kept it does not ask, and they are there when the client comes back', async () => {
  const {page, user, url, elsewhere} = await open('');
  await user.completeTo('subject');
  assert.equal(await leaveFor(page, elsewhere), false);
  const again = await visit(page, url);
  assert.equal(await again.step(), 'subject');
});

test('while it is being sent the browser asks; who stays sees it sent', async () => {
  const held = hold();
  const {page, user, endpoint} = await open('', held.answer);
  await user.completeTo('review');
  await user.press('Submit complaint');
  await endpoint.arrived(1);

  await almostReload(page);
  assert.equal(await user.status(), 'sending');
  held.release();
  await user.reaches('sent');

  assert.equal(endpoint.received.length, 1);
});

test('while it is being sent, who leaves all the same and comes back later sees it sent, once', async () => {
  const {page, user, endpoint, url, elsewhere} = await open('', ignore);
  await user.completeTo('review');
  await user.press('Submit complaint');
  await endpoint.arrived(1);

  assert.equal(await leaveFor(page, elsewhere), true);
  const again = await visit(page, url);
  await again.reaches('sent');

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
  assert.equal(endpoint.stored.size, 1);
});

test('when it has failed the browser asks; who stays can try again', async () => {
  const {page, user, endpoint} = await open('', refuse(403));
  await user.completeTo('review');
  await user.press('Submit complaint');
  await user.reaches('failed');

  await almostReload(page);
  await user.press('Try again');
  await user.reaches('sent');

  assert.equal(endpoint.bodies.length, 1);
});

test('while it waits for the connection the browser asks; who stays sees it sent', async () => {
  const {page, user, endpoint} = await open('');
  await user.completeTo('review');
  await loseConnection(page);
  await user.press('Submit complaint');
  await user.reaches('waiting');

  await almostReload(page);
  assert.equal(await user.status(), 'waiting');
  await restoreConnection(page);
  await user.reaches('sent');

  assert.equal(endpoint.received.length, 1);
});

test('while it waits, Try again sends at once where the browser is wrong about the connection', async () => {
  const {page, user, endpoint} = await open('', refuse(503));
  await user.completeTo('review');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', {value: false});
  });
  await user.press('Submit complaint');
  await user.reaches('waiting');

  await user.press('Try again');
  await user.reaches('sent');

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
});

test('once it is sent nothing is asked', async () => {
  const {page, user, elsewhere} = await open('');
  await user.completeAndSend();
  assert.equal(await leaveFor(page, elsewhere), false);
});

/** Shows the page without a connection, as an app that is installed does; lets complaints through. */
const WORKER = `const kept = caches.open('pages');
addEventListener('install', (event) => event.waitUntil(
  kept.then((pages) => pages.addAll(['/left', '${SCRIPT}'])).then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(caches.match(event.request, {ignoreVary: true}).then((page) => page ?? fetch(event.request)));
});`;

test('loaded again without a connection it goes on waiting, then sends the body that it had', async () => {
  const {page, user, endpoint} = await open('');
  site().put('/worker.js', script(WORKER));
  await page.evaluate(async () => {
    const isControlled = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    );
    await navigator.serviceWorker.register('/worker.js');
    await isControlled;
  });
  const posted: Promise<string | undefined>[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(request.fetchPostData());
  });
  await user.completeTo('review');
  await loseConnection(page);
  await user.press('Submit complaint');
  await user.reaches('waiting');

  const hasAsked = await reload(page);
  const again = await userOf(page.mainFrame());
  await again.reaches('waiting');
  const {text} = await again.read();
  await restoreConnection(page);
  await again.reaches('sent');

  assert.equal(hasAsked, true);
  assert.ok(text.includes('Your complaint has not been sent yet.'));
  assert.ok(posted.length >= 3);
  assert.deepEqual([...new Set(await Promise.all(posted))], endpoint.bodies);
  assert.equal(endpoint.stored.size, 1);
});
