import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {readdir, readFile, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {startReceiver} from './running-receiver.js';
import {fileOf, metadata, sha256} from './uploading.js';

const folderOf = (file: string): string => join(dirname(file), 'complaint-files');

const names = [
  '../../../../tmp/evil.png',
  '..\\..\\evil.png',
  '/etc/passwd',
  'C:\\evil.png',
  'a\u0000.png',
  '\u202egnp.exe',
  'x'.repeat(4000),
  '<img src=x onerror=alert(1)>.png',
];

for (const name of names) {
  test(`a file named ${JSON.stringify(name).slice(0, 40)} lies under its ID, and nowhere else`, async (t) => {
    const {uploader, file} = await startReceiver(t);
    const {url} = await uploader.upload(fileOf('image/png'), 'image/png', name);
    const id = url.slice(-32);
    assert.deepEqual((await readdir(folderOf(file))).sort(), [id, `${id}.json`]);
    assert.deepEqual(await readdir(dirname(file)), ['complaint-files']);
  });
}

const lengths: [length: string, status: number][] = [
  ['10000001', 413],
  ['99999999999999999999', 413],
  ['1e21', 413],
  ['Infinity', 413],
  ['1e3', 400],
  ['-1', 400],
  ['1.5', 400],
  ['0x10', 400],
  ['7, 8', 400],
  ['', 400],
];

for (const [length, status] of lengths) {
  test(`Upload-Length "${length}" is refused with ${status}, and nothing is made`, async (t) => {
    const {uploader, file} = await startReceiver(t);
    const response = await uploader.create({size: 1}, {'Upload-Length': length});
    assert.equal(response.status, status);
    assert.deepEqual(await readdir(folderOf(file)), []);
  });
}

const creations: [what: string, headers: Record<string, string>, status: number][] = [
  ['no version', {'Tus-Resumable': ''}, 412],
  ['another version', {'Tus-Resumable': '0.2.2'}, 400],
  ['metadata that are no base64', {'Upload-Metadata': 'filetype $$$$'}, 415],
  ['a name twice', {'Upload-Metadata': `${metadata('a', 'image/png')},filename YQ==`}, 415],
  ['no type', {'Upload-Metadata': 'filename YQ=='}, 415],
  ['the type of __proto__', {'Upload-Metadata': '__proto__ aW1hZ2UvcG5n'}, 415],
  ['another origin', {Origin: 'http://evil.example'}, 403],
  ['another site', {'Sec-Fetch-Site': 'cross-site'}, 403],
];

for (const [what, headers, status] of creations) {
  test(`an upload with ${what} is refused with ${status}, and nothing is made`, async (t) => {
    const {uploader, file} = await startReceiver(t);
    assert.equal((await uploader.create({size: 10}, headers)).status, status);
    assert.deepEqual(await readdir(folderOf(file)).catch(() => []), []);
  });
}

test('an upload whose length is not said is refused', async (t) => {
  const {uploader} = await startReceiver(t);
  const headers = new Headers({
    'Tus-Resumable': '1.0.0',
    'Upload-Metadata': metadata('a', 'image/png'),
  });
  assert.equal((await fetch(uploader.folder, {method: 'POST', headers})).status, 400);
  headers.set('Upload-Defer-Length', '1');
  assert.equal((await fetch(uploader.folder, {method: 'POST', headers})).status, 400);
});

const pieces: [what: string, offset: number, length: number, headers: object, status: number][] = [
  ['before what is there', 0, 10, {}, 409],
  ['after what is there', 501, 10, {}, 409],
  ['past its end', 500, 501, {}, 413],
  ['of another type', 500, 10, {'Content-Type': 'image/png'}, 400],
  ['at no number', 500, 10, {'Upload-Offset': 'x'}, 400],
  ['at less than nothing', 500, 10, {'Upload-Offset': '-1'}, 400],
  ['with another length of the whole', 500, 10, {'Upload-Length': '2000'}, 400],
  ['of another origin', 500, 10, {Origin: 'http://evil.example'}, 403],
  ['of another site', 500, 10, {'Sec-Fetch-Site': 'same-site'}, 403],
];

for (const [what, offset, length, headers, status] of pieces) {
  test(`a piece ${what} is refused with ${status}, and the file goes on as it was`, async (t) => {
    const {uploader, file} = await startReceiver(t);
    const bytes = fileOf('image/png');
    const url = await uploader.begin(1000);
    await uploader.patch(url, 0, bytes.subarray(0, 500));
    const refused = await uploader.patch(url, offset, Buffer.alloc(length, 0x2a), {...headers});
    assert.equal(refused.status, status);
    assert.equal(await uploader.offsetOf(url), 500);
    assert.equal((await uploader.patch(url, 500, bytes.subarray(500))).status, 204);
    const stored = await readFile(join(folderOf(file), url.slice(-32)));
    assert.equal(sha256(stored), sha256(bytes));
  });
}

const paths = [
  '/0',
  `/${'g'.repeat(32)}`,
  `/${'a'.repeat(31)}`,
  '/%2e%2e%2fcomplaints.ndjson',
  '/..%5ccomplaints.ndjson',
  '/%00',
  '//',
  '/constructor',
];

for (const path of paths) {
  for (const method of ['HEAD', 'PATCH', 'DELETE', 'POST']) {
    test(`${method} ${path}: there is no such upload`, async (t) => {
      const {uploader, file, post} = await startReceiver(t);
      await post('{}');
      const init = {method, headers: {'Tus-Resumable': '1.0.0', 'Upload-Offset': '0'}};
      assert.equal((await fetch(uploader.folder + path, init)).status, 404);
      assert.deepEqual(await readdir(folderOf(file)), []);
    });
  }
}

test('guessing finds nothing: other IDs, also those of one letter less or more', async (t) => {
  const {uploader} = await startReceiver(t);
  const {url} = await uploader.upload(fileOf('image/png'));
  const guesses = Array.from(
    {length: 50},
    () => url.slice(0, -32) + randomBytes(16).toString('hex'),
  );
  for (const guess of [...guesses, url.slice(0, -1), `${url}0`, url.toUpperCase().slice(-32)]) {
    const address = new URL(guess, `${uploader.folder}/`).href;
    assert.equal((await uploader.head(address)).status, 404);
    assert.equal((await uploader.patch(address, 0, Buffer.alloc(1))).status, 404);
    assert.equal((await uploader.remove(address)).status, 404);
  }
  assert.equal(await uploader.offsetOf(url), 1000);
});

test('a method in a header counts for nothing', async (t) => {
  const {uploader} = await startReceiver(t);
  const {url} = await uploader.upload(fileOf('image/png'));
  const headers = {'Tus-Resumable': '1.0.0', 'X-HTTP-Method-Override': 'DELETE'};
  assert.equal((await fetch(url, {method: 'POST', headers})).status, 404);
  assert.equal(await uploader.offsetOf(url), 1000);
});

test('what the disk refuses is a fault of the receiver, which tells no path', async (t) => {
  const faults: unknown[] = [];
  const file = '/dev/null/complaints.ndjson';
  const {uploader} = await startReceiver(t, {file, onError: (fault) => faults.push(fault)});
  const response = await uploader.create({size: 10});
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /dev/);
  assert.equal(faults.length, 1);
});

test('nor does a fault while it speaks tus', async (t) => {
  const faults: unknown[] = [];
  const {uploader, file} = await startReceiver(t, {onError: (fault) => faults.push(fault)});
  const url = await uploader.begin(10);
  await rm(join(folderOf(file), `${url.slice(-32)}.json`));
  const response = await uploader.remove(url);
  assert.equal(response.status, 500);
  assert.equal(await response.text(), '');
  assert.equal(faults.length, 1);
});
