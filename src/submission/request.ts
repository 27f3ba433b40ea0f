import type {Complaint} from '../complaint/complaint.js';

/** How the page wants its complaints sent. */
export interface RequestSettings {
  /** Absolute URL of the endpoint. */
  readonly url: string;
  readonly credentials: RequestCredentials;
  /** Besides the form's own, which they cannot replace. */
  readonly headers: HeadersInit;
  /** The page's own way to send the standard request; without it, `fetch`. */
  readonly transport?: ((request: Request) => Promise<Response>) | undefined;
  /** Milliseconds that one attempt may take. */
  readonly timeout: number;
}

/**
 * The request of one attempt (contract 6). The same complaint gives the same body, byte for byte.
 * Throws a TypeError when the page's headers are not valid.
 */
export function requestInit(
  complaint: Complaint,
  {credentials, headers: pageHeaders}: RequestSettings,
  signal: AbortSignal,
): RequestInit {
  const headers = new Headers({Accept: 'application/json, application/problem+json'});
  new Headers(pageHeaders).forEach((value, name) => {
    headers.set(name, value);
  });
  headers.set('Content-Type', 'application/json');
  // A quoted string, as draft-ietf-httpapi-idempotency-key-header-07 has it.
  headers.set('Idempotency-Key', `"${complaint.submissionId}"`);
  return {
    method: 'POST',
    headers,
    body: JSON.stringify(complaint),
    credentials,
    // Following one would turn the POST into a GET, whose answer looks like success.
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  };
}
