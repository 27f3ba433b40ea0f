import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {
  accepted,
  failing,
  HeldAnswer,
  receiveComplaints,
  type EndpointAnswer,
} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';
import {leaveOutPauses} from '../support/no-pauses.js';

async function openReview(): Promise<FormDriver> {
  const form = await openForm();
  await form.completeTo('review');
  return form;
}

describe('While the complaint is sent', () => {
  const network = mockNetwork();
  leaveOutPauses();

  it('a double click makes one request', async () => {
    const received = receiveComplaints(network);
    const form = await openReview();
    const button = form.button('Submit complaint');
    button.click();
    button.click();
    await form.reaches('sent');
    expect(received).to.have.lengthOf(1);
  });

  it('the button stays where it is, keeps focus and says so; clicks and Enter do nothing', async () => {
    const held = new HeldAnswer(accepted());
    const received = receiveComplaints(network, held.answer);
    const form = await openReview();
    const button = form.button('Submit complaint');
    await form.press('Submit complaint');
    expect(form.status).to.equal('sending');
    expect(button.isConnected).to.be.true;
    expect(form.root.activeElement).to.equal(button);
    expect(button.textContent.trim()).to.match(/sending/i);
    expect(button.ariaDisabled).to.equal('true');

    button.click();
    await form.key('Enter');
    held.release();
    await form.reaches('sent');
    expect(received).to.have.lengthOf(1);
  });

  it('the answers stay on screen and cannot be changed', async () => {
    const held = new HeldAnswer(accepted());
    receiveComplaints(network, held.answer);
    const form = await openReview();
    const before = form.review();
    await form.press('Submit complaint');
    expect(form.review()).to.deep.equal(before);
    expect(form.buttons().some((text) => text.startsWith('Change'))).to.be.false;
    held.release();
    await form.reaches('sent');
  });

  it('the client can stop and is back on the review', async () => {
    const held = new HeldAnswer(accepted());
    receiveComplaints(network, held.answer);
    const form = await openReview();
    const before = form.review();
    await form.press('Submit complaint');
    await held.asked;
    await form.press('Stop sending');
    expect(form.status).to.equal('editing');
    expect(form.step).to.equal('review');
    expect(form.review()).to.deep.equal(before);
    expect(form.hasButton('Submit complaint')).to.be.true;
    expect(form.focused()).not.to.be.undefined;
    held.release();
  });

  async function stopBefore(answer: EndpointAnswer): Promise<{form: FormDriver; late: HeldAnswer}> {
    const late = new HeldAnswer(answer);
    const transport = (): Promise<Response> => late.answer() as Promise<Response>;
    const form = await openForm({}, {properties: {transport}});
    await form.completeTo('review');
    await form.press('Submit complaint');
    await late.asked;
    await form.press('Stop sending');
    expect(form.status).to.equal('editing');
    return {form, late};
  }

  it('an answer after the stop counts when it accepts the complaint', async () => {
    const {form, late} = await stopBefore(accepted({reference: 'LATE'}));
    const heading = form.focused();
    late.release();
    await form.reaches('sent');
    expect(form.text()).to.contain('LATE');
    expect(heading, 'focus goes back to the review first').not.to.be.undefined;
  });

  it('an answer after the stop that refuses the complaint is of no interest', async () => {
    const {form, late} = await stopBefore(failing(403));
    late.release();
    await form.settled();
    expect(form.status).to.equal('editing');
    expect(form.text()).not.to.match(/did not accept/);
  });

  it('an answer after the stop does not end another complaint', async () => {
    const {form, late} = await stopBefore(accepted({reference: 'LATE'}));
    await form.press('Change', 'About you');
    await form.fill('Full name', 'Grace Hopper');
    late.release();
    await form.press('Continue');
    expect(form.status).to.equal('editing');
    expect(form.review()['Full name']).to.deep.equal(['Grace Hopper']);
  });

  it('a stopped complaint is sent again with the same ID and body', async () => {
    const held = new HeldAnswer(accepted());
    const received = receiveComplaints(network, held.answer, accepted());
    const form = await openReview();
    await form.press('Submit complaint');
    await held.asked;
    await form.press('Stop sending');
    await form.press('Submit complaint');
    await form.reaches('sent');
    held.release();
    const bodies = new Set(received.map(({body}) => body));
    expect(bodies.size).to.equal(1);
  });

  it('an attempt that takes too long fails and leaves everything', async () => {
    const transport = (): Promise<Response> => new Promise(() => undefined);
    const form = await openForm({timeout: '50'}, {properties: {transport}});
    await form.completeTo('review');
    const before = form.review();
    const told = new Promise<unknown>((resolve) => {
      form.element.addEventListener('complaint-error', ({detail}) => resolve(detail));
    });
    await form.press('Submit complaint');
    expect(await told).to.deep.equal({reason: 'timeout', status: null});
    await form.reaches('failed');
    expect(form.hasButton('Try again')).to.be.true;
    expect(form.review()).to.deep.equal(before);
  });

  it('the page may keep the client on the review', async () => {
    const received = receiveComplaints(network);
    const form = await openReview();
    form.element.addEventListener('complaint-submit', (event) => event.preventDefault());
    await form.press('Submit complaint');
    expect(form.step).to.equal('review');
    expect(form.status).to.equal('editing');
    expect(form.hasButton('Submit complaint')).to.be.true;
    expect(received).to.be.empty;
  });
});
