/** An endpoint on another origin: the browser asks it first whether it may send. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from './support/browser.js';
import {accept, Endpoint, refuse, type Answer} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import {NO_PAUSES} from './support/refusals.js';
import {useSite} from './support/site.js';
import {visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();
const otherSite = useSite();

async function open(headers: Readonly<Record<string, string>>, ...answers: readonly Answer[]) {
  const page = await pages.open();
  await page.evaluateOnNewDocument(NO_PAUSES);
  const endpoint = new Endpoint(otherSite(), '/own', answers, headers);
  const user = await visit(page, site().put('/page', formPage({endpoint: endpoint.url})));
  await user.completeTo('review');
  return {page, user, endpoint};
}

/** What an endpoint says that takes complaints from any page. */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'content-type, idempotency-key',
};

test('it is sent with its Idempotency-Key once the endpoint has allowed that', async () => {
  const {user, endpoint} = await open(OPEN);
  await user.completeAndSend();

  assert.deepEqual(endpoint.preflights, [['content-type', 'idempotency-key']]);
  assert.equal(endpoint.received.length, 1);
  const [{id, headers}] = endpoint.received as [(typeof endpoint.received)[number]];
  assert.equal(headers['idempotency-key'], `"${endpoint.complaints[0]!.submissionId}"`);
  assert.equal(id, endpoint.complaints[0]!.submissionId);
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers.accept, 'application/json, application/problem+json');
  assert.equal(headers.origin, site().url);
  assert.equal(headers.referer, undefined);
  assert.equal(headers.cookie, undefined);
  assert.ok((await user.read()).text.includes('C-1'));
});

test('it is sent with the headers of the page, which the endpoint is asked for, too', async () => {
  const {user, endpoint} = await open({
    ...OPEN,
    'Access-Control-Allow-Headers': 'content-type, idempotency-key, x-token',
  });
  await user.element.evaluate((form) => {
    form.headers = {'X-Token': 'secret'};
  });
  await user.completeAndSend();

  assert.deepEqual(endpoint.preflights, [['content-type', 'idempotency-key', 'x-token']]);
  assert.equal(endpoint.received[0]!.headers['x-token'], 'secret');
});

for (const [what, headers] of [
  ['allows no other origin', {}],
  ['allows another page only', {...OPEN, 'Access-Control-Allow-Origin': 'https://example.org'}],
  ['allows no Idempotency-Key', {...OPEN, 'Access-Control-Allow-Headers': 'content-type'}],
] as const)
  test(`an endpoint that ${what} stores nothing, and Try again is there`, async () => {
    const {user, endpoint} = await open(headers);
    await user.press('Submit complaint');
    await user.reaches('failed');

    assert.ok(endpoint.preflights.length > 0);
    assert.equal(endpoint.received.length, 0);
    assert.ok((await user.read()).text.includes('We could not reach the server.'));
    await user.press('Try again');
    await user.reaches('failed');
    assert.equal(endpoint.received.length, 0);
  });

test('an endpoint that lets no page read its answer gets the same body each time', async () => {
  const unreadable: Answer = (response, store) => {
    response.removeHeader('Access-Control-Allow-Origin');
    return accept(response, store);
  };
  const {user, endpoint} = await open(OPEN, unreadable);
  await user.completeAndSend();

  assert.equal(endpoint.received.length, 2);
  assert.equal(endpoint.bodies.length, 1);
  assert.equal(endpoint.stored.size, 1);
});

test('a Retry-After that the page may not read is no wait', async () => {
  const {user, endpoint} = await open(OPEN, refuse(503, {'Retry-After': '3600'}));
  await user.completeAndSend();
  assert.equal(endpoint.received.length, 2);
});

test('a Retry-After that the page may read is told to the client', async () => {
  const {user, endpoint} = await open(
    {...OPEN, 'Access-Control-Expose-Headers': 'Retry-After'},
    refuse(503, {'Retry-After': '3600'}),
  );
  await user.press('Submit complaint');
  await user.reaches('failed');
  assert.ok((await user.read()).text.includes('in about 1 hour'));
  assert.equal(endpoint.received.length, 1);
});
