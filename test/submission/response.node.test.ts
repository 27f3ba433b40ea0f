import {describe, it} from 'node:test';
import {expect} from 'chai';
import {readReceipt} from '../../src/submission/response.js';
import {broken, endless, read} from './responses.js';

const JSON_TYPE = {'Content-Type': 'application/json'};

describe('The answer', () => {
  for (const status of [200, 201, 202, 203, 204, 205, 206, 226, 299]) {
    it(`${status} accepts the complaint`, async () => {
      expect((await read(new Response(null, {status}))).kind).to.equal('accepted');
    });
  }

  const failures: [status: number, reason: string][] = [
    ...[400, 402, 404, 405, 406, 410, 411, 412, 413, 414, 415, 418, 422, 428, 431, 451, 499].map(
      (status): [number, string] => [status, 'rejected'],
    ),
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [419, 'unauthorized'],
    ...[408, 409, 425, 429, 500, 501, 502, 503, 504, 507, 511, 599].map(
      (status): [number, string] => [status, 'server'],
    ),
  ];
  for (const [status, reason] of failures) {
    it(`${status} is a failure: ${reason}`, async () => {
      const outcome = await read(new Response(null, {status}));

      expect(outcome).to.have.property('kind', 'failed');
      expect(outcome).to.have.deep.property('failure').that.includes({reason, status});
    });
  }

  it('says when to come back, in ms', async () => {
    const headers = {'Retry-After': 'Sun, 22 Nov 2026 10:15:12 GMT'};
    expect(await read(new Response(null, {status: 503, headers}))).to.deep.equal({
      kind: 'failed',
      failure: {reason: 'server', status: 503, retryAfter: 12_000},
    });
  });

  const clocks: [date: string, wait: number | undefined][] = [
    ['Sun, 22 Nov 2026 10:15:02 GMT', 10_000],
    ['Mon, 22 Nov 1999 10:15:00 GMT', 852_076_812_000],
    ['Sun, 22 Nov 2026 10:15:12 GMT', undefined],
    ['Sun, 22 Nov 2026 11:00:00 GMT', undefined],
    ['', 12_000],
    ['soon', 12_000],
  ];
  for (const [date, retryAfter] of clocks) {
    it(`says so by its own clock, where that can be read: ${JSON.stringify(date)}`, async () => {
      const headers = {'Retry-After': 'Sun, 22 Nov 2026 10:15:12 GMT', Date: date};
      const outcome = await read(new Response(null, {status: 503, headers}));
      expect(outcome).to.have.nested.property('failure.retryAfter', retryAfter);
    });
  }

  it('says so in seconds, whatever its clock says', async () => {
    const headers = {'Retry-After': '7', Date: 'Mon, 22 Nov 1999 10:15:00 GMT'};
    const outcome = await read(new Response(null, {status: 503, headers}));
    expect(outcome).to.have.nested.property('failure.retryAfter', 7_000);
  });

  it('is a network error when nobody may look into it', async () => {
    expect(await read(Response.error())).to.deep.equal({
      kind: 'failed',
      failure: {reason: 'network', status: null, detail: undefined},
    });
  });
});

describe('An accepted complaint', () => {
  const unreadable: Record<string, () => Response> = {
    'no body': () => new Response(null, {status: 204}),
    'an empty body': () => new Response('', {headers: JSON_TYPE}),
    'half a body': () => new Response('{"reference":', {headers: JSON_TYPE}),
    'bytes that are no text': () =>
      new Response(new Uint8Array([0xff, 0xfe]), {headers: JSON_TYPE}),
    'a body that breaks off': () => new Response(broken(), {headers: JSON_TYPE}),
    null: () => new Response('null', {headers: JSON_TYPE}),
    'a list': () => new Response('["CMP-1"]', {headers: JSON_TYPE}),
    'a text': () => new Response('"CMP-1"', {headers: JSON_TYPE}),
    'a number': () => new Response('42', {headers: JSON_TYPE}),
  };
  for (const [body, respond] of Object.entries(unreadable)) {
    it(`stays accepted with ${body}`, async () => {
      expect(await read(respond())).to.deep.equal({
        kind: 'accepted',
        receipt: {
          reference: null,
          acknowledgeBy: undefined,
          resolveBy: undefined,
          contact: undefined,
        },
      });
    });
  }

  it('stays accepted when its body was read by someone else', async () => {
    const response = Response.json({reference: 'CMP-1'});
    await response.text();

    expect((await read(response)).kind).to.equal('accepted');
  });

  it('stays accepted when the rest of its body takes too long', async () => {
    const outcome = await read(new Response(endless()), Promise.resolve());

    expect(outcome).to.have.nested.property('receipt.reference', null);
  });

  it('comes with a receipt', async () => {
    const receipt = {
      reference: 'CMP-1',
      acknowledgeBy: '2026-11-24',
      resolveBy: '2026-12-01',
      contact: 'Grace Hopper, complaints@shop.example',
    };

    expect(await read(Response.json(receipt))).to.deep.equal({kind: 'accepted', receipt});
  });

  const references: [given: unknown, reference: string | null][] = [
    ['C', 'C'],
    ['x'.repeat(64), 'x'.repeat(64)],
    ['🙂'.repeat(64), '🙂'.repeat(64)],
    ['<b>1</b>', '<b>1</b>'],
    ['x'.repeat(65), null],
    ['', null],
    [' \u200b', null],
    [42, null],
    [null, null],
    [true, null],
    [['CMP-1'], null],
    [{id: 'CMP-1'}, null],
  ];
  for (const [given, reference] of references) {
    it(`has the reference ${JSON.stringify(reference)} for ${JSON.stringify(given)}`, async () => {
      const outcome = await read(Response.json({reference: given}));

      expect(outcome).to.have.nested.property('receipt.reference', reference);
    });
  }

  const contacts: [given: unknown, contact: string | undefined][] = [
    ['G', 'G'],
    ['🙂'.repeat(200), '🙂'.repeat(200)],
    ['x'.repeat(201), undefined],
    [' ', undefined],
    [42, undefined],
    [null, undefined],
  ];
  for (const [given, contact] of contacts) {
    it(`has the contact ${JSON.stringify(contact)} for ${JSON.stringify(given)}`, async () => {
      const outcome = await read(Response.json({reference: 'C-1', contact: given}));

      expect(outcome).to.have.nested.property('receipt.reference', 'C-1');
      expect(outcome).to.have.nested.property('receipt.contact', contact);
    });
  }

  const noDates = ['2026-02-30', '2026-13-01', '24/11/2026', 'soon', '', 20261124, null, {}];
  for (const date of noDates) {
    it(`keeps its reference and its own dates when one is ${JSON.stringify(date)}`, async () => {
      const answer = {reference: 'CMP-1', acknowledgeBy: date, resolveBy: '2026-12-01'};

      expect(await read(Response.json(answer))).to.deep.equal({
        kind: 'accepted',
        receipt: {
          reference: 'CMP-1',
          acknowledgeBy: undefined,
          resolveBy: '2026-12-01',
          contact: undefined,
        },
      });
    });
  }
});

describe('A receipt', () => {
  for (const answer of [undefined, null, 7, 'C-1', true, [], ['C-1'], {}]) {
    it(`says nothing when the answer is ${JSON.stringify(answer)}`, () => {
      expect(readReceipt(answer)).to.deep.equal({
        reference: null,
        acknowledgeBy: undefined,
        resolveBy: undefined,
        contact: undefined,
      });
    });
  }
});
