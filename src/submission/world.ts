/** What sending needs of the world outside, as parameters: so that a test can simulate all of it. */
export interface World {
  /** Milliseconds since the epoch. */
  now(): number;
  /** As `Math.random`. */
  random(): number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  isOnline(): boolean;
  /** Resolves when the connection is back, or when the signal aborts. */
  untilOnline(signal: AbortSignal): Promise<void>;
}

/** The browser's. */
export const browserWorld: World = {
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  // Only a plain "no" is to be believed: browsers say "yes" as soon as there is any network.
  isOnline: () => navigator.onLine,
  untilOnline: (signal) =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!navigator.onLine && !signal.aborted) return;
        removeEventListener('online', check);
        removeEventListener('pageshow', check);
        resolve();
      };
      addEventListener('online', check);
      // A page that comes back from the browser's cache has not heard of what happened meanwhile.
      addEventListener('pageshow', check);
      signal.addEventListener('abort', check);
      check();
    }),
};
