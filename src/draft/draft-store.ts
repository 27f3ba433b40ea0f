import {LONGEST_AGE, parseDraft, serializeDraft, type Draft} from './draft.js';

/** Where drafts are kept: `session` is this tab, `local` this browser for a day. */
export type Autosave = 'session' | 'local' | 'off';

/** Keeps one draft. Storage may be absent, full or forbidden: every call may fail, and none throws. */
export class DraftStore {
  readonly #storage: () => Storage;
  readonly #key: string;
  readonly #longestAge: number;

  /** @param storage reads the storage anew each time, for already that can throw */
  constructor(storage: () => Storage, key: string, autosave: Autosave) {
    this.#storage = storage;
    this.#key = key;
    this.#longestAge = autosave === 'local' ? LONGEST_AGE : Infinity;
  }

  /** The draft, if there is a usable one; what is not usable is removed. */
  load(now: number): Draft | undefined {
    const stored = this.#try((storage) => storage.getItem(this.#key));
    if (typeof stored !== 'string') return undefined;
    const draft = parseDraft(stored, now, this.#longestAge);
    if (!draft) this.clear();
    return draft;
  }

  /** Whether the draft is kept now. */
  save(draft: Draft, now: number): boolean {
    const isSaved = this.#try((storage) => {
      storage.setItem(this.#key, serializeDraft(draft, now));
      return true;
    });
    return isSaved ?? false;
  }

  clear(): void {
    this.#try((storage) => {
      storage.removeItem(this.#key);
    });
  }

  #try<Result>(use: (storage: Storage) => Result): Result | undefined {
    try {
      return use(this.#storage());
    } catch {
      return undefined;
    }
  }
}

/** One key a page path and endpoint, so that two forms do not collide. */
export function draftKey(path: string, endpoint: string): string {
  return `complaint-form ${path} ${endpoint}`;
}
