import type {IncomingHttpHeaders} from 'node:http';

/** What lets the pages of another origin read an answer; `undefined` where the request is from none of these. */
export function corsHeaders(
  {origin}: IncomingHttpHeaders,
  allowedOrigins: readonly string[],
): Record<string, string> | undefined {
  if (origin === undefined || !allowedOrigins.includes(origin)) return undefined;
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers':
      'Date, Retry-After, Location, Tus-Resumable, Upload-Offset, Upload-Length',
    Vary: 'Origin',
  };
}

/**
 * The answer to the browser's question before a request to another origin, besides `corsHeaders`. The
 * form may be given headers of the page's own, so all that are asked for are allowed.
 */
export function preflightHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return {
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, PATCH, DELETE',
    'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '',
    'Access-Control-Max-Age': '7200',
  };
}
