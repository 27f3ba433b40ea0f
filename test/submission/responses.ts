/** Answers of an endpoint, and how they are read. */
import {readResponse, type Outcome} from '../../src/submission/response.js';

const now = Date.parse('2026-11-22T10:15:00Z');
const never = new Promise<never>(() => undefined);

/** @param expired settles when there is no more time for the body */
export function read(response: Response, expired: Promise<unknown> = never): Promise<Outcome> {
  return readResponse(response, {expired, now});
}

/** A body that begins and never ends. */
export function endless(): ReadableStream {
  return new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"reference":'));
    },
  });
}

/** A body that breaks off. */
export function broken(): ReadableStream {
  return new ReadableStream({
    start(stream) {
      stream.error(new TypeError('The connection was lost.'));
    },
  });
}
