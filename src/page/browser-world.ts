import type {UploadWorld} from '../files/owner.js';
import type {World} from '../session/world.js';
import {newId} from './new-id.js';

let timeZone: string | undefined;

/** The browser that the page is in, as the session needs it. What is missing in it throws or rejects. */
export const browserWorld: World & UploadWorld = {
  now: () => Date.now(),
  random: () => Math.random(),
  newId,
  digest: async (content) => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  // Kept, for a browser takes a while to tell it.
  timeZone: () => (timeZone ??= readTimeZone()),
  storage: (kind) => (kind === 'local' ? localStorage : sessionStorage),
  later: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(end, milliseconds);
      function end(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      }
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
    }),
  isOnline: () => navigator.onLine,
  untilOnline: (signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        removeEventListener('online', end);
        removeEventListener('pageshow', check);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const check = (): void => {
        if (navigator.onLine) end();
      };
      addEventListener('online', end);
      // A page that comes back from the browser's cache has not heard of what happened meanwhile.
      addEventListener('pageshow', check);
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
      else check();
    }),
  fetch: (url, init) => fetch(url, init),
  lock: async (name, signal, task) => await navigator.locks.request(name, {signal}, task),
  openChannel: (onMessage) => {
    const channel = new BroadcastChannel('complaint-form');
    channel.onmessage = ({data}: MessageEvent<unknown>) => {
      onMessage(data);
    };
    return channel;
  },
  untilReady: () =>
    new Promise((resolve) => {
      if (haveScriptsRun()) resolve();
      else document.addEventListener('DOMContentLoaded', () => resolve(), {once: true});
    }),
};

/** By `Temporal` where it is: `Intl` loads all that it knows of dates first. */
function readTimeZone(): string {
  const {Temporal} = globalThis as {Temporal?: {Now?: {timeZoneId?(): string}}};
  try {
    return (
      Temporal?.Now?.timeZoneId?.() || Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
    );
  } catch {
    return 'UTC';
  }
}

/** "interactive" is said before the deferred scripts and after them. */
function haveScriptsRun(): boolean {
  if (document.readyState !== 'interactive') return document.readyState === 'complete';
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    ((navigation as PerformanceNavigationTiming | undefined)?.domContentLoadedEventStart ?? 1) > 0
  );
}
