/** Uploads end well, whatever an endpoint or something before it says of them. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {watchConsole} from '../submission/quiet-console.js';
import {ComplaintWithFiles, fileOf, UPLOADS_URL} from './complaint-with-files.js';

const KiB = 1024;
const SIZE = 600 * KiB;
const said = watchConsole();

const status = (code: number, headers: HeadersInit = {}): Response =>
  new Response(null, {status: code, headers});

test('a piece that does not arrive, though it is answered so, counts as a fault', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.meet = ({method}) =>
    method === 'PATCH' ? status(204, {'Upload-Offset': '0'}) : undefined;
  await complaint.add(fileOf('photo.jpg', SIZE));
  assert.equal(complaint.file('photo.jpg').fault?.code, 'notUploaded');
  const pieces = complaint.endpoint.asked.filter((line) => line.startsWith('PATCH'));
  assert.equal(pieces.length, 4);
});

for (const offset of ['-5', '1e3', '0x10', '', ' ', 'NaN', '614401'])
  test(`an Upload-Offset of "${offset}" is none, and the page owner is told`, async () => {
    const complaint = new ComplaintWithFiles();
    complaint.endpoint.meet = ({method}) =>
      method === 'PATCH' ? status(204, {'Upload-Offset': offset}) : undefined;
    await complaint.add(fileOf('photo.jpg', SIZE));
    assert.equal(complaint.file('photo.jpg').fault?.failure?.reason, 'configuration');
    assert.match(said.errors.join(), /must give an Upload-Offset that fits/);
  });

test('an upload that is lost after its first piece, again and again, ends', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.meet = ({method, headers}) =>
    method === 'PATCH' && headers.get('Upload-Offset') !== '0' ? status(404) : undefined;
  await complaint.add(fileOf('photo.jpg', 4_000 * KiB));
  assert.equal(complaint.file('photo.jpg').fault?.code, 'notUploaded');
  assert.equal(complaint.endpoint.asked.filter((line) => line.startsWith('POST')).length, 4);
});

test('a size that was too large once is not sent again', async () => {
  const complaint = new ComplaintWithFiles();
  const sizes: number[] = [];
  const {answer} = complaint.endpoint;
  complaint.world.fetch = async (url, init) => {
    const body = init.body as Blob | undefined;
    if (body) sizes.push(body.size / KiB);
    return body && body.size > 600 * KiB ? status(413) : answer(new Request(url, init));
  };
  await complaint.add(fileOf('photo.jpg', 4_000 * KiB));
  assert.deepEqual(sizes.slice(0, 4), [256, 512, 1024, 512]);
  assert.equal(sizes.filter((size) => size > 600).length, 1);
  assert.equal(complaint.file('photo.jpg').isThere, true);
});

test('pieces that break again and again become smaller: something may refuse them unseen', async () => {
  const complaint = new ComplaintWithFiles();
  const {answer} = complaint.endpoint;
  complaint.world.fetch = async (url, init) => {
    const body = init.body as Blob | undefined;
    if (body && body.size > 100 * KiB) throw new TypeError('Failed to fetch');
    return answer(new Request(url, init));
  };
  await complaint.add(fileOf('photo.jpg', 200 * KiB));
  assert.equal(complaint.file('photo.jpg').isThere, true);
});

test('where the browser says "offline" wrongly it is tried all the same', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.world.loseConnection();
  complaint.endpoint.faults = [undefined, status(503)];
  complaint.uploads.add([fileOf('photo.jpg', SIZE)]);
  await complaint.world.settle();
  assert.equal(complaint.file('photo.jpg').isThere, undefined);
  await complaint.world.pass(30_000);
  assert.equal(complaint.file('photo.jpg').isThere, true);
});

test('when the page changes to another origin, the old one gets none of its headers', async () => {
  const complaint = new ComplaintWithFiles({headers: {'X-Token': 'old'}});
  const elsewhere = 'https://new.example/uploads';
  complaint.endpoint.meet = ({method}) => {
    if (method === 'PATCH' && complaint.settings?.url === UPLOADS_URL)
      complaint.settings = {...complaint.settings, url: elsewhere, headers: {'X-Token': 'new'}};
    return undefined;
  };
  await complaint.add(fileOf('photo.jpg', SIZE));
  const leaked = complaint.endpoint.requests.filter(
    ({url, headers}) => !url.startsWith(elsewhere) && headers.get('X-Token') === 'new',
  );
  assert.deepEqual(leaked, []);
  assert.match(complaint.file('photo.jpg').url ?? '', /^https:\/\/new\.example\//);
  assert.equal(complaint.file('photo.jpg').isThere, true);
});

test('what another endpoint has is asked for again, and not named in the complaint', async () => {
  const complaint = new ComplaintWithFiles();
  await complaint.add(fileOf('photo.jpg', SIZE));
  complaint.settings = {...complaint.settings!, url: 'https://new.example/uploads'}; // it was set
  complaint.uploads.goOn();
  const {fault, isThere, url} = complaint.file('photo.jpg');
  assert.deepEqual([fault?.code, isThere, url], ['missing', undefined, undefined]);
});

test('a Location with a user name is refused', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.faults = [status(201, {Location: 'https://me@api.example/uploads/1'})];
  await complaint.add(fileOf('photo.jpg', SIZE));
  assert.equal(complaint.file('photo.jpg').fault?.failure?.reason, 'configuration');
});
