import {expect} from '@open-wc/testing';
import {readAnswer, type Outcome} from '../../src/submission/answer.js';

const JSON_TYPE = {'Content-Type': 'application/json'};
const PROBLEM_TYPE = {'Content-Type': 'application/problem+json'};

const never = new Promise<never>(() => undefined);
const read = (response: Response): Promise<Outcome> => readAnswer(response, never, Date.now());

/** A body that begins and never ends. */
const endless = () =>
  new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"reference":'));
    },
  });

/** A body that breaks off. */
const broken = () =>
  new ReadableStream({
    start(stream) {
      stream.error(new TypeError('The connection was lost.'));
    },
  });

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

  for (const status of [300, 301, 302, 303, 304, 307, 308]) {
    it(`${status} is a network error: no redirect is followed`, async () => {
      const outcome = await read(new Response(null, {status}));

      expect(outcome).to.have.nested.property('failure.reason', 'network');
    });
  }

  it('is a network error when a redirect was followed', async () => {
    const response = Response.json({reference: 'CMP-1'});
    Object.defineProperty(response, 'redirected', {value: true});

    expect(await read(response)).to.have.nested.property('failure.reason', 'network');
  });

  it('is a network error when nobody may look into it', async () => {
    expect(await read(Response.error())).to.have.nested.property('failure.reason', 'network');
  });
});

describe('An accepted complaint', () => {
  const unreadable: Record<string, () => Response> = {
    'no body': () => new Response(null, {status: 204}),
    'an empty body': () => new Response('', {headers: JSON_TYPE}),
    'half a body': () => new Response('{"reference":', {headers: JSON_TYPE}),
    'a page': () => new Response('<!doctype html>', {headers: {'Content-Type': 'text/html'}}),
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
        receipt: {reference: null, acknowledgeBy: undefined, resolveBy: undefined},
      });
    });
  }

  it('stays accepted when its body was read by someone else', async () => {
    const response = Response.json({reference: 'CMP-1'});
    await response.text();

    expect((await read(response)).kind).to.equal('accepted');
  });

  it('stays accepted when the rest of its body takes too long', async () => {
    const outcome = await readAnswer(new Response(endless()), Promise.resolve(), Date.now());

    expect(outcome).to.have.nested.property('receipt.reference', null);
  });

  it('comes with a receipt', async () => {
    const receipt = {reference: 'CMP-1', acknowledgeBy: '2026-11-24', resolveBy: '2026-12-01'};

    expect(await read(Response.json(receipt))).to.deep.equal({kind: 'accepted', receipt});
  });

  const references: [given: unknown, reference: string | null][] = [
    ['C', 'C'],
    ['x'.repeat(64), 'x'.repeat(64)],
    ['🙂'.repeat(64), '🙂'.repeat(64)],
    ['<b>1</b>', '<b>1</b>'],
    ['x'.repeat(65), null],
    ['', null],
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

  const noDates = ['2026-02-30', '2026-13-01', '24/11/2026', 'soon', '', 20261124, null, {}];
  for (const date of noDates) {
    it(`keeps its reference and its own dates when one is ${JSON.stringify(date)}`, async () => {
      const answer = {reference: 'CMP-1', acknowledgeBy: date, resolveBy: '2026-12-01'};

      expect(await read(Response.json(answer))).to.deep.equal({
        kind: 'accepted',
        receipt: {reference: 'CMP-1', acknowledgeBy: undefined, resolveBy: '2026-12-01'},
      });
    });
  }
});

describe('A refused complaint', () => {
  const problem = {
    detail: 'Two answers are wrong.',
    errors: [
      {pointer: '#/account/email', detail: 'Unknown address.'},
      {pointer: '#/no/where', detail: 'Not today.'},
    ],
  };
  const types = [
    'application/problem+json',
    'application/problem+json; charset=utf-8',
    'Application/Problem+JSON',
  ];
  for (const status of [400, 422]) {
    for (const type of types) {
      it(`comes back with the errors of ${status} ${type}`, async () => {
        const headers = {'Content-Type': type};

        expect(await read(new Response(JSON.stringify(problem), {status, headers}))).to.deep.equal({
          kind: 'refused',
          status,
          errors: [{field: 'email', detail: 'Unknown address.'}, {detail: 'Not today.'}],
        });
      });
    }

    it(`is only rejected by a ${status} without errors, with its reason`, async () => {
      const body = JSON.stringify({detail: 'We are closed.', errors: []});

      expect(await read(new Response(body, {status, headers: PROBLEM_TYPE}))).to.deep.equal({
        kind: 'failed',
        failure: {reason: 'rejected', status, detail: 'We are closed.'},
      });
    });
  }

  for (const type of ['application/json', 'text/html', 'application/problem+jsonlines']) {
    it(`is only rejected, without a reason, when the body is ${type}`, async () => {
      const headers = {'Content-Type': type};
      const outcome = await read(new Response(JSON.stringify(problem), {status: 422, headers}));

      expect(outcome).to.deep.equal({
        kind: 'failed',
        failure: {reason: 'rejected', status: 422, detail: undefined},
      });
    });
  }

  for (const status of [404, 410, 413, 415]) {
    it(`is rejected with the reason of ${status}, whatever errors it names`, async () => {
      const body = JSON.stringify(problem);

      expect(await read(new Response(body, {status, headers: PROBLEM_TYPE}))).to.deep.equal({
        kind: 'failed',
        failure: {reason: 'rejected', status, detail: 'Two answers are wrong.'},
      });
    });
  }

  for (const [what, body] of Object.entries({'half a body': '{', 'a broken body': broken()})) {
    it(`is only rejected by ${what}`, async () => {
      const outcome = await read(new Response(body, {status: 422, headers: PROBLEM_TYPE}));

      expect(outcome).to.have.nested.property('failure.reason', 'rejected');
    });
  }

  it('is only rejected when its reasons take too long', async () => {
    const response = new Response(endless(), {status: 422, headers: PROBLEM_TYPE});

    const outcome = await readAnswer(response, Promise.resolve(), Date.now());

    expect(outcome).to.have.nested.property('failure.reason', 'rejected');
  });
});
