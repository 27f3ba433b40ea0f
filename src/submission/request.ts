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
  settings: RequestSettings,
  signal: AbortSignal,
): RequestInit {
  const own = {
    'Content-Type': 'application/json',
    // A quoted string, as draft-ietf-httpapi-idempotency-key-header-07 has it.
    'Idempotency-Key': `"${complaint.submissionId}"`,
  };
  const init = commonInit(settings, own, signal);
  return {method: 'POST', body: JSON.stringify(complaint), ...init};
}

/** What all requests have in common. Throws a TypeError when the page's headers are not valid. */
export function commonInit(
  {credentials, headers: pageHeaders}: RequestSettings,
  own: Readonly<Record<string, string>>,
  signal: AbortSignal,
): RequestInit {
  const headers = new Headers({Accept: 'application/json, application/problem+json'});
  for (const some of [pageHeaders, own])
    new Headers(some).forEach((value, name) => {
      headers.set(name, value);
    });
  return {
    headers,
    credentials,
    // Following one would turn the POST into a GET, whose answer looks like success.
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  };
}

/** The error itself may quote a header's value, and that may be a key. */
export function blameHeaders(): void {
  console.error('<complaint-form>: a name or value in the property "headers" is not valid.');
}
