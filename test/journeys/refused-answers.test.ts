import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, receiveComplaints, refusing, type Received} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';
import {englishAnswers, withAnswers} from '../support/sample-answers.js';

const unknownAccount = {
  pointer: '#/account/publicAccountId',
  detail: 'We know no account <b>AA00</b>.',
};
const unknownTicket = {pointer: '#/details/ticketNumbers/1', detail: 'There is no ticket 5678.'};

describe('Answers that the endpoint refuses', () => {
  const network = mockNetwork();

  async function submit(
    errors: Parameters<typeof refusing>[0],
    status?: number,
  ): Promise<{form: FormDriver; received: Received[]}> {
    const received = receiveComplaints(network, refusing(errors, status), accepted());
    const form = await openForm();
    const tickets = {'Support ticket numbers (optional)': ['1234', '', '5678']};
    await form.completeTo('review', withAnswers(englishAnswers, 'details', tickets));
    const told = new Promise((resolve) => {
      form.element.addEventListener('complaint-error', resolve, {once: true});
    });
    await form.press('Submit complaint');
    await told;
    await form.settled();
    return {form, received};
  }

  for (const status of [400, 422]) {
    it(`lead to the first step concerned, with focus on the summary (${status})`, async () => {
      const {form} = await submit([unknownTicket, unknownAccount], status);
      expect(form.step).to.equal('account');
      expect(form.status).to.equal('editing');
      expect(form.focused()).to.equal('There is a problem');
    });
  }

  it("stand in the endpoint's words, as text, in the summary and at their field", async () => {
    const {form} = await submit([unknownAccount]);
    expect(form.errors()).to.deep.equal([unknownAccount.detail]);
    expect(form.errorAt('Public account ID')).to.equal(unknownAccount.detail);
    expect(form.isInvalid('Public account ID')).to.be.true;
    expect(form.errorAt('Email address')).to.be.undefined;
  });

  it('are linked to their field', async () => {
    const {form} = await submit([unknownAccount]);
    const {href} = location;
    await form.press(unknownAccount.detail);
    expect(form.focused()).to.equal('Public account ID');
    expect(location.href).to.equal(href);
  });

  it('stand at the entry of the list that the pointer means, empty entries not counted', async () => {
    const {form} = await submit([unknownTicket]);
    expect(form.step).to.equal('details');
    expect(form.errorAt('Support ticket numbers, 3')).to.equal(unknownTicket.detail);
    await form.press(unknownTicket.detail);
    expect(form.focused()).to.equal('Support ticket numbers, 3');
  });

  const places: [pointer: string, step: string, label: string][] = [
    ['#/account/email', 'account', 'Email address'],
    ['#/account/publicAccountId', 'account', 'Public account ID'],
    ['#/person/fullName', 'person', 'Full name'],
    ['#/person/country', 'person', 'Country of residence'],
    ['#/subject/category', 'subject', 'What is your complaint about?'],
    ['#/subject/label', 'subject', 'What is your complaint about?'],
    ['#/details/description', 'details', 'Describe your complaint'],
    ['#/details/desiredResolution', 'details', 'What would you like us to do?'],
    ['#/details/occurred', 'details', 'When did it happen?'],
    ['#/details/occurred/precision', 'details', 'When did it happen?'],
    ['#/details/occurred/date', 'details', 'Date'],
    ['#/details/occurred/time', 'details', 'Time (optional)'],
    ['#/details/ticketNumbers/0', 'details', 'Support ticket numbers (optional)'],
    ['#/details/actionsTaken', 'details', 'What have you already tried? (optional)'],
    ['/details/occurred/date', 'details', 'Date'],
    ['#/details/occurred/d%61te', 'details', 'Date'],
  ];
  for (const [pointer, step, label] of places) {
    it(`stand where the pointer leads: ${pointer}`, async () => {
      const {form} = await submit([{pointer, detail: 'Please have another look.'}]);
      expect(form.step).to.equal(step);
      expect(form.errorAt(label)).to.equal('Please have another look.');
      expect(form.errors()).to.deep.equal(['Please have another look.']);
      await form.press('Please have another look.');
      expect(form.root.activeElement).to.equal(form.firstControl(label));
    });
  }

  it('vanish when their field changes, and only those', async () => {
    const date = {pointer: '#/details/occurred/date', detail: 'That day is too long ago.'};
    const {form} = await submit([date, unknownTicket]);
    await form.fill('Date', '2020-11-02');
    expect(form.errorAt('Date')).to.be.undefined;
    expect(form.errors()).to.deep.equal([unknownTicket.detail]);
    await form.fill('Support ticket numbers, 3', '9999');
    expect(form.errors()).to.be.empty;
    expect(form.root.querySelector('[aria-invalid=true]')).to.be.null;
  });

  it('without words are told in those of the form', async () => {
    const pointer = '#/account/email';
    // An endpoint need not keep to the types.
    const {form} = await submit([{pointer} as typeof unknownAccount]);
    expect(form.step).to.equal('account');
    expect(form.errorAt('Email address')).to.be.a('string').that.is.not.empty;
    expect(form.errors()).to.deep.equal([form.errorAt('Email address')]);
  });

  it('stand in the summary alone when the form does not know the pointer', async () => {
    const {form} = await submit([{pointer: '#/account/tier', detail: 'The tier is closed.'}]);
    expect(form.step).to.equal('review');
    expect(form.errors()).to.deep.equal(['The tier is closed.']);
    expect(form.focused()).to.equal('There is a problem');
  });

  it('lead on, one step after the other, until all are mended; the next body has a new ID', async () => {
    const {form, received} = await submit([unknownAccount, unknownTicket]);
    await form.fill('Public account ID', 'BB11');
    expect(form.errorAt('Public account ID')).to.be.undefined;
    await form.press('Continue');
    expect(form.step).to.equal('details');
    expect(form.errorAt('Support ticket numbers, 3')).to.equal(unknownTicket.detail);

    await form.press('Remove', 'Support ticket numbers, 3');
    await form.press('Continue');
    expect(form.step).to.equal('review');
    await form.press('Submit complaint');
    await form.reaches('sent');

    const [first, second] = received.map(({complaint}) => complaint);
    expect(second!.account.publicAccountId).to.equal('BB11');
    expect(second!.details.ticketNumbers).to.deep.equal(['1234']);
    expect(second!.submissionId).not.to.equal(first!.submissionId);
  });

  it('are told to the page as rejected, with the status and nothing else', async () => {
    receiveComplaints(network, refusing([unknownAccount]));
    const form = await openForm();
    await form.completeTo('review');
    const told = new Promise<unknown>((resolve) => {
      form.element.addEventListener('complaint-error', ({detail}) => resolve(detail));
    });
    await form.press('Submit complaint');
    expect(await told).to.deep.equal({reason: 'rejected', status: 422});
  });

  it('are shown up to 20, each up to 500 characters', async () => {
    const {form} = await submit(
      Array.from({length: 25}, (_, index) => ({
        pointer: `#/unknown/${index}`,
        detail: '\u{1F600}'.repeat(600),
      })),
    );
    expect(form.errors()).to.have.lengthOf(20);
    expect([...form.errors()[0]!]).to.have.lengthOf(500);
  });
});
