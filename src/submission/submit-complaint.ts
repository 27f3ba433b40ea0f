import type {Complaint} from '../complaint/complaint.js';
import type {Outcome} from './answer.js';
import {attempt} from './attempt.js';
import type {Channel} from './request.js';
import {delayBeforeRetry, isPassing, mayStart} from './retry.js';
import type {World} from './world.js';

/** How sending goes. */
export type Progress =
  | {readonly status: 'sending'; readonly attempt: number}
  /** The browser is offline; with the last HTTP status, if there was one. */
  | {readonly status: 'waiting'; readonly lastStatus: number | null};

export interface Sending {
  readonly complaint: Complaint;
  readonly channel: Channel;
  readonly world: World;
  readonly stop: AbortSignal;
  readonly report: (progress: Progress) => void;
}

/**
 * Sends the complaint until it has a final outcome (contract 7): again after a passing failure, and
 * from the beginning when the connection comes back.
 */
export async function submitComplaint(sending: Sending): Promise<Outcome> {
  const {world, stop, report} = sending;
  let outcome: Outcome | undefined;
  while (!outcome || !world.isOnline()) {
    if (!world.isOnline()) {
      report({status: 'waiting', lastStatus: lastStatusOf(outcome)});
      await world.untilOnline(stop);
    }
    if (stop.aborted) return {kind: 'stopped'};
    outcome = await attemptWhileOnline(sending);
    if (outcome.kind !== 'failed' || !isPassing(outcome.failure)) return outcome;
  }
  return outcome;
}

/** One series of attempts, which ends early when the browser goes offline. */
async function attemptWhileOnline({
  complaint,
  channel,
  world,
  stop,
  report,
}: Sending): Promise<Outcome> {
  const start = world.now();
  for (let number = 1; ; number++) {
    report({status: 'sending', attempt: number});
    const outcome = await attempt(complaint, channel, world, stop);
    if (outcome.kind !== 'failed' || !world.isOnline()) return outcome;
    const random = world.random();
    const elapsed = world.now() - start;
    const delay = delayBeforeRetry(outcome.failure, {attempt: number, elapsed, random});
    if (delay === undefined) return outcome;
    await world.wait(delay, stop);
    if (stop.aborted) return {kind: 'stopped'};
    // The computer may have slept meanwhile.
    if (!world.isOnline() || !mayStart(world.now() - start)) return outcome;
  }
}

function lastStatusOf(outcome: Outcome | undefined): number | null {
  return outcome?.kind === 'failed' ? outcome.failure.status : null;
}
