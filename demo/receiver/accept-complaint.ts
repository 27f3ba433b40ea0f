import {createHash} from 'node:crypto';
import type {IncomingMessage} from 'node:http';
import {complaintSchema} from '../../src/complaint/complaint.js';
import type {Answer} from './answer.js';
import {attachmentProblem, type Scan} from './attachments.js';
import type {ComplaintStore, KnownComplaint} from './complaint-store.js';
import {fieldErrors} from './field-errors.js';
import {languageAccepted, languageOf, type Language} from './language.js';
import {ownErrors} from './own-answers.js';
import {parseJson} from './parse-json.js';
import {problem} from './problem.js';
import {readBody, type BodyLimits} from './read-body.js';
import type {ReceivedFiles} from './received-files.js';
import {idempotencyKey, isJson} from './request-headers.js';
import {ownUploadId} from './upload-address.js';

/** What complaints are checked against, and where they go. */
export interface Reception {
  readonly store: ComplaintStore;
  readonly files: ReceivedFiles;
  /** The path of the uploads. */
  readonly filesPath: string;
  readonly scan: Scan;
  readonly limits: BodyLimits;
}

/**
 * What to answer to `POST /complaints`: 201 with the reference once the complaint is on the disk, or
 * a problem and nothing is stored. `undefined` when the client has gone before the body was there.
 * Throws when the store fails.
 *
 * The answer may also hold `acknowledgeBy` and `resolveBy` (ISO dates); without them the form
 * computes the dates from its own attributes.
 */
export async function acceptComplaint(
  request: IncomingMessage,
  reception: Reception,
): Promise<Answer | undefined> {
  const language = languageAccepted(request.headers['accept-language']);
  if (!isJson(request.headers)) return problem('notJson', language);
  const key = idempotencyKey(request.headers);
  if (key === undefined) return problem('keyMissing', language);

  const body = await readBody(request, reception.limits);
  if (body.kind === 'aborted') return undefined;
  if (body.kind !== 'complete') return problem(body.kind, language);

  return keepOnce(key, body.bytes, request.headers.host, reception, language);
}

/**
 * The same key with the same bytes gets the first answer again, whether the first request came a
 * year ago or is still being stored: a form that heard no answer may simply repeat its request.
 */
async function keepOnce(
  key: string,
  bytes: Buffer,
  host: string | undefined,
  {store, files, filesPath, scan}: Reception,
  accepted: Language,
): Promise<Answer> {
  const json = parseJson(bytes);
  if (!json.ok) return problem('malformedJson', accepted);
  const language = localeOf(json.value) ?? accepted;
  const bodyHash = createHash('sha256').update(bytes).digest('hex');
  const answerOf = async (earlier: KnownComplaint): Promise<Answer> =>
    earlier.bodyHash === bodyHash
      ? created(await earlier.reference)
      : problem('keyReused', language);

  // Before validation, so that a stricter schema of tomorrow does not refuse what has been accepted.
  const earlier = store.find(key);
  if (earlier) return answerOf(earlier);

  const {success, data, error} = complaintSchema().safeParse(json.value);
  if (!success) return problem('invalidComplaint', language, fieldErrors(error.issues, language));
  const wrong = ownErrors(data.extra, language);
  if (wrong.length > 0) return problem('invalidComplaint', language, wrong);
  if (data.submissionId !== key) return problem('keyMismatch', language);

  const {attachments = []} = data;
  const ids = attachments.map(({url}) => ownUploadId(url, host, filesPath));
  const letGo = files.hold(ids);
  try {
    const problemOfFiles = await attachmentProblem(attachments, ids, files, scan, language);
    if (problemOfFiles) return problemOfFiles;
    // The same request may have come once more while the files were looked at.
    const twin = store.find(key);
    if (twin) return await answerOf(twin);
    return created(await store.add({idempotencyKey: key, bodyHash}, data));
  } finally {
    letGo();
  }
}

const created = (reference: string): Answer => ({status: 201, body: {reference}});

/** The language of a complaint that may be anything yet. */
function localeOf(value: unknown): Language | undefined {
  return typeof value === 'object' && value !== null && 'locale' in value
    ? languageOf(value.locale)
    : undefined;
}
