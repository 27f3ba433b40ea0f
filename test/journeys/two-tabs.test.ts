import {expect, waitUntil} from '@open-wc/testing';
import {hearEvents} from '../element/heard-events.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing, HeldAnswer, type EndpointAnswer} from '../support/endpoint.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {forgetDrafts, keptDrafts} from '../support/reload.js';
import {answering} from '../support/transport.js';

/** Of what is kept in localStorage, which the tabs share. */
const endpoint = '/two-tabs';

/** A tab that is duplicated while the client is on the review: both hold the same draft. */
async function openTwice(
  ...answers: readonly EndpointAnswer[]
): Promise<{one: FormDriver; other: FormDriver} & ReturnType<typeof answering>> {
  const sent = answering(...answers);
  const properties = {transport: sent.transport};
  const one = await openForm({}, {properties});
  await one.completeTo('review');
  const other = await openForm({}, {properties});
  expect(other.step).to.equal('review');
  return {one, other, ...sent};
}

describe('Two tabs with the same complaint', () => {
  leaveOutPauses();
  const heard = hearEvents();
  forgetDrafts(endpoint);

  it('send it once when both submit it at the same time', async () => {
    const {one, other, received} = await openTwice(accepted({reference: 'C-1'}));
    one.button('Submit complaint').click();
    other.button('Submit complaint').click();
    await one.reaches('sent');
    await other.reaches('sent');
    expect(received).to.have.lengthOf(1);
    expect(one.text()).to.contain('C-1');
    expect(other.text()).to.contain('C-1');
  });

  it('send it once when one submits while the other is sending', async () => {
    const held = new HeldAnswer(accepted());
    const {one, other, received} = await openTwice(held.answer);
    await one.press('Submit complaint');
    await held.asked;
    await other.press('Submit complaint');
    expect(other.status).to.equal('sending');
    held.release();
    await one.reaches('sent');
    await other.reaches('sent');
    expect(received).to.have.lengthOf(1);
  });

  it('both show that it has arrived, though only one submitted it', async () => {
    const {one, other, received} = await openTwice(accepted({reference: 'C-1'}));
    await one.press('Submit complaint');
    await other.reaches('sent');
    expect(other.text()).to.contain('C-1');
    expect(received).to.have.lengthOf(1);
    expect(keptDrafts('/complaints')).to.be.empty;
  });

  it('that shows it by itself takes no focus from the client', async () => {
    const {one, other} = await openTwice();
    await one.press('Submit complaint');
    await one.reaches('sent');
    await other.reaches('sent');
    expect(other.focused()).to.be.undefined;
    expect(one.focused()).to.equal(one.heading());
  });

  it('send one body under its ID, when one fails and the other tries again', async () => {
    const {one, other, received} = await openTwice(failing(403), accepted());
    await one.press('Submit complaint');
    await one.reaches('failed');
    await other.press('Submit complaint');
    await other.reaches('sent');
    await one.reaches('sent');
    expect(received).to.have.lengthOf(2);
    expect(received[1]!.body).to.equal(received[0]!.body);
  });

  it('send one body under its ID, though they are in two languages', async () => {
    const {one, other, received} = await openTwice(failing(403), accepted());
    await one.press('Submit complaint');
    await one.reaches('failed');
    one.element.lang = 'it';
    other.element.lang = 'it';
    await other.settled();
    await other.press('Invia reclamo');
    await other.reaches('sent');
    expect(received[1]!.body).to.equal(received[0]!.body);
  });

  it('that wait for each other: one that is stopped lets the other send', async () => {
    const never = new HeldAnswer(accepted());
    const {one, other, received} = await openTwice(never.answer, accepted());
    await one.press('Submit complaint');
    await never.asked;
    await other.press('Submit complaint');
    await one.press('Stop sending');
    await other.reaches('sent');
    await one.reaches('sent');
    expect(new Set(received.map(({body}) => body)).size).to.equal(1);
    never.release();
  });

  it('are two complaints once an answer differs', async () => {
    const {one, other, received} = await openTwice();
    await other.press('Change', 'About you');
    await other.fill('Full name', 'Grace Hopper');
    await other.press('Continue');
    await one.press('Submit complaint');
    await one.reaches('sent');
    expect(other.status).to.equal('editing');
    expect(other.review()['Full name']).to.deep.equal(['Grace Hopper']);
    await other.press('Submit complaint');
    await other.reaches('sent');
    const ids = received.map(({complaint}) => complaint.submissionId);
    expect(new Set(ids).size).to.equal(2);
  });

  it('leave the draft of the other alone: what one sent is not what the other wrote', async () => {
    const local = {autosave: 'local', endpoint};
    const one = await openForm(local, {properties: {transport: answering().transport}});
    await one.completeTo('review');
    const other = await openForm(local);
    await other.press('Continue where I left off');
    await other.press('Change', 'About you');
    await other.fill('Full name', 'Grace Hopper');
    await other.press('Continue');
    await one.press('Submit complaint');
    await one.reaches('sent');
    await waitUntil(() => keptDrafts(endpoint).length > 0, 'the other has kept its draft again');
    expect(keptDrafts(endpoint).map(([, , value]) => value.includes('Grace'))).to.deep.equal([
      true,
    ]);
  });

  it('send it once, too, when an answer was changed and changed back after a failure', async () => {
    const {received, transport} = answering(failing(403), accepted());
    const one = await openForm({}, {properties: {transport}});
    await one.completeTo('review');
    await one.press('Submit complaint');
    await one.reaches('failed');
    for (const name of ['Ada', 'Ada Rossi']) {
      await one.press('Change', 'About you');
      await one.fill('Full name', name);
      await one.press('Continue');
    }
    const other = await openForm({}, {properties: {transport}});
    one.button('Submit complaint').click();
    other.button('Submit complaint').click();
    await one.reaches('sent');
    await other.reaches('sent');
    expect(received).to.have.lengthOf(2);
  });

  it('tell the page of it, each where it is shown', async () => {
    const {one, other} = await openTwice(accepted({reference: 'C-1'}));
    await one.press('Submit complaint');
    await one.reaches('sent');
    await other.reaches('sent');
    const sent = heard.filter(({type}) => type === 'complaint-sent');
    expect(sent.map(({target}) => target)).to.have.members([one.element, other.element]);
  });

  it('are not disturbed by what others say on their channel', async () => {
    const {one, other} = await openTwice();
    const stranger = new BroadcastChannel('complaint-form');
    const last = new Promise((resolve) => {
      const listener = new BroadcastChannel('complaint-form');
      listener.onmessage = ({data}) => {
        if (data !== 'last') return;
        listener.close();
        resolve(undefined);
      };
    });
    for (const said of [null, 1, {}, {kind: 'sent'}, {kind: 'sending'}, [], 'last']) {
      stranger.postMessage(said);
    }
    await last;
    stranger.close();
    expect([one.status, other.status]).to.deep.equal(['editing', 'editing']);
  });
});
