import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {changed} from '../element/changed.js';
import {hearEvents, wordsOf} from '../element/heard-events.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing, HeldAnswer, type EndpointAnswer} from '../support/endpoint.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {textOf} from '../support/reading.js';
import {answering} from '../support/transport.js';

const cutOff: EndpointAnswer = () => Promise.reject(new TypeError('Failed to fetch'));

const asking =
  (retryAfter: string): EndpointAnswer =>
  () =>
    new Response(null, {status: 503, headers: {'Retry-After': retryAfter}});

/** What assistive technology announces. */
function announced(form: FormDriver): string {
  return textOf(form.root.querySelector('[role=status]')!);
}

describe('A complaint that the endpoint does not take at once', () => {
  leaveOutPauses();
  const heard = hearEvents();

  async function submit(
    answers: readonly EndpointAnswer[],
    lang = 'en',
  ): Promise<{form: FormDriver; received: ReturnType<typeof answering>['received']}> {
    const {received, transport} = answering(...answers);
    const children = html`<p>Call us on 555 0100.</p>`;
    const form = await openForm({lang}, {properties: {transport}, children});
    await form.completeTo('review');
    await form.press(lang === 'it' ? 'Invia reclamo' : 'Submit complaint');
    return {form, received};
  }

  it('is sent again by itself, and the client need not know', async () => {
    const {form, received} = await submit([failing(503), cutOff, failing(429), accepted()]);
    await form.reaches('sent');
    expect(received).to.have.lengthOf(4);
    expect(new Set(received.map(({body}) => body)).size).to.equal(1);
    expect(wordsOf(heard).filter(([type]) => type === 'complaint-error')).to.be.empty;
  });

  it('says that it is being sent', async () => {
    const held = new HeldAnswer(accepted());
    const {form} = await submit([held.answer]);
    expect(announced(form)).to.match(/sending your complaint/i);
    await held.asked;
    held.release();
    await form.reaches('sent');
  });

  for (const [attempt, lang, words] of [
    [2, 'en', 'attempt 2 of 4'],
    [3, 'en', 'attempt 3 of 4'],
    [4, 'en', 'attempt 4 of 4'],
    [2, 'it', 'tentativo 2 di 4'],
  ] as const) {
    it(`says "${words}"`, async () => {
      const held = new HeldAnswer(accepted());
      const failures = Array<EndpointAnswer>(attempt - 1).fill(failing(503));
      const {form} = await submit([...failures, held.answer], lang);
      await held.asked;
      await form.settled();
      expect(announced(form).toLowerCase()).to.contain(words);
      held.release();
      await form.reaches('sent');
    });
  }

  it('has failed after four attempts: once more, a copy, and another way to reach the company', async () => {
    const {form, received} = await submit([failing(500)]);
    const review = form.review();
    await form.reaches('failed');
    expect(received).to.have.lengthOf(4);
    expect(form.hasButton('Try again')).to.be.true;
    expect(form.hasButton('Save a copy')).to.be.true;
    expect(form.text()).to.contain('Call us on 555 0100.');
    expect(announced(form)).to.match(/nothing you wrote is lost/i);
    expect(form.review()).to.deep.equal(review);
    expect(wordsOf(heard).filter(([type]) => type === 'complaint-error')).to.deep.equal([
      ['complaint-error', {reason: 'server', status: 500}],
    ]);
  });

  it('shows the other way to reach the company only when there is need of it', async () => {
    const {form} = await submit([failing(403), accepted()]);
    await form.reaches('failed');
    await form.press('Try again');
    await form.reaches('sent');
    expect(form.text()).not.to.contain('555 0100');
  });

  it('is sent up to four times more with Try again, with the same body', async () => {
    const {form, received} = await submit([...Array<EndpointAnswer>(7).fill(cutOff), accepted()]);
    await form.reaches('failed');
    await form.press('Try again');
    await form.reaches('sent');
    expect(received).to.have.lengthOf(8);
    expect(new Set(received.map(({body}) => body)).size).to.equal(1);
  });

  it('has failed at once when the endpoint asks for more than half a minute, and says how long', async () => {
    const {form, received} = await submit([asking('120'), accepted()]);
    await form.reaches('failed');
    expect(received).to.have.lengthOf(1);
    expect(announced(form)).to.match(/2 minutes/);
    expect(form.hasButton('Try again')).to.be.true;
  });

  it('says how long in Italian', async () => {
    const {form} = await submit([asking('3600')], 'it');
    await form.reaches('failed');
    expect(announced(form)).to.match(/60 minuti|1 ora|un'ora/);
  });

  it('is sent again at once when the endpoint asks for no pause', async () => {
    const {form, received} = await submit([asking('0'), accepted()]);
    await form.reaches('sent');
    expect(received).to.have.lengthOf(2);
  });

  it('can be stopped between two attempts, and keeps its ID and body', async () => {
    const held = new HeldAnswer(asking('30'));
    const {form, received} = await submit([held.answer, accepted()]);
    await held.asked;
    held.release();
    await changed(form.element); // it has heard the answer, and pauses
    await form.press('Stop sending');
    expect(form.status).to.equal('editing');
    expect(form.step).to.equal('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received).to.have.lengthOf(2);
    expect(new Set(received.map(({body}) => body)).size).to.equal(1);
  });

  for (const [what, answer, status] of [
    ['failed', failing(403), 'failed'],
    ['succeeded', accepted(), 'sent'],
  ] as const) {
    it(`leaves focus in the form when it has ${what} under the Stop button`, async () => {
      const held = new HeldAnswer(answer);
      const {form} = await submit([held.answer]);
      await held.asked;
      form.button('Stop sending').focus();
      held.release();
      await form.reaches(status);
      expect(form.focused()).not.to.be.undefined;
    });
  }
});
