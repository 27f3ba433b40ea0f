import assert from 'node:assert/strict';
import {readdir, readFile, stat, utimes} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {bodyWith, startReceiver, type AnswerBody} from './running-receiver.js';
import {fileOf, sha256, type ContentType} from './uploading.js';

const folderOf = (file: string): string => join(dirname(file), 'complaint-files');
const idOf = (url: string): string => url.slice(-32);
const problemOf = async (response: Response): Promise<AnswerBody> => {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  return (await response.json()) as AnswerBody;
};

for (const type of ['image/jpeg', 'image/png', 'application/pdf'] as const) {
  test(`${type}: a file comes in pieces and lies there as it was`, async (t) => {
    const {uploader, file} = await startReceiver(t);
    const bytes = fileOf(type, 70_000);
    const url = await uploader.begin(bytes.length, type);
    assert.match(url, /\/complaints\/files\/[0-9a-f]{32}$/);
    for (const [offset, end] of [
      [0, 5],
      [5, 60_000],
      [60_000, 70_000],
    ] as const) {
      const response = await uploader.patch(url, offset, bytes.subarray(offset, end));
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('upload-offset'), String(end));
      assert.equal(await uploader.offsetOf(url), end);
    }
    assert.equal(sha256(await readFile(join(folderOf(file), idOf(url)))), sha256(bytes));
  });
}

test('addresses are not alike, and only their owner can list the folder', async (t) => {
  const {uploader, file} = await startReceiver(t);
  const urls = await Promise.all(Array.from({length: 20}, () => uploader.begin(10)));
  assert.equal(new Set(urls.map((url) => idOf(url).slice(0, 8))).size, 20);
  if (process.platform !== 'win32') {
    assert.equal((await stat(folderOf(file))).mode & 0o077, 0);
  }
});

test('a file of exactly 10 MB is taken, one byte more is refused from the start', async (t) => {
  const {uploader} = await startReceiver(t);
  assert.equal((await uploader.create({size: 10_000_000})).status, 201);
  const response = await uploader.create({size: 10_000_001}, {'Accept-Language': 'it'});
  assert.equal(response.status, 413);
  assert.match((await problemOf(response)).detail ?? '', /supera i 10 MB/);
});

for (const type of ['image/gif', 'image/svg+xml', 'text/html', '', 'IMAGE/PNG; charset=x']) {
  test(`a file that is said to be "${type}" is refused from the start`, async (t) => {
    const {uploader, file} = await startReceiver(t);
    const response = await uploader.create({size: 10, type});
    assert.equal(response.status, 415);
    assert.match((await problemOf(response)).detail ?? '', /JPEG or PNG.*PDF/);
    assert.deepEqual(await readdir(folderOf(file)), []);
  });
}

const lies: [content: ContentType, declared: string][] = [
  ['text/html', 'image/png'],
  ['text/html', 'application/pdf'],
  ['application/x-msdownload', 'application/pdf'],
  ['image/gif', 'image/jpeg'],
  ['image/png', 'image/jpeg'],
  ['application/pdf', 'image/png'],
];

for (const [content, declared] of lies) {
  test(`${content} that is said to be ${declared} is refused with its last byte, and gone`, async (t) => {
    const {uploader, file} = await startReceiver(t);
    const bytes = fileOf(content);
    const url = await uploader.begin(bytes.length, declared);
    assert.equal((await uploader.patch(url, 0, bytes.subarray(0, 500))).status, 204);
    const last = await uploader.patch(url, 500, bytes.subarray(500), {'Accept-Language': 'it-CH'});
    assert.equal(last.status, 415);
    assert.match((await problemOf(last)).detail ?? '', /non corrisponde al tipo/);
    assert.equal((await uploader.head(url)).status, 404);
    assert.deepEqual(await readdir(folderOf(file)), []);
  });
}

test('an animated PNG is a PNG', async (t) => {
  const {uploader} = await startReceiver(t);
  const bytes = fileOf('image/png');
  // Its first chunk says how many pictures there are: length, name, content and sum.
  Buffer.from('000000086163544c00000002000000000000000000', 'hex').copy(bytes, 33);
  Buffer.from('0000000a49444154', 'hex').copy(bytes, 53);
  const {url} = await uploader.upload(bytes);
  assert.equal(await uploader.offsetOf(url), 1000);
});

for (const method of ['GET', 'PUT']) {
  test(`nobody gets a file back, nor what it is called: ${method}`, async (t) => {
    const {uploader} = await startReceiver(t);
    const {url} = await uploader.upload(fileOf('image/png'));
    for (const address of [url, uploader.folder, `${url}.json`]) {
      const response = await fetch(address, {method, headers: {'Tus-Resumable': '1.0.0'}});
      assert.equal(response.status, 405);
      assert.match(response.headers.get('allow') ?? '', /^POST, HEAD/);
      assert.doesNotMatch(await response.text(), /photo/);
    }
  });
}

test('an upload can be taken back, whole or not', async (t) => {
  const {uploader, file} = await startReceiver(t);
  const half = await uploader.begin(1000);
  const {url: whole} = await uploader.upload(fileOf('image/png'));
  for (const url of [half, whole]) {
    assert.equal((await uploader.remove(url)).status, 204);
    assert.equal((await uploader.head(url)).status, 404);
    assert.equal((await uploader.remove(url)).status, 404);
  }
  assert.deepEqual(await readdir(folderOf(file)), []);
});

test('a file of a complaint stays as it is, and other files can still be taken back', async (t) => {
  const {uploader, post} = await startReceiver(t);
  const attached = await uploader.upload(fileOf('image/png'));
  const other = await uploader.upload(fileOf('image/png'));
  assert.equal((await post(bodyWith({attachments: [attached]}))).status, 201);
  const refused = await uploader.remove(attached.url);
  assert.equal(refused.status, 403);
  assert.match((await problemOf(refused)).detail ?? '', /stays as it is/);
  assert.equal((await uploader.patch(attached.url, 1000, Buffer.alloc(0))).status, 403);
  assert.equal(await uploader.offsetOf(attached.url), 1000);
  assert.equal((await uploader.remove(other.url)).status, 204);
});

test('it stays so when the receiver is started anew', async (t) => {
  const before = await startReceiver(t);
  const attached = await before.uploader.upload(fileOf('image/png'));
  assert.equal((await before.post(bodyWith({attachments: [attached]}))).status, 201);
  await before.stop();
  const {uploader} = await startReceiver(t, {file: before.file});
  const url = `${uploader.folder}/${idOf(attached.url)}`;
  assert.equal((await uploader.remove(url)).status, 403);
  assert.equal(await uploader.offsetOf(url), 1000);
});

test('files that no complaint names are removed after 7 days, those of complaints never', async (t) => {
  const start = Date.parse('2026-11-22T12:00:00Z');
  let now = start;
  const {uploader, post, file} = await startReceiver(t, {now: () => new Date(now)});
  const attached = await uploader.upload(fileOf('image/png'));
  assert.equal((await post(bodyWith({attachments: [attached]}))).status, 201);
  const {url: whole} = await uploader.upload(fileOf('image/png'));
  const half = await uploader.begin(1000);
  for (const url of [attached.url, whole, half]) {
    await utimes(join(folderOf(file), idOf(url)), start / 1000, start / 1000);
  }
  const days = (count: number): number => count * 24 * 60 * 60 * 1000;

  now = start + days(7);
  await uploader.begin(1);
  assert.deepEqual(
    [await uploader.offsetOf(attached.url), await uploader.offsetOf(whole)],
    [1000, 1000],
  );
  now = start + days(7) + 1;
  await uploader.begin(1);
  const left = [attached.url, whole, half].map((url) => uploader.offsetOf(url));
  assert.deepEqual(await Promise.all(left), [1000, undefined, undefined]);
});

test('only so many files may wait for a complaint; one that is named or removed makes room', async (t) => {
  const {uploader, post} = await startReceiver(t, {mostWaiting: 2});
  const first = await uploader.upload(fileOf('image/png'));
  const second = await uploader.begin(10);
  const refused = await uploader.create({size: 10});
  assert.equal(refused.status, 503);
  assert.equal(refused.headers.get('retry-after'), '3600');
  await uploader.remove(second);
  assert.equal((await uploader.create({size: 10})).status, 201);
  assert.equal((await uploader.create({size: 10})).status, 503);
  await post(bodyWith({attachments: [first]}));
  assert.equal((await uploader.create({size: 10})).status, 201);
});

test('a browser is told what the form has to read, and the server says what it can do', async (t) => {
  const {uploader} = await startReceiver(t);
  const {headers} = await uploader.create({size: 10});
  const exposed = headers.get('access-control-expose-headers')?.split(', ') ?? [];
  for (const name of ['Location', 'Upload-Offset', 'Upload-Length', 'Tus-Resumable', 'Retry-After'])
    assert.ok(exposed.includes(name), name);
  const options = await fetch(uploader.folder, {method: 'OPTIONS'});
  assert.equal(options.headers.get('tus-version'), '1.0.0');
  assert.equal(options.headers.get('tus-max-size'), '10000000');
  assert.match(options.headers.get('tus-extension') ?? '', /creation.*termination/);
});

test("many uploads that come and go at once get in nobody's way", async (t) => {
  const {uploader, file} = await startReceiver(t);
  const statuses = await Promise.all(
    Array.from({length: 60}, async () => {
      const {url} = await uploader.upload(fileOf('image/png'));
      return (await uploader.remove(url)).status;
    }),
  );
  assert.deepEqual(new Set(statuses), new Set([204]));
  assert.deepEqual(await readdir(folderOf(file)), []);
});
