/** The form's tus against `@tus/server`, which none of us wrote, over real connections. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, test} from 'node:test';
import {FileStore} from '@tus/file-store';
import {Server} from '@tus/server';
import {Upload, type UploadOutcome} from '../../src/files/tus.js';
import {removeUpload} from '../../src/files/upload-request.js';
import type {DeliveryWorld} from '../../src/submission/world.js';
import {settingsWith} from '../submission/settings.js';
import {fileOf} from './complaint-with-files.js';

const PATH = '/uploads';
const MB = 1_000_000;

/** As in a browser, but that nobody waits. */
const world: DeliveryWorld = {
  now: () => Date.now(),
  random: () => 0,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  isOnline: () => true,
  untilOnline: () => Promise.resolve(),
  fetch: (url, init) => fetch(url, init),
  lock: (_name, _signal, task) => task(),
};

/** Each as "PATCH 204". */
const asked: string[] = [];
/** What becomes of a request before the server has it: true, and the server does not get it. */
let meet: (request: IncomingMessage) => boolean = () => false;
let folder = '';
let url = '';
let tus: Server;

const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  response.on('close', () => asked.push(`${request.method} ${response.statusCode}`));
  if (!meet(request)) void tus.handle(request, response).catch(() => response.destroy());
});

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tus-'));
  tus = new Server({path: PATH, datastore: new FileStore({directory: folder})});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
});

beforeEach(() => {
  asked.length = 0;
  meet = () => false;
});

after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, {recursive: true});
});

/** Uploads a file, and tells where it stands. */
async function upload(
  file: ReturnType<typeof fileOf>,
  begun?: string,
): Promise<{outcome: UploadOutcome; url: string | undefined}> {
  let place = begun;
  const outcome = await new Upload({
    file,
    url: begun,
    content: Uint8Array.from(file.content),
    settings: () => settingsWith({url}),
    world,
    stop: new AbortController().signal,
    report: (progress) => {
      if (progress.kind === 'moved') place = progress.url;
    },
  }).run();
  return {outcome, url: place};
}

const idOf = (place: string | undefined): string => place?.split('/').at(-1) ?? '';
const kept = (place: string | undefined): Promise<Buffer> => readFile(join(folder, idOf(place)));

test('3 MB arrive in pieces, byte for byte', async () => {
  const file = fileOf('statement.pdf', 3 * MB);
  const {outcome, url: place} = await upload(file);
  assert.equal(outcome.kind, 'there');
  assert.deepEqual(asked.slice(0, 2), ['POST 201', 'PATCH 204']);
  assert.ok(asked.length > 3, 'more than one piece');
  assert.ok((await kept(place)).equals(file.content));
});

test('a name in other letters is kept with the type', async () => {
  const {url: place} = await upload(fileOf('صورة è 📎.png', 100));
  const {metadata} = await tus.datastore.getUpload(idOf(place));
  assert.deepEqual({...metadata}, {filename: 'صورة è 📎.png', filetype: 'image/png'});
});

for (const share of [0.1, 0.4, 0.7])
  test(`it goes on from what is there when the connection breaks after ${share} of a piece`, async () => {
    const file = fileOf('photo.jpg', MB);
    let pieces = 0;
    meet = (request) => {
      if (request.method !== 'PATCH' || ++pieces !== 2) return false;
      const length = Number(request.headers['content-length']);
      // Whoever listens to the request takes from the server what it has not read yet. Of the body some
      // has come with the head.
      const {socket} = request;
      const start = socket.bytesRead;
      const look = (): void => {
        if (socket.bytesRead - start >= length * share) socket.destroy();
        else if (!request.complete) setImmediate(look);
      };
      look();
      return false;
    };
    const {outcome, url: place} = await upload(file);
    assert.equal(outcome.kind, 'there');
    assert.equal(asked.filter((line) => line.startsWith('POST')).length, 1);
    assert.ok(asked.some((line) => line.startsWith('HEAD 200')));
    assert.ok((await kept(place)).equals(file.content));
  });

test('after a reload it goes on from what is there', async () => {
  const file = fileOf('photo.jpg', MB);
  let pieces = 0;
  meet = ({method}) => method === 'PATCH' && ++pieces > 1; // and no answer comes any more
  const stop = new AbortController();
  const place = await new Promise<string>((resolve) => {
    let moved = '';
    void new Upload({
      file,
      url: undefined,
      content: Uint8Array.from(file.content),
      settings: () => settingsWith({url}),
      world,
      stop: stop.signal,
      report: (progress) => {
        if (progress.kind === 'moved') moved = progress.url ?? '';
        else if (progress.kind === 'sent') resolve(moved);
      },
    }).run();
  });
  stop.abort();
  meet = () => false;
  asked.length = 0;
  const {outcome, url: same} = await upload(file, place);
  assert.equal(outcome.kind, 'there');
  assert.equal(same, place);
  assert.equal(
    asked.find((line) => !line.startsWith('PATCH 0')),
    'HEAD 200',
  );
  assert.ok((await kept(place)).equals(file.content));
});

test('what is all there is not sent again', async () => {
  const file = fileOf('photo.jpg', 1_000);
  const {url: place} = await upload(file);
  asked.length = 0;
  assert.equal((await upload(file, place)).outcome.kind, 'there');
  assert.deepEqual(asked, ['HEAD 200']);
});

test('an upload that has expired begins anew', async () => {
  const file = fileOf('photo.jpg', 1_000);
  const {url: place} = await upload(file);
  await tus.datastore.remove(idOf(place));
  asked.length = 0;
  const {outcome, url: other} = await upload(file, place);
  assert.equal(outcome.kind, 'there');
  assert.notEqual(other, place);
  assert.deepEqual(asked, ['HEAD 404', 'POST 201', 'PATCH 204']);
});

test('what is removed is gone', async () => {
  const {url: place} = await upload(fileOf('photo.jpg', 1_000));
  assert.ok(place);
  await removeUpload(place, settingsWith({url}), world);
  assert.equal(asked.at(-1), 'DELETE 204');
  assert.ok(!(await readdir(folder)).includes(idOf(place)));
});

test('a piece that does not fit is refused, and asked after', async () => {
  const file = fileOf('photo.jpg', MB);
  const {url: place} = await upload(file);
  const piece = await fetch(place ?? '', {
    method: 'PATCH',
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': '5',
      'Content-Type': 'application/offset+octet-stream',
    },
    body: 'x',
  });
  assert.equal(piece.status, 409);
  assert.ok((await kept(place)).equals(file.content));
});
