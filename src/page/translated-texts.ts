import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A text of the form that a translator has taken out of the page, and what stood before it. */
interface TakenText {
  readonly text: Text;
  readonly parent: Node;
  readonly before: Node | null;
}

/**
 * Keeps the texts of the form in Lit's hands. Translators, as browsers and their extensions have
 * them, put other nodes in the place of a text, and Lit goes on to write into the text that is gone:
 * a button would still say "Continue" when it submits. So before each update the texts come back,
 * with the translator's words, and Lit changes those that have changed.
 */
export class TranslatedTexts implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver((records) => {
    this.#note(records);
  });
  #taken: TakenText[] = [];
  readonly #foreign = new Set<Node>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const {shadowRoot} = this.#host;
    if (shadowRoot) this.#observer.observe(shadowRoot, {childList: true, subtree: true});
  }

  hostUpdate(): void {
    this.#note(this.#observer.takeRecords());
    for (const taken of this.#taken) this.#putBack(taken);
    this.#taken = [];
    this.#foreign.clear();
  }

  hostUpdated(): void {
    this.#observer.takeRecords(); // Lit's own changes
  }

  #note(records: readonly MutationRecord[]): void {
    for (const {target, addedNodes, removedNodes, previousSibling} of records) {
      if (this.#foreign.has(target)) continue;
      for (const node of addedNodes) this.#foreign.add(node);
      for (const node of removedNodes) {
        if (node instanceof Text && !this.#foreign.has(node))
          this.#taken.push({text: node, parent: target, before: previousSibling});
      }
    }
  }

  #putBack({text, parent, before}: TakenText): void {
    if (text.parentNode === parent) return; // the translator has put it back
    while (before && this.#foreign.has(before)) before = before.previousSibling;
    let words = '';
    let next = before ? before.nextSibling : parent.firstChild;
    while (next && this.#foreign.has(next)) {
      words += next.textContent ?? '';
      next.remove();
      next = before ? before.nextSibling : parent.firstChild;
    }
    if (words) text.data = words;
    parent.insertBefore(text, next);
  }
}
