/** How files follow the complaint that they are of: one after the other, stopped, gone on with. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attachmentsOf} from '../../src/complaint/files.js';
import {ComplaintWithFiles, fileOf} from './complaint-with-files.js';

const SIZE = 600 * 1024;
const status = (code: number): Response => new Response(null, {status: code});

test('offline it waits and goes on by itself, however long that takes', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.meet = () => (complaint.world.isOnline() ? undefined : 'dropped');
  complaint.world.loseConnection();
  await complaint.add(fileOf('photo.jpg', SIZE));
  const {id} = complaint.file('photo.jpg');
  assert.equal(complaint.uploads.progressOf(id)?.isWaiting, true);
  await complaint.world.pass(3_600_000);
  complaint.world.restoreConnection();
  await complaint.rest();
  assert.equal(complaint.file('photo.jpg').isThere, true);
});

test('a file that is removed is stopped, and the endpoint told once', async () => {
  const complaint = new ComplaintWithFiles();
  const {fetch} = complaint.world;
  complaint.world.fetch = (url, init) =>
    init.method === 'PATCH' ? new Promise(() => undefined) : fetch(url, init);
  complaint.uploads.add([fileOf('photo.jpg', SIZE)]);
  await complaint.world.settle();
  complaint.remove('photo.jpg');
  await complaint.rest();
  assert.deepEqual(complaint.endpoint.asked, ['POST /uploads', 'DELETE /uploads/1']);
  assert.equal(complaint.world.pending, 0, 'nothing waits any more');
});

test('what another may still need is not removed from the endpoint', async () => {
  const complaint = new ComplaintWithFiles();
  await complaint.add(fileOf('photo.jpg'));
  complaint.become([], false);
  await complaint.rest();
  assert.equal(complaint.endpoint.kept.size, 1);
});

test('a form that is taken out of its page stops, and goes on when it is back', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.meet = ({method}) => {
    if (method === 'PATCH' && complaint.endpoint.asked.length === 3) complaint.uploads.detach();
    return undefined;
  };
  await complaint.add(fileOf('photo.jpg', SIZE));
  assert.equal(complaint.file('photo.jpg').isThere, undefined);
  complaint.uploads.attach();
  await complaint.rest();
  assert.equal(complaint.file('photo.jpg').isThere, true);
  assert.equal(complaint.endpoint.kept.size, 1);
});

test('files go one after the other, and one that fails does not keep the others', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.meet = ({headers}) =>
    headers.get('Upload-Length') === '1001' ? status(413) : undefined;
  await complaint.add(fileOf('a.pdf', 1001), fileOf('b.pdf', 1002), fileOf('c.pdf', 1003));
  assert.deepEqual(
    complaint.files.map(({isThere}) => isThere),
    [undefined, true, true],
  );
});

test('where the page has no crypto.subtle the file goes without a hash', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.world.digest = () => Promise.reject(new TypeError('undefined'));
  await complaint.add(fileOf('photo.jpg'));
  assert.deepEqual(Object.keys(attachmentsOf(complaint.files)[0]!), [
    'url',
    'name',
    'type',
    'size',
  ]);
});

test('when the page takes no files any more, what is under way stops', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.meet = ({method}) => {
    if (method === 'PATCH') complaint.settings = undefined;
    return undefined;
  };
  await complaint.add(fileOf('photo.jpg', SIZE));
  complaint.uploads.goOn();
  await complaint.rest();
  assert.equal(complaint.world.pending, 0);
});
