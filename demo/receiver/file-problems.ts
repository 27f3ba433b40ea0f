import type {Problem} from './problem.js';

/**
 * Every way in which the receiver says no to a file. The form shows `detail` at the file's row, where
 * its name stands already.
 */
export const fileProblems = {
  fileTooLarge: {
    status: 413,
    title: {en: 'The file is too large', it: 'Il file è troppo grande'},
    detail: {
      en: 'This file is larger than 10 MB, which is the most that we can take.',
      it: 'Questo file supera i 10 MB, il massimo che possiamo ricevere.',
    },
  },
  fileType: {
    status: 415,
    title: {en: 'Not a type of file that we take', it: 'Tipo di file non accettato'},
    detail: {
      en: 'We take photos (JPEG or PNG) and PDF documents only.',
      it: 'Accettiamo solo foto (JPEG o PNG) e documenti PDF.',
    },
  },
  fileContent: {
    status: 415,
    title: {en: 'The file is not what it says', it: 'Il file non è quello che dichiara di essere'},
    detail: {
      en: 'We cannot read this file: what is in it does not fit its type. Save it anew as JPEG, PNG or PDF, and add that.',
      it: 'Non riusciamo a leggere questo file: il contenuto non corrisponde al tipo. Salvalo di nuovo come JPEG, PNG o PDF e aggiungi quello.',
    },
  },
  fileLengthMissing: {
    status: 400,
    title: {en: 'Upload-Length is missing', it: 'Manca Upload-Length'},
    detail: {
      en: 'The size of the file has to be known from the start: the request needs an Upload-Length header.',
      it: "La dimensione del file va dichiarata all'inizio: la richiesta deve avere un'intestazione Upload-Length.",
    },
  },
  fileAttached: {
    status: 403,
    title: {en: 'The file belongs to a complaint', it: 'Il file fa parte di un reclamo'},
    detail: {
      en: 'A complaint that we have received refers to this file, so it stays as it is.',
      it: "Un reclamo che abbiamo ricevuto fa riferimento a questo file, che quindi resta com'è.",
    },
  },
  filesNotShown: {
    status: 405,
    title: {en: 'Files are not given out', it: 'I file non vengono restituiti'},
    detail: {
      en: 'Files are taken here, and given to nobody.',
      it: 'Qui i file si ricevono e non si restituiscono a nessuno.',
    },
    headers: {Allow: 'POST, HEAD, PATCH, DELETE, OPTIONS'},
  },
  tooManyFiles: {
    status: 503,
    title: {en: 'No room for files', it: "Non c'è spazio per altri file"},
    detail: {
      en: 'We cannot take any more files just now. You can send the complaint without them.',
      it: 'Al momento non possiamo ricevere altri file. Puoi inviare il reclamo senza allegarli.',
    },
    headers: {'Retry-After': '3600'},
  },
  fileNotStored: {
    status: 500,
    title: {en: 'We could not store the file', it: 'Non siamo riusciti a salvare il file'},
    detail: {
      en: 'The fault is ours. Please try again in a moment.',
      it: 'È un problema nostro. Riprova tra un momento.',
    },
  },
  scanning: {
    status: 409,
    title: {en: 'The files are being checked', it: 'I file sono in fase di controllo'},
    detail: {
      en: 'We are still checking the files for viruses. Please try again in a moment.',
      it: 'Stiamo ancora controllando che i file non contengano virus. Riprova tra un momento.',
    },
    headers: {'Retry-After': '3'},
  },
} as const satisfies Record<string, Problem>;
