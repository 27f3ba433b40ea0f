import type {IncomingMessage} from 'node:http';

/** How reading a request's body ended. */
export type BodyResult =
  | {readonly kind: 'complete'; readonly bytes: Buffer}
  | {readonly kind: 'tooLarge'}
  | {readonly kind: 'tooSlow'}
  /** The client has gone; nobody is there to be answered. */
  | {readonly kind: 'aborted'};

export interface BodyLimits {
  /** Largest body in bytes. */
  readonly maxBytes: number;
  /** Milliseconds for the whole body. */
  readonly timeLimit: number;
}

/**
 * Reads a body without ever holding more than `maxBytes` of it. `Content-Length` is believed when it
 * announces too much, and counted after when it does not.
 */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<BodyResult> {
  if (Number(request.headers['content-length'] ?? 0) > limits.maxBytes) {
    return Promise.resolve({kind: 'tooLarge'});
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (result: BodyResult) => {
      clearTimeout(timer);
      request.off('data', take).off('end', finish).off('close', abort).off('error', abort);
      resolve(result);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.maxBytes) settle({kind: 'tooLarge'});
      else chunks.push(chunk);
    };
    const finish = () => settle({kind: 'complete', bytes: Buffer.concat(chunks)});
    const abort = () => settle({kind: 'aborted'});
    const timer = setTimeout(() => settle({kind: 'tooSlow'}), limits.timeLimit);
    request.on('data', take).on('end', finish).on('close', abort).on('error', abort);
  });
}

/**
 * Lets the rest of a refused body pass by unread. Closing the connection at once would reset it, and
 * the client would see a network error in place of the answer (RFC 9112 section 9.6). A client that
 * goes on for too many bytes or too long is cut off after all.
 */
export function discardRest(request: IncomingMessage, limits: BodyLimits): void {
  if (request.complete || request.destroyed) return;
  let left = limits.maxBytes;
  const timer = setTimeout(() => request.socket.destroy(), limits.timeLimit);
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.socket.destroy();
  });
  // Without a listener an abort in this phase would be thrown.
  request.on('error', () => undefined);
  request.on('close', () => clearTimeout(timer));
}
