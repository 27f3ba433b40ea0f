import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {failing, HeldAnswer} from '../support/endpoint.js';
import type {ComplaintForm} from '../../src/index.js';
import {changed} from './changed.js';
import {hearEvents, wordsOf} from './heard-events.js';

const answering = (response: () => Response): Partial<ComplaintForm> => ({
  transport: () => Promise.resolve(response()),
});

const accepted = answering(() => Response.json({reference: 'CMP-1'}, {status: 201}));

async function openReview(properties: Partial<ComplaintForm>): Promise<FormDriver> {
  const form = await openForm({}, {properties});
  await form.completeTo('review');
  return form;
}

describe('The page hears', () => {
  const heard = hearEvents();

  it('nothing when the form is first shown, nor when its language changes', async () => {
    const form = await openForm();

    form.element.lang = 'it';
    await changed(form.element);

    expect(heard).to.be.empty;
  });

  it('of each step, as its form shows it', async () => {
    const form = await openForm({}, {properties: accepted});
    const shown: (string | null)[] = [];
    const note = (): void => void shown.push(form.element.getAttribute('step'));
    form.element.addEventListener('complaint-step', note);

    await form.completeTo('review');
    await form.press('Back');
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');

    const steps = ['person', 'subject', 'details', 'review', 'details', 'review', 'done'];
    const indices = [2, 3, 4, 5, 4, 5, 6];
    expect(wordsOf(heard).filter(([type]) => type === 'complaint-step')).to.deep.equal(
      steps.map((step, place) => ['complaint-step', {step, index: indices[place], total: 5}]),
    );
    expect(shown).to.deep.equal(steps);
  });

  it('of the way back to the first step after reset()', async () => {
    const form = await openReview(accepted);
    heard.length = 0;

    form.element.reset();
    await form.settled();

    expect(wordsOf(heard)).to.deep.equal([
      ['complaint-step', {step: 'account', index: 1, total: 5}],
    ]);
  });

  it('of what Continue found wrong: names and codes', async () => {
    const form = await openForm();
    await form.fill('Email address', 'ada@nowhere');
    await form.press('Continue');

    expect(wordsOf(heard)).to.deep.equal([
      [
        'complaint-invalid',
        {
          step: 'account',
          fields: [
            {name: 'email', code: 'invalidEmail'},
            {name: 'publicAccountId', code: 'required'},
          ],
        },
      ],
    ]);
  });

  it('of what Submit found wrong', async () => {
    const form = await openReview(accepted);
    await form.press('Change', 'Your account');
    await form.fill('Email address', '');
    await form.press('Back');
    heard.length = 0;

    await form.press('Submit complaint');

    expect(wordsOf(heard)).to.deep.include([
      'complaint-invalid',
      {step: 'account', fields: [{name: 'email', code: 'required'}]},
    ]);
    expect(heard.map(({type}) => type)).not.to.include('complaint-submit');
  });

  it('of the complaint before it is sent, and then that it was', async () => {
    const form = await openReview(accepted);
    heard.length = 0;

    await form.press('Submit complaint');
    await form.reaches('sent');

    const [submit, sent] = heard as CustomEvent<{
      complaint: {submissionId: string; account: unknown};
    }>[];
    expect(submit!.type).to.equal('complaint-submit');
    expect(submit!.detail.complaint.account).to.deep.equal({
      email: 'ada@example.org',
      publicAccountId: 'AA00 N84G QWER TYUI',
    });
    expect([sent!.type, sent!.detail]).to.deep.equal([
      'complaint-sent',
      {submissionId: submit!.detail.complaint.submissionId, reference: 'CMP-1'},
    ]);
  });

  it('that there is no reference when the endpoint gives none', async () => {
    const form = await openReview(answering(() => new Response(null, {status: 204})));
    await form.press('Submit complaint');
    await form.reaches('sent');

    const sent = heard.find(({type}) => type === 'complaint-sent');
    expect(sent?.detail).to.have.property('reference', null);
  });

  it('the same complaint whatever a listener did to the first', async () => {
    const bodies: string[] = [];
    const form = await openReview({
      transport: async (request) => {
        bodies.push(await request.text());
        return new Response(null, {status: 201});
      },
    });
    form.element.addEventListener('complaint-submit', ({detail}) => {
      detail.complaint.account.email = 'eve@example.org';
    });

    await form.press('Submit complaint');
    await form.reaches('sent');

    expect(bodies.join()).to.include('ada@example.org').and.not.to.include('eve@');
  });

  it('the complaint, and may keep the client on the review', async () => {
    let requests = 0;
    const form = await openReview(
      answering(() => {
        requests++;
        return new Response(null, {status: 201});
      }),
    );
    const keep = (event: Event): void => {
      event.preventDefault();
    };
    document.addEventListener('complaint-submit', keep);
    await form.press('Submit complaint');
    document.removeEventListener('complaint-submit', keep);

    expect([form.step, form.status, requests]).to.deep.equal(['review', 'editing', 0]);
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(requests).to.equal(1);
  });
});

describe('The page reads from the element', () => {
  it('where the client is, also as attributes for its styles', async () => {
    const refused = new HeldAnswer(failing(404));
    const answers = [refused.answer, () => new Response(null, {status: 201})];
    const transport = async (): Promise<Response> => answers.shift()!();
    const form = await openForm({}, {properties: {transport}});
    const {element} = form;
    const seen = () => [
      [element.step, element.status],
      [element.getAttribute('step'), element.getAttribute('status')],
    ];

    expect(seen()).to.deep.equal(Array(2).fill(['account', 'editing']));
    await form.completeTo('review');
    expect(seen()).to.deep.equal(Array(2).fill(['review', 'editing']));
    await form.press('Submit complaint');
    await form.reaches('sending');
    expect(seen()).to.deep.equal(Array(2).fill(['review', 'sending']));
    refused.release();
    await form.reaches('failed');
    expect(seen()).to.deep.equal(Array(2).fill(['review', 'failed']));
    await form.press('Try again');
    await form.reaches('sent');
    expect(seen()).to.deep.equal(Array(2).fill(['done', 'sent']));
  });

  it('but cannot move the client by writing there', async () => {
    const {element} = await openForm();

    element.setAttribute('step', 'review');

    expect(element.step).to.equal('account');
    expect(() => Object.assign(element, {step: 'review'})).to.throw(TypeError);
    expect(() => Object.assign(element, {status: 'sent'})).to.throw(TypeError);
  });
});
