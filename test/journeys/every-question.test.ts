import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted} from '../support/endpoint.js';
import {allInEnglish, allInItalian, askingAll} from '../support/every-question.js';
import {englishAnswers, withAnswers} from '../support/sample-answers.js';
import {catchSavedFiles} from '../support/saved-file.js';
import {answering} from '../support/transport.js';

const ofOther = {
  fullName: 'Ada Rossi',
  country: 'IT',
  contact: {by: 'phone', phone: '+39 06 1234 5678'},
};
const grace = {fullName: 'Grace Hopper', email: 'grace@example.org'};

const englishRows = {
  'Who is the complaint for?': ['For someone else'],
  'Your name': ['Grace Hopper'],
  'Your email address': ['grace@example.org'],
  'Your relationship to this person': ['Her lawyer'],
  'Full name': ['Ada Rossi'],
  'Country of residence': ['Italy'],
  'How should we reach you?': ['By phone'],
  'Phone number': ['+39 06 1234 5678'],
  'Is there anything we should do differently for you?': ['Large print, please.'],
  'Which branch do you go to?': ['South'],
  'Did you lose money? How much?': ['About 120 euro'],
  'Date of delivery': ['Friday 30 October 2020'],
  'You may ask my bank': ['Yes'],
};

describe('A form that asks all that it can', () => {
  const saved = catchSavedFiles();

  async function openReview(lang: 'en' | 'it' = 'en'): Promise<FormDriver> {
    const form = await openForm({...askingAll, lang});
    await form.completeTo('review', lang === 'en' ? allInEnglish : allInItalian);
    return form;
  }

  it('sends each answer from an English page', async () => {
    const {received, transport} = answering(accepted());
    const form = await openReview();
    form.element.transport = transport;
    await form.press('Submit complaint');
    await form.reaches('sent');
    const {person, details, extra} = received[0]!.complaint;
    expect(person).to.deep.equal({
      ...ofOther,
      representative: {...grace, relationship: 'Her lawyer'},
      supportNeeds: 'Large print,\nplease.',
    });
    expect(details.loss).to.equal('About 120 euro');
    expect(extra).to.deep.equal({branch: 'south', delivered: '2020-10-30', consent: true});
    expect(form.text()).to.contain('We confirm by email to grace@example.org');
    expect(form.text()).not.to.contain('We confirm by email to ada@example.org');
  });

  it('sends each answer from an Italian page', async () => {
    const {received, transport} = answering(accepted());
    const form = await openReview('it');
    form.element.transport = transport;
    await form.press('Invia reclamo');
    await form.reaches('sent');
    const {person, details, extra} = received[0]!.complaint;
    expect(person).to.deep.equal({
      ...ofOther,
      representative: {...grace, relationship: 'La sua avvocata'},
      supportNeeds: 'Caratteri grandi.',
    });
    expect(details.loss).to.equal('Circa 120 euro');
    expect(extra).to.deep.equal({branch: 'south', delivered: '2020-10-30', consent: true});
  });

  it('says all of them on the review, and in the other language when that changes', async () => {
    const form = await openReview();
    expect(form.review()).to.deep.include(englishRows);
    form.element.lang = 'it';
    await form.settled();
    expect(form.review()).to.deep.include({
      'Per chi è il reclamo?': ["Per un'altra persona"],
      'Come preferisci che ti contattiamo?': ['Per telefono'],
      'Qual è la tua filiale?': ['Sud'],
      'Data di consegna': ['venerdì 30 ottobre 2020'],
      'Potete chiedere alla mia banca': ['Sì'],
    });
    expect(form.review()).not.to.have.any.keys('You may ask my bank', 'Date of delivery');
  });

  it('puts all of them into the copy', async () => {
    const form = await openReview();
    await form.press('Save a copy');
    const {text} = await saved[0]!;
    for (const [question, [answer = '']] of Object.entries(englishRows)) {
      const lines = answer.replace(', please.', ',\n  please.');
      expect(text).to.contain(`${question}\n  ${lines}\n`);
    }
  });

  it('says on the review what was left out', async () => {
    const form = await openForm(askingAll);
    await form.completeTo('review', {
      ...englishAnswers,
      person: {
        'Who is the complaint for?': 'For me',
        ...englishAnswers.person,
        'How should we reach you?': 'By email',
      },
      details: {...englishAnswers.details, 'You may ask my bank': true},
    });
    expect(form.review()).to.deep.include({
      'Who is the complaint for?': ['For me'],
      'How should we reach you?': ['By email'],
      'Is there anything we should do differently for you?': ['Not provided'],
      'Which branch do you go to?': ['Not provided'],
      'Did you lose money? How much?': ['Not provided'],
      'Date of delivery': ['Not provided'],
    });
    expect(form.review()).not.to.have.any.keys('Your name', 'Phone number');
  });

  it('keeps what depends on a choice while it is hidden', async () => {
    const form = await openForm(askingAll);
    await form.completeTo('person');
    await form.answerStep(allInEnglish.person);
    await form.choose('Who is the complaint for?', 'For me');
    await form.choose('How should we reach you?', 'By email');
    for (const label of ['Your name', 'Your email address', 'Phone number'])
      expect(form.has(label), label).to.be.false;
    await form.press('Continue');
    expect(form.step).to.equal('subject');
    await form.press('Back');
    await form.choose('Who is the complaint for?', 'For someone else');
    await form.choose('How should we reach you?', 'By phone');
    expect(form.value('Your name')).to.equal('Grace Hopper');
    expect(form.value('Your email address')).to.equal('grace@example.org');
    expect(form.value('Phone number')).to.equal('+39 06 1234 5678');
  });

  it('confirms to the client who complains for themselves', async () => {
    const form = await openReview();
    form.element.transport = answering(accepted()).transport;
    await form.press('Change', 'About you');
    await form.choose('Who is the complaint for?', 'For me');
    await form.press('Continue');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(form.text()).to.contain('We confirm by email to ada@example.org');
  });
});

describe('A form that asks with', () => {
  const plain = ['Full name', 'Country of residence'];
  const person: [ask: string, labels: string[]][] = [
    ['representative', ['Who is the complaint for?', ...plain]],
    ['contact', [...plain, 'How should we reach you?']],
    ['support', [...plain, 'Is there anything we should do differently for you? (optional)']],
    ['loss', plain],
    ['no-such-word', plain],
  ];
  for (const [ask, labels] of person) {
    it(`"${ask}" asks so about the person`, async () => {
      const form = await openForm({ask});
      await form.completeTo('person');
      expect(form.labels()).to.deep.equal(labels);
    });
  }

  it('"loss" asks at the end of the details', async () => {
    const form = await openForm({ask: 'loss'});
    await form.completeTo('details');
    expect(form.labels().at(-1)).to.equal('Did you lose money? How much? (optional)');
  });

  it('"contact" alone sends nothing else than usual besides', async () => {
    const {received, transport} = answering(accepted());
    const form = await openForm({ask: 'contact'}, {properties: {transport}});
    const contact = {'How should we reach you?': 'By email'};
    await form.completeTo('review', withAnswers(englishAnswers, 'person', contact));
    await form.press('Submit complaint');
    await form.reaches('sent');
    const {complaint} = received[0]!;
    expect(complaint.person).to.deep.equal({
      ...{fullName: 'Ada Rossi', country: 'IT', contact: {by: 'email'}},
    });
    expect(complaint).not.to.have.property('extra');
    expect(complaint.details).not.to.have.property('loss');
  });
});
