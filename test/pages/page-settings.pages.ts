/** A page that sets and changes the form's properties, also while it sends. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from './support/browser.js';
import {acceptWithoutEnd, Endpoint, hold, ignore, refuse, type Answer} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {PageWatch} from './support/page-watch.js';
import {NO_PAUSES} from './support/refusals.js';
import {useSite} from './support/site.js';
import {reload, userOf, visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

const PREFILL = {
  account: {email: 'ada@example.org', publicAccountId: 'AA00 N84G QWER TYUI'},
  person: {fullName: 'Ada Rossi', country: 'IT'},
  subject: {category: 'fees'},
  details: {
    description: 'You charged the fee twice.',
    desiredResolution: 'Refund one of the two.',
    occurred: {precision: 'unknown'},
  },
};

/** Tells when the form has the head of an answer, before it does anything about it. */
const TELL_HEAD = `const {fetch: send} = window;
window.hasHead = new Promise((resolve) => {
  window.fetch = async (...request) => {
    const response = await send(...request);
    resolve(true);
    return response;
  };
});`;

async function open(attributes: string, ...answers: readonly Answer[]) {
  const page = await pages.open();
  await page.evaluateOnNewDocument(NO_PAUSES + TELL_HEAD);
  const watch = await PageWatch.over(page);
  const endpoint = new Endpoint(site(), '/own', answers);
  const url = site().put('/set', formPage({endpoint: endpoint.url, attributes}));
  return {page, watch, user: await visit(page, url), endpoint};
}

/** Confirms what the page has given, up to the closing page. */
async function confirmAndSend(user: FormUser): Promise<void> {
  while ((await user.step()) !== 'review') await user.press('Continue');
  await user.press('Submit complaint');
  await user.reaches('sent');
}

for (const nothing of ['undefined', 'null'])
  test(`every property that is ${nothing} is as if it was not set`, async () => {
    const {watch, user, endpoint} = await open('');
    await user.element.evaluate((form, value) => {
      const names =
        'transport headers credentials timeout prefill autosave categories organization';
      const rest = 'supportUrl acknowledgeWithin resolveWithin holidays history';
      for (const name of `${names} ${rest}`.split(' '))
        Object.assign(form, {[name]: value === 'null' ? null : undefined});
    }, nothing);
    await user.settled();
    await user.completeAndSend();

    assert.ok((await user.read()).text.includes('C-1'));
    assert.equal(endpoint.received.length, 1);
    assert.deepEqual(watch.all, []);
  });

for (const nothing of ['undefined', 'null'])
  test(`a transport that becomes ${nothing} before the next attempt leaves it to the browser`, async () => {
    const {user, endpoint} = await open('');
    await user.element.evaluate((form) => {
      form.transport = () => Promise.resolve(new Response(null, {status: 401}));
    });
    await user.completeTo('review');
    await user.press('Submit complaint');
    await user.reaches('failed');
    assert.equal(endpoint.received.length, 0);
    await user.element.evaluate((form, value) => {
      form.transport = value === 'null' ? null : undefined;
    }, nothing);
    await user.press('Try again');
    await user.reaches('sent');

    assert.equal(endpoint.received.length, 1);
  });

for (const way of ['property', 'attribute'] as const)
  test(`a prefill that is JSON text fills the form in (${way})`, async () => {
    const {watch, user, endpoint} = await open('');
    await user.element.evaluate(
      (form, text, how) => {
        if (how === 'property') form.prefill = text;
        else form.setAttribute('prefill', text);
      },
      JSON.stringify(PREFILL),
      way,
    );
    await user.settled();
    await confirmAndSend(user);

    assert.equal(endpoint.complaints[0]?.person.fullName, 'Ada Rossi');
    assert.deepEqual(watch.all, []);
  });

test('all prefilled, sent, Start again, sent: two complaints, with two IDs', async () => {
  const {user, endpoint} = await open(`prefill='${JSON.stringify(PREFILL)}'`);
  await confirmAndSend(user);
  await user.press('Start again');
  assert.equal(await user.step(), 'account');
  await confirmAndSend(user);

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.stored.size, 2);
  assert.ok((await user.read()).text.includes('C-2'));
});

test('all prefilled and sent, twice, with a reload between: two complaints, with two IDs', async () => {
  const {page, user, endpoint} = await open(`prefill='${JSON.stringify(PREFILL)}'`);
  await confirmAndSend(user);
  await reload(page);
  await confirmAndSend(await userOf(page.mainFrame()));

  assert.equal(endpoint.stored.size, 2);
});

test('headers that are renewed between two attempts are in the second, with the same body', async () => {
  const held = hold(refuse(503));
  const {user, endpoint} = await open('', held.answer);
  const setToken = (token: string): Promise<void> =>
    user.element.evaluate((form, value) => {
      form.headers = {'X-Token': value};
    }, token);
  await setToken('old');
  await user.completeTo('review');
  await user.press('Submit complaint');
  await endpoint.arrived(1);
  await setToken('new');
  held.release();
  await user.reaches('sent');

  assert.deepEqual(
    endpoint.received.map(({headers}) => headers['x-token']),
    ['old', 'new'],
  );
  assert.equal(endpoint.bodies.length, 1);
});

test('reset() while the page hears of complaint-submit sends nothing and is back at the start', async () => {
  const {page, watch, user, endpoint} = await open('');
  await user.element.evaluate((form) => {
    form.addEventListener('complaint-submit', () => form.reset(), {once: true});
  });
  await user.completeTo('review');
  await user.press('Submit complaint');

  assert.deepEqual([await user.step(), await user.status()], ['account', 'editing']);
  assert.equal(endpoint.received.length, 0);
  await reload(page);
  const again = await userOf(page.mainFrame());
  assert.equal(await again.step(), 'account');
  await again.completeAndSend();
  assert.equal(endpoint.received.length, 1);
  assert.deepEqual(watch.all, []);
});

test('a page that takes the form out when it hears of complaint-submit loses nothing', async () => {
  const {page, user, endpoint} = await open('');
  await user.completeTo('review');
  await user.element.evaluate(
    (form) =>
      new Promise((resolve) => {
        form.addEventListener('complaint-submit', () => form.remove(), {once: true});
        form.addEventListener('complaint-sent', resolve, {once: true});
        form.shadowRoot!.querySelector('form')!.requestSubmit();
      }),
  );
  assert.equal(endpoint.stored.size, 1);

  await page.evaluate((url) => {
    const form = document.createElement('complaint-form');
    form.endpoint = url;
    document.body.append(form);
  }, endpoint.url);
  const other = await userOf(page.mainFrame());
  assert.equal(await other.step(), 'account', 'nothing is left to be sent');
});

test('a listener that throws keeps nothing from being sent', async () => {
  const {user, endpoint} = await open('');
  await user.element.evaluate((form) => {
    for (const event of ['complaint-step', 'complaint-submit', 'complaint-sent'])
      form.addEventListener(event, () => {
        throw new Error('A mistake of the page');
      });
  });
  await user.completeAndSend();
  assert.equal(endpoint.received.length, 1);
});

test('Stop, once the endpoint has accepted it and its answer hangs, is sent, and not sent again', async () => {
  const {page, watch, user, endpoint} = await open('', acceptWithoutEnd);
  await user.completeTo('review');
  await user.press('Submit complaint');
  await page.evaluate(() => (window as unknown as {hasHead: Promise<boolean>}).hasHead);
  await user.press('Stop sending');
  await user.reaches('sent');

  assert.equal((await user.read()).heading.includes('We have your complaint'), true);
  assert.equal(await reload(page), false);
  const again = await userOf(page.mainFrame());
  assert.equal(await again.step(), 'account');
  assert.equal(endpoint.received.length, 1);
  assert.deepEqual(watch.all, []);
});

test('a page that is loaded again once the endpoint has accepted it, and its answer hangs, does not send it again', async () => {
  const {page, user, endpoint} = await open('', acceptWithoutEnd);
  await user.completeTo('review');
  await user.press('Submit complaint');
  await page.evaluate(() => (window as unknown as {hasHead: Promise<boolean>}).hasHead);
  await reload(page);
  const again = await userOf(page.mainFrame());

  assert.notEqual(await again.status(), 'sending');
  assert.equal(endpoint.received.length, 1);
});

test('Stop, before the endpoint has said anything, is back on the review with the same ID', async () => {
  const {user, endpoint} = await open('', ignore);
  await user.completeTo('review');
  await user.press('Submit complaint');
  await endpoint.arrived(1);
  await user.press('Stop sending');
  assert.deepEqual([await user.step(), await user.status()], ['review', 'editing']);
  await user.completeAndSend();

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
});
