import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import type {AskedStep} from '../support/sample-answers.js';

interface Expected {
  readonly step: AskedStep;
  readonly name: string;
  readonly en: string;
  readonly it: string;
  readonly type: string;
  readonly autocomplete?: string;
  readonly optional?: boolean;
}

/** Contract section 5; `type` as the DOM names it. */
const controls: readonly Expected[] = [
  {
    step: 'account',
    name: 'email',
    en: 'Email address',
    it: 'Indirizzo e-mail',
    type: 'text',
    autocomplete: 'email',
  },
  {
    step: 'account',
    name: 'publicAccountId',
    en: 'Public account ID',
    it: "ID pubblico dell'account",
    type: 'text',
  },
  {
    step: 'account',
    name: 'noAccount',
    en: "I don't have an account",
    it: 'Non ho un account',
    type: 'checkbox',
    optional: true,
  },
  {
    step: 'person',
    name: 'fullName',
    en: 'Full name',
    it: 'Nome completo',
    type: 'text',
    autocomplete: 'name',
  },
  {
    step: 'person',
    name: 'country',
    en: 'Country of residence',
    it: 'Paese di residenza',
    type: 'select-one',
    autocomplete: 'country',
  },
  {
    step: 'details',
    name: 'description',
    en: 'Describe your complaint',
    it: 'Descrivi il reclamo',
    type: 'textarea',
  },
  {
    step: 'details',
    name: 'desiredResolution',
    en: 'What would you like us to do?',
    it: 'Cosa vorresti che facessimo?',
    type: 'textarea',
  },
  {step: 'details', name: 'date', en: 'Date', it: 'Data', type: 'date'},
  {
    step: 'details',
    name: 'time',
    en: 'Time (optional)',
    it: 'Ora (facoltativo)',
    type: 'time',
    optional: true,
  },
  {
    step: 'details',
    name: 'approximateDate',
    en: 'Roughly when?',
    it: 'Più o meno quando?',
    type: 'text',
  },
  {
    step: 'details',
    name: 'ticketNumbers',
    en: 'Support ticket numbers (optional)',
    it: 'Numeri dei ticket di assistenza (facoltativo)',
    type: 'text',
    optional: true,
  },
  {
    step: 'details',
    name: 'individuals',
    en: 'People involved (optional)',
    it: 'Persone coinvolte (facoltativo)',
    type: 'text',
    optional: true,
  },
  {
    step: 'details',
    name: 'actionsTaken',
    en: 'What have you already tried? (optional)',
    it: 'Cosa hai già provato a fare? (facoltativo)',
    type: 'textarea',
    optional: true,
  },
];

const whenChoices = {
  en: {exact: 'I know the date', approximate: 'I know roughly', unknown: "I don't know"},
  it: {exact: 'So la data', approximate: 'So più o meno quando', unknown: 'Non lo so'},
} as const;

const questions = {
  en: {category: 'What is your complaint about?', when: 'When did it happen?'},
  it: {category: 'A cosa si riferisce il reclamo?', when: 'Quando è successo?'},
} as const;

/** Opens the step that asks for the control, with the choice that brings it on screen. */
async function openAt({step, name}: Expected, lang: 'en' | 'it'): Promise<FormDriver> {
  const form = await openForm({lang});
  await form.completeTo(step);
  const {exact, approximate} = whenChoices[lang];
  if (step === 'details')
    await form.choose(questions[lang].when, name === 'approximateDate' ? approximate : exact);
  return form;
}

describe('The controls', () => {
  for (const expected of controls) {
    for (const lang of ['en', 'it'] as const) {
      const label = expected[lang];

      it(`"${label}" is a native control with a label, a name and a type`, async () => {
        const form = await openAt(expected, lang);
        const control = form.control(label);
        expect(control.name).to.equal(expected.name);
        expect(control.type).to.equal(expected.type);
        expect([...(control.labels ?? [])].map((tied) => tied.textContent.trim())).to.deep.equal([
          label,
        ]);
        expect(control.form).to.equal(form.root.querySelector('form'));
      });
    }

    it(`"${expected.en}" says whether an answer is required, and cuts nothing off`, async () => {
      const control = (await openAt(expected, 'en')).control(expected.en);
      expect(control.ariaRequired).to.equal(expected.optional ? null : 'true');
      expect(control.hasAttribute('maxlength')).to.be.false;
      expect(control.hasAttribute('pattern')).to.be.false;
    });

    it(`"${expected.en}" is filled in by the browser only if the browser can know it`, async () => {
      const control = (await openAt(expected, 'en')).control(expected.en);
      // A checkbox is never filled in.
      const otherwise = expected.type === 'checkbox' ? '' : 'off';
      expect(control.autocomplete).to.equal(expected.autocomplete ?? otherwise);
    });
  }

  it('show a text in its own direction', async () => {
    for (const expected of controls.filter(({type}) => /^text/.test(type))) {
      const form = await openAt(expected, 'en');
      await form.fill(expected.en, 'שלום');
      const {direction} = getComputedStyle(form.control(expected.en));
      expect(direction, expected.en).to.equal('rtl');
      form.element.reset();
    }
  });
});

describe('What the browser fills in without an event', () => {
  it('counts as answered', async () => {
    const form = await openForm();
    form.control('Email address').value = 'ada@example.org';
    form.control('Public account ID').value = 'AA00';
    await form.press('Continue');
    form.control('Full name').value = 'Ada Rossi';
    form.control('Country of residence').value = 'IT';
    await form.press('Continue');
    expect(form.step).to.equal('subject');
    await form.completeTo('review');
    expect(form.review()).to.deep.include({
      'Email address': ['ada@example.org'],
      'Public account ID': ['AA00'],
      'Full name': ['Ada Rossi'],
      'Country of residence': ['Italy'],
    });
  });
});

describe('The groups', () => {
  const categories = {
    en: {
      'account-access': 'Account access',
      verification: 'Identity verification',
      'deposits-withdrawals': 'Deposits and withdrawals',
      trading: 'Trading and orders',
      fees: 'Fees and charges',
      security: 'Security or fraud',
      'customer-service': 'Customer service',
      other: 'Other',
    },
    it: {
      'account-access': "Accesso all'account",
      verification: "Verifica dell'identità",
      'deposits-withdrawals': 'Depositi e prelievi',
      trading: 'Trading e ordini',
      fees: 'Commissioni e costi',
      security: 'Sicurezza o frode',
      'customer-service': 'Assistenza clienti',
      other: 'Altro',
    },
  };

  for (const lang of ['en', 'it'] as const) {
    it(`"${questions[lang].category}" has a native radio button for each category`, async () => {
      const form = await openForm({lang});
      await form.completeTo('subject');
      expect(form.choices(questions[lang].category)).to.deep.equal(categories[lang]);
      expect(form.value(questions[lang].category)).to.equal('');
    });

    it(`"${questions[lang].when}" has three native radio buttons`, async () => {
      const form = await openForm({lang});
      await form.completeTo('details');
      expect(form.choices(questions[lang].when)).to.deep.equal(whenChoices[lang]);
      expect(form.value(questions[lang].when)).to.equal('');
    });
  }

  it('are exposed as a group that requires an answer', async () => {
    const form = await openForm();
    await form.completeTo('details');
    const group = form.group('When did it happen?');
    expect(group.getAttribute('role')).to.equal('radiogroup');
    expect(group.ariaRequired).to.equal('true');
    const names = [...group.querySelectorAll('input')].map(({name}) => name);
    expect(new Set(names)).to.deep.equal(new Set(['when']));
  });
});
