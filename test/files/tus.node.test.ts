/** How a file gets to the upload endpoint, whatever the line does (contract 7.1). */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attachmentsOf} from '../../src/complaint/files.js';
import {watchConsole} from '../submission/quiet-console.js';
import {ComplaintWithFiles, fileOf, sha256, UPLOADS_URL} from './complaint-with-files.js';
import type {Fault} from './tus-endpoint.js';

const KiB = 1024;
const said = watchConsole();

test('a file goes in pieces that grow, and is named with its hash', async () => {
  const complaint = new ComplaintWithFiles();
  const statement = fileOf('statement.pdf', 2_000 * KiB);
  await complaint.add(statement);
  assert.deepEqual(complaint.endpoint.asked, [
    'POST /uploads',
    'PATCH /uploads/1 at 0',
    `PATCH /uploads/1 at ${256 * KiB}`,
    `PATCH /uploads/1 at ${768 * KiB}`,
    `PATCH /uploads/1 at ${1792 * KiB}`,
  ]);
  const kept = complaint.endpoint.kept.get('/uploads/1');
  assert.deepEqual(kept?.bytes, statement.content);
  assert.deepEqual([kept.name, kept.type], ['statement.pdf', 'application/pdf']);
  assert.deepEqual(attachmentsOf(complaint.files), [
    {
      url: `${UPLOADS_URL}/1`,
      name: 'statement.pdf',
      type: 'application/pdf',
      size: 2_000 * KiB,
      sha256: sha256(statement.content),
    },
  ]);
});

test('requests carry what tus asks, and the headers of the page', async () => {
  const complaint = new ComplaintWithFiles({headers: {'X-Token': 'a', 'Tus-Resumable': '2'}});
  await complaint.add(fileOf('ricevuta è.png', 300));
  const [creation, piece] = complaint.endpoint.requests;
  assert.equal(creation?.headers.get('Upload-Length'), '300');
  assert.equal(
    creation.headers.get('Upload-Metadata'),
    'filename cmljZXZ1dGEgw6gucG5n,filetype aW1hZ2UvcG5n',
  );
  assert.equal(piece?.headers.get('Content-Type'), 'application/offset+octet-stream');
  for (const {headers, redirect} of complaint.endpoint.requests) {
    assert.equal(headers.get('X-Token'), 'a');
    assert.equal(headers.get('Tus-Resumable'), '1.0.0');
    assert.equal(redirect, 'manual');
  }
});

const SIZE = 600 * KiB;
const status = (code: number, headers: HeadersInit = {}): Response =>
  new Response(null, {status: code, headers});

/** What the second piece meets, once, and what the form asks after it. */
const passingFaults: [what: string, fault: () => Fault, goesOnAt: number][] = [
  ['the connection breaks before it', () => 'dropped', 256],
  ['the connection breaks in the middle of it', () => 'half', 428],
  ['its answer is lost', () => 'answer lost', 600],
  ...[408, 409, 423, 425, 429, 500, 502, 503, 504].map((code): [string, () => Fault, number] => [
    `it is answered ${code}`,
    () => status(code),
    256,
  ]),
  ['it is answered 429 with Retry-After', () => status(429, {'Retry-After': '20'}), 256],
  ['it is too large', () => status(413), 256],
];
for (const [what, fault, goesOnAt] of passingFaults) {
  test(`an upload goes on from what is there when ${what}`, async () => {
    const complaint = new ComplaintWithFiles();
    const photo = fileOf('photo.jpg', SIZE);
    complaint.endpoint.faults = [undefined, undefined, fault()];
    await complaint.add(photo);
    assert.deepEqual(complaint.endpoint.asked.slice(3, 5), [
      'HEAD /uploads/1',
      ...(goesOnAt < 600 ? [`PATCH /uploads/1 at ${goesOnAt * KiB}`] : []),
    ]);
    assert.deepEqual(complaint.endpoint.kept.get('/uploads/1')?.bytes, photo.content);
    assert.equal(complaint.endpoint.kept.size, 1, 'it was not begun anew');
    assert.equal(complaint.file('photo.jpg').isThere, true);
  });
}

test('a piece that arrives resets the count of attempts', async () => {
  const complaint = new ComplaintWithFiles();
  const dropped: Fault[] = ['dropped', 'dropped', 'dropped'];
  complaint.endpoint.faults = [undefined, ...dropped, undefined, undefined, ...dropped];
  await complaint.add(fileOf('photo.jpg', SIZE));
  assert.equal(complaint.file('photo.jpg').isThere, true);
});

test('after four attempts the row says so, and goes on from there when it is tried again', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.faults = [undefined, undefined, 'dropped', 'dropped', 'dropped', 'dropped'];
  await complaint.add(fileOf('photo.jpg', SIZE));
  assert.deepEqual(complaint.file('photo.jpg').fault, {
    code: 'notUploaded',
    failure: {reason: 'network', status: null},
  });
  const {length} = complaint.endpoint.asked;
  complaint.retry('photo.jpg');
  await complaint.rest();
  assert.equal(complaint.endpoint.asked[length], 'HEAD /uploads/1');
  assert.equal(complaint.file('photo.jpg').isThere, true);
  assert.equal(complaint.endpoint.kept.size, 1);
});

test('pieces become smaller on a slow line, down to 64 KiB', async () => {
  const complaint = new ComplaintWithFiles();
  const {fetch} = complaint.world;
  complaint.world.fetch = async (url, init) => {
    if (init.method === 'PATCH') await complaint.world.wait(6_000, init.signal!);
    return fetch(url, init);
  };
  await complaint.add(fileOf('photo.jpg', SIZE));
  assert.deepEqual(
    complaint.endpoint.asked.slice(1).map((line) => Number(line.split(' ').at(-1)) / KiB),
    [0, 256, 384, 448, 512, 576],
  );
});

test('a piece that takes longer than the time limit is halved, and what came is not sent again', async () => {
  const complaint = new ComplaintWithFiles({timeout: 10_000});
  const {fetch} = complaint.world;
  let isSlow = true;
  complaint.world.fetch = async (url, init) => {
    if (init.method === 'PATCH' && isSlow) {
      isSlow = false;
      return new Promise(() => undefined);
    }
    return fetch(url, init);
  };
  await complaint.add(fileOf('photo.jpg', SIZE));
  assert.deepEqual(complaint.endpoint.asked.slice(1, 3), [
    'HEAD /uploads/1',
    'PATCH /uploads/1 at 0',
  ]);
  assert.equal(complaint.endpoint.asked[3], `PATCH /uploads/1 at ${128 * KiB}`);
});

for (const code of [403, 404, 410]) {
  test(`an upload that is answered ${code} at its own URL begins anew from memory`, async () => {
    const complaint = new ComplaintWithFiles();
    const photo = fileOf('photo.jpg', SIZE);
    complaint.endpoint.faults = [undefined, undefined, status(code)];
    await complaint.add(photo);
    assert.equal(complaint.file('photo.jpg').url, `${UPLOADS_URL}/2`);
    assert.deepEqual(complaint.endpoint.kept.get('/uploads/2')?.bytes, photo.content);
  });
}

test('an endpoint that loses every upload ends it after four', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.meet = ({method}) => (method === 'POST' ? undefined : status(404));
  await complaint.add(fileOf('photo.jpg', SIZE));
  assert.equal(complaint.file('photo.jpg').fault?.code, 'notUploaded');
  assert.equal(complaint.endpoint.asked.filter((line) => line.startsWith('POST')).length, 4);
});

const refusals: [what: string, response: () => Response, failure: object][] = [
  ['413', () => status(413), {reason: 'rejected', status: 413, detail: undefined}],
  [
    '415 with a reason',
    () =>
      new Response('{"detail": "No films, please."}', {
        status: 415,
        headers: {'Content-Type': 'application/problem+json'},
      }),
    {reason: 'rejected', status: 415, detail: 'No films, please.'},
  ],
  ['401', () => status(401), {reason: 'unauthorized', status: 401, detail: undefined}],
  ['403', () => status(403), {reason: 'unauthorized', status: 403, detail: undefined}],
  [
    '429 for minutes',
    () => status(429, {'Retry-After': '300'}),
    {reason: 'server', status: 429, retryAfter: 300_000},
  ],
];
for (const [what, response, failure] of refusals) {
  test(`a creation that is answered ${what} ends at its row`, async () => {
    const complaint = new ComplaintWithFiles();
    complaint.endpoint.faults = [response()];
    await complaint.add(fileOf('photo.jpg'));
    assert.deepEqual(complaint.file('photo.jpg').fault, {code: 'notUploaded', failure});
    assert.equal(complaint.endpoint.asked.length, 1);
  });
}

const badCreations: [what: string, response: () => Response][] = [
  ['a Location on another origin', () => status(201, {Location: 'https://elsewhere.example/1'})],
  ['a Location of no URL', () => status(201, {Location: 'http://'})],
  ['no Location', () => status(201)],
  ['200', () => status(200, {Location: '/uploads/1'})],
  ['a script', () => status(201, {Location: 'javascript:alert(1)'})],
];
for (const [what, response] of badCreations) {
  test(`a creation with ${what} is refused, and the page owner told`, async () => {
    const complaint = new ComplaintWithFiles();
    complaint.endpoint.faults = [response()];
    await complaint.add(fileOf('photo.jpg'));
    assert.equal(complaint.file('photo.jpg').fault?.failure?.reason, 'configuration');
    assert.match(
      said.errors.join(),
      /upload endpoint must answer 201 with a Location on its own origin/,
    );
  });
}

test('an endpoint that does not say how much is there is refused, and the page owner told', async () => {
  const complaint = new ComplaintWithFiles();
  complaint.endpoint.faults = [undefined, status(204)];
  await complaint.add(fileOf('photo.jpg'));
  assert.equal(complaint.file('photo.jpg').fault?.failure?.reason, 'configuration');
  assert.match(said.errors.join(), /must give an Upload-Offset that fits/);
});
