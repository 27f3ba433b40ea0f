import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bodyWith, startReceiver} from './running-receiver.js';
import {fileOf} from './uploading.js';

const OTHER = 'https://www.example.org';
const fromThere = {Origin: OTHER, 'Sec-Fetch-Site': 'cross-site'};

test('pages of an origin that was named may send complaints and files, and read the answers', async (t) => {
  const {uploader, post} = await startReceiver(t, {allowedOrigins: [OTHER]});
  const created = await uploader.create({size: 1000}, fromThere);
  const url = new URL(created.headers.get('location')!, uploader.folder).href;
  const answers: [{status: number; headers: Headers}, status: number][] = [
    [created, 201],
    [await uploader.patch(url, 0, fileOf('image/png'), fromThere), 204],
    [await uploader.head(url, fromThere), 200],
    [await uploader.create({size: 1, type: 'text/html'}, fromThere), 415],
    [await uploader.patch(url, 7, Buffer.alloc(1), fromThere), 409],
    [await uploader.remove(url, fromThere), 204],
    [await post(bodyWith(), fromThere), 201],
    [await post('{}', fromThere), 422],
  ];
  for (const [{status, headers}, expected] of answers) {
    assert.equal(status, expected);
    assert.equal(headers.get('access-control-allow-origin'), OTHER);
    assert.equal(headers.get('access-control-allow-credentials'), 'true');
    assert.match(headers.get('access-control-expose-headers') ?? '', /Retry-After/);
    assert.equal(headers.get('vary'), 'Origin');
  }
});

for (const path of ['/complaints', '/complaints/files', `/complaints/files/${'0'.repeat(32)}`]) {
  test(`the browser's question before a request to ${path} is answered`, async (t) => {
    const {request} = await startReceiver(t, {allowedOrigins: [OTHER]});
    const asked = 'content-type,tus-resumable,upload-offset,x-csrf-token';
    const {status, headers} = await request(
      {
        method: 'OPTIONS',
        headers: {...fromThere, 'Access-Control-Request-Headers': asked},
      },
      path,
    );
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), OTHER);
    assert.equal(headers.get('access-control-allow-headers'), asked);
    assert.match(headers.get('access-control-allow-methods') ?? '', /POST, PATCH, DELETE/);
  });
}

for (const origin of ['https://www.example.org.evil.example', 'http://www.example.org', 'null']) {
  test(`a page of ${origin} may not`, async (t) => {
    const {uploader, post} = await startReceiver(t, {allowedOrigins: [OTHER]});
    const headers = {...fromThere, Origin: origin};
    for (const answer of [
      await uploader.create({size: 1}, headers),
      await post(bodyWith(), headers),
      await fetch(uploader.folder, {method: 'OPTIONS', headers}),
    ]) {
      assert.equal(answer.status, 403);
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }
  });
}
