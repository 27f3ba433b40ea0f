import type {IncomingMessage, ServerResponse} from 'node:http';
import {acceptComplaint} from './accept-complaint.js';
import {send as sendAnswer, type Answer} from './answer.js';
import {ComplaintStore} from './complaint-store.js';
import {languageAccepted} from './language.js';
import {problem} from './problem.js';
import {discardRest} from './read-body.js';
import {isSameOrigin} from './request-headers.js';

export interface ReceiverOptions {
  /** The file the complaints are appended to, one JSON line each; made where it is missing. */
  readonly file: string;
  /** The path that receives complaints. */
  readonly path?: string;
  /** Milliseconds that a body may take to arrive. */
  readonly bodyTimeLimit?: number;
  readonly now?: () => Date;
  /** Hears of faults of the receiver itself. The error may quote paths, never a complaint. */
  readonly onError?: (error: unknown) => void;
  /** Sends an answer; the demo's faults take its place. */
  readonly send?: typeof sendAnswer;
}

/** Answers a request, or calls `next` when the request is for something else. */
export type Receiver = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: () => void,
) => Promise<void>;

/** The longest complaint that the form's limits allow stays well below. */
const MAX_BODY_BYTES = 128 * 1024;
/** What a refused client may still send before it is cut off. */
const DISCARD_LIMITS = {maxBytes: 4 * 1024 * 1024, timeLimit: 5_000};
const INBOX_SIZE = 50;

/**
 * An endpoint for `<complaint-form>` on plain `node:http`. It fits `http.createServer` as well as
 * anything that takes Connect or Express middleware. It never rejects.
 */
export function createReceiver({
  file,
  path = '/complaints',
  bodyTimeLimit = 10_000,
  now = () => new Date(),
  onError = () => undefined,
  send = sendAnswer,
}: ReceiverOptions): Receiver {
  const limits = {maxBytes: MAX_BODY_BYTES, timeLimit: bodyTimeLimit};
  let opening: Promise<ComplaintStore> | undefined;
  const store = () => {
    opening ??= ComplaintStore.open(file, now).catch((error: unknown) => {
      // A disk that refused once may work at the next request.
      opening = undefined;
      throw error;
    });
    return opening;
  };

  const answer = async (request: IncomingMessage): Promise<Answer | undefined> => {
    const language = languageAccepted(request.headers['accept-language']);
    if (!isSameOrigin(request.headers)) return problem('crossOrigin', language);
    switch (request.method) {
      case 'POST':
        return acceptComplaint(request, await store(), limits);
      case 'GET':
      case 'HEAD':
        return inbox(await store());
      default:
        return problem('methodNotAllowed', language);
    }
  };

  return async (request, response, next) => {
    const language = languageAccepted(request.headers['accept-language']);
    if (request.url?.split('?', 1)[0] !== path) {
      if (next) next();
      else send(response, problem('notFound', language));
      return;
    }
    const reply = await answer(request).catch((error: unknown) => {
      onError(error);
      return problem('notStored', language);
    });
    discardRest(request, DISCARD_LIMITS);
    if (reply) send(response, reply);
  };
}

/**
 * For the demo's page only: a real endpoint must not show complaints to whoever asks. Without this
 * function and its two cases above the receiver takes POST alone.
 */
async function inbox(store: ComplaintStore): Promise<Answer> {
  const complaints = await store.newest(INBOX_SIZE);
  return {status: 200, body: {note: 'Demo only: never publish complaints.', complaints}};
}
