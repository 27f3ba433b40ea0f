import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  bodyWith,
  complaint,
  requestHead,
  sendRaw,
  startReceiver,
  storedLines,
} from './running-receiver.js';

const LIMIT = 128 * 1024;
const bytes = (text: string) => new TextEncoder().encode(text);
const withinComplaint = (extra: string) => `{${extra},${bodyWith().slice(1)}`;

const malformed: [what: string, body: BodyInit][] = [
  ['nothing', ''],
  ['half a complaint', bodyWith().slice(0, -1)],
  ['two complaints', bodyWith() + bodyWith()],
  ['a byte order mark', `\ufeff${bodyWith()}`],
  ['UTF-16', Buffer.from(bodyWith(), 'utf16le')],
  ['invalid UTF-8', Buffer.concat([bytes('{"a":"'), Buffer.from([0xc3, 0x28]), bytes('"}')])],
  [
    'an overlong UTF-8 form',
    Buffer.concat([bytes('{"a":"'), Buffer.from([0xc0, 0xaf]), bytes('"}')]),
  ],
  ['a name twice', withinComplaint('"locale":"it"')],
  ['a name twice, once escaped', withinComplaint('"\\u006cocale":"it"')],
  ['a name twice, deeper', withinComplaint('"more":[{"a":1,"a":1}]')],
  ['NaN', bodyWith().replace('1', 'NaN')],
  ['a comment', `/**/${bodyWith()}`],
  ['deep nesting', withinComplaint(`"deep":${'['.repeat(60_000)}${']'.repeat(60_000)}`)],
  ['open brackets', '['.repeat(100_000)],
  ['an unfinished string', `"${'\\"'.repeat(50_000)}`],
];

for (const [what, body] of malformed) {
  test(`a body with ${what} is refused with 400, and not stored`, async (t) => {
    const {post, file} = await startReceiver(t);
    const reply = await post(body);
    assert.equal(reply.status, 400);
    assert.match(reply.body.type ?? '', /malformedJson$/);
    assert.deepEqual(await storedLines(file), []);
  });
}

for (const body of ['null', '[]', '"text"', '0', 'true', '{}']) {
  test(`${body} is JSON but no complaint: 422`, async (t) => {
    const {post} = await startReceiver(t);
    assert.equal((await post(body)).status, 422);
  });
}

for (const name of ['constructor', 'toString']) {
  test(`a property named ${name} is refused as unknown and pollutes nothing`, async (t) => {
    const {post, file} = await startReceiver(t);
    const {status, body} = await post(withinComplaint(`"${name}":{"polluted":true}`));
    assert.equal(status, 422);
    assert.deepEqual(
      body.errors?.map(({pointer}) => pointer),
      [`#/${name}`],
    );
    assert.ok(!('polluted' in {}));
    assert.deepEqual(await storedLines(file), []);
  });
}

test('a property named __proto__ is refused as no JSON to be trusted, and pollutes nothing', async (t) => {
  const {post, file} = await startReceiver(t);
  assert.equal((await post(withinComplaint('"__proto__":{"polluted":true}'))).status, 400);
  assert.equal((await post(withinComplaint('"\\u005f_proto__":{}'))).status, 400);
  assert.ok(!('polluted' in {}));
  assert.deepEqual(await storedLines(file), []);
});

test('a body of exactly 128 KiB is read, one byte more is refused with 413', async (t) => {
  const {post, file} = await startReceiver(t);
  const padded = (size: number) => bodyWith().padEnd(size, ' ');
  assert.equal((await post(padded(LIMIT + 1))).status, 413);
  assert.deepEqual(await storedLines(file), []);
  assert.equal((await post(padded(LIMIT))).status, 201);
});

test('a huge body that does not announce its length is refused while it streams', async (t) => {
  const {request, file, port} = await startReceiver(t);
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      if (++chunks === 32) controller.close();
    },
  });
  let chunks = 0;
  const {status} = await request({
    method: 'POST',
    body: stream,
    duplex: 'half',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': `"${complaint.submissionId}"`,
      Origin: `http://127.0.0.1:${port}`,
    },
  } as RequestInit);
  assert.equal(status, 413);
  assert.deepEqual(await storedLines(file), []);
});

test('a body that takes too long is answered with 408 and the connection ends', async (t) => {
  const {port, file} = await startReceiver(t, {bodyTimeLimit: 30});
  const answer = await sendRaw(port, `${requestHead(1000)}{"schemaVersion":`);
  assert.match(answer, /^HTTP\/1\.1 408 /);
  assert.match(answer, /^Connection: close/im);
  assert.deepEqual(await storedLines(file), []);
});

test('requests that break off at any point store nothing and harm nobody', async (t) => {
  const {post, port, file} = await startReceiver(t);
  const whole = requestHead(Buffer.byteLength(bodyWith())) + bodyWith();
  await Promise.all(
    Array.from({length: 40}, (_, i) => {
      const socket = connect(port, '127.0.0.1');
      const part = whole.slice(0, Math.floor((whole.length * i) / 40));
      socket.write(part, () => socket.resetAndDestroy());
      return new Promise((resolve) => socket.on('close', resolve));
    }),
  );
  assert.deepEqual(await storedLines(file), []);
  assert.equal((await post(bodyWith())).status, 201);
});

test('a complaint whose sender breaks off after the last byte may be stored, but only once', async (t) => {
  const {post, port, file} = await startReceiver(t);
  const socket = connect(port, '127.0.0.1');
  socket.end(requestHead(Buffer.byteLength(bodyWith())) + bodyWith());
  await new Promise((resolve) => socket.on('close', resolve).resume());
  assert.equal((await post(bodyWith())).status, 201);
  assert.equal((await storedLines(file)).length, 1);
});

test('white space made to keep a careless pattern busy is answered within a second', async (t) => {
  const {post} = await startReceiver(t);
  const started = performance.now();
  const person = {fullName: `a${' '.repeat(120_000)}a`, country: 'IT'};
  assert.equal((await post(bodyWith({person}))).status, 422);
  assert.ok(performance.now() - started < 1000);
});

test('thousands of unknown properties get twenty errors', async (t) => {
  const {post} = await startReceiver(t);
  const many = Object.fromEntries(Array.from({length: 10_000}, (_, i) => [`p${i}`, 0]));
  const {status, body} = await post(bodyWith(many));
  assert.deepEqual([status, body.errors?.length], [422, 20]);
});

test('any JSON and any bytes get a 4xx and are not stored', async (t) => {
  const {post, file} = await startReceiver(t);
  const damaged = fc
    .tuple(fc.nat(bodyWith().length - 1), fc.string({unit: 'binary', maxLength: 3}))
    .map(([at, text]) => bodyWith().slice(0, at) + text)
    .filter((body) => body !== bodyWith());
  const bodies = fc.oneof(
    fc.json({maxDepth: 5}),
    fc.uint8Array({maxLength: 500}).map((array) => new Uint8Array(array)),
    damaged,
    fc
      .constantFrom(...Object.keys(complaint))
      .chain((name) => fc.jsonValue().map((value) => bodyWith({[name]: {unlike: value}}))),
  );
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const {status, headers} = await post(body);
      assert.ok(status === 400 || status === 422, `status ${status}`);
      assert.equal(headers.get('content-type'), 'application/problem+json');
    }),
    {numRuns: 500},
  );
  assert.deepEqual(await storedLines(file), []);
});
