import {expect} from '@open-wc/testing';
import {builtInQuestions, filesQuestion, questionNamed} from '../../src/complaint/questions.js';
import type {BuiltInName} from '../../src/complaint/rules.js';
import {defaultCategories} from '../../src/localization/category-names.js';
import {labelOf, wordsOf} from '../../src/localization/words/question-words.js';
import {inLanguage} from './in-language.js';

describe('The label', () => {
  const labels: Record<BuiltInName, readonly [english: string, italian: string]> = {
    email: ['Email address', 'Indirizzo e-mail'],
    publicAccountId: ['Public account ID', "ID pubblico dell'account"],
    noAccount: ["I don't have an account", 'Non ho un account'],
    onBehalf: ['Who is the complaint for?', 'Per chi è il reclamo?'],
    representativeName: ['Your name', 'Il tuo nome'],
    representativeEmail: ['Your email address', 'Il tuo indirizzo e-mail'],
    relationship: [
      'Your relationship to this person (optional)',
      'Il tuo rapporto con questa persona (facoltativo)',
    ],
    fullName: ['Full name', 'Nome completo'],
    country: ['Country of residence', 'Paese di residenza'],
    contactBy: ['How should we reach you?', 'Come preferisci che ti contattiamo?'],
    phone: ['Phone number', 'Numero di telefono'],
    supportNeeds: [
      'Is there anything we should do differently for you? (optional)',
      "C'è qualcosa che possiamo fare per venirti incontro? (facoltativo)",
    ],
    category: ['What is your complaint about?', 'A cosa si riferisce il reclamo?'],
    description: ['Describe your complaint', 'Descrivi il reclamo'],
    desiredResolution: ['What would you like us to do?', 'Cosa vorresti che facessimo?'],
    when: ['When did it happen?', 'Quando è successo?'],
    date: ['Date', 'Data'],
    time: ['Time (optional)', 'Ora (facoltativo)'],
    approximateDate: ['Roughly when?', 'Più o meno quando?'],
    ticketNumbers: [
      'Support ticket numbers (optional)',
      'Numeri dei ticket di assistenza (facoltativo)',
    ],
    individuals: ['People involved (optional)', 'Persone coinvolte (facoltativo)'],
    actionsTaken: [
      'What have you already tried? (optional)',
      'Cosa hai già provato a fare? (facoltativo)',
    ],
    loss: [
      'Did you lose money? How much? (optional)',
      'Hai perso del denaro? Quanto? (facoltativo)',
    ],
    files: ['Files (optional)', 'File (facoltativi)'],
  };
  for (const [name, [english, italian]] of Object.entries(labels)) {
    it(`of ${name} is "${english}" and "${italian}"`, async () => {
      const speak = () => labelOf(question(name));

      expect(await inLanguage('en', speak)).to.equal(english);
      expect(await inLanguage('it', speak)).to.equal(italian);
    });
  }
});

const question = (name: string) => questionNamed([...builtInQuestions, filesQuestion], name)!;
const whenOptions = () => wordsOf(question('when')).options ?? [];

const values = (options: readonly {value: string; label: string}[]) =>
  options.map(({value, label}) => [value, label]);

describe('The choices', () => {
  it('of a category are those of the contract, in their order', async () => {
    expect(values(await inLanguage('en', defaultCategories))).to.deep.equal([
      ['account-access', 'Account access'],
      ['verification', 'Identity verification'],
      ['deposits-withdrawals', 'Deposits and withdrawals'],
      ['trading', 'Trading and orders'],
      ['fees', 'Fees and charges'],
      ['security', 'Security or fraud'],
      ['customer-service', 'Customer service'],
      ['other', 'Other'],
    ]);
    expect(values(await inLanguage('it', defaultCategories))).to.deep.equal([
      ['account-access', "Accesso all'account"],
      ['verification', "Verifica dell'identità"],
      ['deposits-withdrawals', 'Depositi e prelievi'],
      ['trading', 'Trading e ordini'],
      ['fees', 'Commissioni e costi'],
      ['security', 'Sicurezza o frode'],
      ['customer-service', 'Assistenza clienti'],
      ['other', 'Altro'],
    ]);
  });

  it('of when it happened are those of the contract, in their order', async () => {
    expect(values(await inLanguage('en', whenOptions))).to.deep.equal([
      ['exact', 'I know the date'],
      ['approximate', 'I know roughly'],
      ['unknown', "I don't know"],
    ]);
    expect(values(await inLanguage('it', whenOptions))).to.deep.equal([
      ['exact', 'So la data'],
      ['approximate', 'So più o meno quando'],
      ['unknown', 'Non lo so'],
    ]);
  });
});
