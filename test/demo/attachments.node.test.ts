import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import type {Attachment} from '../../src/complaint/files.js';
import {bodyWith, startReceiver, storedLines} from './running-receiver.js';
import {fileOf, sha256, type Uploader} from './uploading.js';

test('a complaint with its files is stored as it came, and answered the same again', async (t) => {
  const {uploader, post, file} = await startReceiver(t);
  const attachments = [
    await uploader.upload(fileOf('image/png'), 'image/png', 'الفاتورة.png'),
    await uploader.upload(fileOf('application/pdf'), 'application/pdf', '../../etc/passwd'),
  ];
  const body = bodyWith({attachments});
  const first = await post(body);
  assert.deepEqual([first.status, first.body], [201, {reference: 'C-2026-000001'}]);
  const again = await post(body);
  assert.deepEqual([again.status, again.body], [first.status, first.body]);
  const [line = '', ...others] = await storedLines(file);
  assert.deepEqual(others, []);
  assert.deepEqual(
    (JSON.parse(line) as {complaint: {attachments: unknown}}).complaint.attachments,
    attachments,
  );
});

test('fifty requests at once for one complaint with a file are stored once', async (t) => {
  const {uploader, post, file} = await startReceiver(t);
  const body = bodyWith({attachments: [await uploader.upload(fileOf('image/png'))]});
  const replies = await Promise.all(Array.from({length: 50}, () => post(body)));
  assert.deepEqual(
    new Set(replies.map(({status, body: {reference}}) => `${status} ${reference}`)),
    new Set(['201 C-2026-000001']),
  );
  assert.equal((await storedLines(file)).length, 1);
});

test('a hash may be missing, and one file may belong to two complaints', async (t) => {
  const {uploader, post} = await startReceiver(t);
  const {sha256: _, ...attachment} = await uploader.upload(fileOf('image/png'));
  const submissionId = '11111111-2222-4333-8444-555555555555';
  assert.equal((await post(bodyWith({attachments: [attachment]}))).status, 201);
  const second = await post(bodyWith({submissionId, attachments: [attachment]}), {
    'Idempotency-Key': `"${submissionId}"`,
  });
  assert.equal(second.status, 201);
});

const unfinished = async (uploader: Uploader, whole: Attachment): Promise<Attachment> => {
  const url = await uploader.begin(whole.size);
  await uploader.patch(url, 0, fileOf('image/png').subarray(0, 999));
  // Without a hash only the missing byte tells.
  const {sha256: _, ...rest} = whole;
  return {...rest, url};
};

const wrong: [
  what: string,
  change: (whole: Attachment, uploader: Uploader) => Attachment | Promise<Attachment>,
][] = [
  ['an unfinished upload', (whole, uploader) => unfinished(uploader, whole)],
  ['the same upload twice', (whole) => whole],
  ['another size', (whole) => ({...whole, size: whole.size + 1})],
  ['another hash', (whole) => ({...whole, sha256: '0'.repeat(64)})],
  ['another type', (whole) => ({...whole, type: 'image/jpeg'})],
  [
    'an address on another host',
    ({url, ...whole}) => ({
      ...whole,
      url: url.replace(/127\.0\.0\.1:\d+/, 'elsewhere.example'),
    }),
  ],
  ['an address on another port', ({url, ...whole}) => ({...whole, url: url.replace(/:\d+/, ':1')})],
  ['an address with a user', ({url, ...whole}) => ({...whole, url: url.replace('//', '//a@')})],
  ['a query', ({url, ...whole}) => ({...whole, url: `${url}?x`})],
  ['a guessed address', ({url, ...whole}) => ({...whole, url: url.slice(0, -32) + '0'.repeat(32)})],
  ['the notes beside a file', ({url, ...whole}) => ({...whole, url: `${url}.json`})],
  [
    'a path out of the folder',
    ({url, ...whole}) => ({
      ...whole,
      url: url.replace(/[0-9a-f]{32}$/, '..%2f..%2fetc%2fpasswd'),
    }),
  ],
  ['the folder', (whole, {folder}) => ({...whole, url: folder})],
];

for (const [what, change] of wrong) {
  test(`a complaint with ${what} is refused at this file, and not stored`, async (t) => {
    const {uploader, post, file} = await startReceiver(t);
    const whole = await uploader.upload(fileOf('image/png'));
    const attachments = [whole, await change(whole, uploader)];
    const {status, headers, body} = await post(bodyWith({attachments}));
    assert.equal(status, 422);
    assert.equal(headers.get('content-type'), 'application/problem+json');
    assert.deepEqual(body.errors, [
      {
        pointer: '#/attachments/1',
        detail: 'We do not have this file whole. Remove it, and add it again.',
      },
    ]);
    assert.deepEqual(await storedLines(file), []);
    // A complaint that was refused keeps no file.
    assert.equal((await uploader.remove(whole.url)).status, 204);
  });
}

test('each file that is missing is named, in the language of the complaint', async (t) => {
  const {uploader, post} = await startReceiver(t);
  const attachments = [
    await uploader.upload(fileOf('image/png')),
    await uploader.upload(fileOf('image/png')),
  ];
  for (const {url} of attachments) await uploader.remove(url);
  const {body} = await post(bodyWith({locale: 'it', attachments}));
  assert.deepEqual(
    body.errors?.map(({pointer}) => pointer),
    ['#/attachments/0', '#/attachments/1'],
  );
  assert.match(body.errors[0]?.detail ?? '', /Rimuovilo e aggiungilo di nuovo/);
});

test('bytes that the disk no longer has as they came are noticed', async (t) => {
  const {uploader, post, file} = await startReceiver(t);
  const whole = await uploader.upload(fileOf('image/png'));
  const damaged = fileOf('image/png').fill(0x21, 900);
  await writeFile(join(dirname(file), 'complaint-files', whole.url.slice(-32)), damaged);
  assert.equal((await post(bodyWith({attachments: [whole]}))).status, 422);
});

test('content that nobody has looked at yet is looked at: the receiver was ended at the last byte', async (t) => {
  const {uploader, post, file} = await startReceiver(t);
  const url = await uploader.begin(1000);
  const bytes = fileOf('text/html');
  await writeFile(join(dirname(file), 'complaint-files', url.slice(-32)), bytes);
  assert.equal(await uploader.offsetOf(url), 1000);
  const attachment = {url, name: 'photo.png', type: 'image/png', size: 1000, sha256: sha256(bytes)};
  assert.equal((await post(bodyWith({attachments: [attachment]}))).status, 422);
});

test('a scan that goes on asks the form to wait; one that finds something names the file', async (t) => {
  let result: 'running' | 'infected' | 'clean' = 'running';
  const {uploader, post, file} = await startReceiver(t, {scan: () => result});
  const attachments = [await uploader.upload(fileOf('image/png'))];
  const waiting = await post(bodyWith({attachments}));
  assert.deepEqual([waiting.status, waiting.headers.get('retry-after')], [409, '3']);
  result = 'infected';
  const {status, body} = await post(bodyWith({attachments}));
  assert.equal(status, 422);
  assert.equal(body.errors?.[0]?.pointer, '#/attachments/0');
  assert.match(body.errors[0].detail, /virus scan/);
  assert.deepEqual(await storedLines(file), []);
  result = 'clean';
  assert.equal((await post(bodyWith({attachments}))).status, 201);
});

test('a file cannot be taken back while the complaint that names it is looked at', async (t) => {
  let removal: Promise<Response> | undefined;
  const {uploader, post} = await startReceiver(t, {
    scan: async () => {
      removal = uploader.remove(attachment.url);
      await removal;
      return 'clean' as const;
    },
  });
  const attachment = await uploader.upload(fileOf('image/png'));
  assert.equal((await post(bodyWith({attachments: [attachment]}))).status, 201);
  assert.equal((await removal)?.status, 403);
  assert.equal(await uploader.offsetOf(attachment.url), 1000);
});
