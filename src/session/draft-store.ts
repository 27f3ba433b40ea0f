import {EDITING, LONGEST_AGE, parseDraft, SENDING, serializeDraft, type Draft} from './draft.js';

/** Keeps one draft. Storage may be absent, full or forbidden: every call may fail, and none throws. */
export class DraftStore {
  readonly #storage: () => Storage;
  readonly #key: string;
  readonly #longestAge: number;

  /** @param storage reads the storage anew each time, for already that can throw */
  constructor(storage: () => Storage, key: string, kind: 'session' | 'local') {
    this.#storage = storage;
    this.#key = key;
    this.#longestAge = kind === 'local' ? LONGEST_AGE : Infinity;
  }

  /** The draft, if there is a usable one; what is not usable is removed. */
  load(now: number): Draft | undefined {
    const stored = this.#try((storage) => storage.getItem(this.#key));
    if (typeof stored !== 'string') return undefined;
    const draft = parseDraft(stored, now, this.#longestAge);
    if (!draft) this.clear();
    return draft;
  }

  /** Whether nothing is there; not so where the browser refuses to say. */
  get isEmpty(): boolean {
    return this.#try((storage) => storage.getItem(this.#key)) === null;
  }

  /** Whether the draft is kept now. */
  save(draft: Draft, now: number): boolean {
    const isSaved = this.#write(draft, now);
    if (!isSaved && draft.status !== SENDING) this.#withdraw(now);
    return isSaved;
  }

  clear(): void {
    this.#try((storage) => {
      storage.removeItem(this.#key);
    });
  }

  /**
   * There is no room for the draft as it is now. The older one stays for want of a better one, but
   * does not send by itself what the client has withdrawn. It takes no more room than before.
   */
  #withdraw(now: number): void {
    const older = this.load(now);
    if (older?.status === SENDING && !this.#write({...older, status: EDITING}, now)) this.clear();
  }

  #write(draft: Draft, now: number): boolean {
    const isWritten = this.#try((storage) => {
      storage.setItem(this.#key, serializeDraft(draft, now));
      return true;
    });
    return isWritten ?? false;
  }

  #try<Result>(use: (storage: Storage) => Result): Result | undefined {
    try {
      return use(this.#storage());
    } catch {
      return undefined;
    }
  }
}

/**
 * One key an endpoint: languages have paths of their own, and tokens stand in the query.
 *
 * @param endpoint absolute URL
 */
export function draftKey(endpoint: string): string {
  return `complaint-form ${endpoint.replace(/[?#].*$/, '')}`;
}
