import type {ServerResponse} from 'node:http';

/** What the receiver answers; `undefined` as body sends none. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Sends an answer as JSON. It is never cached: it speaks about one person's complaint. Does nothing
 * when the client has gone.
 */
export function send(response: ServerResponse, {status, headers, body}: Answer): void {
  if (response.destroyed || response.headersSent) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(text);
}
