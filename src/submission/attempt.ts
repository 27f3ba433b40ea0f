import type {Complaint} from '../complaint/complaint.js';
import type {Failure} from '../complaint/outcome.js';
import {readAnswer, type Outcome} from './answer.js';
import {toRequest, type Channel} from './request.js';
import type {World} from './world.js';

const EXPIRED = Symbol('expired');

/** Sends the complaint once, until it is answered, its time is up or it is stopped. Never throws. */
export async function attempt(
  complaint: Complaint,
  channel: Channel,
  world: World,
  stop: AbortSignal,
): Promise<Outcome> {
  const ended = new AbortController();
  const signal = AbortSignal.any([stop, ended.signal]);
  let request: Request;
  try {
    request = toRequest(complaint, channel, signal);
  } catch {
    // The error is left out: it may quote a header's value, and that may be a key.
    console.error('<complaint-form>: a name or value in the property "headers" is not valid.');
    return failed('configuration');
  }
  // The page's own transport may ignore the signal, so its time is limited here as well.
  const expired = world.wait(channel.timeout, signal).then((): typeof EXPIRED => EXPIRED);
  try {
    const response = await Promise.race([expired, channel.transport(request)]);
    if (response !== EXPIRED) return await readAnswer(response, expired, world.now());
    return stop.aborted ? {kind: 'stopped'} : failed('timeout');
  } catch {
    return stop.aborted ? {kind: 'stopped'} : failed('network');
  } finally {
    ended.abort();
  }
}

function failed(reason: Failure['reason']): Outcome {
  return {kind: 'failed', failure: {reason, status: null}};
}
