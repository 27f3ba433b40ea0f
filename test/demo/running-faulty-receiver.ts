import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';
import {FAULT_PATH} from '../../demo/receiver/fault-names.js';
import {
  createFaultyReceiver,
  type FaultyReceiverOptions,
} from '../../demo/receiver/fault-switch.js';
import {bodyWith, KEY, temporaryFile} from './running-receiver.js';
import {Uploader} from './uploading.js';

export const JSON_TYPE = {'Content-Type': 'application/json'};

/** The receiver with its switch, behind a real HTTP server on a free port; `t` ends it. */
export async function startFaultyReceiver(
  t: TestContext,
  options: Partial<FaultyReceiverOptions> = {},
) {
  const file = await temporaryFile(t);
  const receive = createFaultyReceiver({file, pause: 1, ...options});
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const choose = (fault: unknown, headers = {}): Promise<Response> =>
    fetch(url + FAULT_PATH, {
      method: 'POST',
      headers: {...JSON_TYPE, ...headers},
      body: JSON.stringify({fault}),
    });
  const current = async (): Promise<unknown> => (await fetch(url + FAULT_PATH)).json();
  const post = (init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/complaints`, {
      method: 'POST',
      redirect: 'manual',
      headers: {...JSON_TYPE, 'Idempotency-Key': `"${KEY}"`},
      body: bodyWith(),
      ...init,
    });
  const uploader = new Uploader(`${url}/complaints/files`);
  return {file, url, choose, current, post, uploader};
}
