import * as z from 'zod/mini';
import {UTC_TIMESTAMP} from '../complaint/complaint.js';
import type {Receipt} from '../complaint/outcome.js';
import {once} from '../complaint/once.js';
import {parts} from './parts.js';
import {readReceipt} from './response.js';

/** The endpoint has a complaint: the only thing that tabs of one site tell each other. */
export interface Acceptance {
  readonly submissionId: string;
  readonly receipt: Receipt;
  /** UTC, ISO 8601. */
  readonly receivedAt: string;
}

const acceptanceSchema = once(() =>
  z.object({
    kind: z.unknown().check(z.refine((kind) => kind === 'sent')),
    submissionId: z.string(),
    receivedAt: z.string().check(z.refine((moment) => UTC_TIMESTAMP.test(moment))),
  }),
);

/** A way to all tabs of the site: a `BroadcastChannel`. */
export interface Channel {
  postMessage(message: unknown): void;
  close(): void;
}

/** Opens it, or throws where the browser refuses. */
export type OpenChannel = (onMessage: (message: unknown) => void) => Channel;

/** The other tabs. Where the browser has no channel between them, nobody hears and nobody speaks. */
export class Tabs {
  readonly #openChannel: OpenChannel;
  readonly #onAcceptance: (acceptance: Acceptance) => void;
  #channel: Channel | undefined;

  constructor(openChannel: OpenChannel, onAcceptance: (acceptance: Acceptance) => void) {
    this.#openChannel = openChannel;
    this.#onAcceptance = onAcceptance;
  }

  open(): void {
    try {
      this.#channel ??= this.#openChannel((message) => {
        const acceptance = parseAcceptance(message);
        if (acceptance) this.#onAcceptance(acceptance);
      });
    } catch {
      // Each tab is for itself.
    }
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  tell(acceptance: Acceptance): void {
    try {
      this.#channel?.postMessage({kind: 'sent', ...acceptance});
    } catch {
      // Nobody hears it.
    }
  }
}

/** Anyone on the site may speak on the channel, in whatever version. */
export function parseAcceptance(message: unknown): Acceptance | undefined {
  const {data} = acceptanceSchema().safeParse(message);
  if (!data) return undefined;
  const {submissionId, receivedAt} = data;
  return {submissionId, receivedAt, receipt: readReceipt(parts(message)['receipt'])};
}
