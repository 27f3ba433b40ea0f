import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {receiveComplaints} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';
import {englishAnswers} from '../support/sample-answers.js';

async function openReview(): Promise<FormDriver> {
  const form = await openForm();
  await form.completeTo('review');
  return form;
}

describe('Changing an answer from the review', () => {
  const network = mockNetwork();

  const sections = [
    {about: 'Your account', step: 'account', label: 'Email address', answer: 'ada@rossi.example'},
    {about: 'About you', step: 'person', label: 'Full name', answer: 'Ada Bianchi'},
    {about: 'Details', step: 'details', label: 'Describe your complaint', answer: 'Thrice.'},
  ];
  for (const {about, step, label, answer} of sections) {
    it(`leads to "${about}" and, with one Continue, straight back`, async () => {
      const form = await openReview();
      await form.press('Change', about);
      expect(form.step).to.equal(step);
      expect(form.focused()).to.equal(form.heading());

      await form.fill(label, answer);
      await form.press('Continue');

      expect(form.step).to.equal('review');
      expect(form.review()[label]).to.deep.equal([answer]);
    });
  }

  it('leads to the subject and, with one Continue, straight back', async () => {
    const form = await openReview();
    await form.press('Change', 'Subject');
    expect(form.step).to.equal('subject');
    await form.choose('What is your complaint about?', 'Other');
    await form.press('Continue');
    expect(form.review()['What is your complaint about?']).to.deep.equal(['Other']);
  });

  it('stays at the section until it is valid again', async () => {
    const form = await openReview();
    await form.press('Change', 'About you');
    await form.fill('Full name', ' ');
    await form.press('Continue');
    expect(form.step).to.equal('person');
    expect(form.errorAt('Full name')).to.be.a('string');

    await form.fill('Full name', 'Grace');
    await form.press('Continue');
    expect(form.step).to.equal('review');
  });

  it('is left with Back, whatever was typed, and Submit then leads to what is wrong', async () => {
    const received = receiveComplaints(network);
    const form = await openReview();
    await form.press('Change', 'Your account');
    await form.fill('Email address', 'ada');
    await form.press('Back');
    expect(form.step).to.equal('review');
    expect(form.errors()).to.be.empty;
    expect(form.review()['Email address']).to.deep.equal(['ada']);

    await form.press('Submit complaint');
    expect(form.step).to.equal('account');
    expect(form.focused()).to.equal('There is a problem');
    expect(form.errors()).to.deep.equal([form.errorAt('Email address')]);
    expect(received).to.be.empty;
  });

  it('sends the changed answer', async () => {
    const received = receiveComplaints(network);
    const form = await openReview();
    await form.press('Change', 'About you');
    await form.choose('Country of residence', 'France');
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[0]!.complaint.person.country).to.equal('FR');
  });
});

describe('Back', () => {
  it('is not there on the first step', async () => {
    const form = await openForm();
    expect(form.hasButton('Continue')).to.be.true;
    expect(form.hasButton('Back')).to.be.false;
  });

  it('leads step by step to the first, with every answer kept', async () => {
    const form = await openReview();
    for (const step of ['details', 'subject', 'person', 'account'] as const) {
      await form.press('Back');
      expect(form.step).to.equal(step);
      expect(form.focused()).to.equal(form.heading());
      for (const [label, answer] of Object.entries(englishAnswers[step])) {
        expect(form.value(label), label).to.equal(Array.isArray(answer) ? answer[0] : answer);
      }
    }
  });

  it('validates nothing and keeps what is not valid, also on the way forth', async () => {
    const form = await openForm();
    let invalid = 0;
    form.element.addEventListener('complaint-invalid', () => invalid++);
    await form.completeTo('person');
    await form.fill('Full name', 'x'.repeat(201));
    await form.press('Back');
    expect(form.step).to.equal('account');
    expect(form.errors()).to.be.empty;

    await form.press('Continue');
    expect(form.value('Full name')).to.equal('x'.repeat(201));
    expect(form.errors()).to.be.empty;
    expect(form.isInvalid('Full name')).to.be.false;
    expect(invalid).to.equal(0);
  });

  it('takes shown errors away, and keeps the answers they were about', async () => {
    const form = await openForm();
    await form.completeTo('person');
    await form.press('Continue');
    expect(form.errors()).not.to.be.empty;
    await form.press('Back');
    expect(form.errors()).to.be.empty;
    expect(form.value('Email address')).to.equal('ada@example.org');
  });
});
