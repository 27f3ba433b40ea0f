import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';

const description = 'Describe your complaint';
const card = '"Describe your complaint" seems to contain a card number';
const password = '"Describe your complaint" seems to contain a password';

async function describeWith(text: string): Promise<FormDriver> {
  const form = await openForm();
  await form.completeTo('details');
  await form.answerStep({
    [description]: text,
    'What would you like us to do?': 'Refund.',
    'When did it happen?': "I don't know",
  });
  return form;
}

describe('A text that seems to hold a secret', () => {
  it('is warned of when the client goes on, without calling it an error, and passes the second time', async () => {
    const form = await describeWith('I paid with 4111 1111 1111 1111.');
    expect(form.text()).not.to.contain(card);
    const invalid: Event[] = [];
    form.element.addEventListener('complaint-invalid', (event) => invalid.push(event));

    await form.press('Continue');
    expect(form.step).to.equal('details');
    expect(form.focused()).to.equal('Before you go on');
    expect(form.part('notice')?.textContent).to.contain(card);
    expect(form.errors()).to.be.empty;
    expect(form.isInvalid(description)).to.be.false;
    expect(invalid).to.be.empty;

    await form.press('Continue');
    expect(form.step).to.equal('review');
    expect(form.focused()).to.equal(form.heading());
  });

  it('is led to by the warning', async () => {
    const form = await describeWith('4111111111111111');
    await form.press('Continue');
    await form.press(card);
    expect(form.focused()).to.equal(description);
  });

  it('is not warned of any more once the secret is deleted', async () => {
    const form = await describeWith('My password is hunter2');
    await form.press('Continue');
    expect(form.text()).to.contain(password);
    await form.fill(description, 'I cannot sign in');
    expect(form.text()).not.to.contain(password);
    await form.press('Continue');
    expect(form.step).to.equal('review');
  });

  it('is warned of once only, also after a change from the review', async () => {
    const form = await describeWith('My password is hunter2');
    await form.press('Continue');
    await form.press('Continue');
    await form.press('Change', 'Details');
    await form.press('Continue');
    expect(form.step).to.equal('review');
  });

  it('is warned of again when another secret comes', async () => {
    const form = await describeWith('My password is hunter2');
    await form.press('Continue');
    await form.fill(description, 'My password is hunter2, my card 4111111111111111');
    await form.press('Continue');
    expect(form.step).to.equal('details');
    expect(form.text()).to.contain(card).and.to.contain(password);
    await form.press('Continue');
    expect(form.step).to.equal('review');
  });

  it('is warned of only when nothing has to be mended first', async () => {
    const form = await describeWith('4111111111111111');
    await form.fill('What would you like us to do?', '');
    await form.press('Continue');
    expect(form.focused()).to.equal('There is a problem');
    expect(form.text()).not.to.contain(card);
    await form.fill('What would you like us to do?', 'Refund.');
    await form.press('Continue');
    expect(form.focused()).to.equal('Before you go on');
  });

  it('is warned of in Italian', async () => {
    const form = await openForm({lang: 'it'});
    await form.completeTo('details');
    await form.answerStep({
      'Descrivi il reclamo': 'La mia password è gatto77',
      'Cosa vorresti che facessimo?': 'Un rimborso.',
      'Quando è successo?': 'Non lo so',
    });
    await form.press('Continua');
    expect(form.focused()).to.equal('Prima di continuare');
    expect(form.text()).to.contain('"Descrivi il reclamo" sembra contenere una password');
  });
});
