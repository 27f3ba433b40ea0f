/** A complaint as a client gives it, question by question, in both languages. */
import type {FormStep} from '../../src/session/steps.js';

/** What goes into the control of a label: a text or choice, a tick, the entries of a list. */
export type Answer = string | boolean | readonly string[];

export type AskedStep = Exclude<FormStep, 'review'>;

/** The answers of each step, by the label of their control or the name of their group. */
export type AnswersByLabel = Readonly<Record<AskedStep, Readonly<Record<string, Answer>>>>;

export const englishAnswers: AnswersByLabel = {
  account: {
    'Email address': 'ada@example.org',
    'Public account ID': 'AA00 N84G QWER TYUI',
  },
  person: {'Full name': 'Ada Rossi', 'Country of residence': 'Italy'},
  subject: {'What is your complaint about?': 'Fees and charges'},
  details: {
    'Describe your complaint': 'You charged the fee twice.',
    'What would you like us to do?': 'Refund one of the two.',
    'When did it happen?': 'I know the date',
    Date: '2020-11-01',
    'Time (optional)': '14:30',
    'Support ticket numbers (optional)': ['12345678'],
  },
};

export const italianAnswers: AnswersByLabel = {
  account: {
    'Indirizzo e-mail': 'ada@example.org',
    "ID pubblico dell'account": 'AA00 N84G QWER TYUI',
  },
  person: {'Nome completo': 'Ada Rossi', 'Paese di residenza': 'Italia'},
  subject: {'A cosa si riferisce il reclamo?': 'Commissioni e costi'},
  details: {
    'Descrivi il reclamo': 'Mi avete addebitato due volte la commissione.',
    'Cosa vorresti che facessimo?': 'Il rimborso di una delle due.',
    'Quando è successo?': 'So la data',
    Data: '2020-11-01',
    'Ora (facoltativo)': '14:30',
    'Numeri dei ticket di assistenza (facoltativo)': ['12345678'],
  },
};

/** The same answers, but for those given by label; new labels go to the end of that step. */
export function withAnswers(
  answers: AnswersByLabel,
  step: AskedStep,
  change: Readonly<Record<string, Answer>>,
): AnswersByLabel {
  return {...answers, [step]: {...answers[step], ...change}};
}
