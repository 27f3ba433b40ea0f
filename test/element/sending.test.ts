import {expect} from '@open-wc/testing';
import type {ComplaintForm} from '../../src/index.js';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {hearEvents, wordsOf} from './heard-events.js';

/** A transport that keeps its requests and accepts the complaint. */
function collecting(): {requests: Request[]; transport: ComplaintForm['transport']} {
  const requests: Request[] = [];
  return {
    requests,
    transport: (request) => {
      requests.push(request);
      return Promise.resolve(new Response(null, {status: 201}));
    },
  };
}

async function submitted(
  attributes: Record<string, string | undefined>,
  properties: Partial<ComplaintForm>,
): Promise<FormDriver> {
  const form = await openForm(attributes, {properties});
  await form.completeTo('review');
  await form.press('Submit complaint');
  return form;
}

describe('The page says how a complaint is sent', () => {
  const page = spyOnConsole();
  const heard = hearEvents();
  leaveOutPauses();

  it("where to, resolved against the document's base URL", async () => {
    const base = document.createElement('base');
    base.href = '/help/';
    document.head.prepend(base);
    const {requests, transport} = collecting();

    try {
      await submitted({endpoint: 'complaints?form=1'}, {transport}).then((form) =>
        form.reaches('sent'),
      );
    } finally {
      base.remove();
    }

    expect(requests[0]!.url).to.equal(`${location.origin}/help/complaints?form=1`);
  });

  it('with its headers, but not in place of the form', async () => {
    const {requests, transport} = collecting();
    const headers = {'X-CSRF-Token': 'abc', 'content-type': 'text/plain', 'idempotency-key': '1'};
    const form = await submitted({}, {transport, headers});
    await form.reaches('sent');

    const sent = requests[0]!.headers;
    const {submissionId} = (await requests[0]!.json()) as {submissionId: string};
    expect(sent.get('X-CSRF-Token')).to.equal('abc');
    expect(sent.get('Content-Type')).to.equal('application/json');
    expect(sent.get('Idempotency-Key')).to.equal(`"${submissionId}"`);
  });

  for (const [given, used] of [
    [undefined, 'same-origin'],
    ['include', 'include'],
    ['omit', 'omit'],
    ['always', 'same-origin'],
  ] as const) {
    it(`with credentials "${String(given)}"`, async () => {
      const {requests, transport} = collecting();
      const form = await submitted({credentials: given}, {transport});
      await form.reaches('sent');

      expect(requests[0]!.credentials).to.equal(used);
    });
  }

  it('also later, when the form is open already', async () => {
    const {requests, transport} = collecting();
    const form = await openForm({}, {properties: {transport}});

    form.element.endpoint = '/elsewhere';
    form.element.setAttribute('credentials', 'include');
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');

    const [{url, credentials}] = requests as [Request];
    expect([new URL(url).pathname, credentials]).to.deep.equal(['/elsewhere', 'include']);
  });

  it('at the last moment: with the token that it sets when it hears of the complaint', async () => {
    const {requests, transport} = collecting();
    const form = await openForm({}, {properties: {transport, headers: {'X-CSRF-Token': 'old'}}});
    form.element.addEventListener('complaint-submit', () => {
      form.element.headers = {'X-CSRF-Token': 'fresh'};
    });
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');

    expect(requests[0]!.headers.get('X-CSRF-Token')).to.equal('fresh');
  });

  it('how long one attempt may take', async () => {
    const transport = () => new Promise<never>(() => undefined);
    const form = await submitted({timeout: '1'}, {transport});
    await form.reaches('failed');

    expect(wordsOf(heard).at(-1)).to.deep.equal([
      'complaint-error',
      {reason: 'timeout', status: null},
    ]);
  });

  it('and is told when its headers are not valid, without the key in them', async () => {
    const form = await submitted({}, {headers: {'X-Api-Key': 's3cret\n'.repeat(2)}});
    await form.reaches('failed');

    expect(wordsOf(heard).at(-1)).to.deep.equal([
      'complaint-error',
      {reason: 'configuration', status: null},
    ]);
    expect(page.errors).to.have.length(1);
    expect(page.errors[0]).to.include('headers');
    expect(page.everything.join()).not.to.include('s3cret');
  });

  it('and is told when its transport throws', async () => {
    const form = await submitted(
      {},
      {
        transport: () => {
          throw new Error('a mistake of the page');
        },
      },
    );
    await form.reaches('failed');

    expect(wordsOf(heard).at(-1)).to.deep.equal([
      'complaint-error',
      {reason: 'network', status: null},
    ]);
  });
});
