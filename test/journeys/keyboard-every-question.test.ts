import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted} from '../support/endpoint.js';
import {askingAll} from '../support/every-question.js';
import {answering} from '../support/transport.js';

/** Tab, until that control or button has focus; the number of its presses has a limit. */
async function tabTo(form: FormDriver, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await form.key('Tab');
    if (form.focused() === name) return;
  }
  expect.fail(`Tab does not reach "${name}"`);
}

async function enter(form: FormDriver, label: string, text: string): Promise<void> {
  await tabTo(form, label);
  await form.type(text);
}

async function goOn(form: FormDriver, step: string): Promise<void> {
  await tabTo(form, 'Continue');
  await form.key('Enter');
  expect(form.step).to.equal(step);
  expect(form.focused()).to.equal(form.heading());
}

describe('With the keyboard alone, all that a page can ask', function () {
  // Each key goes through the test runner to the browser and back.
  this.timeout(30_000);

  it('is answered and submitted', async () => {
    const {received, transport} = answering(accepted());
    const form = await openForm(askingAll, {properties: {transport}});
    form.element.focus();
    await enter(form, 'Email address', 'ada@example.org');
    await enter(form, 'Public account ID', 'AA00');
    await goOn(form, 'person');

    await tabTo(form, 'For me');
    await form.key('ArrowDown');
    expect(form.value('Who is the complaint for?')).to.equal('For someone else');
    await enter(form, 'Your name', 'Grace');
    await enter(form, 'Your email address', 'grace@example.org');
    await enter(form, 'Your relationship to this person (optional)', 'Her lawyer');
    await enter(form, 'Full name', 'Ada');
    await enter(form, 'Country of residence', 'Italy');
    await tabTo(form, 'By email');
    await form.key('ArrowDown');
    await enter(form, 'Phone number', '0612345');
    await enter(form, 'Is there anything we should do differently for you? (optional)', 'Slowly.');
    await tabTo(form, 'North');
    await form.key('ArrowDown');
    await tabTo(form, 'Clear my choice');
    await form.key('Enter');
    expect(form.focused()).to.equal('North');
    await form.key('Space');
    await goOn(form, 'subject');

    await tabTo(form, 'Account access');
    await form.key('Space');
    await goOn(form, 'details');

    await enter(form, 'Describe your complaint', 'I cannot sign in.');
    await enter(form, 'What would you like us to do?', 'Let me in.');
    await tabTo(form, 'I know the date');
    await form.key('Space');
    await form.key('ArrowDown');
    await form.key('ArrowDown');
    expect(form.value('When did it happen?')).to.equal("I don't know");
    await enter(form, 'Did you lose money? How much? (optional)', 'No');
    await tabTo(form, 'You may ask my bank');
    await form.key('Space');
    await goOn(form, 'review');

    await tabTo(form, 'Submit complaint');
    await form.key('Enter');
    await form.reaches('sent');
    const {person, details, extra} = received[0]!.complaint;
    expect(person).to.deep.equal({
      representative: {fullName: 'Grace', email: 'grace@example.org', relationship: 'Her lawyer'},
      ...{fullName: 'Ada', country: 'IT'},
      contact: {by: 'phone', phone: '0612345'},
      supportNeeds: 'Slowly.',
    });
    expect(details.loss).to.equal('No');
    expect(extra).to.deep.equal({branch: 'north', delivered: null, consent: true});
  });

  it('says what is wrong, and each error leads to its control', async () => {
    const form = await openForm(askingAll);
    await form.completeTo('person');
    await tabTo(form, 'Continue');
    await form.key('Enter');
    expect(form.focused()).to.equal('There is a problem');
    await form.key('Tab');
    expect(form.focused()).to.equal('Choose who the complaint is for');
    await form.key('Enter');
    expect(form.focused()).to.equal('For me');
  });
});
