import type {RequestSettings} from '../../src/submission/request.js';

/** A way to send that works, but for what the test is about. */
export function settingsWith(change: Partial<RequestSettings> = {}): RequestSettings {
  return {
    url: 'https://api.example/complaints',
    credentials: 'same-origin',
    headers: {},
    timeout: 15_000,
    ...change,
  };
}
