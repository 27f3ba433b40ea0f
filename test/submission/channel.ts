import type {Channel} from '../../src/submission/request.js';

/** A way to send that works, but for what the test is about. */
export function channelWith(change: Partial<Channel> = {}): Channel {
  return {
    url: 'https://api.example/complaints',
    credentials: 'same-origin',
    headers: {},
    transport: () => Promise.resolve(new Response('{}', {status: 201})),
    timeout: 15_000,
    ...change,
  };
}
