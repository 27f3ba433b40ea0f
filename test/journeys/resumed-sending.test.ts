import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing, HeldAnswer, type Received} from '../support/endpoint.js';
import {validComplaint} from '../support/fixtures.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {reload} from '../support/reload.js';
import {textOf} from '../support/reading.js';
import {answering, silence} from '../support/transport.js';

function announced(form: FormDriver): string {
  return textOf(form.root.querySelector('[role=status]')!);
}

/** A form whose complaint is under way, and the request that it made. */
async function openSending(lang = 'en'): Promise<{form: FormDriver; received: Received[]}> {
  const never = silence();
  const {received, transport} = answering(never.answer);
  const form = await openForm({lang}, {properties: {transport}});
  await form.completeTo('review');
  await form.press(lang === 'it' ? 'Invia reclamo' : 'Submit complaint');
  await never.asked;
  return {form, received};
}

describe('A reload while the complaint is sent', () => {
  leaveOutPauses();

  it('goes on, too, when the page had given every answer and nothing was typed', async () => {
    const {account, person, subject, details} = validComplaint;
    const prefill = {account, person, subject, details};
    const never = silence();
    const first = await openForm(
      {},
      {properties: {prefill, transport: answering(never.answer).transport}},
    );
    for (const _ of ['account', 'person', 'subject', 'details']) await first.press('Continue');
    await first.press('Submit complaint');
    await never.asked;

    const {received, transport} = answering(accepted());
    const form = await reload(first, {}, {properties: {prefill, transport}});
    await form.reaches('sent');
    expect(received).to.have.lengthOf(1);
  });

  it('says that it has not been sent yet, and goes on with the same body, byte for byte', async () => {
    const {form: first, received: before} = await openSending();
    const held = new HeldAnswer(accepted());
    const {received, transport} = answering(held.answer);
    const form = await reload(first, {}, {properties: {transport}});
    await held.asked;
    await form.settled();
    expect(form.status).to.equal('sending');
    expect(announced(form)).to.match(/has not been sent yet/i);
    expect(form.review()['Email address']).to.deep.equal(['ada@example.org']);

    held.release();
    await form.reaches('sent');
    expect(received.map(({body}) => body)).to.deep.equal([before[0]!.body]);
    const keys = [...before, ...received].map(({request}) =>
      request.headers.get('Idempotency-Key'),
    );
    expect(new Set(keys).size).to.equal(1);
  });

  it('into another language changes no byte of it', async () => {
    const {form: first, received: before} = await openSending();
    const held = new HeldAnswer(accepted());
    const {received, transport} = answering(held.answer);
    const form = await reload(first, {lang: 'it'}, {properties: {transport}});
    await held.asked;
    await form.settled();
    expect(announced(form)).to.match(/non è ancora stato inviato/i);
    held.release();
    await form.reaches('sent');
    expect(received[0]!.body).to.equal(before[0]!.body);
  });

  it('leaves a way to stop, and then to change an answer, which makes a new complaint', async () => {
    const {form: first, received: before} = await openSending();
    const never = silence();
    const {received, transport} = answering(never.answer, accepted());
    const form = await reload(first, {}, {properties: {transport}});
    await never.asked;
    await form.press('Stop sending');
    await form.press('Change', 'About you');
    await form.fill('Full name', 'Ada Rossi Bianchi');
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[1]!.complaint.person.fullName).to.equal('Ada Rossi Bianchi');
    expect(received[1]!.complaint.submissionId).not.to.equal(before[0]!.complaint.submissionId);
  });

  it('takes no focus', async () => {
    const {form: first} = await openSending();
    const never = silence();
    const {transport} = answering(never.answer);
    const form = await reload(first, {}, {properties: {transport}});
    await never.asked;
    await form.settled();
    expect(form.focused()).to.be.undefined;
  });

  it('waits for what the page sets before it has loaded, as its headers', async () => {
    const {form: first} = await openSending();
    const {received, transport} = answering();
    const headers = {'X-CSRF-Token': 'fresh'};
    const form = await reload(first, {}, {properties: {transport, headers}});
    await form.reaches('sent');
    expect(received[0]!.request.headers.get('X-CSRF-Token')).to.equal('fresh');
  });
});

describe('A complaint that failed', () => {
  leaveOutPauses();

  async function openFailed(): Promise<{form: FormDriver; received: Received[]}> {
    const {received, transport} = answering(failing(403));
    const form = await openForm({}, {properties: {transport}});
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('failed');
    return {form, received};
  }

  it('keeps its ID and body over a reload while no answer changes', async () => {
    const {form: first, received: before} = await openFailed();
    const {received, transport} = answering();
    const form = await reload(first, {lang: 'it'}, {properties: {transport}});
    expect(form.status).to.equal('editing');
    await form.press('Invia reclamo');
    await form.reaches('sent');
    expect(received[0]!.body).to.equal(before[0]!.body);
  });

  it('has a new ID when an answer changes after a reload', async () => {
    const {form: first, received: before} = await openFailed();
    const {received, transport} = answering();
    const form = await reload(first, {}, {properties: {transport}});
    await form.press('Change', 'Details');
    await form.fill('Time (optional)', '15:00');
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[0]!.complaint.submissionId).not.to.equal(before[0]!.complaint.submissionId);
  });

  it('has a new ID when an answer changed before a reload', async () => {
    const {form: first, received: before} = await openFailed();
    await first.press('Change', 'Details');
    await first.fill('Time (optional)', '15:00');
    await first.press('Continue');
    const {received, transport} = answering();
    const form = await reload(first, {}, {properties: {transport}});
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[0]!.complaint.submissionId).not.to.equal(before[0]!.complaint.submissionId);
  });
});
