import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {useConnection} from '../support/connection.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {failing, HeldAnswer, accepted, type EndpointAnswer} from '../support/endpoint.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {forgetDrafts, reload} from '../support/reload.js';
import {answering, silence} from '../support/transport.js';
import {violationsIn} from './axe.js';

const endpoint = '/accessible-sending';

async function expectNoViolations({element}: FormDriver): Promise<void> {
  expect(await violationsIn(element)).to.deep.equal([]);
}

for (const lang of ['en', 'it'] as const) {
  const submit = lang === 'en' ? 'Submit complaint' : 'Invia reclamo';

  describe(`axe finds nothing on the way of a complaint and its draft (${lang})`, () => {
    const connection = useConnection();
    leaveOutPauses();
    forgetDrafts(endpoint);

    async function openSubmitted(...answers: readonly EndpointAnswer[]): Promise<FormDriver> {
      const {transport} = answering(...answers);
      const children = html`<p>Call us.</p>`;
      const form = await openForm({lang, endpoint}, {properties: {transport}, children});
      await form.completeTo('review');
      await form.press(submit);
      return form;
    }

    it('while it waits for the connection', async () => {
      connection.lose();
      const form = await openSubmitted();
      await form.reaches('waiting');
      await expectNoViolations(form);
    });

    it('at a later attempt', async () => {
      const held = new HeldAnswer(accepted());
      const form = await openSubmitted(failing(503), held.answer);
      await held.asked;
      await form.settled();
      await expectNoViolations(form);
      held.release();
      await form.reaches('sent');
    });

    it('when all attempts have failed', async () => {
      const form = await openSubmitted(failing(503));
      await form.reaches('failed');
      await expectNoViolations(form);
    });

    it('when the endpoint is overloaded for longer', async () => {
      const headers = {'Retry-After': '300'};
      const form = await openSubmitted(() => new Response(null, {status: 503, headers}));
      await form.reaches('failed');
      await expectNoViolations(form);
    });

    it('when sending goes on after a reload', async () => {
      const never = silence();
      const first = await openSubmitted(never.answer);
      await never.asked;
      const again = silence();
      const {transport} = answering(again.answer);
      const form = await reload(first, {lang}, {properties: {transport}});
      await again.asked;
      await form.settled();
      await expectNoViolations(form);
    });

    it('when a draft was restored', async () => {
      const first = await openForm({lang, endpoint});
      await first.completeTo('person');
      const form = await reload(first, {lang});
      expect(form.step).to.equal('person');
      await expectNoViolations(form);
    });

    it('when it asks whether to go on with a draft', async () => {
      const local = {lang, autosave: 'local', endpoint};
      const first = await openForm(local);
      await first.completeTo('person');
      const form = await reload(first, local);
      expect(form.labels()).to.be.empty;
      await expectNoViolations(form);
    });
  });
}
