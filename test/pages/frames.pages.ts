/** Frames that are sandboxed without what a form needs: submission, downloads, the clipboard. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Frame, Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {Endpoint} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {PageWatch} from './support/page-watch.js';
import {html, useSite} from './support/site.js';
import {userOf} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

interface Opened {
  readonly page: Page;
  readonly frame: Frame;
  readonly user: FormUser;
  readonly watch: PageWatch;
  readonly endpoint: Endpoint;
}

async function openFrame(sandbox: string): Promise<Opened> {
  const page = await pages.open();
  const watch = await PageWatch.over(page);
  const endpoint = new Endpoint(site(), '/own');
  site().put('/frame', formPage({endpoint: endpoint.url}));
  const full = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0';
  const frameTag = `<iframe sandbox="${sandbox}" src="/frame" style="${full}"></iframe>`;
  await page.goto(site().put('/outer', html(`<!doctype html><body>${frameTag}`)));
  const frame = await page.waitForFrame((one) => one.url().endsWith('/frame'));
  return {page, watch, frame, user: await userOf(frame), endpoint};
}

/** The text to take along; nothing when there is none on screen. */
function textOfCopy({element}: FormUser): Promise<string | undefined> {
  return element.evaluate(
    ({shadowRoot}) => shadowRoot?.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value,
  );
}

function selectedText({element}: FormUser): Promise<string> {
  return element.evaluate(({shadowRoot}) => {
    const {value, selectionStart, selectionEnd} = shadowRoot!.activeElement as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
}

test('without allow-forms no submit comes, and the form goes on all the same, once a press', async () => {
  const {frame, user, watch, endpoint} = await openFrame('allow-scripts allow-same-origin');
  await frame.evaluate(() => {
    const root = document.querySelector('complaint-form')!.shadowRoot!;
    root.addEventListener('submit', () => Object.assign(window, {hasSubmitted: true}));
  });
  await user.completeTo('review');
  await user.press('Submit complaint');
  await user.reaches('sent');

  assert.equal(await frame.evaluate(() => 'hasSubmitted' in window), false);
  assert.equal(endpoint.received.length, 1);
  // Chromium says that it submits nothing.
  assert.deepEqual(watch.pageErrors, []);
});

test('without allow-forms Enter goes on, and errors are found', async () => {
  const {page, user} = await openFrame('allow-scripts allow-same-origin');
  await user.fill('Email address', 'ada@');
  await page.keyboard.press('Enter');
  await user.settled();

  assert.equal((await user.read()).errors.length, 2);
});

test('without allow-downloads the copy is there to be taken, also where the clipboard is refused', async () => {
  const {frame, user} = await openFrame('allow-scripts allow-forms');
  await user.completeTo('review');
  assert.equal(await textOfCopy(user), undefined);
  await user.press('Save a copy');

  const {text} = await user.read();
  assert.ok(text.includes('Look for the copy among your downloads.'));
  const copy = (await textOfCopy(user))!;
  for (const part of ['Not sent yet', 'Ada Rossi', 'ada@example.org', 'Describe your complaint'])
    assert.ok(copy.includes(part), part);

  await user.press('Copy the text');
  await frame.waitForFunction(
    (form) => form.shadowRoot?.activeElement?.localName === 'textarea',
    {},
    user.element,
  );
  await user.settled();
  assert.equal(await selectedText(user), copy);
  assert.ok((await user.read()).text.includes('The text is selected.'));
});

test('the copy that is shown is of what stands there now, and ends with its step', async () => {
  const {user} = await openFrame('allow-scripts allow-same-origin allow-forms allow-downloads');
  await user.completeTo('review');
  await user.press('Save a copy');
  await user.press('Change', 'About you');
  assert.equal(await textOfCopy(user), undefined);
  await user.fill('Full name', 'Grace Hopper');
  await user.press('Continue');
  assert.equal(await user.step(), 'review');
  assert.equal(await textOfCopy(user), undefined);
  await user.press('Save a copy');
  assert.ok((await textOfCopy(user))!.includes('Grace Hopper'));
  await user.press('Submit complaint');
  await user.reaches('sent');
  assert.equal(await textOfCopy(user), undefined);
  await user.press('Save a copy');
  assert.ok((await textOfCopy(user))!.includes('C-1'));
});
