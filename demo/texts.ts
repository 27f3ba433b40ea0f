/** Every word of the page, in both languages. Keys are what `data-text` and `data-label` name. */

const en = {
  skip: 'Skip to the main content',
  languages: 'Language',
  brands: 'The company of this demo',
  schemes: 'Light or dark',
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  additions: 'Add to this form',
  addRepresentative: 'Who the complaint is for',
  addContact: 'Email or phone',
  addSupport: 'What the client needs',
  addLoss: 'Money lost',
  addQuestions: "The company's own questions",
  addNotice: 'A notice before Submit',
  addWeeks: '8 weeks to resolve it',
  addFiles: 'Files',
  breadcrumb: 'You are here',
  helpCentre: 'Help centre',
  title: 'Make a complaint',
  lead: 'Something went wrong, and you would like us to put it right. Tell us here. A person reads every complaint.',
  jumpToGuide: 'What you need, and what happens next',
  otherWay:
    'If you cannot use the form, write to us with your account email, what happened, when, and what you would like us to do:',
  privacy:
    'We use what you write only to deal with your complaint, and delete it five years after it is settled.',

  guide: 'How complaints work',
  rightPlace: 'Is this the right place?',
  rightPlaceService: 'You are unhappy with our service, or with how we treated you.',
  rightPlaceSupport: 'You asked support, and it is still not right.',
  question: 'Just a question, or something you need a hand with? Support answers sooner.',
  askSupport: 'Write to support',

  prepare: 'What to have ready',
  prepareAccount:
    'The email address of your account, and your public account ID. It is under Settings\u00a0> Account\u00a0> Public Account ID.',
  prepareWhen: 'What happened, when, and who was involved. A rough date is fine.',
  prepareTickets: 'The numbers of any support tickets about it.',
  prepareResolution: 'What you have tried, and what you would like us to do.',
  prepareMissing:
    'The more we know, the sooner we can help. If something is missing, send what you have.',
  neverPasswords: 'Never send us passwords or security codes. We will not ask for them.',

  next: 'What happens next',
  nextConfirmWhen: 'Within 2 business days',
  nextConfirm: 'We confirm by email that we have your complaint.',
  nextLookWhen: 'Then we look into it',
  nextLook:
    'We go through your account activity and your past contacts, and ask the teams concerned.',
  nextResolveWhen: 'Within 7 business days',
  nextResolveWeeks: 'Within 8 weeks',
  nextResolve: 'We aim to have it resolved.',
  nextComplexWhen: 'If it takes longer',
  nextComplex: 'Some complaints are complex. We keep you posted until yours is settled.',
  businessDays: 'Business days are Monday to Friday, except public holidays.',

  demoOnly: 'Demo only',
  inbox: 'What the endpoint received',
  inboxLead:
    'You would not see this on a real site. Here it shows the complaints that this computer has stored, newest first.',
  inboxEmpty: 'Nothing yet. Send a complaint with the form above, and it appears here.',
  inboxUnavailable:
    'The endpoint did not answer. Check that the demo is still running, then try again.',
  inboxRefresh: 'Refresh',
  showJson: 'Show the JSON',
  forSelf: 'For themselves',
  forOther: 'For someone else, by',
  byEmail: 'By email',
  ticked: 'Ticked',
  notTicked: 'Not ticked',
  noAnswer: 'No answer',
  attachedFiles: 'Attached files',
  footer:
    'Norvane, Wrenfold Mutual and Larkwatt are invented companies. This page shows <complaint-form> at work.',
};

/** One text for each place on the page. */
export type Texts = Readonly<typeof en>;

const it: Texts = {
  skip: 'Vai al contenuto principale',
  languages: 'Lingua',
  brands: "L'azienda di questa dimostrazione",
  schemes: 'Chiaro o scuro',
  system: 'Sistema',
  light: 'Chiaro',
  dark: 'Scuro',
  additions: 'Aggiungi a questo modulo',
  addRepresentative: 'Per chi è il reclamo',
  addContact: 'E-mail o telefono',
  addSupport: 'Di cosa ha bisogno il cliente',
  addLoss: 'Denaro perso',
  addQuestions: "Le domande dell'azienda",
  addNotice: "Un avviso prima dell'invio",
  addWeeks: '8 settimane per risolvere',
  addFiles: 'File',
  breadcrumb: 'Ti trovi qui',
  helpCentre: 'Centro assistenza',
  title: 'Invia un reclamo',
  lead: 'Qualcosa è andato storto e vorresti che rimediassimo. Raccontaci tutto qui: ogni reclamo viene letto da una persona.',
  jumpToGuide: 'Cosa ti serve e cosa succede dopo',
  otherWay:
    "Se non riesci a usare il modulo, scrivici indicando l'e-mail del tuo account, cosa è successo, quando, e cosa vorresti che facessimo:",
  privacy:
    'Usiamo quello che scrivi solo per gestire il reclamo, e lo cancelliamo cinque anni dopo averlo chiuso.',

  guide: 'Come funzionano i reclami',
  rightPlace: 'È il posto giusto?',
  rightPlaceService:
    'Hai un problema con il nostro servizio o con il modo in cui ti abbiamo trattato.',
  rightPlaceSupport: "Hai già chiesto all'assistenza, ma il problema rimane.",
  question: "Hai solo una domanda o ti serve una mano? L'assistenza risponde prima.",
  askSupport: "Scrivi all'assistenza",

  prepare: 'Cosa tenere a portata di mano',
  prepareAccount:
    "L'indirizzo e-mail del tuo account e il tuo ID pubblico. Lo trovi in Impostazioni\u00a0> Account\u00a0> ID pubblico dell'account.",
  prepareWhen: 'Cosa è successo, quando e con chi. Va bene anche una data approssimativa.',
  prepareTickets: 'I numeri dei ticket di assistenza che riguardano il problema, se ne hai.',
  prepareResolution: 'Cosa hai già provato a fare e cosa vorresti che facessimo.',
  prepareMissing:
    'Più cose sappiamo, prima possiamo aiutarti. Se ti manca qualcosa, invia quello che hai.',
  neverPasswords: 'Non inviarci mai password o codici di sicurezza: non te li chiederemo.',

  next: 'Cosa succede dopo',
  nextConfirmWhen: 'Entro 2 giorni lavorativi',
  nextConfirm: 'Ti confermiamo per e-mail di aver ricevuto il reclamo.',
  nextLookWhen: 'Poi approfondiamo',
  nextLook:
    "Esaminiamo l'attività del tuo account e i contatti che hai avuto con noi, e sentiamo i reparti interessati.",
  nextResolveWhen: 'Entro 7 giorni lavorativi',
  nextResolveWeeks: 'Entro 8 settimane',
  nextResolve: 'Puntiamo a risolvere il problema.',
  nextComplexWhen: 'Se serve più tempo',
  nextComplex: 'Alcuni reclami sono complessi. Ti aggiorniamo regolarmente fino alla soluzione.',
  businessDays: 'I giorni lavorativi vanno dal lunedì al venerdì, esclusi i festivi.',

  demoOnly: 'Solo dimostrazione',
  inbox: "Cosa ha ricevuto l'endpoint",
  inboxLead:
    'In un sito reale questa parte non si vede. Qui mostra i reclami registrati su questo computer, dal più recente.',
  inboxEmpty: 'Ancora nulla. Invia un reclamo con il modulo qui sopra e comparirà qui.',
  inboxUnavailable:
    "L'endpoint non ha risposto. Controlla che la dimostrazione sia ancora avviata, poi riprova.",
  inboxRefresh: 'Aggiorna',
  showJson: 'Mostra il JSON',
  forSelf: 'Per sé',
  forOther: "Per un'altra persona, da parte di",
  byEmail: 'Via e-mail',
  ticked: 'Spuntata',
  notTicked: 'Non spuntata',
  noAnswer: 'Nessuna risposta',
  attachedFiles: 'File allegati',
  footer:
    "Norvane, Wrenfold Mutual e Larkwatt sono aziende inventate. Questa pagina mostra <complaint-form> all'opera.",
};

export const texts = {en, it} as const;

export type Language = keyof typeof texts;
