import {expect} from '@open-wc/testing';
import {fixToday} from '../support/clock.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing, type EndpointAnswer} from '../support/endpoint.js';
import {englishAnswers, italianAnswers, withAnswers} from '../support/sample-answers.js';
import {catchSavedFiles} from '../support/saved-file.js';
import {answering} from '../support/transport.js';

const more = {
  'Describe your complaint': 'You charged the fee twice.\nBoth on one day: “€ 12” 😀.',
  'Support ticket numbers (optional)': ['12345678', '87654321'],
  'People involved (optional)': ['Grace', 'עדה'],
  'What have you already tried? (optional)': 'I called.',
};

describe('A copy', () => {
  fixToday('2026-11-22');
  const saved = catchSavedFiles();

  async function openReview(
    answer: EndpointAnswer = accepted(),
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<FormDriver> {
    const {transport} = answering(answer);
    const form = await openForm(attributes, {properties: {transport}});
    const isItalian = attributes['lang'] === 'it';
    const answers = isItalian ? italianAnswers : withAnswers(englishAnswers, 'details', more);
    await form.completeTo('review', answers);
    return form;
  }

  async function openSent(answer: unknown, lang = 'en'): Promise<FormDriver> {
    const form = await openReview(accepted(answer), {lang});
    await form.press(lang === 'it' ? 'Invia reclamo' : 'Submit complaint');
    await form.reaches('sent');
    return form;
  }

  async function save(form: FormDriver, button = 'Save a copy') {
    await form.press(button);
    expect(saved).to.have.lengthOf(1);
    return saved[0]!;
  }

  function expectLines(text: string, lines: readonly string[]): void {
    const all = text.split('\n').map((line) => line.trim());
    expect(all).to.include.members([...lines]);
  }

  const everyAnswer = [
    'ada@example.org',
    'AA00 N84G QWER TYUI',
    'Ada Rossi',
    'Italy',
    'Fees and charges',
    'You charged the fee twice.',
    'Both on one day: “€ 12” 😀.',
    'Refund one of the two.',
    'Sunday 1 November 2020, 14:30',
    '12345678',
    '87654321',
    'Grace',
    'עדה',
    'I called.',
  ];

  it('of the review is a text file with every question and answer', async () => {
    const form = await openReview();
    const questions = Object.keys(form.review());
    const {name, type, text} = await save(form);
    expect(name).to.match(/^complaint.*\.txt$/);
    expect(type.toLowerCase()).to.equal('text/plain;charset=utf-8');
    expectLines(text, [...questions, ...everyAnswer]);
    expect(text).to.match(/not sent yet/i);
  });

  it('says what was left out', async () => {
    const form = await openReview(accepted(), {lang: 'it'});
    const {text} = await save(form, 'Salva una copia');
    expectLines(text, ['Persone coinvolte', 'Non indicato']);
  });

  it('is in the language of the client', async () => {
    const form = await openReview(accepted(), {lang: 'it'});
    const questions = Object.keys(form.review());
    const {name, text} = await save(form, 'Salva una copia');
    expect(name).to.match(/^reclamo.*\.txt$/);
    expectLines(text, [
      ...questions,
      'ada@example.org',
      'Italia',
      'Commissioni e costi',
      'Mi avete addebitato due volte la commissione.',
      'Il rimborso di una delle due.',
      'domenica 1 novembre 2020, 14:30',
    ]);
    expect(text).not.to.match(/not sent|complaint|provided/i);
  });

  it('names the company', async () => {
    const form = await openReview(accepted(), {organization: 'Acme & Sons'});
    expect((await save(form)).text).to.contain('Acme & Sons');
  });

  it('can be saved when sending failed', async () => {
    const form = await openReview(failing(403));
    await form.press('Submit complaint');
    await form.reaches('failed');
    const {text} = await save(form);
    expectLines(text, everyAnswer);
    expect(text).to.match(/not confirmed yet/i);
  });

  it('of what was sent has the reference and the dates besides every answer', async () => {
    const form = await openSent({reference: 'CMP 2026/0042'});
    const {name, text} = await save(form);
    expectLines(text, everyAnswer);
    expect(text).to.contain('CMP 2026/0042');
    expect(text).to.contain('Sunday 22 November 2026');
    expect(text).to.contain('Tuesday 24 November 2026');
    expect(text).to.contain('Tuesday 1 December 2026');
    expect(text).not.to.match(/not sent/i);
    expect(name).to.match(/^[\w-]+\.txt$/);
  });

  it("has the endpoint's own dates in place of the computed ones", async () => {
    const dates = {acknowledgeBy: '2026-11-25', resolveBy: '2026-12-18'};
    const {text} = await save(await openSent({reference: 'C-1', ...dates}));
    expect(text).to.contain('Wednesday 25 November 2026');
    expect(text).to.contain('Friday 18 December 2026');
  });

  it('has no reference when there is none', async () => {
    const {name, text} = await save(await openSent({}));
    expect(text).not.to.match(/reference|null|undefined/i);
    expect(name).to.equal('complaint.txt');
  });

  it('of what was sent is in Italian as well', async () => {
    const form = await openSent({reference: 'C-1'}, 'it');
    const {text} = await save(form, 'Salva una copia');
    expect(text).to.contain('C-1');
    expect(text).to.contain('domenica 22 novembre 2026');
    expect(text).to.contain('martedì 24 novembre 2026');
    expect(text).to.contain('martedì 1 dicembre 2026');
  });

  const acknowledgements = {
    en: {
      button: 'Save a copy',
      reference: 'Reference: C-1',
      received: /^Received by us: 22 November 2026.* \d\d:\d\d:\d\d/m,
      contact: 'Your contact: Grace, חנות',
      dates: [/^ {2}by Wednesday 25 November 2026$/m, /^ {2}by Friday 18 December 2026$/m],
      answers: everyAnswer,
    },
    it: {
      button: 'Salva una copia',
      reference: 'Numero di riferimento: C-1',
      received: /^Ricevuto da noi: 22 novembre 2026.* \d\d:\d\d:\d\d/m,
      contact: 'Il tuo referente: Grace, חנות',
      dates: [/^ {2}entro mercoledì 25 novembre 2026$/m, /^ {2}entro venerdì 18 dicembre 2026$/m],
      answers: [
        'ada@example.org',
        'AA00 N84G QWER TYUI',
        'Ada Rossi',
        'Italia',
        'Commissioni e costi',
        'Mi avete addebitato due volte la commissione.',
        'Il rimborso di una delle due.',
        'domenica 1 novembre 2020, 14:30',
        '12345678',
        'Non indicato',
      ],
    },
  } as const;
  for (const [lang, {button, received, dates, answers, ...said}] of Object.entries(
    acknowledgements,
  ))
    it(`of what was sent is a whole acknowledgement (${lang})`, async () => {
      const form = await openSent(
        {
          reference: 'C-1',
          contact: 'Grace, חנות',
          acknowledgeBy: '2026-11-25',
          resolveBy: '2026-12-18',
        },
        lang,
      );
      const {text} = await save(form, button);
      expectLines(text, [said.reference, said.contact, ...answers]);
      for (const pattern of [received, ...dates]) expect(text).to.match(pattern);
      expect(form.root.querySelector('textarea')!.value).to.equal(text);
    });

  for (const [lang, button, words] of [
    ['en', 'Save a copy', /reference|your contact|null|undefined/i],
    ['it', 'Salva una copia', /riferimento|referente|null|undefined/i],
  ] as const)
    it(`says no more than the endpoint did (${lang})`, async () => {
      const {text} = await save(await openSent({}, lang), button);
      expect(text).not.to.match(words);
      expect(text.match(/2026/g), 'received twice, and both dates').to.have.lengthOf(4);
    });

  it('leaves the form as it is', async () => {
    const form = await openReview();
    const before = form.text();
    const {href} = location;
    await save(form);
    expect(form.text().startsWith(before)).to.be.true;
    expect(form.focused()).to.equal('Save a copy');
    expect(location.href).to.equal(href);
  });

  it('says where to look for it, and shows the text to take along where no file came', async () => {
    const form = await openReview();
    expect(form.has('Text of the copy')).to.be.false;
    const {text} = await save(form);
    expect(form.root.querySelector('[role=status]')!.textContent).to.contain(
      'Look for the copy among your downloads.',
    );
    expect(form.value('Text of the copy')).to.equal(text);
  });

  it('has no more in it than what will be sent', async () => {
    const form = await openReview();
    await form.press('Change', 'Details');
    await form.fill('Describe your complaint', '  Twice.\u200b ');
    await form.press('Continue');
    const {text} = await save(form);
    expectLines(text, ['Twice.']);
    expect(text).not.to.contain('\u200b');
  });
});
