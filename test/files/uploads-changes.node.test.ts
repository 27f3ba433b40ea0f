/** What happens to files while they are read, asked for and uploaded. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attachmentsOf} from '../../src/complaint/files.js';
import {ComplaintWithFiles, fileOf, sha256} from './complaint-with-files.js';

const SIZE = 600 * 1024;

test('a file that is never read does not keep the others from being uploaded', async () => {
  const complaint = new ComplaintWithFiles();
  const inCloud = fileOf('cloud.jpg', SIZE, {arrayBuffer: () => new Promise(() => undefined)});
  await complaint.add(inCloud, fileOf('photo.jpg', SIZE));
  assert.equal(complaint.file('photo.jpg').isThere, true);
  assert.equal(complaint.file('cloud.jpg').isThere, undefined);
});

test('an upload keeps its place when another tab, which does not know it, has changed the draft', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.meet = ({headers}) => {
    if (headers.get('Upload-Offset') === String(256 * 1024))
      complaint.become(
        complaint.files.map(({url: _url, sha256: _sha256, ...file}) => ({
          ...file,
          fault: {code: 'missing'},
        })),
      );
    return undefined;
  };
  const photo = fileOf('photo.jpg', SIZE);
  await complaint.add(photo);
  assert.equal(complaint.endpoint.kept.size, 1);
  assert.deepEqual(
    attachmentsOf(complaint.files).map((attachment) => attachment.sha256),
    [sha256(photo.content)],
  );
});

test('other bytes that are chosen while it is asked for the old ones are those that are sent', async () => {
  const first = new ComplaintWithFiles();
  await first.add(fileOf('photo.jpg', SIZE));
  const {endpoint, files} = first;
  const complaint = new ComplaintWithFiles({}, {endpoint});
  const {fetch} = complaint.world;
  let release: () => void = () => undefined;
  complaint.world.fetch = async (url, init) => {
    const response = await fetch(url, init);
    if (init.method === 'HEAD')
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    return response;
  };
  complaint.become(files.map((file) => ({...file, isThere: undefined, fault: {code: 'missing'}})));
  await complaint.world.settle();
  const other = fileOf('photo.jpg', SIZE, {seed: 2});
  complaint.uploads.add([other]);
  await complaint.world.settle();
  release();
  await complaint.rest();
  const [attachment] = attachmentsOf(complaint.files);
  assert.equal(attachment?.sha256, sha256(other.content));
  assert.deepEqual(endpoint.kept.get(new URL(attachment.url).pathname)?.bytes, other.content);
});
