/** A real reload, at each status: what is on screen afterwards, and what the endpoint gets. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {acceptInSilence, Endpoint, hold, ignore, refuse, type Answer} from './support/endpoint.js';
import {formPage, HIGH} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {PageWatch} from './support/page-watch.js';
import {FULL_STORAGE} from './support/refusals.js';
import {useSite} from './support/site.js';
import {placeOf, reload, userOf, visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

const WELCOME_BACK = 'Welcome back.';
const NOT_SENT_YET = 'Your complaint has not been sent yet.';

interface Opened {
  readonly page: Page;
  readonly watch: PageWatch;
  readonly user: FormUser;
  readonly endpoint: Endpoint;
}

async function open(...answers: readonly Answer[]): Promise<Opened> {
  const page = await pages.open();
  const watch = await PageWatch.over(page);
  const endpoint = new Endpoint(site(), '/own', answers);
  const url = site().put('/reloaded', formPage({endpoint: endpoint.url, before: HIGH}));
  return {page, watch, user: await visit(page, url), endpoint};
}

async function submit(...answers: readonly Answer[]): Promise<Opened> {
  const opened = await open(...answers);
  await opened.user.completeTo('review');
  await opened.user.press('Submit complaint');
  return opened;
}

for (const step of ['account', 'person', 'subject', 'details', 'review'] as const)
  test(`while editing, at the step ${step}: nothing is asked, and every answer is there again`, async () => {
    const {page, watch, user, endpoint} = await open();
    await user.completeTo(step);
    if (step !== 'review') await user.answerStep(user.words.answers[step]);

    const hasAsked = await reload(page);
    const again = await userOf(page.mainFrame());

    assert.equal(hasAsked, false);
    assert.deepEqual([await again.step(), await again.status()], [step, 'editing']);
    assert.ok((await again.read()).text.includes(WELCOME_BACK));
    assert.deepEqual(await placeOf(page), {focused: 'body', scrolled: 0});
    // The answers of this step and of those before are not given again.
    if (step !== 'review') await again.press('Continue');
    await again.completeAndSend();
    assert.equal(endpoint.received.length, 1);
    const [complaint] = endpoint.complaints;
    assert.equal(complaint?.account.email, 'ada@example.org');
    assert.equal(complaint.person.fullName, 'Ada Rossi');
    assert.equal(complaint.subject.category, 'fees');
    assert.equal(complaint.details.description, 'You charged the fee twice.');
    assert.deepEqual(complaint.details.ticketNumbers, ['12345678']);
    assert.deepEqual(watch.all, []);
  });

for (const [what, first] of [
  ['nobody has answered', ignore],
  ['it was stored, but the answer is lost', acceptInSilence],
] as const)
  test(`while sending, when ${what}: asked, it goes on under the same ID with the same body`, async () => {
    const second = hold();
    const {page, watch, endpoint} = await submit(first, second.answer);
    await endpoint.arrived(1);

    const hasAsked = await reload(page);
    const again = await userOf(page.mainFrame());
    await endpoint.arrived(2);
    const {text} = await again.read();
    const status = await again.status();
    second.release();
    await again.reaches('sent');

    assert.equal(hasAsked, true);
    assert.equal(status, 'sending');
    assert.ok(text.includes(NOT_SENT_YET));
    assert.ok((await again.read()).text.includes('C-1'));
    assert.equal(endpoint.received.length, 2);
    assert.equal(endpoint.bodies.length, 1);
    assert.equal(new Set(endpoint.received.map(({id}) => id)).size, 1);
    assert.equal(endpoint.stored.size, 1);
    assert.deepEqual(watch.all, []);
  });

test('while sending, twice: it goes on each time', async () => {
  const {page, endpoint} = await submit(ignore, ignore);
  for (const count of [1, 2]) {
    await endpoint.arrived(count);
    await reload(page);
  }
  await (await userOf(page.mainFrame())).reaches('sent');

  assert.equal(endpoint.received.length, 3);
  assert.equal(endpoint.bodies.length, 1);
  assert.equal(endpoint.stored.size, 1);
});

for (const status of [401, 403, 422])
  test(`when it has failed with ${status}: asked, it stays unsent until it is submitted, then it is the same`, async () => {
    const {page, user, endpoint} = await submit(refuse(status));
    await user.reaches('failed');

    const hasAsked = await reload(page);
    const again = await userOf(page.mainFrame());
    const {text} = await again.read();
    const before = [await again.step(), await again.status(), endpoint.received.length];
    await again.press('Submit complaint');
    await again.reaches('sent');

    assert.equal(hasAsked, true);
    assert.deepEqual(before, ['review', 'editing', 1]);
    assert.ok(text.includes(WELCOME_BACK));
    assert.equal(endpoint.received.length, 2);
    assert.equal(endpoint.bodies.length, 1);
    assert.equal(endpoint.stored.size, 1);
  });

test('when it has failed and there was no room but for the draft: it is the same after the reload', async () => {
  const {page, user, endpoint} = await open(refuse(403));
  await page.evaluate(FULL_STORAGE);
  await page.evaluate(() => {
    Object.assign(window, {isFull: localStorage});
  });
  await user.completeTo('review');
  await user.press('Submit complaint');
  await user.reaches('failed');
  await reload(page); // there is room again
  await (await userOf(page.mainFrame())).completeAndSend();

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
});

test('when it has failed and an answer is mended after the reload: it is another complaint', async () => {
  const {page, user, endpoint} = await submit(refuse(403));
  await user.reaches('failed');

  await reload(page);
  const again = await userOf(page.mainFrame());
  await again.press('Change', 'About you');
  await again.fill('Full name', 'Grace Hopper');
  await again.press('Continue');
  await again.press('Submit complaint');
  await again.reaches('sent');

  assert.equal(new Set(endpoint.received.map(({id}) => id)).size, 2);
  assert.equal(endpoint.complaints[1]?.person.fullName, 'Grace Hopper');
});

test('once it is sent: nothing is asked, offered or sent again', async () => {
  const {page, watch, user, endpoint} = await submit();
  await user.reaches('sent');

  const hasAsked = await reload(page);
  const again = await userOf(page.mainFrame());

  assert.equal(hasAsked, false);
  assert.deepEqual([await again.step(), await again.status()], ['account', 'editing']);
  const {text} = await again.read();
  assert.ok(!text.includes(WELCOME_BACK));
  assert.ok(!text.includes(NOT_SENT_YET));
  await again.completeAndSend();
  assert.equal(new Set(endpoint.received.map(({id}) => id)).size, 2);
  assert.deepEqual(watch.all, []);
});

test('after Stop: it stays unsent', async () => {
  const {page, user, endpoint} = await submit(ignore);
  await endpoint.arrived(1);
  await user.press('Stop sending');

  await reload(page);
  const again = await userOf(page.mainFrame());
  const before = [await again.step(), await again.status(), endpoint.received.length];
  await again.completeAndSend();

  assert.deepEqual(before, ['review', 'editing', 1]);
  assert.equal(endpoint.bodies.length, 1);
  assert.equal(endpoint.stored.size, 1);
});
