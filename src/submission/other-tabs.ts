import type {Envelope} from '../complaint/answers.js';
import type {Receipt} from '../complaint/outcome.js';
import type {Outcome} from './answer.js';

/**
 * What tabs of one site tell each other of a complaint, so that one that is open in two of them is
 * sent once. Nothing that the client typed is told.
 */
export type TabMessage =
  /** It is being sent, with this envelope: under the same ID another would be another body. */
  | {readonly kind: 'sending'; readonly envelope: Envelope}
  /** The endpoint has it. */
  | {
      readonly kind: 'sent';
      readonly submissionId: string;
      readonly receipt: Receipt;
      /** The client's calendar date, ISO. */
      readonly receivedOn: string;
    };

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
    this.#channel.onmessage = ({data}: MessageEvent<TabMessage>) => {
      this.#onMessage(data);
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
