import type {FaultWords} from './fault-texts.js';
import type {fileFaults} from './receiver/fault-names.js';
import type {Language} from './texts.js';

type FileFault = (typeof fileFaults)[number];

/** The words of the faults of files, in both languages. */
export const fileFaultTexts: Readonly<Record<Language, Record<FileFault, FaultWords>>> = {
  en: {
    'piece-cut': {
      label: 'Cuts the connection in the middle of a piece',
      effect: 'The form asks how much has arrived, and goes on from there.',
    },
    'piece-hangs': {
      label: 'Does not answer to pieces',
      effect:
        'Each attempt ends after 15 seconds; after four the row says so and offers to try again.',
    },
    'piece-locked': {
      label: '423: the file is locked',
      effect:
        'The form waits, asks how much has arrived, and tries again; after four attempts the row says so.',
    },
    'piece-unavailable': {
      label: '503: asks to wait 5 seconds before the next piece',
      effect:
        'The form waits as long as it is asked to before each new attempt; after four the row says so.',
    },
    'file-gone': {
      label: '404: has lost what was uploaded',
      effect:
        'The form begins anew, from the copy that it has in memory; after four attempts the row says so.',
    },
    'file-too-large': {
      label: '413: the file is too large',
      effect: 'The row shows the reason that the endpoint gives. The file can be removed.',
    },
    'file-unauthorized': {
      label: '401: not signed in, for files',
      effect: 'The row asks to sign in again in another tab. The answers stay.',
    },
    'file-elsewhere': {
      label: 'Sends the file to another site',
      effect: 'The form refuses: files go only where the page said. The console says why.',
    },
    'file-content': {
      label: '415: the content does not fit the type',
      effect: 'The row shows the reason that the endpoint gives. The file can be removed.',
    },
    'scan-running': {
      label: 'Scans files for viruses, which takes 6 seconds',
      effect:
        'A complaint that is sent sooner is asked to wait. The form waits and sends it by itself.',
    },
    'scan-infected': {
      label: 'Finds a virus in each file',
      effect: 'The complaint is refused, and each row says that its file must be removed.',
    },
  },
  it: {
    'piece-cut': {
      label: 'Interrompe la connessione a metà di un blocco',
      effect: 'Il modulo chiede quanto è arrivato e riprende da lì.',
    },
    'piece-hangs': {
      label: 'Non risponde ai blocchi',
      effect:
        'Ogni tentativo finisce dopo 15 secondi; dopo il quarto la riga del file lo dice e propone di riprovare.',
    },
    'piece-locked': {
      label: '423: il file è bloccato',
      effect:
        'Il modulo aspetta, chiede quanto è arrivato e riprova; dopo quattro tentativi la riga del file lo dice.',
    },
    'piece-unavailable': {
      label: '503: chiede di aspettare 5 secondi prima del prossimo blocco',
      effect:
        'Prima di ogni nuovo tentativo il modulo aspetta il tempo richiesto; dopo il quarto la riga del file lo dice.',
    },
    'file-gone': {
      label: '404: ha perso quello che era stato caricato',
      effect:
        'Il modulo ricomincia dalla copia che ha in memoria; dopo quattro tentativi la riga del file lo dice.',
    },
    'file-too-large': {
      label: '413: il file è troppo grande',
      effect: "La riga mostra il motivo indicato dall'endpoint. Il file si può rimuovere.",
    },
    'file-unauthorized': {
      label: "401: l'accesso non è stato effettuato, per i file",
      effect: "La riga chiede di accedere di nuovo in un'altra scheda. Le risposte restano.",
    },
    'file-elsewhere': {
      label: 'Manda il file a un altro sito',
      effect:
        'Il modulo rifiuta: i file vanno solo dove ha detto la pagina. Il motivo si legge nella console.',
    },
    'file-content': {
      label: '415: il contenuto non corrisponde al tipo',
      effect: "La riga mostra il motivo indicato dall'endpoint. Il file si può rimuovere.",
    },
    'scan-running': {
      label: "Controlla i file con l'antivirus per 6 secondi",
      effect: 'Un reclamo inviato prima deve aspettare: il modulo aspetta e lo invia da solo.',
    },
    'scan-infected': {
      label: 'Trova un virus in ogni file',
      effect: 'Il reclamo viene rifiutato, e ogni riga dice che il file va rimosso.',
    },
  },
};
