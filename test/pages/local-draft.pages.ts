/** `autosave="local"`: a draft that all tabs of the browser share, and that is shown on request. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {Endpoint} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {useSite} from './support/site.js';
import {leaveFor, reload, userOf, visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

const QUESTION = 'Continue your complaint?';

interface Opened {
  readonly page: Page;
  readonly user: FormUser;
  readonly url: string;
  readonly endpoint: Endpoint;
}

async function open(): Promise<Opened> {
  const endpoint = new Endpoint(site(), '/own');
  const url = site().put(
    '/local',
    formPage({endpoint: endpoint.url, attributes: 'autosave="local"'}),
  );
  const page = await pages.open();
  return {page, user: await visit(page, url), url, endpoint};
}

async function openBeside({page, url}: Opened): Promise<{tab: Page; other: FormUser}> {
  const tab = await pages.beside(page);
  return {tab, other: await visit(tab, url)};
}

function keptDraft(page: Page): Promise<string> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('complaint-form http'))
      .map(([, text]) => String(text))
      .join(),
  );
}

async function rename(user: FormUser, name: string): Promise<void> {
  await user.press('Change', 'About you');
  await user.fill('Full name', name);
  await user.press('Continue');
}

test('Continue where I left off shows what another tab has saved since the page was opened', async () => {
  const opened = await open();
  const {user} = opened;
  await user.completeTo('review');
  const {tab, other} = await openBeside(opened);
  assert.equal((await other.read()).heading, QUESTION);

  await rename(user, 'Grace Hopper');
  const newest = await keptDraft(tab);
  await other.press('Continue where I left off');

  assert.ok((await other.read()).text.includes('Grace Hopper'));
  assert.ok(newest.includes('Grace Hopper'));
});

test('a tab that only looks writes nothing over what another tab saves', async () => {
  const opened = await open();
  const {page, user} = opened;
  await user.completeTo('review');
  const {tab, other} = await openBeside(opened);
  await other.press('Continue where I left off');
  await rename(user, 'Grace Hopper');
  await leaveFor(tab, 'about:blank');
  await tab.close();

  const kept = await keptDraft(page);
  assert.ok(kept.includes('Grace Hopper'));
  await reload(page);
  const again = await userOf(page.mainFrame());
  await again.press('Continue where I left off');
  assert.ok((await again.read()).text.includes('Grace Hopper'));
});

test('a tab that still asks writes nothing when it is left', async () => {
  const opened = await open();
  const {page, user} = opened;
  await user.completeTo('person');
  const {tab} = await openBeside(opened);
  await user.completeTo('review');
  await leaveFor(tab, 'about:blank');

  const kept = await keptDraft(page);
  assert.ok(kept.includes('Ada Rossi'));
});

test('a tab that still asks when another one sends the draft has nothing left to ask', async () => {
  const opened = await open();
  const {user, endpoint} = opened;
  await user.completeTo('review');
  const {tab, other} = await openBeside(opened);

  await user.completeAndSend();
  await tab.waitForFunction(
    (question) => {
      const {shadowRoot} = document.querySelector('complaint-form')!;
      return !shadowRoot!.textContent.includes(question);
    },
    {},
    QUESTION,
  );

  assert.deepEqual(
    [await other.step(), (await other.read()).text.includes('Ada')],
    ['account', false],
  );
  assert.equal(endpoint.received.length, 1);
  assert.equal(await keptDraft(tab), '');
});

test('both tabs that show the draft say that it is sent when one of them sends it', async () => {
  const opened = await open();
  const {page, user, endpoint} = opened;
  await user.completeTo('review');
  const {other} = await openBeside(opened);
  await other.press('Continue where I left off');

  await other.completeAndSend();
  await user.reaches('sent');

  assert.equal(endpoint.received.length, 1);
  assert.equal(await keptDraft(page), '');
});

test('what one tab wrote is shown in the other, and is what both send', async () => {
  const opened = await open();
  const {page, user, endpoint} = opened;
  await user.completeTo('review');
  const {other} = await openBeside(opened);
  await other.press('Continue where I left off');
  await rename(other, 'Grace Hopper');
  await showsName(page, 'Grace Hopper');

  await user.completeAndSend();
  await other.reaches('sent');
  assert.deepEqual(
    endpoint.complaints.map(({person}) => person.fullName),
    ['Grace Hopper'],
  );
  assert.equal(await keptDraft(page), '');
});

test('what a tab wrote before it was closed is shown in the one that stays', async () => {
  const opened = await open();
  const {page, user, endpoint} = opened;
  await user.completeTo('review');
  const {tab, other} = await openBeside(opened);
  await other.press('Continue where I left off');
  await rename(other, 'Grace Hopper');
  await tab.close();
  await showsName(page, 'Grace Hopper');

  await user.completeAndSend();
  assert.deepEqual(
    endpoint.complaints.map(({person}) => person.fullName),
    ['Grace Hopper'],
  );
});

/** The other tab's draft arrives by an event of the browser. */
async function showsName(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.querySelector('complaint-form')?.shadowRoot?.textContent.includes(text),
    {},
    name,
  );
}

test('Delete my answers leaves nothing of them in the browser', async () => {
  const opened = await open();
  const {page, user} = opened;
  await user.completeTo('review');
  await reload(page);
  const again = await userOf(page.mainFrame());
  await again.press('Delete my answers');

  assert.equal(await keptDraft(page), '');
  await reload(page);
  assert.equal(await (await userOf(page.mainFrame())).step(), 'account');
});
