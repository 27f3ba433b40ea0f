import {isRealDate} from '../complaint/dates.js';
import {countCodePoints} from '../complaint/text.js';
import type {Failure, Receipt} from '../complaint/outcome.js';
import {parts} from './parts.js';
import {parseProblemDetails, type PointedError} from './problem-details.js';
import {parseRetryAfter} from './retry.js';

/** What one attempt came to. */
export type Outcome =
  | {readonly kind: 'accepted'; readonly receipt: Receipt}
  | {readonly kind: 'refused'; readonly status: number; readonly errors: readonly PointedError[]}
  | {readonly kind: 'failed'; readonly failure: Failure}
  /** The client stopped it, or the form is gone. */
  | {readonly kind: 'stopped'};

/**
 * Reads the endpoint's answer (contract 7). Never throws: a body that cannot be read says nothing.
 *
 * @param expired settles when there is no more time for the body
 * @param now ms since the epoch
 */
export async function readAnswer(
  response: Response,
  expired: Promise<unknown>,
  now: number,
): Promise<Outcome> {
  const {status} = response;
  // A redirect that the page's own transport followed or kept, or an answer nobody may look into.
  if (response.redirected || status < 200 || (status >= 300 && status < 400)) {
    return failed('network', null);
  }
  if (response.ok)
    return {kind: 'accepted', receipt: readReceipt(await readJson(response, expired))};
  if (status === 401 || status === 403) return failed('unauthorized', status);
  if (status >= 500 || [408, 409, 425, 429].includes(status)) {
    const retryAfter = parseRetryAfter(response.headers.get('Retry-After'), now);
    return {kind: 'failed', failure: {reason: 'server', status, retryAfter}};
  }

  const isProblem = /^application\/problem\+json\b/i.test(
    response.headers.get('Content-Type') ?? '',
  );
  const {detail, errors} = parseProblemDetails(
    isProblem ? await readJson(response, expired) : undefined,
  );
  return (status === 400 || status === 422) && errors.length > 0
    ? {kind: 'refused', status, errors}
    : failed('rejected', status, detail);
}

function failed(reason: Failure['reason'], status: number | null, detail?: string): Outcome {
  return {kind: 'failed', failure: {reason, status, detail}};
}

/** Each part that does not fit counts as not given: the complaint is accepted all the same. */
export function readReceipt(answer: unknown): Receipt {
  const {reference, acknowledgeBy, resolveBy} = parts(answer);
  return {
    reference: typeof reference === 'string' && isReference(reference) ? reference : null,
    acknowledgeBy: dateOrNothing(acknowledgeBy),
    resolveBy: dateOrNothing(resolveBy),
  };
}

function isReference(text: string): boolean {
  return text.trim() !== '' && countCodePoints(text) <= 64;
}

function dateOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' && isRealDate(value) ? value : undefined;
}

async function readJson(response: Response, expired: Promise<unknown>): Promise<unknown> {
  try {
    return await Promise.race([response.json(), expired.then(() => undefined)]);
  } catch {
    return undefined;
  }
}
