import type {Complaint} from '../complaint/complaint.js';
import type {Failure} from '../complaint/outcome.js';
import {readAnswer, type Outcome} from './answer.js';
import {toRequest, type Channel} from './request.js';

/**
 * Sends the complaint once. Never throws.
 *
 * @param stop ends the attempt; its outcome is then of no interest
 */
export async function attempt(
  complaint: Complaint,
  channel: Channel,
  stop: AbortSignal,
): Promise<Outcome> {
  const limit = new AbortController();
  const signal = AbortSignal.any([stop, limit.signal]);
  // The page's own transport may ignore the signal, so its time is limited here as well.
  const expired = new Promise<Outcome>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(failed('timeout'));
    });
  });
  let request: Request;
  try {
    request = toRequest(complaint, channel, signal);
  } catch {
    // The error is left out: it may quote a header's value, and that may be a key.
    console.error('<complaint-form>: a name or value in the property "headers" is not valid.');
    return failed('configuration');
  }
  const timer = setTimeout(() => {
    limit.abort();
  }, channel.timeout);
  try {
    const response = await Promise.race([expired, channel.transport(request)]);
    return 'kind' in response ? response : await readAnswer(response, expired);
  } catch {
    return failed('network');
  } finally {
    clearTimeout(timer);
  }
}

function failed(reason: Failure['reason']): Outcome {
  return {kind: 'failed', failure: {reason, status: null}};
}
