/** How often a complaint is sent before the client is asked to try again. */
export const MOST_ATTEMPTS = 4;

/** Why sending ended without success. */
export interface Failure {
  readonly reason: 'network' | 'timeout' | 'server' | 'unauthorized' | 'rejected' | 'configuration';
  /** The last HTTP status, or `null` when there was no answer. */
  readonly status: number | null;
  /** Another attempt would meet the same thing, though the reason may be a passing one. */
  readonly isFinal?: boolean | undefined;
  /** The endpoint's own explanation, if it gave one. */
  readonly detail?: string | undefined;
  /** Milliseconds that the endpoint asks to wait before the next attempt. */
  readonly retryAfter?: number | undefined;
}

/** What the endpoint says of a complaint that it accepted. Dates are ISO dates. */
export interface Receipt {
  readonly reference: string | null;
  readonly acknowledgeBy?: string | undefined;
  readonly resolveBy?: string | undefined;
  /** Who deals with it. */
  readonly contact?: string | undefined;
}
