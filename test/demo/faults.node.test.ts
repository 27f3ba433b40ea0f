import assert from 'node:assert/strict';
import {test} from 'node:test';
import {faultTexts} from '../../demo/fault-texts.js';
import {FAULT_PATH, faultNames, type FaultName} from '../../demo/receiver/fault-names.js';
import {JSON_TYPE, startFaultyReceiver} from './running-faulty-receiver.js';
import {storedLines} from './running-receiver.js';

const answers: [fault: FaultName, status: number, stored: number, headers?: object][] = [
  ['none', 201, 1],
  ['server-error', 500, 0],
  ['unavailable', 503, 0, {'retry-after': '5'}],
  ['too-many-requests', 429, 0, {'retry-after': '5'}],
  ['field-errors', 422, 0, {'content-type': 'application/problem+json'}],
  ['unauthorized', 401, 0],
  ['forbidden', 403, 0],
  ['too-large', 413, 0, {'content-type': 'application/problem+json'}],
  ['redirect', 303, 0, {location: '/'}],
  ['not-json', 201, 1, {'content-type': 'text/html'}],
  ['slow-bytes', 201, 1],
];

for (const [fault, status, stored, headers = {}] of answers) {
  test(`${fault}: the receiver answers ${status} and has stored ${stored}`, async (t) => {
    const {file, choose, post} = await startFaultyReceiver(t);
    assert.equal((await choose(fault)).status, 200);
    const response = await post();
    assert.equal(response.status, status);
    for (const [name, value] of Object.entries(headers)) {
      assert.equal(response.headers.get(name), value);
    }
    await response.arrayBuffer();
    assert.equal((await storedLines(file)).length, stored);
  });
}

for (const [fault, stored] of [
  ['reset-before-store', 0],
  ['reset-after-store', 1],
] as const) {
  test(`${fault}: the connection is cut and ${stored} stored`, async (t) => {
    const {file, choose, post} = await startFaultyReceiver(t);
    await choose(fault);
    await assert.rejects(post(), TypeError);
    assert.equal((await storedLines(file)).length, stored);
  });
}

test('hang: the receiver says nothing until the client goes', async (t) => {
  const {file, choose, post} = await startFaultyReceiver(t);
  await choose('hang');
  const stop = new AbortController();
  const answer = post({signal: stop.signal});
  // Another request has come and gone meanwhile.
  await choose('hang');
  stop.abort();
  await assert.rejects(answer, {name: 'AbortError'});
  assert.equal((await storedLines(file)).length, 0);
});

test('truncated: the answer breaks off after the complaint was stored', async (t) => {
  const {file, choose, post} = await startFaultyReceiver(t);
  await choose('truncated');
  const response = await post();
  assert.equal(response.status, 201);
  await assert.rejects(response.json());
  assert.equal((await storedLines(file)).length, 1);
});

test('slow-bytes: the answer arrives in the end', async (t) => {
  const {choose, post} = await startFaultyReceiver(t);
  await choose('slow-bytes');
  const {reference} = (await (await post()).json()) as {reference: string};
  assert.match(reference, /^C-\d{4}-000001$/);
});

test('field-errors names the fields in the language of the page', async (t) => {
  const {choose, post} = await startFaultyReceiver(t);
  await choose('field-errors');
  const headers = {...JSON_TYPE, 'Accept-Language': 'it'};
  const {errors} = (await (await post({headers})).json()) as {errors: Record<string, string>[]};
  assert.deepEqual(
    errors.map(({pointer}) => pointer),
    ['#/account/email', '#/details/description'],
  );
  assert.match(errors[0]!['detail']!, /controllalo/);
});

test('a complaint that no answer confirmed is taken once all is well, and stored once', async (t) => {
  const {file, choose, post} = await startFaultyReceiver(t);
  await choose('reset-after-store');
  await assert.rejects(post());
  await choose('none');
  assert.equal((await post()).status, 201);
  assert.equal((await storedLines(file)).length, 1);
});

test('the switch says what is chosen, and the inbox works meanwhile', async (t) => {
  const {url, choose, current} = await startFaultyReceiver(t);
  assert.deepEqual(await current(), {fault: 'none'});
  for (const fault of faultNames) {
    assert.equal((await choose(fault)).status, 200);
    assert.deepEqual(await current(), {fault});
    assert.equal((await fetch(`${url}/complaints`)).status, 200);
  }
});

test('what is no fault changes nothing', async (t) => {
  const {url, choose, current} = await startFaultyReceiver(t);
  await choose('hang');
  for (const wrong of ['', 'toString', null, ['none'], {}]) {
    assert.equal((await choose(wrong)).status, 400);
  }
  for (const body of ['', 'null', '{', `{"fault":"none","x":"${'x'.repeat(2000)}"}`]) {
    const init = {method: 'POST', headers: JSON_TYPE, body};
    assert.equal((await fetch(url + FAULT_PATH, init)).status, 400);
  }
  assert.equal((await fetch(url + FAULT_PATH, {method: 'DELETE'})).status, 405);
  assert.deepEqual(await current(), {fault: 'hang'});
});

test('another site cannot use the switch', async (t) => {
  const {choose, current} = await startFaultyReceiver(t);
  assert.equal((await choose('hang', {Origin: 'http://evil.example'})).status, 403);
  assert.equal((await choose('hang', {'Sec-Fetch-Site': 'cross-site'})).status, 403);
  assert.equal((await choose('hang', {'Content-Type': 'text/plain'})).status, 415);
  assert.deepEqual(await current(), {fault: 'none'});
});

test('each fault has words of its own in each language', () => {
  for (const [name, {label, effect}] of Object.entries(faultTexts.en.faults)) {
    const italian = faultTexts.it.faults[name as FaultName];
    assert.ok(italian.label.trim() && italian.label !== label, name);
    assert.ok(italian.effect.trim() && italian.effect !== effect, name);
  }
  for (const {faults} of Object.values(faultTexts)) {
    const labels = Object.values(faults).map(({label}) => label);
    assert.equal(new Set(labels).size, faultNames.length);
  }
});
