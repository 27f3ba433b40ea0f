/** A page that asks all that it can, and three questions of its own, in both languages. */
import type {ComplaintForm} from '../../src/index.js';
import {englishAnswers, italianAnswers, type AnswersByLabel} from './sample-answers.js';

export const everyWord = 'representative contact support loss';

export const ownQuestions: NonNullable<Exclude<ComplaintForm['questions'], string | null>> = [
  {
    ...{name: 'branch', step: 'person', kind: 'choice'},
    label: {en: 'Which branch do you go to?', it: 'Qual è la tua filiale?'},
    options: [
      {value: 'north', label: {en: 'North', it: 'Nord'}},
      {value: 'south', label: {en: 'South', it: 'Sud'}},
    ],
  },
  {
    ...{name: 'delivered', step: 'details', kind: 'date'},
    label: {en: 'Date of delivery', it: 'Data di consegna'},
    hint: {en: 'It stands on the parcel.', it: 'È scritta sul pacco.'},
  },
  {
    ...{name: 'consent', step: 'details', kind: 'checkbox', required: true},
    label: {en: 'You may ask my bank', it: 'Potete chiedere alla mia banca'},
  },
];

/** Both, as attribute and property. */
export const askingAll = {ask: everyWord, questions: JSON.stringify(ownQuestions)};

type Answers = Pick<AnswersByLabel, 'person' | 'details'>;

const more: Readonly<Record<'en' | 'it', Answers>> = {
  en: {
    person: {
      'Who is the complaint for?': 'For someone else',
      'Your name': 'Grace Hopper',
      'Your email address': 'grace@example.org',
      'Your relationship to this person (optional)': 'Her lawyer',
      'How should we reach you?': 'By phone',
      'Phone number': '+39 06 1234 5678',
      'Is there anything we should do differently for you? (optional)': 'Large print,\nplease.',
      'Which branch do you go to? (optional)': 'South',
    },
    details: {
      'Did you lose money? How much? (optional)': 'About 120 euro',
      'Date of delivery (optional)': '2020-10-30',
      'You may ask my bank': true,
    },
  },
  it: {
    person: {
      'Per chi è il reclamo?': "Per un'altra persona",
      'Il tuo nome': 'Grace Hopper',
      'Il tuo indirizzo e-mail': 'grace@example.org',
      'Il tuo rapporto con questa persona (facoltativo)': 'La sua avvocata',
      'Come preferisci che ti contattiamo?': 'Per telefono',
      'Numero di telefono': '+39 06 1234 5678',
      "C'è qualcosa che possiamo fare per venirti incontro? (facoltativo)": 'Caratteri grandi.',
      'Qual è la tua filiale? (facoltativo)': 'Sud',
    },
    details: {
      'Hai perso del denaro? Quanto? (facoltativo)': 'Circa 120 euro',
      'Data di consegna (facoltativo)': '2020-10-30',
      'Potete chiedere alla mia banca': true,
    },
  },
};

/** The answers to the usual questions with those to all others. */
export function withEveryAnswer(usual: AnswersByLabel, lang: 'en' | 'it'): AnswersByLabel {
  const {person, details} = more[lang];
  return {
    ...usual,
    person: {...usual.person, ...person},
    details: {...usual.details, ...details},
  };
}

export const allInEnglish = withEveryAnswer(englishAnswers, 'en');
export const allInItalian = withEveryAnswer(italianAnswers, 'it');
