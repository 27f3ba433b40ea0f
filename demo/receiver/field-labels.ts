import type {BuiltInName} from '../../src/complaint/rules.js';
import type {Words} from './language.js';

/** The fields' labels as the client reads them in the form (contract, section 5). */
export const fieldLabels: Readonly<Record<BuiltInName, Words>> = {
  email: {en: 'Email address', it: 'Indirizzo e-mail'},
  publicAccountId: {en: 'Public account ID', it: "ID pubblico dell'account"},
  noAccount: {en: "I don't have an account", it: 'Non ho un account'},
  onBehalf: {en: 'Who is the complaint for?', it: 'Per chi è il reclamo?'},
  representativeName: {en: 'Your name', it: 'Il tuo nome'},
  representativeEmail: {en: 'Your email address', it: 'Il tuo indirizzo e-mail'},
  relationship: {
    en: 'Your relationship to this person',
    it: 'Il tuo rapporto con questa persona',
  },
  fullName: {en: 'Full name', it: 'Nome completo'},
  country: {en: 'Country of residence', it: 'Paese di residenza'},
  contactBy: {en: 'How should we reach you?', it: 'Come preferisci che ti contattiamo?'},
  phone: {en: 'Phone number', it: 'Numero di telefono'},
  supportNeeds: {
    en: 'Is there anything we should do differently for you?',
    it: "C'è qualcosa che possiamo fare per venirti incontro?",
  },
  category: {en: 'What is your complaint about?', it: 'A cosa si riferisce il reclamo?'},
  description: {en: 'Describe your complaint', it: 'Descrivi il reclamo'},
  desiredResolution: {
    en: 'What would you like us to do?',
    it: 'Cosa vorresti che facessimo?',
  },
  when: {en: 'When did it happen?', it: 'Quando è successo?'},
  date: {en: 'Date', it: 'Data'},
  time: {en: 'Time', it: 'Ora'},
  approximateDate: {en: 'Roughly when?', it: 'Più o meno quando?'},
  ticketNumbers: {en: 'Support ticket numbers', it: 'Numeri dei ticket di assistenza'},
  individuals: {en: 'People involved', it: 'Persone coinvolte'},
  actionsTaken: {en: 'What have you already tried?', it: 'Cosa hai già provato a fare?'},
  loss: {en: 'Did you lose money? How much?', it: 'Hai perso del denaro? Quanto?'},
  files: {en: 'Files', it: 'File'},
};
