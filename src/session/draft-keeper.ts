import {DraftStore, draftKey} from './draft-store.js';
import type {Draft} from './draft.js';
import type {Configuration, World} from './world.js';

/** What the client typed is saved after this time at the latest. In ms. */
const SAVE_WITHIN = 500;

/** Keeps the draft where the page wants it, soon or at once. */
export class DraftKeeper {
  readonly #world: World;
  readonly #save: () => void;
  /** Where: changes with `autosave` and `endpoint`. */
  #key = '';
  #store: DraftStore | undefined;
  /** Takes back the save that is due. */
  #due: (() => void) | undefined;
  /** The ID that stands in the store, as far as this form knows. */
  #keptId: string | undefined;
  #isKept: boolean | undefined;
  /** The ID that stood in the store when this form last looked. */
  #seenId: string | undefined;
  /** What stands there is of this form, not only found by it. */
  #hasSaved = false;
  /** Cleared before it was said where. */
  #isForgotten = false;

  /** @param save called when a save is due */
  constructor(world: World, save: () => void) {
    this.#world = world;
    this.#save = save;
  }

  /** Whether the answers are kept; `undefined` as long as nothing had to be. */
  get isKept(): boolean | undefined {
    return this.#isKept;
  }

  /** Whether the page wants them kept. */
  get hasStore(): boolean {
    return this.#store !== undefined;
  }

  /** Whether what this form has kept or found stands in the store still. */
  get isIntact(): boolean {
    return this.#store?.load(this.#world.now())?.envelope.submissionId === this.#keptId;
  }

  /** Whether another tab has removed what this form has saved. */
  get isRobbed(): boolean {
    return this.#hasSaved && this.#store?.load(this.#world.now()) === undefined;
  }

  /** Whether the draft of that submission is kept, so that other tabs may hold it, too. */
  holds(submissionId: string): boolean {
    return this.#keptId === submissionId;
  }

  /**
   * Keeps drafts there from now on, or nowhere; what is in the old place moves along. Gives whether
   * the place is another than before.
   *
   * @param isUnseen nobody has seen what is in the old place: where it cannot move, it stays there
   */
  moveTo(autosave: Configuration['autosave'], endpointUrl: string, isUnseen = false): boolean {
    const key = autosave === 'off' ? autosave : `${autosave} ${draftKey(endpointUrl)}`;
    if (key === this.#key) return false;
    const store =
      autosave === 'off'
        ? undefined
        : new DraftStore(() => this.#world.storage(autosave), draftKey(endpointUrl), autosave);
    if (this.#isForgotten) store?.clear();
    const now = this.#world.now();
    const draft = this.#store?.load(now);
    // What another tab keeps there is its own affair.
    if (draft && draft.envelope.submissionId === this.#keptId) {
      const isTaken = store?.load(now) !== undefined;
      const isMoved = !store || (!isTaken && store.save(draft, now));
      if (isUnseen && !isMoved && !isTaken) return false;
      if (isMoved || !isUnseen) this.#store?.clear();
    }
    this.#key = key;
    this.#store = store;
    this.#isKept = undefined;
    this.#hasSaved = false;
    this.#isForgotten = false;
    return true;
  }

  /** Reads the draft that is there. */
  load(): Draft | undefined {
    const draft = this.#store?.load(this.#world.now());
    this.#keptId = this.#seenId = draft?.envelope.submissionId;
    return draft;
  }

  /**
   * The draft that was put there, or removed, since this form last looked; nothing when none was.
   *
   * @param key where something was changed, if that is known: it may be of another endpoint
   */
  readNews(key = ''): {readonly draft: Draft | undefined} | undefined {
    if (!this.#key.endsWith(key)) return undefined;
    const draft = this.#store?.load(this.#world.now());
    if (!draft && !this.#store?.isEmpty) return undefined; // it cannot be read
    const isNew = draft?.envelope.submissionId !== this.#seenId;
    this.#seenId = draft?.envelope.submissionId;
    return isNew && !this.#due ? {draft} : undefined;
  }

  /** The draft has changed. */
  saveSoon(): void {
    if (!this.#store) this.#isKept = false;
    if (this.#due || !this.#store) return;
    this.#due = this.#world.later(SAVE_WITHIN, () => {
      this.#due = undefined;
      this.#save();
    });
  }

  save(draft: Draft): void {
    this.#cancel();
    this.#isKept = this.#store?.save(draft, this.#world.now()) ?? false;
    if (!this.#isKept) return;
    this.#keptId = this.#seenId = draft.envelope.submissionId;
    this.#hasSaved = true;
  }

  /** Nothing is saved again that has not changed: another tab may have saved something newer. */
  flush(): void {
    if (this.#due) {
      this.#cancel();
      this.#save();
    }
  }

  /**
   * The draft is no longer needed.
   *
   * @param submissionId only the draft of that complaint, or what this form kept: another tab may
   *   keep another here
   */
  clear(submissionId?: string): void {
    this.#cancel();
    this.#isForgotten = this.#key === '';
    const inStore = this.#store?.load(this.#world.now())?.envelope.submissionId;
    const isOurs = [submissionId, this.#keptId].includes(inStore);
    if (submissionId === undefined || isOurs) this.#store?.clear();
    this.#isKept = undefined;
    this.#keptId = this.#seenId = undefined;
    this.#hasSaved = false;
  }

  #cancel(): void {
    this.#due?.();
    this.#due = undefined;
  }
}
