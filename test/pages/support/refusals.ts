/** What browsers refuse or lack: scripts that run in a page before its own. */

const gone = (what: string): string => `delete ${what};`;
const denied = (what: string, on = 'window'): string =>
  `Object.defineProperty(${on}, '${what}', {get() { throw new DOMException('Denied', 'SecurityError'); }});`;

export const NO_LOCAL_STORAGE = denied('localStorage');
export const NO_CHANNEL =
  "window.BroadcastChannel = class { constructor() { throw new DOMException('Denied', 'SecurityError'); } };";
export const ENDLESS_LOCKS = 'LockManager.prototype.request = () => new Promise(() => undefined);';
/** From when the page says so: `isFull = true`, or `isFull = localStorage` for the one alone. */
export const FULL_STORAGE = `Storage.prototype.setItem = new Proxy(Storage.prototype.setItem, {
  apply(setItem, storage, entry) {
    if (window.isFull === true || window.isFull === storage) throw new DOMException('Full', 'QuotaExceededError');
    return Reflect.apply(setItem, storage, entry);
  },
});`;
/** Attempts follow each other at once. */
export const NO_PAUSES = 'Math.random = () => 0;';

export const refusals: Readonly<Record<string, string>> = {
  'no locks': gone('Navigator.prototype.locks'),
  'locks that are refused':
    "LockManager.prototype.request = () => Promise.reject(new DOMException('Denied', 'SecurityError'));",
  'locks that throw': "LockManager.prototype.request = () => { throw new TypeError('Denied'); };",
  'no channels': gone('window.BroadcastChannel'),
  'channels that are refused': NO_CHANNEL,
  'channels that cannot speak':
    "BroadcastChannel.prototype.postMessage = () => { throw new DOMException('Denied', 'DataCloneError'); };",
  'no localStorage': NO_LOCAL_STORAGE,
  'no sessionStorage': denied('sessionStorage'),
  'no storage at all': NO_LOCAL_STORAGE + denied('sessionStorage'),
  'storages that are null': `for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {value: null});`,
  'a storage that is full': `${FULL_STORAGE} window.isFull = true;`,
  'no crypto.randomUUID': gone('Crypto.prototype.randomUUID'),
  'no AbortSignal.any and no AbortSignal.timeout':
    gone('AbortSignal.any') + gone('AbortSignal.timeout'),
  'no URL.canParse and no URL.parse': gone('URL.canParse') + gone('URL.parse'),
  'no structuredClone': gone('window.structuredClone'),
  'no entries of navigation': 'performance.getEntriesByType = () => [];',
  'none of all these': [
    gone('Navigator.prototype.locks'),
    gone('window.BroadcastChannel'),
    NO_LOCAL_STORAGE,
    denied('sessionStorage'),
    gone('Crypto.prototype.randomUUID'),
    gone('AbortSignal.any'),
    gone('URL.canParse'),
  ].join(' '),
};
