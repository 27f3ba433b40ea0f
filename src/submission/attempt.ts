import type {Complaint} from '../complaint/complaint.js';
import type {Failure, Receipt} from '../complaint/outcome.js';
import {firstWord, readResponse, type Outcome} from './response.js';
import {blameHeaders, requestInit, type RequestSettings} from './request.js';
import {send} from './send.js';
import type {DeliveryWorld} from './world.js';

export interface Attempt {
  readonly complaint: Complaint;
  readonly settings: RequestSettings;
  readonly world: DeliveryWorld;
  /** Aborts it. */
  readonly stop: AbortSignal;
  /** A 2xx has come, which may be certain already; its body may still be on the way. */
  readonly onAnswered: (isCertain: boolean) => void;
  /** It was given up, and then it was accepted all the same. */
  readonly onLateReceipt: (receipt: Receipt) => void;
}

const EXPIRED = Symbol('expired');

/** Sends the complaint once, until it is answered, its time is up or it is stopped. Never throws. */
export async function attempt(parts: Attempt): Promise<Outcome> {
  const {settings, world, stop, onAnswered} = parts;
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
  };
  let init: RequestInit;
  try {
    init = requestInit(parts.complaint, settings, ended.signal);
  } catch {
    blameHeaders();
    return failed('configuration');
  }
  stop.addEventListener('abort', end);
  if (stop.aborted) end();
  // The page's own transport may ignore the signal, so its time is limited here as well.
  const expired = world.wait(settings.timeout, ended.signal).then((): typeof EXPIRED => EXPIRED);
  const answering = send(settings, init, world);
  try {
    const response = await Promise.race([expired, answering]);
    if (response === EXPIRED) {
      listenOn(parts, answering);
      return stop.aborted ? {kind: 'stopped'} : failed('timeout');
    }
    const word = firstWord(response);
    if (word) onAnswered(word === 'accepted');
    // Without its body nobody knows whose page it is.
    if (word === 'webPage') stop.removeEventListener('abort', end);
    return await readResponse(response, {expired, now: world.now()});
  } catch {
    return stop.aborted ? {kind: 'stopped'} : failed('network');
  } finally {
    stop.removeEventListener('abort', end);
    end();
  }
}

/** A transport that ignores its signal may still bring the answer that counts. */
function listenOn(parts: Attempt, answering: Promise<Response>): void {
  const {settings, world, onLateReceipt} = parts;
  answering
    .then(async (response) => {
      const expired = world.wait(settings.timeout, new AbortController().signal);
      const outcome = await readResponse(response, {expired, now: 0});
      if (outcome.kind === 'accepted') onLateReceipt(outcome.receipt);
    })
    .catch(() => undefined);
}

function failed(reason: Failure['reason']): Outcome {
  return {kind: 'failed', failure: {reason, status: null}};
}
