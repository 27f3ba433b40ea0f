/** What sending needs of the world outside, as parameters: so that a test can simulate all of it. */
export interface DeliveryWorld {
  /** Milliseconds since the epoch. */
  now(): number;
  /** As `Math.random`. */
  random(): number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** What the browser says, which may be wrong either way. */
  isOnline(): boolean;
  /** Resolves when the connection is back, or when the signal aborts. */
  untilOnline(signal: AbortSignal): Promise<void>;
  /** As `fetch`, looked up when it is called: pages put their own in its place. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** As the task of `navigator.locks.request`; rejects or throws where the browser refuses. */
  lock<Result>(name: string, signal: AbortSignal, task: () => Promise<Result>): Promise<Result>;
}
