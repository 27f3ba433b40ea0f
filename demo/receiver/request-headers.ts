import type {IncomingHttpHeaders, IncomingMessage} from 'node:http';

/** The path that is asked for, as it came: nothing in it is decoded or resolved. */
export function pathOf({url = ''}: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

/**
 * Whether the body is announced as plain `application/json`. RFC 8259 defines no charset parameter,
 * but many clients send `charset=utf-8`, which is what JSON is; any other charset is refused.
 */
export function isJson(headers: IncomingHttpHeaders): boolean {
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  if (encoding && encoding !== 'identity') return false;
  return /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(headers['content-type'] ?? '');
}

/**
 * The key inside `Idempotency-Key: "7d9a2f7e-…"`: a string item of 1 to 255 characters in double
 * quotes (draft-ietf-httpapi-idempotency-key-header section 2.1, RFC 9651 section 3.3.3).
 * `undefined` when the header is missing, malformed or sent twice.
 */
export function idempotencyKey(headers: IncomingHttpHeaders): string | undefined {
  const header = headers['idempotency-key'];
  if (typeof header !== 'string') return undefined;
  const quoted = /^"((?:[ !#-[\]-~]|\\["\\]){1,255})"$/.exec(header)?.[1];
  return quoted?.replace(/\\(.)/g, '$1');
}

/**
 * Whether the request comes from a page of this very origin, or from no page at all (curl, a test).
 *
 * The JSON content type makes a browser ask before another site may post (CORS), and the receiver
 * never allows it. But Vite's development server does allow it to every page on localhost, so the
 * receiver looks for itself. `Sec-Fetch-Site` cannot be forged by a page; browsers without it send
 * `Origin`, which must then name this host. The `Host` header itself (DNS rebinding) is checked by
 * Vite's `allowedHosts`; a server of your own should know its host name and check it too.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}
