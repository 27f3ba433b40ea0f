/** A complaint that is valid in every field, as it is typed and as it is sent. */
import {emptyAnswers, type Answers, type Circumstances} from '../../src/complaint/answers.js';
import type {Category} from '../../src/complaint/categories.js';
import type {Complaint, Envelope} from '../../src/complaint/complaint.js';
import {plainQuestions} from '../../src/complaint/questions.js';

export const categories: readonly Category[] = [
  {value: 'fees', label: 'Commissioni e costi'},
  {value: 'other', label: 'Altro'},
];

/** A Sunday. */
export const today = '2026-11-22';

export const circumstances: Circumstances = {
  questions: plainQuestions,
  categories,
  latestDate: today,
};

export const envelope: Envelope = {
  submissionId: '7d9a2f7e-6f0e-4c1f-9a43-0d6f5d8f2c11',
  submittedAt: '2026-11-22T10:15:00.000Z',
  locale: 'it',
  categoryLabel: 'Commissioni e costi',
  timeZone: 'Europe/Rome',
};

export const validAnswers: Answers = {
  ...emptyAnswers,
  email: 'ada@example.org',
  publicAccountId: 'AA00 N84G QWER TYUI',
  noAccount: false,
  fullName: 'Ada Rossi',
  country: 'IT',
  category: 'fees',
  description: 'Mi avete addebitato due volte la commissione.',
  desiredResolution: 'Il rimborso di una delle due.',
  when: 'exact',
  date: '2026-11-01',
  time: '14:30',
  approximateDate: '',
  ticketNumbers: ['12345678'],
  individuals: [],
  actionsTaken: '',
};

/** Valid answers but for what the test is about. */
export function answersWith(change: Partial<Answers>): Answers {
  return {...validAnswers, ...change};
}

/** The payload of contract section 6, with words in place of its ellipses. */
export const validComplaint = {
  schemaVersion: 1,
  submissionId: '7d9a2f7e-6f0e-4c1f-9a43-0d6f5d8f2c11',
  submittedAt: '2026-11-22T10:15:00.000Z',
  locale: 'it',
  account: {email: 'ada@example.org', publicAccountId: 'AA00 N84G QWER TYUI'},
  person: {fullName: 'Ada Rossi', country: 'IT'},
  subject: {category: 'fees', label: 'Commissioni e costi'},
  details: {
    description: 'Mi avete addebitato due volte la commissione.',
    desiredResolution: 'Il rimborso di una delle due.',
    occurred: {
      precision: 'exact',
      date: '2026-11-01',
      time: '14:30',
      timeZone: 'Europe/Rome',
    },
    ticketNumbers: ['12345678'],
    individuals: [],
    actionsTaken: null,
  },
} satisfies Complaint;
