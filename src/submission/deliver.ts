import type {Complaint} from '../complaint/complaint.js';
import type {Receipt} from '../complaint/outcome.js';
import {attempt} from './attempt.js';
import type {RequestSettings} from './request.js';
import type {Outcome} from './response.js';
import {delayBeforeRetry, isPassing, mayStart} from './retry.js';
import type {Run} from './run.js';
import {inTurn} from './turn.js';
import type {DeliveryWorld} from './world.js';

/** How it goes. */
export type Progress =
  | {readonly kind: 'attempting'; readonly attempt: number}
  /** A 2xx has come; only the rest of the answer is missing, unless it may be somebody else's page. */
  | {readonly kind: 'answered'; readonly isCertain: boolean}
  /** The browser is offline; with the last HTTP status, if there was one. */
  | {readonly kind: 'waiting'; readonly lastStatus: number | null};

export interface Delivery {
  readonly submissionId: string;
  /** In turn, before each series of attempts: what to send; nothing when it has been sent meanwhile. */
  readonly takeUp: () => Complaint | undefined;
  /** Read anew for each attempt: tokens are renewed. */
  readonly settings: () => RequestSettings;
  readonly world: DeliveryWorld;
  readonly run: Run;
  readonly report: (progress: Progress) => void;
  /** The endpoint has it. Called in turn, or later when that was heard late. */
  readonly accept: (receipt: Receipt) => void;
}

const stopped: Outcome = {kind: 'stopped'};

/**
 * Sends the complaint until it has a final outcome (contract 7): again after a passing failure, and
 * from the beginning when the connection comes back. The turn is given back while it waits.
 */
export async function deliver(delivery: Delivery): Promise<Outcome> {
  const {submissionId, world, run, report} = delivery;
  for (;;) {
    const series = () => attemptSeries(delivery);
    const outcome = await inTurn(`complaint-form ${submissionId}`, world, run.rest, series);
    if (!outcome || !canWait(outcome, world)) return outcome ?? stopped;
    report({kind: 'waiting', lastStatus: outcome.failure.status});
    await world.untilOnline(run.untilWoken());
    if (run.isOver()) return stopped;
  }
}

type Failed = Extract<Outcome, {kind: 'failed'}>;

/** An attempt failed that may go better, and the browser says why. */
function canWait(outcome: Outcome, world: DeliveryWorld): outcome is Failed {
  return outcome.kind === 'failed' && isPassing(outcome.failure) && !world.isOnline();
}

/** One series of attempts, which ends early when one fails while the browser is offline. */
async function attemptSeries(delivery: Delivery): Promise<Outcome> {
  const {world, run, report, settings, accept} = delivery;
  const complaint = run.isOver() ? undefined : delivery.takeUp();
  if (!complaint) return stopped;
  const start = world.now();
  for (let number = 1; ; number++) {
    run.begin();
    report({kind: 'attempting', attempt: number});
    const outcome = await attempt({
      complaint,
      settings: settings(),
      world,
      stop: run.stop,
      onAnswered: (isCertain) => {
        report({kind: 'answered', isCertain});
      },
      onLateReceipt: accept,
    });
    // Before the next tab has its turn.
    if (outcome.kind === 'accepted') accept(outcome.receipt);
    if (outcome.kind !== 'failed' || !isPassing(outcome.failure)) return outcome;
    if (run.isOver()) return stopped;
    if (!world.isOnline()) return outcome;
    const random = world.random();
    const elapsed = world.now() - start;
    const delay = delayBeforeRetry(outcome.failure, {attempt: number, elapsed, random});
    if (delay === undefined) return outcome;
    await world.wait(delay, run.rest);
    if (run.isOver()) return stopped;
    if (!mayStart(world.now() - start)) return outcome; // the computer has slept meanwhile
  }
}
