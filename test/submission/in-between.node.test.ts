import {describe, it} from 'node:test';
import {expect} from 'chai';
import {firstWord, type Outcome} from '../../src/submission/response.js';
import {watchConsole} from './quiet-console.js';
import {broken, endless, read} from './responses.js';

const HTML = {'Content-Type': 'text/html; charset=utf-8'};
const CHALLENGE = {'x-amzn-waf-action': 'challenge'};

/** A property of a response that only a browser sets. */
function as(response: Response, property: string, value: unknown): Response {
  return Object.defineProperty(response, property, {value});
}

function failedWith(reason: string, status: number | null): Outcome {
  return {kind: 'failed', failure: {reason, status, detail: undefined}} as Outcome;
}

/** Another attempt would meet the same thing. */
function finallyFailedWith(status: number): Outcome {
  return {kind: 'failed', failure: {reason: 'server', status, isFinal: true}};
}

describe('A redirect', () => {
  const said = watchConsole();

  const redirects: [what: string, response: () => Response][] = [
    ...[300, 301, 302, 303, 304, 307, 308, 399].map((status): (typeof redirects)[number] => [
      String(status),
      () => new Response(null, {status}),
    ]),
    [
      'that the browser did not follow',
      () =>
        Object.entries({type: 'opaqueredirect', status: 0, ok: false}).reduce(
          (response, [property, value]) => as(response, property, value),
          new Response(null),
        ),
    ],
    [
      'that the page’s transport has followed',
      () => as(Response.json({reference: 'CMP-1'}), 'redirected', true),
    ],
  ];
  for (const [what, response] of redirects) {
    it(`asks to sign in, and the page owner is told: ${what}`, async () => {
      expect(firstWord(response())).to.equal(undefined);
      expect(await read(response())).to.deep.equal(failedWith('unauthorized', null));
      expect(said.errors).to.have.lengthOf(1);
      expect(said.errors[0]).to.match(/^<complaint-form>: the endpoint redirects\. /);
    });
  }

  it('is none at its ends', async () => {
    expect(await read(new Response(null, {status: 299}))).to.have.property('kind', 'accepted');
    expect(await read(new Response(null, {status: 400}))).to.deep.equal(
      failedWith('rejected', 400),
    );
    expect(said.everything).to.be.empty;
  });
});

describe('A success of something in between', () => {
  const said = watchConsole();

  type FirstWord = ReturnType<typeof firstWord>;
  const strangers: [what: string, response: () => Response, word: FirstWord][] = [
    ['a page', () => new Response('<!doctype html>', {headers: HTML}), 'webPage'],
    ['a page after white space', () => new Response('\n\t <p>Hi', {headers: HTML}), 'webPage'],
    [
      'a page in capitals',
      () => new Response('<HTML>', {status: 201, headers: {'content-type': 'TEXT/HTML'}}),
      'webPage',
    ],
    [
      'a firewall’s challenge',
      () => new Response('{}', {status: 202, headers: CHALLENGE}),
      undefined,
    ],
    [
      'a firewall’s page',
      () => new Response('<p>Hi', {status: 202, headers: {...HTML, ...CHALLENGE}}),
      undefined,
    ],
    ['an empty challenge', () => new Response(null, {status: 202, headers: CHALLENGE}), undefined],
  ];
  for (const [what, response, word] of strangers) {
    it(`is a failure of the server that stays, and the page owner is told: ${what}`, async () => {
      expect(firstWord(response())).to.equal(word);
      expect(await read(response())).to.deep.equal(finallyFailedWith(response().status));
      expect(said.errors).to.have.lengthOf(1);
      expect(said.errors[0]).to.match(/^<complaint-form>: the endpoint answers with a web page/);
      expect(said.errors[0]).not.to.include('Hi');
    });
  }

  const own: [what: string, response: () => Response, word: FirstWord][] = [
    ['a text that calls itself a page', () => new Response('Thanks', {headers: HTML}), 'webPage'],
    ['a text with a sign inside', () => new Response('Sent. <3', {headers: HTML}), 'webPage'],
    [
      'a type that only ends so',
      () => new Response('<p>', {headers: {'Content-Type': 'x-text/html'}}),
      'accepted',
    ],
    ['an empty page', () => new Response('', {headers: HTML}), 'webPage'],
    [
      'JSON that calls itself a page',
      () => new Response('{"reference":"C"}', {headers: HTML}),
      'webPage',
    ],
    [
      'a page that does not say so',
      () => new Response('<p>Hi', {headers: {'Content-Type': 'text/plain'}}),
      'accepted',
    ],
    [
      'a type that only begins so',
      () => new Response('<p>', {headers: {'Content-Type': 'text/htmlx'}}),
      'accepted',
    ],
    ['nothing', () => as(new Response(null, {status: 204}), 'headers', new Headers()), 'accepted'],
  ];
  for (const [what, response, word] of own) {
    it(`is not ${what}`, async () => {
      expect(firstWord(response())).to.equal(word);
      expect(await read(response())).to.have.property('kind', 'accepted');
      expect(said.everything).to.be.empty;
    });
  }

  it('is no failure that says so itself', async () => {
    const response = new Response('<p>', {status: 503, headers: {...HTML, ...CHALLENGE}});
    expect(firstWord(response)).to.equal(undefined);
    expect(await read(response)).to.have.nested.property('failure.status', 503);
    expect(said.everything).to.be.empty;
  });

  it('counts as the endpoint’s own when its body does not come', async () => {
    const late = new Response(endless(), {headers: HTML});
    expect(await read(late, Promise.resolve())).to.have.property('kind', 'accepted');
    const cut = new Response(broken(), {headers: HTML});
    expect(await read(cut)).to.have.property('kind', 'accepted');
  });

  for (const [what, end] of [
    [
      'is cut off',
      (controller: ReadableStreamDefaultController) => controller.error(new Error('cut')),
    ],
    ['never ends', () => undefined],
  ] as const)
    it(`is known by its beginning, though it ${what}`, async () => {
      const body = new ReadableStream({
        start: (controller) =>
          controller.enqueue(new TextEncoder().encode('\n <!doctype html><p>Sorry')),
        pull: end,
      });
      const outcome = await read(new Response(body, {headers: HTML}));
      expect(outcome).to.have.nested.property('failure.reason', 'server');
      expect(said.everything).to.have.length(1);
    });

  it('does not take back what JSON says, though its body does not come', async () => {
    const response = new Response(endless(), {headers: {'Content-Type': 'application/json'}});
    expect(firstWord(response)).to.equal('accepted');
    const outcome = await read(response, Promise.resolve());
    expect(outcome).to.have.property('kind', 'accepted');
  });
});
