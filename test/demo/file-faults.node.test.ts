import assert from 'node:assert/strict';
import {test} from 'node:test';
import {complaintFaults, fileFaults, type FaultName} from '../../demo/receiver/fault-names.js';
import {startFaultyReceiver} from './running-faulty-receiver.js';
import {bodyWith, storedLines} from './running-receiver.js';
import {fileOf, sha256} from './uploading.js';

const creations: [fault: FaultName, status: number, headers?: object][] = [
  ['file-too-large', 413, {'content-type': 'application/problem+json'}],
  ['file-unauthorized', 401],
  ['file-elsewhere', 201, {location: 'https://elsewhere.example/files/1'}],
];

for (const [fault, status, headers = {}] of creations) {
  test(`${fault}: a new upload is answered with ${status}, and what goes on goes on`, async (t) => {
    const {choose, uploader} = await startFaultyReceiver(t);
    const bytes = fileOf('image/png');
    const url = await uploader.begin(bytes.length);
    await choose(fault);
    const response = await uploader.create({size: 10});
    assert.equal(response.status, status);
    for (const [name, value] of Object.entries(headers))
      assert.equal(response.headers.get(name), value);
    assert.equal((await uploader.patch(url, 0, bytes)).status, 204);
  });
}

const pieces: [fault: FaultName, status: number, headers?: object][] = [
  ['piece-locked', 423],
  ['piece-unavailable', 503, {'retry-after': '5'}],
  ['file-gone', 404],
  ['file-content', 415, {'content-type': 'application/problem+json'}],
];

for (const [fault, status, headers = {}] of pieces) {
  test(`${fault}: a piece is answered with ${status}, and arrives once all is well`, async (t) => {
    const {choose, uploader} = await startFaultyReceiver(t);
    const bytes = fileOf('image/png', 2_000_000);
    await choose(fault);
    const url = await uploader.begin(bytes.length);
    const response = await uploader.patch(url, 0, bytes);
    assert.equal(response.status, status);
    for (const [name, value] of Object.entries(headers))
      assert.equal(response.headers.get(name), value);
    assert.equal(await uploader.offsetOf(url), fault === 'file-gone' ? undefined : 0);
    await choose('none');
    assert.equal((await uploader.patch(url, 0, bytes)).status, 204);
    assert.equal(await uploader.offsetOf(url), bytes.length);
  });
}

for (const size of [2, 1000, 3_000_000]) {
  test(`piece-cut: of ${size} bytes half arrive, and the rest goes on from there`, async (t) => {
    const {choose, uploader, post} = await startFaultyReceiver(t);
    const bytes = fileOf('image/png', Math.max(size, 1000));
    const start = bytes.length - size;
    const url = await uploader.begin(bytes.length);
    if (start > 0) await uploader.patch(url, 0, bytes.subarray(0, start));
    await choose('piece-cut');
    await assert.rejects(uploader.patch(url, start, bytes.subarray(start)), TypeError);
    const offset = start + size / 2;
    assert.equal(await uploader.offsetOf(url), offset);
    await choose('none');
    assert.equal((await uploader.patch(url, offset, bytes.subarray(offset))).status, 204);
    const attachment = {url, name: 'a.png', type: 'image/png', size: bytes.length};
    const body = bodyWith({attachments: [{...attachment, sha256: sha256(bytes)}]});
    assert.equal((await post({body})).status, 201);
  });
}

test('piece-hangs: the receiver says nothing until the client goes, and nothing is stored', async (t) => {
  const {choose, uploader} = await startFaultyReceiver(t);
  const bytes = fileOf('image/png');
  const url = await uploader.begin(bytes.length);
  await choose('piece-hangs');
  const stop = new AbortController();
  const answer = fetch(url, {
    method: 'PATCH',
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
    signal: stop.signal,
  });
  // Another request has come and gone meanwhile.
  assert.equal(await uploader.offsetOf(url), 0);
  stop.abort();
  await assert.rejects(answer, {name: 'AbortError'});
  assert.equal(await uploader.offsetOf(url), 0);
});

test('scan-running: a complaint waits until its files have been there for 6 seconds', async (t) => {
  let late = 0;
  const now = () => new Date(Date.now() + late);
  const {choose, uploader, post, file} = await startFaultyReceiver(t, {now});
  await choose('scan-running');
  const body = bodyWith({attachments: [await uploader.upload(fileOf('image/png'))]});
  const waiting = await post({body});
  assert.deepEqual([waiting.status, waiting.headers.get('retry-after')], [409, '3']);
  assert.deepEqual(await storedLines(file), []);
  late = 6_000;
  assert.equal((await post({body})).status, 201);
});

test('scan-infected: each file of a complaint is named', async (t) => {
  const {choose, uploader, post, file} = await startFaultyReceiver(t);
  await choose('scan-infected');
  const attachments = [
    await uploader.upload(fileOf('image/png')),
    await uploader.upload(fileOf('application/pdf'), 'application/pdf'),
  ];
  const response = await post({body: bodyWith({locale: 'it', attachments})});
  assert.equal(response.status, 422);
  const {errors} = (await response.json()) as {errors: Record<string, string>[]};
  assert.deepEqual(
    errors.map(({pointer}) => pointer),
    ['#/attachments/0', '#/attachments/1'],
  );
  assert.match(errors[0]!['detail']!, /antivirus/);
  assert.deepEqual(await storedLines(file), []);
});

test('faults of complaints do not touch files', async (t) => {
  const {choose, uploader} = await startFaultyReceiver(t);
  for (const fault of complaintFaults) {
    await choose(fault);
    const {url, size} = await uploader.upload(fileOf('image/png'));
    assert.equal(await uploader.offsetOf(url), size, fault);
    assert.equal((await uploader.remove(url)).status, 204, fault);
  }
});

test('faults of files do not touch complaints without files', async (t) => {
  for (const fault of fileFaults) {
    const {choose, post} = await startFaultyReceiver(t);
    await choose(fault);
    assert.equal((await post()).status, 201, fault);
  }
});

test('faults of pieces and new uploads do not touch complaints whose files are there', async (t) => {
  for (const fault of fileFaults.filter((name) => !name.startsWith('scan-'))) {
    const {choose, post, uploader} = await startFaultyReceiver(t);
    const attachments = [await uploader.upload(fileOf('image/png'))];
    await choose(fault);
    assert.equal((await post({body: bodyWith({attachments})})).status, 201, fault);
  }
});
