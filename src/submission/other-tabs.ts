import * as z from 'zod/mini';
import type {Receipt} from '../complaint/outcome.js';
import {once} from '../complaint/once.js';
import {readReceipt, type Outcome} from './answer.js';
import {parts} from './parts.js';

const sendingSchema = once(() =>
  z.object({
    kind: z.string(),
    submissionId: z.string(),
    submittedAt: z.string(),
    locale: z.string(),
    /** The category as it is called in that tab's language. */
    label: z.string(),
    /** Empty when the complaint has no exact date. */
    timeZone: z.string(),
  }),
);

const sentSchema = once(() =>
  z.object({kind: z.string(), submissionId: z.string(), receivedOn: z.string()}),
);

/** It is being sent, with these besides the answers: under the same ID others would make another body. */
export type SendingMessage = z.infer<ReturnType<typeof sendingSchema>> & {readonly kind: 'sending'};

/** The endpoint has it, since that calendar date of the client's. */
export type SentMessage = z.infer<ReturnType<typeof sentSchema>> & {
  readonly kind: 'sent';
  readonly receipt: Receipt;
};

/**
 * What tabs of one site tell each other of a complaint, so that one that is open in two of them is
 * sent once. Nothing that the client typed is told.
 */
export type TabMessage = SendingMessage | SentMessage;

/** The other tabs. Where the browser has no channel between them, nobody hears and nobody speaks. */
export class OtherTabs {
  readonly #onMessage: (message: TabMessage) => void;
  #channel: BroadcastChannel | undefined;

  constructor(onMessage: (message: TabMessage) => void) {
    this.#onMessage = onMessage;
  }

  connect(): void {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel('complaint-form');
    this.#channel.onmessage = ({data}: MessageEvent<unknown>) => {
      const message = parseMessage(data);
      if (message) this.#onMessage(message);
    };
  }

  disconnect(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  tell(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }
}

/** Anyone on the site may speak on the channel. */
function parseMessage(message: unknown): TabMessage | undefined {
  const {kind, receipt} = parts(message);
  if (kind === 'sending') {
    const {data} = sendingSchema().safeParse(message);
    return data && {...data, kind};
  }
  if (kind !== 'sent') return undefined;
  const {data} = sentSchema().safeParse(message);
  return data && {...data, kind, receipt: readReceipt(receipt)};
}

/**
 * Runs a task while no other tab runs one for the same submission, where the browser has locks.
 *
 * @param stop ends the waiting for one's turn
 */
export async function inTurn(
  submissionId: string,
  stop: AbortSignal,
  task: () => Promise<Outcome>,
): Promise<Outcome> {
  // Absent on plain http: pages.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return task();
  try {
    return await locks.request(`complaint-form ${submissionId}`, {signal: stop}, task);
  } catch (error) {
    if (stop.aborted) return {kind: 'stopped'};
    throw error;
  }
}
