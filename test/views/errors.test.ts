import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {
  englishAnswers,
  italianAnswers,
  type Answer,
  type AskedStep,
} from '../support/sample-answers.js';

interface Wrong {
  readonly about: string;
  readonly step: AskedStep;
  readonly answers: Readonly<Record<string, Answer>>;
  /** The fields that are wrong, in their order on screen. */
  readonly at: readonly string[];
}

const wrong: readonly Wrong[] = [
  {about: 'no account', step: 'account', answers: {}, at: ['Email address', 'Public account ID']},
  {
    about: 'what is no e-mail address',
    step: 'account',
    answers: {'Email address': 'ada@', 'Public account ID': 'x'.repeat(65)},
    at: ['Email address', 'Public account ID'],
  },
  {about: 'no person', step: 'person', answers: {}, at: ['Full name', 'Country of residence']},
  {
    about: 'an invisible name',
    step: 'person',
    answers: {'Full name': '\u200B', 'Country of residence': 'Italy'},
    at: ['Full name'],
  },
  {about: 'no subject', step: 'subject', answers: {}, at: ['What is your complaint about?']},
  {
    about: 'no details',
    step: 'details',
    answers: {},
    at: ['Describe your complaint', 'What would you like us to do?', 'When did it happen?'],
  },
  {
    about: 'no date',
    step: 'details',
    answers: {...englishAnswers.details, Date: ''},
    at: ['Date'],
  },
  {
    about: 'a date before 1900',
    step: 'details',
    answers: {...englishAnswers.details, Date: '1899-12-31'},
    at: ['Date'],
  },
  {
    about: 'a date to come',
    step: 'details',
    answers: {...englishAnswers.details, Date: '9999-12-31'},
    at: ['Date'],
  },
  {
    about: 'no rough time',
    step: 'details',
    answers: {
      'Describe your complaint': 'Twice.',
      'What would you like us to do?': 'Refund.',
      'When did it happen?': 'I know roughly',
    },
    at: ['Roughly when?'],
  },
  {
    about: 'texts past their limits',
    step: 'details',
    answers: {
      'Describe your complaint': 'x'.repeat(10_001),
      'What would you like us to do?': 'x'.repeat(5_001),
      'When did it happen?': 'I know roughly',
      'Roughly when?': 'x'.repeat(201),
      'Support ticket numbers (optional)': ['1234', 'x'.repeat(65)],
      'People involved (optional)': ['x'.repeat(201)],
      'What have you already tried? (optional)': 'x'.repeat(5_001),
    },
    at: [
      'Describe your complaint',
      'What would you like us to do?',
      'Roughly when?',
      'Support ticket numbers, 2',
      'People involved (optional)',
      'What have you already tried? (optional)',
    ],
  },
];

async function answerWrongly({step, answers}: Wrong): Promise<FormDriver> {
  const form = await openForm();
  await form.completeTo(step);
  await form.answerStep(answers);
  return form;
}

describe('What is wrong', () => {
  for (const example of wrong) {
    it(`is not marked before Continue: ${example.about}`, async () => {
      const form = await answerWrongly(example);
      form.button('Continue').focus();
      expect(form.errors()).to.be.empty;
      for (const label of form.labels()) {
        expect(form.errorAt(label), label).to.be.undefined;
        expect(form.isInvalid(label), label).to.be.false;
      }
    });

    it(`is said all at once, in the summary and at each field: ${example.about}`, async () => {
      const form = await answerWrongly(example);
      await form.press('Continue');
      expect(form.step).to.equal(example.step);
      expect(form.focused()).to.equal('There is a problem');
      expect(form.errors()).to.deep.equal(example.at.map((label) => form.errorAt(label)));
      expect(new Set(form.errors()).size).to.equal(example.at.length);
      const invalid = form.labels().filter((label) => form.isInvalid(label));
      expect(invalid).to.deep.equal(example.at);
    });

    it(`stays as it was typed: ${example.about}`, async () => {
      const form = await answerWrongly(example);
      const before = form.labels().map((label) => form.value(label));
      await form.press('Continue');
      expect(form.labels().map((label) => form.value(label))).to.deep.equal(before);
    });
  }

  it('is mended field by field, and the step then goes on', async () => {
    const form = await openForm();
    await form.press('Continue');
    await form.fill('Email address', 'ada@example.org');
    await form.press('Continue');
    expect(form.errors()).to.deep.equal([form.errorAt('Public account ID')]);
    await form.fill('Public account ID', 'AA00');
    await form.press('Continue');
    expect(form.step).to.equal('person');
    expect(form.errors()).to.be.empty;
  });

  it('takes focus to the summary again when Continue is pressed again', async () => {
    const form = await openForm();
    await form.press('Continue');
    form.control('Email address').focus();
    await form.press('Continue');
    expect(form.focused()).to.equal('There is a problem');
  });
});

describe('The messages', () => {
  it('differ from field to field', async () => {
    const fieldOf = new Map<string, string>();
    for (const example of wrong) {
      const form = await answerWrongly(example);
      await form.press('Continue');
      for (const [index, text] of form.errors().entries()) {
        const field = example.at[index]!;
        expect(fieldOf.get(text) ?? field, text).to.equal(field);
        fieldOf.set(text, field);
      }
    }
  });

  const faults: readonly {step: AskedStep; label: string; answers: readonly string[]}[] = [
    {
      step: 'account',
      label: 'Email address',
      answers: ['', 'ada', `${'x'.repeat(64)}@${'x'.repeat(200)}.org`],
    },
    {step: 'person', label: 'Full name', answers: ['', 'x'.repeat(201)]},
    {step: 'details', label: 'Date', answers: ['', '1899-12-31', '9999-12-31']},
    {
      step: 'details',
      label: 'Describe your complaint',
      answers: ['', 'x'.repeat(10_001)],
    },
  ];
  for (const {step, label, answers} of faults) {
    it(`say for each fault of "${label}" something of its own`, async () => {
      const form = await openForm();
      await form.completeTo(step);
      await form.answerStep(englishAnswers[step]);
      const texts = new Set<string | undefined>();
      for (const answer of answers) {
        await form.fill(label, answer);
        await form.press('Continue');
        expect(form.step, `${label}: ${answer.slice(0, 20)}`).to.equal(step);
        texts.add(form.errorAt(label));
      }
      expect(texts).not.to.include(undefined);
      expect(texts.size).to.equal(answers.length);
    });
  }

  it('are said in Italian under their Italian heading', async () => {
    const form = await openForm({lang: 'it'});
    for (const step of ['account', 'person', 'subject', 'details'] as const) {
      await form.completeTo(step);
      await form.press('Continua');
      expect(form.focused()).to.equal('Si è verificato un problema');
      expect(form.errors()).not.to.be.empty;
      await form.answerStep(italianAnswers[step]);
    }
  });
});

describe('The links of the error summary', () => {
  for (const {about, at, ...example} of wrong) {
    it(`put focus on their field and leave the URL alone: ${about}`, async () => {
      const form = await answerWrongly({about, at, ...example});
      await form.press('Continue');
      const {href} = location;
      for (const [index, label] of at.entries()) {
        await form.press(form.errors()[index]!);
        expect(form.root.activeElement).to.equal(form.firstControl(label));
        expect(location.href).to.equal(href);
        expect(form.step).to.equal(example.step);
      }
    });
  }
});
