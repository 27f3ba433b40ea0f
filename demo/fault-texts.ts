import {fileFaultTexts} from './file-fault-texts.js';
import type {FaultName} from './receiver/fault-names.js';
import type {Language} from './texts.js';

export interface FaultWords {
  readonly label: string;
  /** What the client sees. */
  readonly effect: string;
}

interface FaultTexts {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly refused: string;
  readonly withComplaints: string;
  readonly withFiles: string;
  readonly faults: Readonly<Record<FaultName, FaultWords>>;
}

/** The words of the switch that makes the endpoint fail, in both languages. */
export const faultTexts: Readonly<Record<Language, FaultTexts>> = {
  en: {
    title: 'Let the endpoint fail',
    lead: 'No complaint may get lost, and none may arrive twice. Choose a fault, send a complaint or add a file, and see what the form makes of it. The fault lasts until you choose another.',
    label: 'What the endpoint does next',
    withComplaints: 'With complaints',
    withFiles: 'With files',
    refused: 'The endpoint could not be told. Check that the demo is still running.',
    faults: {
      none: {label: 'All is well', effect: 'The complaint is stored and confirmed.'},
      'reset-before-store': {
        label: 'Cuts the connection before it stores',
        effect: 'The form tries four times, then offers to try again. Nothing is stored.',
      },
      'reset-after-store': {
        label: 'Stores, then cuts the connection',
        effect:
          'The form cannot know that the complaint arrived, so it asks again. It is stored once all the same.',
      },
      hang: {
        label: 'Does not answer at all',
        effect: 'Each attempt ends after 15 seconds; after four the form offers to try again.',
      },
      'server-error': {
        label: '500: cannot store it',
        effect: 'The form tries four times, waiting a little longer each time.',
      },
      unavailable: {
        label: '503: asks to wait 5 seconds',
        effect: 'The form waits as long as it is asked to before each new attempt.',
      },
      'too-many-requests': {
        label: '429: too many requests, wait 5 seconds',
        effect: 'The form waits as long as it is asked to before each new attempt.',
      },
      'field-errors': {
        label: '422: finds two answers wrong',
        effect: 'The form goes to the first of the two answers and shows what is said about each.',
      },
      unauthorized: {
        label: '401: not signed in',
        effect: 'The form asks to sign in again in another tab. The answers stay.',
      },
      forbidden: {
        label: '403: not allowed',
        effect:
          'The form says that the page may have been open for too long: load it again. The answers stay.',
      },
      'too-large': {
        label: '413: the complaint is too long',
        effect: 'The form shows the reason that the endpoint gives. The answers stay.',
      },
      redirect: {
        label: '303: sends the form elsewhere',
        effect: 'The form does not follow: a page elsewhere has not stored anything.',
      },
      truncated: {
        label: 'Stores, but its answer breaks off',
        effect: 'The complaint counts as sent, without its reference.',
      },
      'not-json': {
        label: 'Stores, but answers with a web page',
        effect:
          'A web page is no receipt, so the form says that it could not be sent. It is stored once, however often it is sent.',
      },
      'slow-bytes': {
        label: 'Stores, but answers byte by byte',
        effect: 'The form waits for the reference, but for no longer than an attempt may take.',
      },
      ...fileFaultTexts.en,
    },
  },
  it: {
    title: "Metti in difficoltà l'endpoint",
    lead: 'Nessun reclamo deve andare perso né arrivare due volte. Scegli un guasto, invia un reclamo o aggiungi un file, e guarda come se la cava il modulo. Il guasto dura finché non ne scegli un altro.',
    label: "Cosa farà l'endpoint",
    withComplaints: 'Con i reclami',
    withFiles: 'Con i file',
    refused:
      "Non è stato possibile avvisare l'endpoint. Controlla che la dimostrazione sia avviata.",
    faults: {
      none: {label: 'Tutto funziona', effect: 'Il reclamo viene registrato e confermato.'},
      'reset-before-store': {
        label: 'Interrompe la connessione prima di registrare',
        effect:
          'Il modulo fa quattro tentativi, poi propone di riprovare. Non viene registrato nulla.',
      },
      'reset-after-store': {
        label: 'Registra, poi interrompe la connessione',
        effect:
          'Il modulo non può sapere che il reclamo è arrivato, quindi lo invia di nuovo. Viene comunque registrato una sola volta.',
      },
      hang: {
        label: 'Non risponde affatto',
        effect:
          'Ogni tentativo finisce dopo 15 secondi; dopo il quarto il modulo propone di riprovare.',
      },
      'server-error': {
        label: '500: non riesce a registrarlo',
        effect: "Il modulo fa quattro tentativi, aspettando ogni volta un po' di più.",
      },
      unavailable: {
        label: '503: chiede di aspettare 5 secondi',
        effect: 'Prima di ogni nuovo tentativo il modulo aspetta il tempo richiesto.',
      },
      'too-many-requests': {
        label: '429: troppe richieste, aspettare 5 secondi',
        effect: 'Prima di ogni nuovo tentativo il modulo aspetta il tempo richiesto.',
      },
      'field-errors': {
        label: '422: trova due risposte sbagliate',
        effect: 'Il modulo torna alla prima delle due risposte e mostra cosa non va in ciascuna.',
      },
      unauthorized: {
        label: "401: l'accesso non è stato effettuato",
        effect: "Il modulo chiede di accedere di nuovo in un'altra scheda. Le risposte restano.",
      },
      forbidden: {
        label: '403: non è consentito',
        effect:
          'Il modulo spiega che la pagina è forse aperta da troppo tempo e chiede di ricaricarla. Le risposte restano.',
      },
      'too-large': {
        label: '413: il reclamo è troppo lungo',
        effect: "Il modulo mostra il motivo indicato dall'endpoint. Le risposte restano.",
      },
      redirect: {
        label: '303: manda il modulo altrove',
        effect: "Il modulo non lo segue: un'altra pagina non ha registrato nulla.",
      },
      truncated: {
        label: 'Registra, ma la risposta si interrompe',
        effect: 'Il reclamo risulta inviato, senza numero di riferimento.',
      },
      'not-json': {
        label: 'Registra, ma risponde con una pagina web',
        effect:
          "Una pagina web non è una ricevuta: il modulo dice che l'invio non è riuscito. Il reclamo viene registrato una sola volta, anche se lo si invia di nuovo.",
      },
      'slow-bytes': {
        label: 'Registra, ma risponde un byte alla volta',
        effect:
          'Il modulo aspetta il numero di riferimento, ma non più di quanto può durare un tentativo.',
      },
      ...fileFaultTexts.it,
    },
  },
};
