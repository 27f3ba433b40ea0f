import type {Random} from './random.js';

/** What may become of one attempt between the form and the endpoint. */
export const faultNames = [
  'nothing',
  'refused',
  'cutOff',
  'hang',
  'late',
  'slow',
  'status',
  'redirect',
  'truncated',
  'endlessBody',
  'notJson',
  'webPage',
  'firewall',
] as const;

export type FaultName = (typeof faultNames)[number];

/** What happens to one attempt. All times are in ms. */
export interface Fault {
  readonly name: FaultName;
  /** Whether the endpoint stores the complaint before the fault happens. */
  readonly stored: boolean;
  readonly status: number;
  readonly retryAfter?: string;
  /** How long the request takes to the endpoint, and the answer back. */
  readonly way: number;
  /** How long the network or the endpoint takes, where the fault is about that. */
  readonly delay: number;
}

const passing = [408, 409, 425, 429, 500, 502, 503, 504];
/** After these the client has to do something before trying again. */
const final = [401, 403, 404, 413, 419, 422];
const redirects = [301, 302, 303, 307, 308];

/** Any fault. */
export function anyFault(random: Random): Fault {
  const name = random.oneOf([...faultNames, 'status', 'status', 'status'] as const);
  const isPassing = random.chance(0.8);
  return {
    name,
    stored: random.chance(0.5) && (name !== 'status' || isPassing),
    status: random.oneOf(name === 'redirect' ? redirects : isPassing ? passing : final),
    ...(random.chance(0.5) && {retryAfter: anyRetryAfter(random)}),
    way: random.between(5, 400),
    delay: name === 'late' ? random.between(15_001, 90_000) : random.between(200, 4_000),
  };
}

/** An attempt to which nothing happens. */
export function noFault(random: Random): Fault {
  return {name: 'nothing', stored: true, status: 201, way: random.between(5, 400), delay: 0};
}

/** Seconds, a date or nonsense. */
function anyRetryAfter(random: Random): string {
  if (random.chance(0.1)) return random.oneOf(['soon', '-5', '1.5', '']);
  return String(random.chance(0.8) ? random.between(0, 30) : random.between(31, 7_200));
}
