import {MOST_ATTEMPTS, type Failure} from '../complaint/outcome.js';

/** The longest wait before the second attempt; it doubles for each further one. In ms. */
const FIRST_BACKOFF = 1_000;

/** Up to here `Retry-After` is waited for; a client does not sit in front of a form for longer. In ms. */
const LONGEST_RETRY_AFTER = 30_000;

/** No attempt starts later than this after the first. In ms. */
const LATEST_START = 75_000;

const passingReasons: ReadonlySet<Failure['reason']> = new Set(['network', 'timeout', 'server']);

/** Whether another attempt may soon go better: an answer such as 401 is final. */
export function isPassing({reason, isFinal, retryAfter = 0}: Failure): boolean {
  return !isFinal && passingReasons.has(reason) && retryAfter <= LONGEST_RETRY_AFTER;
}

/** @param elapsed ms since the first attempt started */
export function mayStart(elapsed: number): boolean {
  return elapsed <= LATEST_START;
}

/**
 * How long to wait before the next attempt, in ms; nothing when there is to be none.
 *
 * Full jitter, so that many clients do not come back all at once:
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 *
 * @param attempt the number of the attempt that failed, from 1
 * @param elapsed ms since the first attempt started
 * @param random as `Math.random()`
 */
export function delayBeforeRetry(
  failure: Failure,
  {attempt, elapsed, random}: {attempt: number; elapsed: number; random: number},
): number | undefined {
  const {retryAfter} = failure;
  if (!isPassing(failure) || attempt >= MOST_ATTEMPTS) return undefined;
  const delay = retryAfter ?? random * FIRST_BACKOFF * 2 ** (attempt - 1);
  return mayStart(elapsed + delay) ? delay : undefined;
}

/**
 * The wait in ms that a `Retry-After` header asks for, given in seconds or as a date (RFC 9110,
 * section 10.2.3); nothing when it says neither.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const time = /^\s*[A-Z][a-z]+,? .*\d\d:\d\d:\d\d/.test(header) ? Date.parse(header) : NaN;
  // A date that is over says nothing, least of all by a clock that may be wrong.
  return time > now ? time - now : undefined;
}
