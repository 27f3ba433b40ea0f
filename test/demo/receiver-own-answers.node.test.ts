import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bodyWith, complaint, startReceiver, storedLines} from './running-receiver.js';

test('what a page may ask besides is stored as it came', async (t) => {
  const {post, file} = await startReceiver(t);
  const asked = {
    person: {
      ...complaint.person,
      representative: {fullName: 'Bo', email: 'bo@example.org', relationship: null},
      contact: {by: 'phone', phone: '+39 06 12345'},
      supportNeeds: 'Large print, please.',
    },
    details: {...complaint.details, loss: '€ 120'},
    extra: {orderNumber: 'A-17', consent: true},
  };
  assert.equal((await post(bodyWith(asked))).status, 201);
  const [line = ''] = await storedLines(file);
  assert.deepEqual((JSON.parse(line) as {complaint: unknown}).complaint, {...complaint, ...asked});
});

for (const extra of [{consent: true}, {orderNumber: null, consent: true}]) {
  test(`an order number may be left out: ${JSON.stringify(extra)}`, async (t) => {
    const {post} = await startReceiver(t);
    assert.equal((await post(bodyWith({extra}))).status, 201);
  });
}

const consent = true;
const wrongExtras: [extra: object, pointer: string, detail: RegExp][] = [
  [{orderNumber: 'seven', consent}, '#/extra/orderNumber', /letter, a hyphen and digits/],
  [{orderNumber: true, consent}, '#/extra/orderNumber', /letter, a hyphen and digits/],
  [{orderNumber: 7, consent}, '#/extra/orderNumber', /could not read “Order number”/],
  [{orderNumber: 'x'.repeat(10_001), consent}, '#/extra/orderNumber', /“Order number” is too long/],
  [{orderNumber: 'A-17'}, '#/extra/consent', /tick the box/],
  [{consent: false}, '#/extra/consent', /tick the box/],
  [{consent: 'true'}, '#/extra/consent', /tick the box/],
  [{consent, toString: null}, '#/extra/toString', /do not know, “toString”/],
  [{consent, 'Not a name': null}, '#/extra/Not%20a%20name', /could not read “this answer”/],
];

for (const [extra, pointer, detail] of wrongExtras) {
  test(`own answers ${JSON.stringify(extra).slice(0, 50)} are refused at ${pointer}`, async (t) => {
    const {post, file} = await startReceiver(t);
    const {status, body} = await post(bodyWith({extra}));
    assert.equal(status, 422);
    const [error, ...others] = body.errors ?? [];
    assert.equal(error?.pointer, pointer);
    assert.match(error.detail, detail);
    assert.deepEqual(others, []);
    assert.deepEqual(await storedLines(file), []);
  });
}

test("both of the company's questions are refused in Italian, each at its place", async (t) => {
  const {post} = await startReceiver(t);
  const {body} = await post(bodyWith({locale: 'it', extra: {orderNumber: '17', consent: false}}));
  const [order, consented] = body.errors ?? [];
  assert.deepEqual(
    [order?.pointer, consented?.pointer],
    ['#/extra/orderNumber', '#/extra/consent'],
  );
  assert.match(order?.detail ?? '', /numero d'ordine.*lascia vuoto/);
  assert.match(consented?.detail ?? '', /spunta la casella/);
});
