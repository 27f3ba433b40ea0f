import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing, HeldAnswer, receiveComplaints} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';

async function expectEmptyForm(form: FormDriver): Promise<void> {
  expect(form.step).to.equal('account');
  expect(form.status).to.equal('editing');
  expect(form.errors()).to.be.empty;
  expect(form.value('Email address')).to.equal('');
  expect(form.value('Public account ID')).to.equal('');
  expect(form.isChecked("I don't have an account")).to.be.false;
  await form.answerStep({'Email address': 'grace@example.org', "I don't have an account": true});
  await form.press('Continue');
  expect(form.value('Full name')).to.equal('');
  expect(form.value('Country of residence')).to.equal('Choose a country');
  await form.answerStep({'Full name': 'Grace', 'Country of residence': 'Norway'});
  await form.press('Continue');
  expect(form.value('What is your complaint about?')).to.equal('');
  await form.choose('What is your complaint about?', 'Other');
  await form.press('Continue');
  expect(form.value('Describe your complaint')).to.equal('');
  expect(form.value('What would you like us to do?')).to.equal('');
  expect(form.value('When did it happen?')).to.equal('');
  expect(form.entries('Support ticket numbers (optional)')).to.deep.equal(['']);
  await form.choose('When did it happen?', 'I know the date');
  expect(form.value('Date')).to.equal('');
  expect(form.value('Time (optional)')).to.equal('');
}

describe('Starting over', () => {
  const network = mockNetwork();

  it('with Start again, after the complaint was sent, asks everything anew', async () => {
    receiveComplaints(network);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    await form.press('Start again');
    expect(form.focused()).to.equal(form.heading());
    await expectEmptyForm(form);
  });

  it('makes a complaint of its own', async () => {
    const received = receiveComplaints(network);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    await form.press('Start again');
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    const ids = received.map(({complaint}) => complaint.submissionId);
    expect(new Set(ids).size).to.equal(2);
  });

  it('with reset() forgets the answers of every step', async () => {
    const form = await openForm();
    await form.completeTo('review');
    form.element.reset();
    await form.settled();
    await expectEmptyForm(form);
  });

  it('with reset() takes no focus and shows no errors', async () => {
    const form = await openForm();
    await form.press('Continue');
    form.control('Email address').blur();
    form.element.reset();
    await form.settled();
    expect(form.focused()).to.be.undefined;
    expect(form.errors()).to.be.empty;
  });

  it('with reset() stops sending', async () => {
    const held = new HeldAnswer(accepted());
    receiveComplaints(network, held.answer);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Submit complaint');
    await held.asked;
    form.element.reset();
    await form.settled();
    held.release();
    await expectEmptyForm(form);
  });
});

describe('The element is moved in the document', () => {
  const network = mockNetwork();

  it('and keeps the answers of all steps and what is typed', async () => {
    const form = await openForm();
    await form.completeTo('person');
    await form.fill('Full name', 'Ada');
    const {parentElement} = form.element;
    form.element.remove();
    await Promise.resolve();
    parentElement!.append(form.element);
    await form.settled();
    expect(form.step).to.equal('person');
    expect(form.value('Full name')).to.equal('Ada');
    await form.press('Back');
    expect(form.value('Email address')).to.equal('ada@example.org');
  });

  it('and keeps shown errors, language and buttons working', async () => {
    const form = await openForm();
    await form.press('Continue');
    const errors = form.errors();
    document.body.append(form.element);
    await form.settled();
    expect(form.errors()).to.deep.equal(errors);
    form.element.lang = 'it';
    await form.settled();
    expect(form.hasButton('Continua')).to.be.true;
    await form.completeTo('person');
    form.element.remove();
  });

  it('while it sends, and the complaint arrives once', async () => {
    const held = new HeldAnswer(accepted());
    const received = receiveComplaints(network, held.answer);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Submit complaint');
    form.element.parentElement!.append(form.element);
    held.release();
    await form.reaches('sent');
    expect(received).to.have.lengthOf(1);
  });

  it('or taken out while it sends: the attempt under way comes to its end, and counts', async () => {
    const held = new HeldAnswer(accepted());
    const received = receiveComplaints(network, held.answer);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Submit complaint');
    await held.asked;
    form.element.remove();
    held.release();
    await form.reaches('sent');
    expect(received).to.have.lengthOf(1);
    expect((await openForm()).step, 'no draft is left').to.equal('account');
  });

  it('or taken out while it sends, and it goes on when it is back after a failed attempt', async () => {
    const held = new HeldAnswer(failing(503));
    const received = receiveComplaints(network, held.answer, accepted());
    const form = await openForm();
    await form.completeTo('review');
    const {parentElement} = form.element;
    await form.press('Submit complaint');
    await held.asked;
    form.element.remove();
    await Promise.resolve();
    held.release();
    parentElement!.append(form.element);
    await form.reaches('sent');
    expect(received).to.have.lengthOf(2);
    expect(received[1]!.body).to.equal(received[0]!.body);
  });
});
