import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing, receiveComplaints, refusing} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';

/** Tab, until that control or button has focus; the number of its presses has a limit. */
async function tabTo(form: FormDriver, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await sendKeys({press: 'Tab'});
    if (form.focused() === name) return;
  }
  expect.fail(`Tab does not reach "${name}"`);
}

async function enter(form: FormDriver, label: string, text: string): Promise<void> {
  await tabTo(form, label);
  await form.type(text);
}

/** With the keyboard alone, from the first step to the review. */
async function answerAll(form: FormDriver): Promise<void> {
  form.element.focus();
  await enter(form, 'Email address', 'ada@example.org');
  await enter(form, 'Public account ID', 'AA00');
  await form.key('Enter');
  expectHeading(form, 'person');

  await enter(form, 'Full name', 'Ada Rossi');
  await tabTo(form, 'Country of residence');
  await form.type('Italy');
  expect(form.value('Country of residence')).to.equal('Italy');
  await tabTo(form, 'Continue');
  await form.key('Enter');
  expectHeading(form, 'subject');

  await tabTo(form, 'Account access');
  await form.key('ArrowDown');
  expect(form.value('What is your complaint about?')).to.equal('Identity verification');
  await form.key('ArrowUp');
  expect(form.value('What is your complaint about?')).to.equal('Account access');
  await tabTo(form, 'Continue');
  await form.key('Space');
  expectHeading(form, 'details');

  await enter(form, 'Describe your complaint', 'I cannot sign in.');
  await enter(form, 'What would you like us to do?', 'Let me in.');
  await tabTo(form, 'I know the date');
  await form.key('Space');
  await form.key('ArrowDown');
  await enter(form, 'Roughly when?', 'Last week');
  await enter(form, 'People involved (optional)', 'Grace');
  await tabTo(form, 'Add another');
  await form.key('Enter');
  expect(form.focused()).to.equal('People involved, 2');
  await form.type('Alan');
  await tabTo(form, 'Continue');
  await form.key('Enter');
  expectHeading(form, 'review');
}

function expectHeading(form: FormDriver, step: string): void {
  expect(form.step).to.equal(step);
  expect(form.focused()).to.equal(form.heading());
}

describe('With the keyboard alone', function () {
  // Each key goes through the test runner to the browser and back.
  this.timeout(30_000);
  const network = mockNetwork();

  it('the client answers every step and submits', async () => {
    const received = receiveComplaints(network);
    const form = await openForm();
    await answerAll(form);
    await tabTo(form, 'Submit complaint');
    await form.key('Enter');
    await form.reaches('sent');

    expectHeading(form, 'done');
    const {account, person, subject, details} = received[0]!.complaint;
    expect({account, person, subject, details}).to.deep.equal({
      account: {email: 'ada@example.org', publicAccountId: 'AA00'},
      person: {fullName: 'Ada Rossi', country: 'IT'},
      subject: {category: 'account-access', label: 'Account access'},
      details: {
        description: 'I cannot sign in.',
        desiredResolution: 'Let me in.',
        occurred: {precision: 'approximate', description: 'Last week'},
        ticketNumbers: [],
        individuals: ['Grace', 'Alan'],
        actionsTaken: null,
      },
    });
  });

  it('Enter in the description makes a line and does not go on', async () => {
    const form = await openForm();
    await form.completeTo('details');
    await enter(form, 'Describe your complaint', 'One');
    await form.key('Enter');
    await form.type('Two');
    expect(form.step).to.equal('details');
    expect(form.value('Describe your complaint')).to.equal('One\nTwo');
    expect(form.errors()).to.be.empty;
  });

  it('errors take focus, and Enter on one leads to its field', async () => {
    const form = await openForm();
    form.element.focus();
    await tabTo(form, 'Email address');
    await form.key('Enter');
    expect(form.step).to.equal('account');
    expect(form.focused()).to.equal('There is a problem');

    await form.key('Tab');
    expect(form.focused()).to.equal(form.errorAt('Email address'));
    await form.key('Tab');
    expect(form.focused()).to.equal(form.errorAt('Public account ID'));
    await form.key('Enter');
    expect(form.focused()).to.equal('Public account ID');
  });

  it('an error of a group leads to its first choice', async () => {
    const form = await openForm();
    await form.completeTo('subject');
    await tabTo(form, 'Continue');
    await form.key('Enter');
    expect(form.focused()).to.equal('There is a problem');
    await form.key('Tab');
    await form.key('Enter');
    expect(form.focused()).to.equal('Account access');
  });

  it('the box for no account is ticked with Space, and the ID is then passed by', async () => {
    const form = await openForm();
    form.element.focus();
    await enter(form, 'Email address', 'ada@example.org');
    await tabTo(form, "I don't have an account");
    await form.key('Space');
    expect(form.has('Public account ID')).to.be.false;
    expect(form.focused()).to.equal("I don't have an account");
    await tabTo(form, 'Continue');
    await form.key('Enter');
    expectHeading(form, 'person');
  });

  it('Back and Change are reached, and focus goes to the heading', async () => {
    const form = await openForm();
    await form.completeTo('review');
    await tabTo(form, 'Back');
    await form.key('Enter');
    expectHeading(form, 'details');
    await tabTo(form, 'Continue');
    await form.key('Enter');
    expectHeading(form, 'review');
    await form.key('Tab');
    expect(form.focused()).to.match(/^Change\W+Your account$/);
    await form.key('Enter');
    expectHeading(form, 'account');
  });

  it('the client tries again after a failure', async () => {
    receiveComplaints(network, failing(403), accepted());
    const form = await openForm();
    await form.completeTo('review');
    await tabTo(form, 'Submit complaint');
    await form.key('Enter');
    await form.reaches('failed');
    expect(form.focused()).to.equal('Try again');
    await form.key('Enter');
    await form.reaches('sent');
    expectHeading(form, 'done');
  });

  it('answers that the endpoint refused take focus', async () => {
    const detail = 'We know no such account.';
    receiveComplaints(network, refusing([{pointer: '#/account/publicAccountId', detail}]));
    const form = await openForm();
    await form.completeTo('review');
    const told = new Promise((resolve) => {
      form.element.addEventListener('complaint-error', resolve);
    });
    await tabTo(form, 'Submit complaint');
    await form.key('Enter');
    await told;
    await form.settled();
    expect(form.focused()).to.equal('There is a problem');
    await form.key('Tab');
    await form.key('Enter');
    expect(form.focused()).to.equal('Public account ID');
  });

  it('Start again is reached on the closing page', async () => {
    receiveComplaints(network);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    await tabTo(form, 'Start again');
    await form.key('Space');
    expectHeading(form, 'account');
  });
});
