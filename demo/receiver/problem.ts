import type {Answer} from './answer.js';
import type {FieldError} from './field-errors.js';
import {fileProblems} from './file-problems.js';
import type {Language, Words} from './language.js';

/** A kind of refusal: its status, and what it means and how to mend it in the reader's language. */
export interface Problem {
  readonly status: number;
  readonly title: Words;
  readonly detail: Words;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Every way in which the receiver says no. What the statuses make the form do is in section 7 of
 * its contract: 408 and 5xx are sent again by themselves, 422 with `errors` goes to the fields.
 */
const problems = {
  invalidComplaint: {
    status: 422,
    title: {en: 'Some answers need attention', it: 'Alcune risposte vanno corrette'},
    detail: {
      en: 'We could not accept the complaint yet. Please check the answers listed and send it again.',
      it: 'Non possiamo ancora accettare il reclamo. Controlla le risposte indicate e invialo di nuovo.',
    },
  },
  malformedJson: {
    status: 400,
    title: {en: 'The complaint could not be read', it: 'Il reclamo non è leggibile'},
    detail: {
      en: 'The complaint did not arrive as readable JSON. Please reload the page and send it again.',
      it: 'Il reclamo non è arrivato come JSON leggibile. Ricarica la pagina e invialo di nuovo.',
    },
  },
  keyMissing: {
    status: 400,
    title: {en: 'Idempotency-Key is missing', it: 'Manca Idempotency-Key'},
    detail: {
      en: 'The request needs an Idempotency-Key header: the submissionId in double quotes.',
      it: "La richiesta deve avere un'intestazione Idempotency-Key: il submissionId tra virgolette doppie.",
    },
  },
  keyMismatch: {
    status: 400,
    title: {
      en: 'Idempotency-Key does not fit the complaint',
      it: 'Idempotency-Key non corrisponde al reclamo',
    },
    detail: {
      en: 'Idempotency-Key and submissionId must be the same: otherwise one complaint could be stored twice.',
      it: 'Idempotency-Key e submissionId devono coincidere: altrimenti un reclamo potrebbe essere registrato due volte.',
    },
  },
  keyReused: {
    status: 422,
    title: {en: 'This complaint was sent before', it: 'Questo reclamo è già stato inviato'},
    detail: {
      en: 'We already have a complaint with this number, with other answers. To add to it, please answer our e-mail; for a new complaint, start again.',
      it: 'Abbiamo già un reclamo con questo numero, con altre risposte. Per aggiungere qualcosa rispondi alla nostra e-mail; per un nuovo reclamo ricomincia.',
    },
  },
  crossOrigin: {
    status: 403,
    title: {en: 'Not from this site', it: 'Non da questo sito'},
    detail: {
      en: 'Complaints are taken only from the pages of this site.',
      it: 'I reclami si ricevono solo dalle pagine di questo sito.',
    },
  },
  methodNotAllowed: {
    status: 405,
    title: {en: 'Method not allowed', it: 'Metodo non consentito'},
    detail: {
      en: 'Complaints are sent with POST.',
      it: 'I reclami si inviano con POST.',
    },
    headers: {Allow: 'GET, HEAD, POST'},
  },
  notFound: {
    status: 404,
    title: {en: 'Nothing here', it: "Qui non c'è nulla"},
    detail: {
      en: 'There is nothing at this address.',
      it: "A questo indirizzo non c'è nulla.",
    },
  },
  tooSlow: {
    status: 408,
    title: {
      en: 'The complaint took too long to arrive',
      it: 'Il reclamo è arrivato troppo lentamente',
    },
    detail: {
      en: 'The connection was too slow, and nothing was stored. Please try again.',
      it: 'La connessione era troppo lenta e nulla è stato registrato. Riprova.',
    },
    // The rest of the body may still come, so the connection cannot serve another request.
    headers: {Connection: 'close'},
  },
  tooLarge: {
    status: 413,
    title: {en: 'The complaint is too long', it: 'Il reclamo è troppo lungo'},
    detail: {
      en: 'The complaint is larger than 128 KiB. Please shorten the longest answers and send it again.',
      it: 'Il reclamo supera i 128 KiB. Accorcia le risposte più lunghe e invialo di nuovo.',
    },
  },
  notJson: {
    status: 415,
    title: {en: 'Not a JSON complaint', it: 'Il reclamo non è in JSON'},
    detail: {
      en: 'Complaints are taken as application/json in UTF-8, without compression.',
      it: 'I reclami si ricevono come application/json in UTF-8, senza compressione.',
    },
    headers: {Accept: 'application/json', 'Accept-Encoding': 'identity'},
  },
  notStored: {
    status: 500,
    title: {
      en: 'We could not store the complaint',
      it: 'Non siamo riusciti a registrare il reclamo',
    },
    detail: {
      en: 'The fault is ours, and your answers are still in the form. Please try again in a moment.',
      it: 'È un problema nostro e le tue risposte sono ancora nel modulo. Riprova tra un momento.',
    },
  },
  ...fileProblems,
} as const satisfies Record<string, Problem>;

export type ProblemName = keyof typeof problems;

/** The problem as `application/problem+json` (RFC 9457), with the fields concerned where there are any. */
export function problem(
  name: ProblemName,
  language: Language,
  errors?: readonly FieldError[],
): Answer {
  const {status, title, detail, headers}: Problem = problems[name];
  return {
    status,
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
    },
    // A `tag:` URI (RFC 4151) names the kind of problem without promising a page about it.
    body: {
      type: `tag:complaint-form.example,2026:${name}`,
      title: title[language],
      status,
      detail: detail[language],
      ...(errors && {errors}),
    },
  };
}
