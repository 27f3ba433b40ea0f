/** A page whose `load` never comes, for an image of it never answers. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {Endpoint, ignore} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {SCRIPT, useSite} from './support/site.js';
import {reload, userOf} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

const NEVER = '<img src="/never.png" alt="">';

/** Gives each load of the page another token than the one before. */
const TOKEN = `const form = document.querySelector('complaint-form');
const token = 'token ' + (Number(sessionStorage.getItem('loads') ?? 0) + 1);
sessionStorage.setItem('loads', token.slice(6));
form.headers = {'X-Token': token};`;

/** A script that comes only when the test lets it. */
function slowScript(path: `/${string}`, code: () => string) {
  const releases: (() => void)[] = [];
  let tell = (): void => undefined;
  site().listen(path, (_, response) => {
    releases.push(() => response.writeHead(200, {'Content-Type': 'text/javascript'}).end(code()));
    tell();
  });
  return {
    /** Lets the one come that was asked for last, once it is. */
    async release(): Promise<void> {
      while (releases.length === 0) await new Promise<void>((resolve) => (tell = resolve));
      releases.pop()?.();
    },
  };
}

async function open(after: string, loading?: string) {
  const page = await pages.open();
  const endpoint = new Endpoint(site(), '/own', [ignore]);
  site().listen('/never.png', () => undefined);
  const url = site().put(
    '/slow',
    formPage({endpoint: endpoint.url, before: NEVER, after, ...(loading ? {loading} : {})}),
  );
  return {page, endpoint, url};
}

async function submit(user: FormUser, endpoint: Endpoint): Promise<void> {
  await user.completeTo('review');
  await user.press('Submit complaint');
  await endpoint.arrived(1);
}

async function isLoading(page: Page): Promise<boolean> {
  return page.evaluate(() => document.readyState !== 'complete');
}

test('a sending that was cut off goes on, though the page is still loading', async () => {
  const {page, endpoint, url} = await open('');
  await page.goto(url, {waitUntil: 'domcontentloaded'});
  await submit(await userOf(page.mainFrame()), endpoint);

  await reload(page, 'domcontentloaded');
  const again = await userOf(page.mainFrame());
  await again.reaches('sent');

  assert.equal(await isLoading(page), true);
  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
});

test('it waits for a deferred script, and is sent with the headers that this one sets', async () => {
  const {page, endpoint, url} = await open('<script src="/headers.js" defer></script>');
  const headers = slowScript('/headers.js', () => TOKEN);
  const loading = page.goto(url, {waitUntil: 'domcontentloaded'});
  await headers.release();
  await loading;
  await submit(await userOf(page.mainFrame()), endpoint);

  const left = new Promise((resolve) => page.once('framenavigated', resolve));
  const reloading = reload(page, 'domcontentloaded');
  await left;
  const again = await userOf(page.mainFrame());
  const status = await again.status();
  const sentBefore = endpoint.received.length;
  await headers.release();
  await reloading;
  await again.reaches('sent');

  assert.deepEqual([status, sentBefore], ['sending', 1]);
  assert.equal(await isLoading(page), true);
  assert.deepEqual(
    endpoint.received.map(({headers: sent}) => sent['x-token']),
    ['token 1', 'token 2'],
  );
  assert.equal(endpoint.bodies.length, 1);
});

test('it goes on where the form itself comes after the page was parsed', async () => {
  const {page, endpoint, url} = await open(
    `<script>addEventListener('DOMContentLoaded', () => {
      const late = document.createElement('script');
      late.src = '${SCRIPT}';
      document.head.append(late);
    });</script>`,
    'type="text/plain"',
  );
  await page.goto(url, {waitUntil: 'domcontentloaded'});
  await submit(await userOf(page.mainFrame()), endpoint);

  await reload(page, 'domcontentloaded');
  const again = await userOf(page.mainFrame());
  await again.reaches('sent');

  assert.equal(await isLoading(page), true);
  assert.equal(endpoint.bodies.length, 1);
});
