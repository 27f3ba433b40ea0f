import {isRealDate} from '../complaint/dates.js';
import {countCodePoints, hasContent} from '../complaint/text.js';
import type {Failure, Receipt} from '../complaint/outcome.js';
import {parseJson} from './parse-json.js';
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
 * What the status says at once: that the complaint is accepted; or nothing yet, for a web page has to
 * be looked into.
 */
export function firstWord(response: Response): 'accepted' | 'webPage' | undefined {
  if (!response.ok || response.redirected || isInBetween(response)) return undefined;
  return isWebPage(response) ? 'webPage' : 'accepted';
}

/**
 * Reads the endpoint's answer (contract 7). Never throws: a body that cannot be read says nothing.
 *
 * @param expired settles when there is no more time for the body
 * @param now ms since the epoch
 * @param passing besides 5xx, the statuses after which another attempt may go better
 */
export async function readResponse(
  response: Response,
  {
    expired,
    now,
    passing = [408, 409, 425, 429],
  }: {
    expired: Promise<unknown>;
    now: number;
    passing?: readonly number[];
  },
): Promise<Outcome> {
  const {status} = response;
  // `status` is 0 for a redirect that was not followed; a page's own transport may follow or keep it.
  if (response.redirected || response.type === 'opaqueredirect' || isRedirect(status)) {
    blame('redirects');
    return failed('unauthorized', null);
  }
  if (status < 200) return failed('network', null); // an answer that nobody may look into
  if (response.ok) {
    const text = await readText(response, expired);
    if (isInBetween(response) || (isWebPage(response) && MARKUP.test(text))) {
      blame('answers with a web page of something in between');
      return {kind: 'failed', failure: {reason: 'server', status, isFinal: true}};
    }
    return {kind: 'accepted', receipt: readReceipt(parseJson(text))};
  }
  if ([401, 403, 419].includes(status)) return failed('unauthorized', status);
  if (status >= 500 || passing.includes(status)) {
    const {headers} = response;
    // By the endpoint's own clock, where it can be read: the client's may be wrong.
    const clock = Date.parse(headers.get('Date') ?? '') || now;
    const retryAfter = parseRetryAfter(headers.get('Retry-After'), clock);
    return {kind: 'failed', failure: {reason: 'server', status, retryAfter}};
  }

  const isProblem = /^application\/problem\+json\b/i.test(typeOf(response));
  const {detail, errors} = parseProblemDetails(
    isProblem ? parseJson(await readText(response, expired)) : undefined,
  );
  return (status === 400 || status === 422) && errors.length > 0
    ? {kind: 'refused', status, errors}
    : failed('rejected', status, detail);
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** A firewall asks something of the browser, which only a page could answer. */
function isInBetween(response: Response): boolean {
  return response.headers.has('x-amzn-waf-action');
}

function isWebPage(response: Response): boolean {
  return /^text\/html\b/i.test(typeOf(response));
}

function typeOf(response: Response): string {
  return response.headers.get('Content-Type') ?? '';
}

function blame(what: string): void {
  console.error(
    `<complaint-form>: the endpoint ${what}. Nothing was sent; a complaint needs an answer of the endpoint itself.`,
  );
}

function failed(reason: Failure['reason'], status: number | null, detail?: string): Outcome {
  return {kind: 'failed', failure: {reason, status, detail}};
}

/** Each part that does not fit counts as not given: the complaint is accepted all the same. */
export function readReceipt(answer: unknown): Receipt {
  const {reference, acknowledgeBy, resolveBy, contact} = parts(answer);
  return {
    reference: shortText(reference, 64) ?? null,
    acknowledgeBy: dateOrNothing(acknowledgeBy),
    resolveBy: dateOrNothing(resolveBy),
    contact: shortText(contact, 200),
  };
}

function shortText(value: unknown, limit: number): string | undefined {
  const isShort = typeof value === 'string' && hasContent(value) && countCodePoints(value) <= limit;
  return isShort ? value : undefined;
}

function dateOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' && isRealDate(value) ? value : undefined;
}

/** How a web page begins. */
const MARKUP = /^\s*</;

/** As much of the body as can be read; of a web page, its beginning. */
async function readText(response: Response, expired: Promise<unknown>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    if (!response.body) return await Promise.race([response.text(), expired.then(() => '')]);
    const reader = response.body.getReader();
    while (!(isWebPage(response) && MARKUP.test(text))) {
      const chunk = await Promise.race([reader.read(), expired.then(() => undefined)]);
      if (!chunk || chunk.done) break;
      text += decoder.decode(chunk.value, {stream: true});
    }
  } catch {
    // What came before says what it says.
  }
  return text;
}
