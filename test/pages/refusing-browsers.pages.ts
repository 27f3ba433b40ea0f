/** Browsers that lack or refuse something: a complaint is sent all the same, and nothing hangs. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {Endpoint, ignore, refuse, type Answer} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {PageWatch} from './support/page-watch.js';
import {ENDLESS_LOCKS, FULL_STORAGE, refusals} from './support/refusals.js';
import {useSite} from './support/site.js';
import {reload, userOf, visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

const UNKEPT = 'This browser does not let us keep your answers.';
const KEPT_NOTHING = ['no sessionStorage', 'no storage at all', 'storages that are null'];

async function open(refusal: string, ...answers: readonly Answer[]) {
  const page = await pages.open();
  const watch = await PageWatch.over(page);
  await page.evaluateOnNewDocument(refusal);
  const endpoint = new Endpoint(site(), '/own', answers);
  const url = site().put('/refusing', formPage({endpoint: endpoint.url}));
  return {page, watch, user: await visit(page, url), endpoint};
}

/** It comes half a second after the first answer, and would move a button that is being pressed. */
async function seeNotice(page: Page, user: FormUser): Promise<void> {
  await user.fill('Email address', 'ada@example.org');
  await page.waitForFunction(
    (form, text) => form.shadowRoot?.textContent.includes(text),
    {},
    user.element,
    UNKEPT,
  );
}

for (const [name, refusal] of Object.entries(refusals))
  test(`with ${name} a complaint is sent, stopped, refused and sent again`, async () => {
    const {page, watch, user, endpoint} = await open(refusal, ignore, refuse(401));
    if (KEPT_NOTHING.includes(name)) await seeNotice(page, user);
    await user.completeTo('review');
    await user.press('Submit complaint');
    await endpoint.arrived(1);
    await user.press('Stop sending');
    assert.deepEqual([await user.step(), await user.status()], ['review', 'editing']);
    await user.press('Submit complaint');
    await user.reaches('failed');
    await user.press('Try again');
    await user.reaches('sent');

    assert.ok((await user.read()).text.includes('C-1'));
    assert.equal(endpoint.received.length, 3);
    assert.equal(endpoint.bodies.length, 1);
    assert.equal(await reload(page), false);
    assert.equal(await (await userOf(page.mainFrame())).step(), 'account');
    // The answer of 401 is Chromium's to tell.
    assert.deepEqual(watch.pageErrors, []);
    assert.deepEqual(
      watch.consoleErrors.filter((text) => !text.includes('401')),
      [],
    );
  });

const ofKeeping = Object.entries(refusals).filter(([name]) => /stor|Stor|all these/.test(name));
for (const [name, refusal] of ofKeeping)
  test(`with ${name} what the form says of keeping the answers is so`, async () => {
    const {page, user} = await open(refusal);
    await user.completeTo('subject');
    const {text} = await user.read();
    const isSaidToBeLost = text.includes(UNKEPT);

    const hasAsked = await reload(page);
    const again = await userOf(page.mainFrame());

    assert.equal(await again.step(), isSaidToBeLost ? 'account' : 'subject');
    assert.equal(hasAsked, isSaidToBeLost);
    const isLost = [...KEPT_NOTHING, 'a storage that is full', 'none of all these'].includes(name);
    assert.equal(isSaidToBeLost, isLost);
  });

test('locks that never answer leave Stop, which comes back to the review with nothing sent', async () => {
  const {watch, user, endpoint} = await open(ENDLESS_LOCKS);
  await user.completeTo('review');
  await user.press('Submit complaint');
  assert.equal(await user.status(), 'sending');
  await user.press('Stop sending');

  assert.deepEqual([await user.step(), await user.status()], ['review', 'editing']);
  assert.equal(endpoint.received.length, 0);
  assert.deepEqual(watch.all, []);
});

/** Makes the storage of a page full: so that nothing more goes in, or as one that has grown too small. */
const fillings = {
  'to the last byte': () => {
    for (let size = 2 ** 24; size >= 1; size /= 2)
      try {
        for (let count = 0; count < 100; count++)
          sessionStorage.setItem(`filler ${size} ${count}`, 'x'.repeat(size));
      } catch {
        // Half of it may fit.
      }
  },
  'so that nothing can be written': () => {
    Object.assign(window, {isFull: true});
  },
};

for (const [how, fill] of Object.entries(fillings))
  test(`a storage that fills ${how} while it is sent does not send what was withdrawn`, async () => {
    const {page, user, endpoint} = await open(FULL_STORAGE, ignore);
    await user.completeTo('review');
    await user.press('Submit complaint');
    await endpoint.arrived(1);

    await page.evaluate(fill);
    await user.press('Stop sending');
    await user.press('Change', 'Details');
    await user.fill('Describe your complaint', 'It was three times, in fact. '.repeat(20));
    await user.press('Continue');
    assert.ok((await user.read()).text.includes(UNKEPT));
    const hasAsked = await reload(page);
    const again = await userOf(page.mainFrame());

    assert.equal(hasAsked, true);
    assert.equal(await again.status(), 'editing');
    assert.equal(endpoint.received.length, 1);
    assert.equal(endpoint.stored.size, 0);
    await again.completeAndSend();
    assert.equal(endpoint.received.length, 2);
  });
