/** One thing that is broken on purpose for each harm, so that the observer is seen to find it. */
import {Uploads} from '../../../src/files/uploads.js';
import {MemoryStorage} from '../memory-storage.js';
import type {Harm} from './observer.js';
import {COMPLAINTS} from './site.js';
import type {Sabotage} from './tab-with-files.js';

const isComplaint = ({url}: Request): boolean => new URL(url).pathname === COMPLAINTS;

/** The same request with another body. */
async function changed(request: Request, change: (body: string) => string): Promise<Request> {
  const body = change(await request.text());
  const {method, headers, signal} = request;
  return new Request(request.url, {method, headers, signal, body});
}

/** Does not begin what is due. */
class IdleUploads extends Uploads {
  override goOn(): void {
    // Nothing is ever uploaded.
  }
}

/** Forgets where uploads stand. */
class ForgetfulStorage extends MemoryStorage {
  override setItem(key: string, value: string): void {
    super.setItem(key, value.replaceAll(/,"url":"[^"]*"/g, ''));
  }
}

let count = 0;

export const sabotages: Readonly<Record<Harm, Sabotage>> = {
  'complaint without a file that was shown as attached': {
    fetch: async (request, carry) =>
      carry(
        isComplaint(request)
          ? await changed(request, (body) => body.replace(/,"attachments":\[.*\]/, ''))
          : request,
      ),
  },
  'file with other bytes': {
    isCareless: true,
    fetch: async (request, carry) => {
      if (request.method !== 'PATCH') return carry(request);
      const {method, headers, signal} = request;
      const body = new Uint8Array(await request.arrayBuffer());
      body[0]! ^= 1; // no piece is empty
      return carry(new Request(request.url, {method, headers, signal, body}));
    },
  },
  'upload begun anew though a part was there': {newStorage: () => new ForgetfulStorage()},
  'row without a way out': {Uploads: IdleUploads},
  'two bodies under one ID': {
    fetch: async (request, carry) =>
      carry(
        isComplaint(request)
          ? await changed(request, (body) => body.replace('"it"', `"it-${++count}"`))
          : request,
      ),
  },
  'complaint stored twice': {
    fetch: async (request, carry) => {
      if (!isComplaint(request)) return carry(request);
      const body = await request.clone().text();
      const again = new Request(request.clone(), {
        body: body.replace(/"submissionId":"./, `"submissionId":"${++count % 10}`),
      });
      again.headers.set('Idempotency-Key', `again ${count}`);
      await carry(again).catch(() => undefined);
      return carry(request);
    },
  },
  'file of a sent complaint removed': {removesSent: true},
};
