import type {IncomingMessage, ServerResponse} from 'node:http';
import {Metadata, Server} from '@tus/server';
import type {Answer} from './answer.js';
import {fileTypes, KEEP_WITHOUT_COMPLAINT, MAX_FILE_BYTES, typeByContent} from './file-rules.js';
import {languageAccepted, type Language} from './language.js';
import {problem} from './problem.js';
import type {ReceivedFiles} from './received-files.js';
import {pathOf} from './request-headers.js';
import {newUploadId, uploadIdIn} from './upload-address.js';

export interface UploadOptions {
  /** The path of the uploads: they are made by POST to it, and have addresses under it. */
  readonly path: string;
  readonly files: ReceivedFiles;
  /** The most files that may wait for a complaint. */
  readonly mostWaiting: number;
  readonly now: () => Date;
  /** Hears of faults of the receiver itself. */
  readonly onError: (error: unknown) => void;
}

/** Answers a request for uploads, or gives the answer that it must get. */
export type Uploads = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<Answer | undefined>;

const HOUR = 60 * 60 * 1000;

/**
 * Takes files by tus 1.0.0 (https://tus.io/protocols/resumable-upload): POST makes an upload, PATCH
 * brings the next piece, HEAD says how much is there, DELETE takes it back. `@tus/server` speaks the
 * protocol; what is this receiver's own is what it refuses, before and after.
 */
export function createUploads(options: UploadOptions): Uploads {
  const {path, files, onError} = options;

  const tus = new Server({
    path,
    datastore: files.store,
    // The `Host` header stays out of the answer.
    relativeLocation: true,
    maxSize: MAX_FILE_BYTES,
    namingFunction: newUploadId,
    getFileIdFromRequest: ({url}) => uploadIdIn(new URL(url).pathname, path),
    // Who asks how much is there has given up the last piece, though its connection may look alive.
    lockDrainTimeout: 1_000,
    // The receiver says itself which pages may read its answers; without this, all might.
    allowedOrigins: [],
    exposedHeaders: ['Retry-After'],
    onUploadFinish: async ({headers}, {id, metadata}) => {
      const file = await files.find(id);
      if (file && (await typeByContent(file.path)) === metadata?.['filetype']) return {};
      await files.remove(id);
      return refusal(
        problem('fileContent', languageAccepted(headers.get('accept-language') ?? '')),
      );
    },
    onResponseError: (_request, error) => {
      if (!(error instanceof Error) || 'status_code' in error) return undefined;
      // Its message would tell paths of this computer.
      onError(error);
      return {status_code: 500, body: ''};
    },
  });

  // Each new upload makes room, too; the timer is for days without one. It keeps no process alive.
  setInterval(() => void removeForgotten(options).catch(onError), HOUR).unref();

  return async (request, response) => {
    response.setHeader('Tus-Resumable', '1.0.0');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const refused = await refusalOf(request, options);
    if (!refused) await tus.handle(request, response);
    return refused;
  };
}

/** Why a request is refused before tus hears of it; `undefined` when it is not. */
async function refusalOf(
  request: IncomingMessage,
  options: UploadOptions,
): Promise<Answer | undefined> {
  const language = languageAccepted(request.headers['accept-language']);
  const path = pathOf(request);
  const id = uploadIdIn(path, options.path);
  switch (request.method) {
    case 'POST':
      if (path !== options.path) return problem('notFound', language);
      return refusalOfNew(request.headers, options, language);
    case 'HEAD':
      return id === undefined ? problem('notFound', language) : undefined;
    case 'PATCH':
    case 'DELETE':
      if (id === undefined) return problem('notFound', language);
      return options.files.isKept(id) ? problem('fileAttached', language) : undefined;
    case 'OPTIONS':
      return undefined;
    default:
      return problem('filesNotShown', language);
  }
}

/** Why no upload is made for such a file. */
async function refusalOfNew(
  headers: IncomingMessage['headers'],
  options: UploadOptions,
  language: Language,
): Promise<Answer | undefined> {
  const length = headers['upload-length'];
  if (typeof length !== 'string') return problem('fileLengthMissing', language);
  if (Number(length) > MAX_FILE_BYTES) return problem('fileTooLarge', language);
  if (!fileTypes.includes(declaredType(headers['upload-metadata']))) {
    return problem('fileType', language);
  }
  const waiting = await removeForgotten(options);
  return waiting >= options.mostWaiting ? problem('tooManyFiles', language) : undefined;
}

/** Gives how many files still wait for a complaint. */
function removeForgotten({files, now}: UploadOptions): Promise<number> {
  return files.removeForgotten(new Date(now().getTime() - KEEP_WITHOUT_COMPLAINT));
}

function declaredType(metadata: string | string[] | undefined): string {
  try {
    return Metadata.parse(String(metadata))['filetype'] ?? '';
  } catch {
    return '';
  }
}

/** A problem as tus takes it. */
function refusal({status, headers, body}: Answer) {
  return {status_code: status, headers: {...headers}, body: JSON.stringify(body)};
}
