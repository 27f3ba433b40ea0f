import type {DraftStore} from './draft-store.js';
import type {Draft} from './draft.js';

/** What the client typed is saved after this time at the latest. In ms. */
const SAVE_WITHIN = 500;

/** Saves the draft while the client works, and at once when the page may go away. */
export class DraftKeeper {
  readonly #currentDraft: () => Draft | undefined;
  readonly #onChange: () => void;
  #store: DraftStore | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the answers are kept; `undefined` as long as nothing had to be. */
  #isKept: boolean | undefined;

  /**
   * @param currentDraft the draft as it stands; nothing when there is nothing to keep
   * @param onChange called when `hasFailed` may have changed
   */
  constructor(currentDraft: () => Draft | undefined, onChange: () => void) {
    this.#currentDraft = currentDraft;
    this.#onChange = onChange;
  }

  /** There is a store, and it did not take the answers. */
  get hasFailed(): boolean {
    return this.#store !== undefined && this.#isKept === false;
  }

  /** Keeps drafts in the store from now on, or nowhere. Gives the draft that is there already. */
  open(store: DraftStore | undefined): Draft | undefined {
    this.#store = store;
    return store?.load(Date.now());
  }

  connect(): void {
    addEventListener('pagehide', this.#saveRest);
    document.addEventListener('visibilitychange', this.#saveRest);
    if (this.#isKept === false) addEventListener('beforeunload', warnOfLoss);
  }

  disconnect(): void {
    this.#saveRest();
    removeEventListener('pagehide', this.#saveRest);
    document.removeEventListener('visibilitychange', this.#saveRest);
    removeEventListener('beforeunload', warnOfLoss);
  }

  /** The draft has changed. */
  saveSoon(): void {
    if (this.#store) this.#timer ??= setTimeout(this.saveNow, SAVE_WITHIN);
    else this.saveNow(); // nothing is kept, which takes no time
  }

  readonly saveNow = (): void => {
    this.#cancelTimer();
    const draft = this.#currentDraft();
    if (draft) this.#setKept(this.#store?.save(draft, Date.now()) ?? false);
  };

  /**
   * The draft is no longer needed.
   *
   * @param submissionId only the draft of that complaint: another tab may keep another here
   */
  clear(submissionId?: string): void {
    this.#cancelTimer();
    const isOthers =
      submissionId && this.#isKept && this.#store?.load(Date.now())?.submissionId !== submissionId;
    if (!isOthers) this.#store?.clear();
    this.#setKept(undefined);
  }

  /** Nothing is saved again that has not changed: another tab may have saved something newer. */
  readonly #saveRest = (): void => {
    if (this.#timer !== undefined) this.saveNow();
  };

  #cancelTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #setKept(isKept: boolean | undefined): void {
    if (isKept === this.#isKept) return;
    this.#isKept = isKept;
    // Only while something would be lost: the listener keeps some browsers from caching the page.
    if (isKept === false) addEventListener('beforeunload', warnOfLoss);
    else removeEventListener('beforeunload', warnOfLoss);
    this.#onChange();
  }
}

/** The browser asks in its own words whether to leave. */
function warnOfLoss(event: Event): void {
  event.preventDefault();
}
