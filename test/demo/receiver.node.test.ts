import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bodyWith, complaint, KEY, startReceiver, storedLines} from './running-receiver.js';

test('a complaint is answered with 201 and a reference, and lies parsed in the file', async (t) => {
  const {post, file} = await startReceiver(t);
  const {status, headers, body} = await post(
    bodyWith({person: {fullName: '  Ada\tRossi ', country: 'IT'}}),
  );
  assert.equal(status, 201);
  assert.deepEqual(body, {reference: 'C-2026-000001'});
  assert.equal(headers.get('content-type'), 'application/json');
  assert.equal(headers.get('cache-control'), 'no-store');

  const lines = await storedLines(file);
  assert.equal(lines.length, 1);
  const stored = JSON.parse(lines[0]!) as Record<string, unknown>;
  assert.match(String(stored['bodyHash']), /^[0-9a-f]{64}$/);
  assert.deepEqual(
    {...stored, bodyHash: ''},
    {
      reference: 'C-2026-000001',
      receivedAt: '2026-11-22T10:15:03.000Z',
      idempotencyKey: KEY,
      bodyHash: '',
      complaint,
    },
  );
});

const {account, details} = complaint;
const refusedContent: [what: string, changes: object, pointer: string, detail: RegExp][] = [
  ['no section', {account: undefined}, '#/account', /technical part.*“account”.*reload/],
  [
    'an e-mail address without a domain',
    {account: {...account, email: 'ada@'}},
    '#/account/email',
    /“Email address”.*name@example\.com/,
  ],
  [
    'no description',
    {details: {...details, description: ' \u200b'}},
    '#/details/description',
    /fill in “Describe your complaint”/,
  ],
  [
    'too long a description',
    {details: {...details, description: 'x'.repeat(10_001)}},
    '#/details/description',
    /“Describe your complaint” is too long.*10,000/,
  ],
  [
    'a date that the calendar does not have',
    {details: {...details, occurred: {...details.occurred, date: '2026-02-30'}}},
    '#/details/occurred/date',
    /“Date”/,
  ],
  [
    'too long a second ticket number',
    {details: {...details, ticketNumbers: ['1', 'x'.repeat(65)]}},
    '#/details/ticketNumbers/1',
    /“Support ticket numbers”, entry 2.*64/,
  ],
  [
    'too many tickets',
    {details: {...details, ticketNumbers: Array.from({length: 21}, String)}},
    '#/details/ticketNumbers',
    /too many.*20/,
  ],
  [
    'an unknown country',
    {person: {fullName: 'Ada', country: 'XX'}},
    '#/person/country',
    /“Country of residence”.*list/,
  ],
  [
    'a wrong type',
    {details: {...details, individuals: 7}},
    '#/details/individuals',
    /could not read/,
  ],
  ['an unknown property', {'a/b~c "é"': 1}, '#/a~1b~0c%20%22%C3%A9%22', /do not know.*a\/b~c/],
  ['half a surrogate pair as name', {'\ud800': 1}, '#/%EF%BF%BD', /do not know/],
  ['no id', {submissionId: 'seven'}, '#/submissionId', /technical part.*“submissionId”/],
];

for (const [what, changes, pointer, detail] of refusedContent) {
  test(`a complaint with ${what} is refused with a pointer to it, and not stored`, async (t) => {
    const {post, file} = await startReceiver(t);
    const {status, headers, body} = await post(bodyWith(changes));
    assert.equal(status, 422);
    assert.equal(headers.get('content-type'), 'application/problem+json');
    assert.equal(body.status, 422);
    const error = body.errors?.find((candidate) => candidate.pointer === pointer);
    assert.match(error?.detail ?? JSON.stringify(body), detail);
    assert.deepEqual(await storedLines(file), []);
  });
}

test('an Italian complaint is refused in Italian', async (t) => {
  const {post} = await startReceiver(t);
  const {headers, body} = await post(bodyWith({locale: 'it-CH', account: {...account, email: ''}}));
  assert.equal(headers.get('content-language'), 'it');
  assert.equal(body.title, 'Alcune risposte vanno corrette');
  assert.deepEqual(body.errors, [
    {pointer: '#/account/email', detail: 'Compila «Indirizzo e-mail».'},
  ]);
});

test('what cannot be read is refused in the language that the browser asks for', async (t) => {
  const {post} = await startReceiver(t);
  const {headers} = await post('{', {'Accept-Language': 'de-CH, it;q=0.8, en;q=0.5'});
  assert.equal(headers.get('content-language'), 'it');
});

const refusedHeaders: [what: string, headers: Record<string, string>, status: number][] = [
  ['as plain text', {'Content-Type': 'text/plain'}, 415],
  ['as a form', {'Content-Type': 'application/x-www-form-urlencoded'}, 415],
  ['in another charset', {'Content-Type': 'application/json; charset=latin1'}, 415],
  ['as some other JSON', {'Content-Type': 'application/jsonp'}, 415],
  ['compressed', {'Content-Encoding': 'gzip'}, 415],
  ['with an empty key', {'Idempotency-Key': '""'}, 400],
  ['with a key that is not quoted', {'Idempotency-Key': KEY}, 400],
  ['with a key that does not end', {'Idempotency-Key': `"${KEY}`}, 400],
  ['with two keys', {'Idempotency-Key': `"${KEY}", "${KEY}"`}, 400],
  ['with a key beyond 255 characters', {'Idempotency-Key': `"${'k'.repeat(256)}"`}, 400],
  ['with the key of another complaint', {'Idempotency-Key': '"another"'}, 400],
  ['from another site', {'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example'}, 403],
  ['from another port', {'Sec-Fetch-Site': 'same-site', Origin: 'http://127.0.0.1:1'}, 403],
  ['from another origin, by an old browser', {Origin: 'http://127.0.0.1:1'}, 403],
  ['from a sandboxed page, by an old browser', {Origin: 'null'}, 403],
];

for (const [what, headers, status] of refusedHeaders) {
  test(`a complaint sent ${what} is refused with ${status}, and not stored`, async (t) => {
    const {post, file} = await startReceiver(t);
    const reply = await post(bodyWith(), headers);
    assert.equal(reply.status, status);
    assert.equal(reply.headers.get('content-type'), 'application/problem+json');
    assert.deepEqual(await storedLines(file), []);
  });
}

test('a complaint without an Idempotency-Key is refused with 400', async (t) => {
  const {request} = await startReceiver(t);
  const headers = {'Content-Type': 'application/json'};
  const {status, body} = await request({method: 'POST', body: bodyWith(), headers});
  assert.equal(status, 400);
  assert.match(body.detail ?? '', /Idempotency-Key/);
});

test('charset=utf-8 and a page of this origin are welcome', async (t) => {
  const {post, port} = await startReceiver(t);
  const {status} = await post(bodyWith(), {
    'Content-Type': 'application/json; charset=UTF-8',
    Origin: `http://127.0.0.1:${port}`,
  });
  assert.equal(status, 201);
});

for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
  test(`${method} is answered with 405 and the methods that there are`, async (t) => {
    const {request} = await startReceiver(t);
    const {status, headers} = await request({method});
    assert.equal(status, 405);
    assert.equal(headers.get('allow'), 'GET, HEAD, POST');
  });
}

for (const path of ['/', '/complaints/', '/complaints/1', '/complaints.html']) {
  test(`${path} is nothing of the receiver's`, async (t) => {
    const {request} = await startReceiver(t);
    assert.equal((await request({method: 'POST', body: bodyWith()}, path)).status, 404);
  });
}

test('the inbox shows the latest fifty complaints, newest first, to pages of this origin', async (t) => {
  const {post, request} = await startReceiver(t);
  for (let i = 0; i < 52; i++) {
    const submissionId = `00000000-0000-4000-8000-0000000000${String(i).padStart(2, '0')}`;
    await post(bodyWith({submissionId}), {'Idempotency-Key': `"${submissionId}"`});
  }
  const {status, body} = await request({});
  assert.equal(status, 200);
  const references = body.complaints?.map((entry) => entry['reference']);
  assert.equal(references?.length, 50);
  assert.deepEqual([references[0], references[49]], ['C-2026-000052', 'C-2026-000003']);
  assert.equal((await request({headers: {Origin: 'http://evil.example'}})).status, 403);
});
