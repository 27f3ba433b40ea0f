import type {IncomingMessage, ServerResponse} from 'node:http';
import {send, type Answer} from './answer.js';
import type {FaultName} from './fault-names.js';
import {languageAccepted, type Language, type Words} from './language.js';
import {problem} from './problem.js';

/** Seconds that the answers 429 and 503 ask to wait. */
const RETRY_AFTER = '5';

/** What a fault does in place of the receiver. It gives true when it has dealt with the request. */
export function fail(
  fault: FaultName,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const language = languageAccepted(request.headers['accept-language']);
  const answer = answers[fault]?.(language);
  if (answer) {
    request.resume(); // an unread body would make the connection break before the answer is read
    send(response, answer);
    return true;
  }
  if (fault === 'reset-before-store') {
    response.socket?.resetAndDestroy();
    return true;
  }
  return fault === 'hang';
}

/** Sends what the receiver answers, once it has the complaint, the way the fault has it. */
export function sendBadly(
  fault: FaultName,
  response: ServerResponse,
  answer: Answer,
  pause: number,
): void {
  const text = JSON.stringify(answer.body ?? '');
  const length = Buffer.byteLength(text);
  if (answer.status !== 201) send(response, answer);
  else if (fault === 'reset-after-store') response.socket?.resetAndDestroy();
  else if (fault === 'truncated') {
    response.writeHead(201, {'Content-Type': 'application/json', 'Content-Length': length});
    response.write(text.slice(0, -3), () => response.destroy());
  } else if (fault === 'not-json') {
    response.writeHead(201, {'Content-Type': 'text/html'}).end('<!doctype html><p>OK</p>');
  } else if (fault === 'slow-bytes') {
    response.writeHead(201, {'Content-Type': 'application/json', 'Content-Length': length});
    dribble(response, Buffer.from(text), pause);
  } else send(response, answer);
}

/** One byte at a time, until all are sent or nobody is there any more. */
function dribble(response: ServerResponse, bytes: Buffer, pause: number): void {
  if (response.destroyed) return;
  if (bytes.length === 0) {
    response.end();
    return;
  }
  response.write(bytes.subarray(0, 1));
  setTimeout(() => dribble(response, bytes.subarray(1), pause), pause);
}

/** The faults that are an answer. */
const answers: Readonly<Partial<Record<FaultName, (language: Language) => Answer>>> = {
  'server-error': (language) => problem('notStored', language),
  unavailable: () => ({status: 503, headers: {'Retry-After': RETRY_AFTER}}),
  'too-many-requests': () => ({status: 429, headers: {'Retry-After': RETRY_AFTER}}),
  'field-errors': (language) =>
    problem('invalidComplaint', language, [
      {pointer: '#/account/email', detail: wrongAddress[language]},
      {pointer: '#/details/description', detail: wrongDescription[language]},
    ]),
  unauthorized: () => ({status: 401, headers: {'WWW-Authenticate': 'Session'}}),
  forbidden: () => ({status: 403}),
  'too-large': (language) => problem('tooLarge', language),
  redirect: () => ({status: 303, headers: {Location: '/'}}),
};

const wrongAddress: Words = {
  en: 'We know no account with this email address: please check it.',
  it: 'Non conosciamo nessun account con questo indirizzo e-mail: controllalo.',
};

const wrongDescription: Words = {
  en: 'Please name the service that your complaint is about.',
  it: 'Indica il servizio a cui si riferisce il reclamo.',
};
