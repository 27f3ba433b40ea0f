import type {Complaint} from '../complaint/complaint.js';
import type {Failure, Receipt} from '../complaint/outcome.js';
import {firstWord, readResponse, type Outcome} from './response.js';
import {requestInit, type RequestSettings} from './request.js';
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
    // The error is left out: it may quote a header's value, and that may be a key.
    console.error('<complaint-form>: a name or value in the property "headers" is not valid.');
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

async function send(
  {url, transport}: RequestSettings,
  init: RequestInit,
  world: DeliveryWorld,
): Promise<Response> {
  if (!transport) return world.fetch(url, init);
  const say = (what: string): void => {
    if (!init.signal?.aborted) console.error(`<complaint-form>: the property "transport" ${what}.`);
  };
  let response: unknown;
  try {
    response = await transport(new Request(url, init));
  } catch (error) {
    // Its kind alone: its message may hold what the client typed.
    say(`threw a ${error instanceof Error ? error.name : typeof error}`);
    throw error;
  }
  if (isResponse(response)) return response;
  say('gave no Response');
  throw new TypeError();
}

/** In JavaScript a page's transport may give anything, as the object of another library. */
function isResponse(response: unknown): response is Response {
  return typeof (Object(response) as Partial<Response>).ok === 'boolean';
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
