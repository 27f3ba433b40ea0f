import {envelopeSchema, type Envelope} from '../complaint/complaint.js';
import {parseJson} from './parse-json.js';
import {parts} from './parts.js';
import {parseAcceptance, type Acceptance} from './tabs.js';

/** A tab that was elsewhere for longer may send a second body under its ID. In ms. */
const LONGEST_AGE = 30 * 24 * 3_600_000;

const PREFIX = 'complaint-form sent ';

/** What is noted of a submission: what its body has besides the answers, then that it was accepted. */
export type Note = {readonly envelope: Envelope} | {readonly acceptance: Acceptance};

/**
 * What all tabs of the browser know of submissions, also those that were elsewhere when it happened:
 * so that one ID has one body, and what was accepted is not sent again. Nothing typed is in it.
 */
export class Notes {
  readonly #storage: () => Storage;

  /** @param storage reads `localStorage` anew each time, for already that can throw */
  constructor(storage: () => Storage) {
    this.#storage = storage;
  }

  find(submissionId: string): Note | undefined {
    try {
      return parseNote(this.#storage().getItem(PREFIX + submissionId), submissionId);
    } catch {
      return undefined;
    }
  }

  /** What is noted already, or this envelope, noted now; nothing when it cannot be. */
  claim(envelope: Envelope, now: number): Note | undefined {
    const note = this.find(envelope.submissionId);
    return note ?? (this.#write(envelope.submissionId, {envelope}, now) ? {envelope} : undefined);
  }

  accept(acceptance: Acceptance, now: number): void {
    this.#write(acceptance.submissionId, {acceptance: {kind: 'sent', ...acceptance}}, now);
  }

  #write(submissionId: string, note: object, now: number): boolean {
    try {
      const storage = this.#storage();
      for (const key of Object.keys(storage)) {
        if (key.startsWith(PREFIX) && isOld(storage.getItem(key), now)) storage.removeItem(key);
      }
      storage.setItem(PREFIX + submissionId, JSON.stringify({...note, notedAt: now}));
      return true;
    } catch {
      return false;
    }
  }
}

function isOld(stored: string | null, now: number): boolean {
  const {notedAt} = parts(parseJson(stored));
  return !(typeof notedAt === 'number' && now - notedAt < LONGEST_AGE);
}

/** What a page has written there may be anything. */
function parseNote(stored: string | null, submissionId: string): Note | undefined {
  const note = parts(parseJson(stored));
  const acceptance = parseAcceptance(note['acceptance']);
  const {data: envelope} = envelopeSchema().safeParse(note['envelope']);
  if (acceptance?.submissionId === submissionId) return {acceptance};
  return envelope?.submissionId === submissionId ? {envelope} : undefined;
}
