import {deliver} from '../../src/submission/deliver.js';
import type {Outcome} from '../../src/submission/response.js';
import {Run} from '../../src/submission/run.js';
import {validComplaint} from '../support/fixtures.js';
import {Random} from './random.js';
import {VirtualClock} from './virtual-clock.js';

/** What a client meets while the endpoint is down. */
export type Outage = 'refuses' | 'hangs' | 'answers 503, Retry-After: 20';

/** All times are in ms from when the endpoint goes down. */
const DOWN_FOR = 60_000;
/** It takes requests without answering them for a while, and then lets go of them all at once. */
const STUCK_FOR = 10_000;
const FIRST_CLIENT = -60_000;
const LAST_CLIENT = 60_000;

/** The clock begins here, so that no time is before the epoch. */
const DOWN_AT = 1_800_000_000_000;

export interface CrowdReport {
  readonly requests: number;
  /** Requests in the busiest tenth of a second, told as requests per second. */
  readonly peakRate: number;
  /** Requests in the busiest second. */
  readonly busiestSecond: number;
  /** The clients whose first attempt failed. */
  readonly met: number;
  /** Those of them that got through without doing anything. */
  readonly through: number;
}

/** So many clients submit around a minute in which the endpoint is down. */
export async function simulateCrowd(
  outage: Outage,
  {seed, clients, hasJitter}: {seed: number; clients: number; hasJitter: boolean},
): Promise<CrowdReport> {
  const random = new Random(seed);
  const clock = new VirtualClock(DOWN_AT + FIRST_CLIENT);
  const requests: number[] = [];
  const carry = (signal: AbortSignal): Promise<Response> => {
    requests.push(clock.now() - DOWN_AT);
    return respond(signal, outage, clock);
  };
  let met = 0;
  let through = 0;

  const submit = async (): Promise<void> => {
    let attempts = 0;
    const outcome: Outcome = await deliver({
      submissionId: validComplaint.submissionId,
      takeUp: () => validComplaint,
      settings: () => ({
        url: 'https://api.example/complaints',
        credentials: 'same-origin',
        headers: {},
        timeout: 15_000,
      }),
      world: {
        now: clock.now,
        // Without jitter each waits for the whole of what jitter shortens.
        random: () => (hasJitter ? random.next() : 1),
        wait: clock.wait,
        isOnline: () => true,
        untilOnline: () => Promise.resolve(),
        fetch: (_url, {signal}) => carry(signal!),
        // Each client has a browser of its own.
        lock: (_name, _signal, task) => task(),
      },
      run: new Run(),
      report: ({kind}) => (attempts += kind === 'attempting' ? 1 : 0),
      accept: () => undefined,
    });
    if (attempts > 1) met++;
    if (attempts > 1 && outcome.kind === 'accepted') through++;
  };

  for (let client = 0; client < clients; client++) {
    clock.after(random.between(0, LAST_CLIENT - FIRST_CLIENT), () => void submit());
  }
  await clock.runOut();
  const rates = (window: number): number => (busiest(requests, window) * 1000) / window;
  return {
    requests: requests.length,
    peakRate: rates(100),
    busiestSecond: rates(1000),
    met,
    through,
  };
}

async function respond(
  signal: AbortSignal,
  outage: Outage,
  clock: VirtualClock,
): Promise<Response> {
  const time = clock.now() - DOWN_AT;
  if (time < -STUCK_FOR || time >= DOWN_FOR) return new Response(null, {status: 201});
  if (time < 0) {
    await clock.wait(-time, signal);
    throw new TypeError('Failed to fetch');
  }
  switch (outage) {
    case 'refuses':
      throw new TypeError('Failed to fetch');
    case 'hangs':
      return new Promise(() => undefined);
    default:
      return new Response(null, {status: 503, headers: {'Retry-After': '20'}});
  }
}

/** The most events in one window of so many milliseconds. */
function busiest(times: readonly number[], window: number): number {
  const counts = new Map<number, number>();
  for (const time of times) {
    const place = Math.floor(time / window);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
