import type {Random} from '../random.js';

/** What may become of one request between the form and the endpoints. */
export const lineFaults = [
  'refused',
  'cut in the request',
  'cut in the answer',
  'answer lost',
  'late',
  'slow answer',
  'hang',
  'status',
  'refused for good',
  'repeated',
  'repeated at once',
  'web page',
  'expired',
] as const;

export type LineFaultName = (typeof lineFaults)[number];

/** All times are in ms of the story. */
export interface LineFault {
  readonly name: LineFaultName;
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** How much of it passes before the connection breaks. */
  readonly share: number;
  readonly delay: number;
  /** The connection is reset, and not ended. */
  readonly isReset: boolean;
}

const passing = [408, 409, 413, 423, 425, 429, 500, 502, 503, 504];
const final = [400, 401, 403, 415, 422, 451];

export function anyLineFault(random: Random): LineFault {
  const name = random.oneOf([...lineFaults, ...often]);
  return {
    name,
    status: random.oneOf(name === 'refused for good' ? final : passing),
    retryAfter: random.chance(0.4) ? String(random.between(0, 40)) : undefined,
    share: random.next(),
    delay: random.oneOf([random.between(20, 3_000), random.between(14_000, 60_000)]),
    isReset: random.chance(0.5),
  };
}

const often: readonly LineFaultName[] = [
  ...Array<LineFaultName>(4).fill('status'),
  ...Array<LineFaultName>(3).fill('cut in the request'),
  ...Array<LineFaultName>(2).fill('cut in the answer'),
  'answer lost',
  'repeated',
];
