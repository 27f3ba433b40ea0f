import assert from 'node:assert/strict';
import {appendFile, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {test} from 'node:test';
import {
  bodyWith,
  complaint,
  KEY,
  startReceiver,
  storedLines,
  temporaryFile,
} from './running-receiver.js';

const OTHER_KEY = '11111111-2222-4333-8444-555555555555';
const otherComplaint = bodyWith({submissionId: OTHER_KEY});
const withOtherKey = {'Idempotency-Key': `"${OTHER_KEY}"`};

test('the same key and body get the first answer again, and are stored once', async (t) => {
  const {post, file} = await startReceiver(t);
  const first = await post(bodyWith());
  const second = await post(bodyWith());
  assert.deepEqual([second.status, second.body], [first.status, first.body]);
  assert.equal((await storedLines(file)).length, 1);
});

test('the same key with another body is refused with 422, and the first one stays', async (t) => {
  const {post, file} = await startReceiver(t);
  await post(bodyWith());
  // One space more is another body: what counts are the bytes.
  for (const body of [`${bodyWith()} `, bodyWith({locale: 'it'}), '{}']) {
    const reply = await post(body);
    assert.equal(reply.status, 422);
    assert.match(reply.body.type ?? '', /keyReused$/);
  }
  assert.equal((await storedLines(file)).length, 1);
});

test('fifty requests at once with the same key are stored once and answered alike', async (t) => {
  const {post, file} = await startReceiver(t);
  const replies = await Promise.all(Array.from({length: 50}, () => post(bodyWith())));
  assert.deepEqual(
    new Set(replies.map(({status, body}) => `${status} ${body.reference}`)),
    new Set(['201 C-2026-000001']),
  );
  assert.equal((await storedLines(file)).length, 1);
});

test('fifty different complaints at once get fifty references, one line each', async (t) => {
  const {post, file} = await startReceiver(t);
  const replies = await Promise.all(
    Array.from({length: 50}, (_, i) => {
      const submissionId = `00000000-0000-4000-8000-0000000000${String(i).padStart(2, '0')}`;
      return post(bodyWith({submissionId}), {'Idempotency-Key': `"${submissionId}"`});
    }),
  );
  assert.equal(new Set(replies.map(({body}) => body.reference)).size, 50);
  const lines = await storedLines(file);
  assert.equal(lines.map((line) => JSON.parse(line) as unknown).length, 50);
});

test('after a restart the same key gets the same answer, and numbers go on', async (t) => {
  const before = await startReceiver(t);
  await before.post(bodyWith());
  await before.stop();

  const after = await startReceiver(t, {file: before.file});
  assert.equal((await after.post(bodyWith())).body.reference, 'C-2026-000001');
  assert.equal((await after.post(bodyWith({locale: 'it'}))).status, 422);
  assert.equal((await after.post(otherComplaint, withOtherKey)).body.reference, 'C-2026-000002');
  assert.equal((await storedLines(after.file)).length, 2);
});

test('a line torn by a crash is left behind, and the next complaint starts on a fresh line', async (t) => {
  const before = await startReceiver(t);
  await before.post(bodyWith());
  await before.stop();
  const torn = (await readFile(before.file)).subarray(0, 300);
  await appendFile(before.file, torn);

  const after = await startReceiver(t, {file: before.file});
  const {body} = await after.post(otherComplaint, withOtherKey);
  assert.equal(body.reference, 'C-2026-000002');
  const {body: inbox} = await after.request({});
  assert.deepEqual(
    inbox.complaints?.map((entry) => entry['reference']),
    ['C-2026-000002', 'C-2026-000001'],
  );
});

test('a last line that lacks only its line feed counts as stored', async (t) => {
  const before = await startReceiver(t);
  await before.post(bodyWith());
  await before.stop();
  await writeFile(before.file, (await readFile(before.file, 'utf8')).trimEnd());

  const after = await startReceiver(t, {file: before.file});
  assert.equal((await after.post(bodyWith())).body.reference, 'C-2026-000001');
  await after.post(otherComplaint, withOtherKey);
  assert.equal((await storedLines(after.file)).length, 2);
});

test('foreign lines in the file do no harm, and stay', async (t) => {
  const file = await temporaryFile(t);
  await mkdir(dirname(file));
  await writeFile(file, '\n\n[]\nnull\n{"reference":7}\n\u0000\n');
  const {post, request} = await startReceiver(t, {file});
  assert.equal((await post(bodyWith())).body.reference, 'C-2026-000001');
  assert.equal((await request({})).body.complaints?.length, 1);
  assert.match(await readFile(file, 'utf8'), /^\n\n\[\]\nnull\n/);
});

test('U+2028 inside a text does not end a line', async (t) => {
  const before = await startReceiver(t);
  const details = {...complaint.details, description: 'One\u2028two\nthree'};
  await before.post(bodyWith({details}));
  await before.stop();
  const after = await startReceiver(t, {file: before.file});
  assert.equal((await after.post(bodyWith({details}))).body.reference, 'C-2026-000001');
});

test('when the disk refuses, the answer is 500, the fault is reported, and the next try works', async (t) => {
  const file = await temporaryFile(t);
  await mkdir(file, {recursive: true});
  const faults: unknown[] = [];
  const {post} = await startReceiver(t, {file, onError: (fault) => faults.push(fault)});
  const {status, body} = await post(bodyWith());
  assert.deepEqual([status, body.status, faults.length], [500, 500, 1]);
  assert.ok(!JSON.stringify(faults).includes('Ada'));

  await rm(file, {recursive: true});
  assert.equal((await post(bodyWith())).status, 201);
});

test('deleting the file while the receiver runs clears the inbox, and numbers go on', async (t) => {
  const {post, request, file} = await startReceiver(t);
  await post(bodyWith());
  await rm(dirname(file), {recursive: true});
  assert.deepEqual((await request({})).body.complaints, []);
  assert.equal((await post(otherComplaint, withOtherKey)).body.reference, 'C-2026-000002');
  assert.equal((await storedLines(file)).length, 1);
});

test('a refused complaint does not use up its key', async (t) => {
  const {post} = await startReceiver(t);
  assert.equal((await post(bodyWith({locale: 7}))).status, 422);
  assert.equal((await post(bodyWith())).status, 201);
  assert.equal((await post(bodyWith(), {'Idempotency-Key': `"${KEY}"`})).status, 201);
});
