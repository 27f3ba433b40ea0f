/** A file that is asked for may come in another guise. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ComplaintWithFiles, fileOf, sha256} from './complaint-with-files.js';

const SIZE = 600 * 1024;

test('the same bytes with another date go on where they were, in the row that asks for them', async () => {
  const complaint = new ComplaintWithFiles();
  const photo = fileOf('photo.jpg', SIZE);
  complaint.endpoint.meet = ({method, headers}) =>
    method === 'PATCH' && headers.get('Upload-Offset') !== '0' ? 'dropped' : undefined;
  await complaint.add(photo);
  complaint.endpoint.meet = () => undefined;
  const {url = ''} = complaint.file('photo.jpg');
  const after = new ComplaintWithFiles({}, {endpoint: complaint.endpoint});
  after.become([{...complaint.file('photo.jpg'), id: 77, fault: {code: 'missing'}}]);
  await after.rest();
  await after.add({...photo, lastModified: 1_790_000_009_999});
  assert.deepEqual(
    after.files.map((file) => [file.url, file.isThere, file.sha256]),
    [[url, true, sha256(photo.content)]],
  );
  assert.equal(complaint.endpoint.kept.size, 1);
});

test('one that could not be read takes its row again, though it has changed since', async () => {
  const complaint = new ComplaintWithFiles();
  const lost = {...fileOf('photo.jpg', SIZE), arrayBuffer: () => Promise.reject(new Error('gone'))};
  await complaint.add(lost);
  assert.equal(complaint.file('photo.jpg').fault?.code, 'unreadable');
  await complaint.add(fileOf('photo.jpg', SIZE + 1, {lastModified: 1_790_000_009_999}));
  assert.deepEqual(
    complaint.files.map(({size, isThere}) => [size, isThere]),
    [[SIZE + 1, true]],
  );
});
