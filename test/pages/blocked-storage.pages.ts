/** Site data blocked for real: by the client's settings, and by the opaque origin of a sandboxed frame. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Frame, Page} from 'puppeteer-core';
import {useBrowser, useOtherBrowser} from './support/browser.js';
import {Endpoint, hold, refuse, type Answer} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {PageWatch} from './support/page-watch.js';
import {html, useSite} from './support/site.js';
import {userOf} from './support/tabs.js';

/** What a client sets who allows no site to keep data. */
const BLOCKED = {profile: {default_content_setting_values: {cookies: 2}}};

const others = useOtherBrowser({preferences: BLOCKED});
const pages = useBrowser();
const site = useSite();

const UNKEPT = 'This browser does not let us keep your answers.';

interface Opened {
  readonly page: Page;
  readonly watch: PageWatch;
  readonly frame: Frame;
  readonly user: FormUser;
  readonly endpoint: Endpoint;
}

/** Endpoints are asked from the origin "null" there. */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'content-type, idempotency-key',
};

async function openFrame(sandbox: string, ...answers: readonly Answer[]): Promise<Opened> {
  const page = await pages.open();
  const watch = await PageWatch.over(page);
  const endpoint = new Endpoint(site(), '/own', answers, OPEN);
  site().put('/frame', formPage({endpoint: endpoint.url}));
  const full = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0';
  const frameTag = `<iframe sandbox="${sandbox}" src="/frame" style="${full}"></iframe>`;
  await page.goto(site().put('/outer', html(`<!doctype html><body>${frameTag}`)));
  const frame = await page.waitForFrame((one) => one.url().endsWith('/frame'));
  return {page, watch, frame, user: await userOf(frame), endpoint};
}

const places: Readonly<Record<string, (...answers: readonly Answer[]) => Promise<Opened>>> = {
  'a browser that blocks site data': async (...answers) => {
    const page = await others.open();
    const watch = await PageWatch.over(page);
    const endpoint = new Endpoint(site(), '/own', answers);
    await page.goto(site().put('/page', formPage({endpoint: endpoint.url})));
    const frame = page.mainFrame();
    return {page, watch, frame, user: await userOf(frame), endpoint};
  },
  'a sandboxed frame': (...answers) => openFrame('allow-scripts allow-forms', ...answers),
};

/** What the browser says to who asks it for something. */
function refused(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    const asked: (() => unknown)[] = [
      () => sessionStorage,
      () => localStorage,
      () => navigator.locks.request('one', () => undefined),
      () => new BroadcastChannel('one').close(),
    ];
    const names: string[] = [];
    for (const ask of asked)
      try {
        await ask();
        names.push('');
      } catch (error) {
        names.push((error as Error).name);
      }
    return names;
  });
}

function countNotices(text: string): number {
  return text.split(UNKEPT).length - 1;
}

for (const [place, open] of Object.entries(places)) {
  test(`in ${place} storage is refused for real`, async () => {
    const {frame} = await open();
    const [session, local] = await refused(frame);
    assert.deepEqual([session, local], ['SecurityError', 'SecurityError']);
  });

  test(`in ${place} the form says once that nothing is kept, and works to the end`, async () => {
    const {watch, user, endpoint} = await open();
    assert.equal(countNotices((await user.read()).text), 0);
    for (const step of ['person', 'subject', 'details', 'review'] as const) {
      await user.completeTo(step);
      assert.equal(countNotices((await user.read()).text), 1, step);
    }
    await user.completeAndSend();

    const {text} = await user.read();
    assert.ok(text.includes('C-1'));
    assert.equal(countNotices(text), 0);
    assert.equal(endpoint.received.length, 1);
    assert.deepEqual(watch.all, []);
  });

  test(`in ${place} Try again sends the same body, and Stop works`, async () => {
    const held = hold();
    const {watch, user, endpoint} = await open(refuse(401), held.answer);
    await user.completeTo('review');
    await user.press('Submit complaint');
    await user.reaches('failed');
    await user.press('Try again');
    await endpoint.arrived(2);
    await user.press('Stop sending');
    assert.deepEqual([await user.step(), await user.status()], ['review', 'editing']);
    await user.completeAndSend();

    assert.equal(endpoint.received.length, 3);
    assert.equal(endpoint.bodies.length, 1);
    assert.deepEqual(watch.pageErrors, []);
  });
}
