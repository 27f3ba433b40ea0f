/** What the states press and choose, in both languages. */
import {englishAnswers, italianAnswers} from '../support/sample-answers.js';

export const words = {
  en: {
    answers: englishAnswers,
    next: 'Continue',
    submit: 'Submit complaint',
    copy: 'Save a copy',
    description: 'Describe your complaint',
    when: 'When did it happen?',
    exact: 'I know the date',
    approximate: 'I know roughly',
    roughly: 'Roughly when?',
    people: 'People involved (optional)',
    advice: 'A strong complaint says… 0 of 6 given',
  },
  it: {
    answers: italianAnswers,
    next: 'Continua',
    submit: 'Invia reclamo',
    copy: 'Salva una copia',
    description: 'Descrivi il reclamo',
    when: 'Quando è successo?',
    exact: 'So la data',
    approximate: 'So più o meno quando',
    roughly: 'Più o meno quando?',
    people: 'Persone coinvolte (facoltativo)',
    advice: 'Un buon reclamo dice… già indicati: 0 su 6',
  },
} as const;

export type Language = keyof typeof words;
