import type {Random} from './random.js';

/** What may happen between the form and the endpoint, or on the client's side meanwhile. */
export const faultNames = [
  'nothing',
  'refused',
  'reset',
  'brokenHead',
  'hang',
  'late',
  'slow',
  'status',
  'redirect',
  'truncated',
  'notJson',
  'preflight',
  'unreadable',
  'restart',
] as const;

export type FaultName = (typeof faultNames)[number];

/** `Retry-After` in seconds, as a date that many seconds from now, or as it stands. */
export type RetryAfter = {seconds: number} | {dateIn: number} | {text: string};

/** What happens to the client while the request is answered, or while the form waits to retry. */
export type Mishap =
  | {readonly kind: 'reload'; readonly after: number; readonly awayFor: number}
  | {readonly kind: 'offline'; readonly after: number; readonly for: number; reloads: boolean};

/** What happens to one attempt. All times are in ms. */
export interface Fault {
  readonly name: FaultName;
  /** Whether the receiver gets the complaint before the fault happens. */
  readonly stored: boolean;
  readonly status?: number;
  readonly retryAfter?: RetryAfter;
  /** How long the network or the endpoint takes, where the fault is about that. */
  readonly delay?: number;
  readonly mishap?: Mishap;
}

const passing = [408, 409, 425, 429, 500, 502, 503, 504];
/** After these the client has to do something before trying again. */
const final = [401, 403, 404, 413, 422];
const redirects = [301, 302, 303, 307, 308];
/** Away for a moment, for lunch, for most of a day. */
const absences = [0, 300, 40 * 60_000, 20 * 3_600_000];

/** Any fault. */
export function anyFault(random: Random): Fault {
  const name = random.oneOf([...faultNames, 'status', 'status', 'status'] as const);
  const mishap = random.chance(0.3) && name !== 'restart' ? anyMishap(random) : undefined;
  const stored = random.chance(0.5);
  const fault: Fault = {name, stored, ...(mishap && {mishap})};
  switch (name) {
    case 'status':
      return random.chance(0.8)
        ? {...fault, status: random.oneOf(passing), ...maybeRetryAfter(random)}
        : {...fault, status: random.oneOf(final), stored: false};
    case 'redirect':
      return {...fault, status: random.oneOf(redirects)};
    case 'late':
      return {...fault, delay: random.between(15_001, 90_000)};
    case 'slow':
      return {...fault, delay: random.between(200, 4_000)};
    default:
      return fault;
  }
}

function maybeRetryAfter(random: Random): {retryAfter?: RetryAfter} {
  const seconds = random.chance(0.8) ? random.between(0, 30) : random.between(31, 7_200);
  if (random.chance(0.3)) return {};
  if (random.chance(0.1)) return {retryAfter: {text: random.oneOf(['soon', '-5', '1.5', ''])}};
  return {retryAfter: random.chance(0.5) ? {seconds} : {dateIn: seconds}};
}

function anyMishap(random: Random): Mishap {
  const after = random.oneOf([0, 50, 700, 5_000, 20_000]);
  return random.chance(0.5)
    ? {kind: 'reload', after, awayFor: random.oneOf(absences)}
    : {
        kind: 'offline',
        after,
        for: random.oneOf([10, 3_000, 60_000, 3 * 3_600_000]),
        reloads: random.chance(0.3),
      };
}
