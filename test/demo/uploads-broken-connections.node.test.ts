import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import {connect} from 'node:net';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {sendRaw, startReceiver} from './running-receiver.js';
import {fileOf, sha256} from './uploading.js';

const placeOf = (file: string, url: string): string =>
  join(dirname(file), 'complaint-files', url.slice(-32));

/** The head of a PATCH, as it goes over the line. */
const headOf = (url: string, offset: number, more: string[]): string => {
  const {pathname, host} = new URL(url);
  return [
    `PATCH ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    'Tus-Resumable: 1.0.0',
    `Upload-Offset: ${offset}`,
    'Content-Type: application/offset+octet-stream',
    ...more,
    '\r\n',
  ].join('\r\n');
};

/** A PATCH that promises more bytes than it sends. */
const beginningOf = (url: string, offset: number, length: number, part: Buffer): Buffer =>
  Buffer.concat([Buffer.from(headOf(url, offset, [`Content-Length: ${length}`])), part]);

test('pieces whose connection breaks at any byte add nothing that was not sent, and the file ends whole', async (t) => {
  const {uploader, port, file} = await startReceiver(t);
  const bytes = Buffer.concat([fileOf('image/png'), randomBytes(299_000)]);
  const url = await uploader.begin(bytes.length);
  let offset = 0;
  for (const share of [0, 0.01, 0.3, 0.5, 0.99]) {
    const rest = bytes.subarray(offset);
    const part = rest.subarray(0, Math.floor(rest.length * share));
    await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.end(beginningOf(url, offset, rest.length, part));
      });
      socket.on('close', resolve).resume();
    });
    const now = await uploader.offsetOf(url);
    assert.ok(now !== undefined && now >= offset && now <= offset + part.length, String(now));
    offset = now;
  }
  assert.equal((await uploader.patch(url, offset, bytes.subarray(offset))).status, 204);
  assert.equal(sha256(await readFile(placeOf(file, url))), sha256(bytes));
});

test('a piece that has got stuck is ended when its client asks how much is there, and what came stays', async (t) => {
  const {uploader, port, file} = await startReceiver(t);
  const bytes = fileOf('image/png', 300_000);
  const url = await uploader.begin(bytes.length);
  const socket = connect(port, '127.0.0.1');
  t.after(() => socket.destroy());
  socket.write(beginningOf(url, 0, bytes.length, bytes.subarray(0, 200_000)));
  while ((await stat(placeOf(file, url))).size === 0) await setImmediate();
  const offset = await uploader.offsetOf(url);
  assert.ok(offset !== undefined && offset > 0 && offset <= 200_000, String(offset));
  assert.equal((await uploader.patch(url, offset, bytes.subarray(offset))).status, 204);
});

test('two clients that send the same piece at once store it once', async (t) => {
  const {uploader, file} = await startReceiver(t);
  const bytes = fileOf('image/png', 200_000);
  const url = await uploader.begin(bytes.length);
  const twice = [1, 2].map(() => uploader.patch(url, 0, bytes.subarray(0, 150_000)));
  const statuses = (await Promise.allSettled(twice)).map((result) =>
    result.status === 'fulfilled' ? result.value.status : 0,
  );
  assert.ok(statuses.includes(204) || statuses.includes(409), statuses.join());
  const offset = await uploader.offsetOf(url);
  assert.equal((await uploader.patch(url, offset!, bytes.subarray(offset))).status, 204);
  assert.equal(sha256(await readFile(placeOf(file, url))), sha256(bytes));
});

test('a piece that does not say how long it is cannot make a file longer than it said', async (t) => {
  const {uploader, port, file} = await startReceiver(t);
  const url = await uploader.begin(10);
  const head = headOf(url, 0, ['Transfer-Encoding: chunked', 'Connection: close']);
  const answer = await sendRaw(port, `${head}3e8\r\n${'x'.repeat(1000)}\r\n0\r\n\r\n`);
  assert.match(answer, /^HTTP\/1\.1 413 /);
  assert.ok((await readFile(placeOf(file, url))).length <= 10);
});
