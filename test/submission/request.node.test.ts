import {describe, it} from 'node:test';
import {expect} from 'chai';
import {requestInit, type RequestSettings} from '../../src/submission/request.js';
import {validComplaint} from '../support/fixtures.js';
import {settingsWith} from './settings.js';

/** The request that `fetch(url, init)` makes. */
function requestWith(
  change: Partial<RequestSettings> = {},
  signal = new AbortController().signal,
): Request {
  const settings = settingsWith(change);
  return new Request(settings.url, requestInit(validComplaint, settings, signal));
}

describe('The request', () => {
  it('is a POST to the endpoint', () => {
    const {method, url} = requestWith({url: 'https://api.example/complaints?form=1'});

    expect(method).to.equal('POST');
    expect(url).to.equal('https://api.example/complaints?form=1');
  });

  it('says that it is JSON, what it understands and which submission it is', () => {
    expect(Object.fromEntries(requestWith().headers)).to.deep.equal({
      accept: 'application/json, application/problem+json',
      'content-type': 'application/json',
      'idempotency-key': '"7d9a2f7e-6f0e-4c1f-9a43-0d6f5d8f2c11"',
    });
  });

  it('follows no redirect, is kept in no cache and tells not where it comes from', () => {
    const {redirect, cache, referrerPolicy} = requestWith();

    expect({redirect, cache, referrerPolicy}).to.deep.equal({
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  for (const credentials of ['same-origin', 'include', 'omit'] as const) {
    it(`carries credentials as the page wants: ${credentials}`, () => {
      expect(requestWith({credentials}).credentials).to.equal(credentials);
    });
  }

  it('holds the complaint of the contract', async () => {
    expect(await requestWith().json()).to.deep.equal(validComplaint);
  });

  it('has the same body, byte for byte, each time', async () => {
    const bodies = await Promise.all(
      [requestWith(), requestWith()].map((one) => one.arrayBuffer()),
    );

    expect(bodies[0]).to.deep.equal(bodies[1]);
    expect(new TextDecoder().decode(bodies[0])).to.equal(JSON.stringify(validComplaint));
  });

  it('ends when the signal says so', () => {
    const controller = new AbortController();
    const {signal} = requestWith({}, controller.signal);

    controller.abort();

    expect(signal.aborted).to.equal(true);
  });
});

describe("The page's headers", () => {
  const ways: Record<string, HeadersInit> = {
    'an object': {'X-CSRF-Token': 'abc', Authorization: 'Bearer 1'},
    Headers: new Headers({'X-CSRF-Token': 'abc', Authorization: 'Bearer 1'}),
    pairs: [
      ['X-CSRF-Token', 'abc'],
      ['Authorization', 'Bearer 1'],
    ],
  };
  for (const [way, headers] of Object.entries(ways)) {
    it(`are added when given as ${way}`, () => {
      const sent = requestWith({headers}).headers;

      expect(sent.get('X-CSRF-Token')).to.equal('abc');
      expect(sent.get('Authorization')).to.equal('Bearer 1');
    });
  }

  for (const name of ['Content-Type', 'content-type', 'CONTENT-TYPE']) {
    it(`cannot replace the type as ${name}`, () => {
      const {headers} = requestWith({headers: {[name]: 'text/plain'}});

      expect(headers.get('Content-Type')).to.equal('application/json');
    });
  }

  for (const name of ['Idempotency-Key', 'idempotency-key']) {
    it(`cannot replace the key as ${name}`, () => {
      const {headers} = requestWith({headers: {[name]: '"always-the-same"'}});

      expect(headers.get('Idempotency-Key')).to.equal(`"${validComplaint.submissionId}"`);
    });
  }

  it('may ask for another kind of answer', () => {
    const {headers} = requestWith({headers: {accept: 'application/vnd.example+json'}});

    expect(headers.get('Accept')).to.equal('application/vnd.example+json');
  });

  const invalid: HeadersInit[] = [{'X Token': 'abc'}, {'X-Token': 'a\nb'}, {'X-Token': 'ключ'}];
  for (const headers of invalid) {
    it(`are refused when they are no headers: ${JSON.stringify(headers)}`, () => {
      expect(() => requestWith({headers})).to.throw(TypeError);
    });
  }
});
