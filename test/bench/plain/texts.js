/** Every text in English and Italian; `$1` stands for a name or number. */
const texts = {
  account: ['Your account', 'Il tuo account'],
  person: ['About you', 'I tuoi dati'],
  subject: ['What is your complaint about?', 'A cosa si riferisce il reclamo?'],
  details: ['Details', 'Dettagli'],
  review: ['Check your answers', 'Controlla le risposte'],
  done: ['We have your complaint', 'Abbiamo ricevuto il tuo reclamo'],
  place: ['step $1 of 5', 'passo $1 di 5'],
  intro: [
    'This form is only for complaints about our services. A general question is answered sooner by our support team.',
    "Questo modulo serve solo per i reclami sui nostri servizi. Per una domanda generica, l'assistenza ti risponde prima.",
  ],
  'account.lead': [
    'Please look twice: wrong account details delay your complaint.',
    'Ricontrolla bene questi dati: se sono sbagliati, il reclamo richiede più tempo.',
  ],
  'details.lead': [
    'The more you tell us, the better and sooner we can help.',
    'Più cose ci racconti, meglio e prima possiamo aiutarti.',
  ],
  'review.lead': [
    'Nothing has been sent yet. Is everything right?',
    'Non abbiamo ancora inviato nulla. È tutto corretto?',
  ],
  email: ['Email address', 'Indirizzo e-mail'],
  'email.hint': [
    'The one you use for your account. We will write to you there.',
    'Quello che usi per il tuo account. Ti scriveremo lì.',
  ],
  'email.invalid': [
    'Check the email address: it should look like name@example.com',
    "Controlla l'indirizzo e-mail: deve essere simile a nome@example.com",
  ],
  publicAccountId: ['Public account ID', "ID pubblico dell'account"],
  'publicAccountId.hint': [
    'You find it in your account under Settings > Account > Public Account ID.',
    "Lo trovi nel tuo account in Impostazioni › Account › ID pubblico dell'account.",
  ],
  noAccount: ["I don't have an account", 'Non ho un account'],
  fullName: ['Full name', 'Nome completo'],
  'fullName.hint': [
    'As it stands in your identity document.',
    "Come compare sul tuo documento d'identità.",
  ],
  country: ['Country of residence', 'Paese di residenza'],
  'country.prompt': ['Choose a country', 'Scegli un Paese'],
  category: ['What is your complaint about?', 'A cosa si riferisce il reclamo?'],
  'category.hint': ['Pick the one that fits best.', 'Scegli la voce che si avvicina di più.'],
  'account-access': ['Account access', "Accesso all'account"],
  verification: ['Identity verification', "Verifica dell'identità"],
  'deposits-withdrawals': ['Deposits and withdrawals', 'Depositi e prelievi'],
  trading: ['Trading and orders', 'Trading e ordini'],
  fees: ['Fees and charges', 'Commissioni e costi'],
  security: ['Security or fraud', 'Sicurezza o frode'],
  'customer-service': ['Customer service', 'Assistenza clienti'],
  other: ['Other', 'Altro'],
  description: ['Describe your complaint', 'Descrivi il reclamo'],
  'description.hint': [
    'What happened, step by step, in your own words.',
    'Cosa è successo, passo dopo passo, con parole tue.',
  ],
  desiredResolution: ['What would you like us to do?', 'Cosa vorresti che facessimo?'],
  'desiredResolution.hint': [
    'The solution that would settle this for you.',
    'La soluzione che per te chiuderebbe la questione.',
  ],
  when: ['When did it happen?', 'Quando è successo?'],
  exact: ['I know the date', 'So la data'],
  approximate: ['I know roughly', 'So più o meno quando'],
  unknown: ["I don't know", 'Non lo so'],
  date: ['Date', 'Data'],
  'date.invalid': [
    'Check the date: it must be today or earlier',
    'Controlla la data: deve essere oggi o un giorno passato',
  ],
  time: ['Time', 'Ora'],
  approximateDate: ['Roughly when?', 'Più o meno quando?'],
  ticketNumbers: ['Support ticket numbers', 'Numeri dei ticket di assistenza'],
  individuals: ['People involved', 'Persone coinvolte'],
  actionsTaken: ['What have you already tried?', 'Cosa hai già provato a fare?'],
  optional: ['$1 (optional)', '$1 (facoltativo)'],
  left: ['Characters left: $1', 'Caratteri rimasti: $1'],
  required: ['Please answer: $1', 'Rispondi, per favore: $1'],
  long: ['"$1" is too long', '"$1" è un testo troppo lungo'],
  problem: ['There is a problem', 'Si è verificato un problema'],
  failed: ['We could not send it. Please try again.', "L'invio non è riuscito. Riprova."],
  empty: ['Not provided', 'Non indicato'],
  add: ['Add another', 'Aggiungi un altro'],
  remove: ['Remove', 'Rimuovi'],
  next: ['Continue', 'Continua'],
  back: ['Back', 'Indietro'],
  change: ['Change', 'Modifica'],
  submit: ['Submit complaint', 'Invia reclamo'],
  received: [
    'We confirm by email within 2 business days and aim to resolve it within 7.',
    'Ti mandiamo una conferma via e-mail entro 2 giorni lavorativi e contiamo di risolverlo entro 7.',
  ],
};

export const languages = ['en', 'it'];

/** The words for that key. */
export function words(key, language, value = '') {
  return texts[key][languages.indexOf(language)].replace('$1', value);
}
