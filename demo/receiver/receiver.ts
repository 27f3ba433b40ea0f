import type {IncomingMessage, ServerResponse} from 'node:http';
import {dirname, join} from 'node:path';
import {acceptComplaint, type Reception} from './accept-complaint.js';
import {send as sendAnswer, type Answer} from './answer.js';
import type {Scan} from './attachments.js';
import {ComplaintStore} from './complaint-store.js';
import {corsHeaders, preflightHeaders} from './cors.js';
import {FILES_FOLDER} from './file-rules.js';
import {languageAccepted} from './language.js';
import {problem} from './problem.js';
import {discardRest} from './read-body.js';
import {ReceivedFiles} from './received-files.js';
import {isSameOrigin, pathOf} from './request-headers.js';
import {createUploads, type Uploads} from './uploads.js';

export interface ReceiverOptions {
  /** The file the complaints are appended to, one JSON line each; made where it is missing. */
  readonly file: string;
  /** The path that receives complaints; files are uploaded to `/files` below it. */
  readonly path?: string;
  /** The folder of the uploaded files; `complaint-files` beside the file of complaints unless it is given. */
  readonly folder?: string;
  /** The most files that may wait for a complaint, which bounds what strangers can fill the disk with. */
  readonly mostWaiting?: number;
  /** Looks for viruses in a file that a complaint names; without it every file counts as clean. */
  readonly scan?: Scan;
  /** The other origins whose pages may send complaints and files, such as `https://www.example.org`. */
  readonly allowedOrigins?: readonly string[];
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
/** What a refused client may still send before it is cut off: the form's largest piece is 8 MiB. */
const DISCARD_LIMITS = {maxBytes: 9 * 1024 * 1024, timeLimit: 5_000};
const INBOX_SIZE = 50;

/**
 * An endpoint for `<complaint-form>` on plain `node:http`. It fits `http.createServer` as well as
 * anything that takes Connect or Express middleware. It never rejects.
 */
export function createReceiver({
  file,
  path = '/complaints',
  folder = join(dirname(file), FILES_FOLDER),
  mostWaiting = 1000,
  scan = () => 'clean',
  allowedOrigins = [],
  bodyTimeLimit = 10_000,
  now = () => new Date(),
  onError = () => undefined,
  send = sendAnswer,
}: ReceiverOptions): Receiver {
  const limits = {maxBytes: MAX_BODY_BYTES, timeLimit: bodyTimeLimit};
  const filesPath = `${path}/files`;

  const open = async (): Promise<Reception & {uploads: Uploads}> => {
    const store = await ComplaintStore.open(file, now);
    const files = await ReceivedFiles.open(folder, (id) => store.isAttached(id));
    const uploads = createUploads({path: filesPath, files, mostWaiting, now, onError});
    return {store, files, filesPath, scan, limits, uploads};
  };
  let opening: ReturnType<typeof open> | undefined;
  const reception = () => {
    opening ??= open().catch((error: unknown) => {
      // A disk that refused once may work at the next request.
      opening = undefined;
      throw error;
    });
    return opening;
  };

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Answer | undefined> => {
    const {method, headers} = request;
    const language = languageAccepted(headers['accept-language']);
    const cors = corsHeaders(headers, allowedOrigins);
    if (!cors && !isSameOrigin(headers)) return problem('crossOrigin', language);
    for (const [name, value] of Object.entries(cors ?? {})) response.setHeader(name, value);
    if (cors && method === 'OPTIONS') return {status: 200, headers: preflightHeaders(headers)};

    const {uploads, ...rest} = await reception();
    if (pathOf(request) !== path) return uploads(request, response);
    switch (method) {
      case 'POST':
        return acceptComplaint(request, rest);
      case 'GET':
      case 'HEAD':
        return inbox(rest.store);
      default:
        return problem('methodNotAllowed', language);
    }
  };

  return async (request, response, next) => {
    const language = languageAccepted(request.headers['accept-language']);
    const asked = pathOf(request);
    const isUpload = `${asked}/`.startsWith(`${filesPath}/`);
    if (asked !== path && !isUpload) {
      if (next) next();
      else send(response, problem('notFound', language));
      return;
    }
    const reply = await answer(request, response).catch((error: unknown) => {
      onError(error);
      return problem(isUpload ? 'fileNotStored' : 'notStored', language);
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
