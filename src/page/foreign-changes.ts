import type {ReactiveController, ReactiveControllerHost, RenderOptions} from 'lit';

/**
 * Builds the form anew when others have changed its nodes and what it says has changed since. Lit
 * writes into the nodes that it has made; translators, as browsers and their extensions have them,
 * put others in their place, or come late with a translation of what stood there before. In new
 * nodes all is present again, and what is still to come for the old ones is never seen.
 */
export class ForeignChanges implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #renderOptions: RenderOptions;
  readonly #said: () => string;
  readonly #isTyping: () => boolean;
  readonly #observer = new MutationObserver((records) => {
    this.#note(records);
    if (this.#isDue) this.#host.requestUpdate();
  });
  #isChanged = false;
  /** What the form said when its nodes were made. */
  #saidAtFirst: string | undefined;

  /**
   * @param said all that the form says but for what the client types
   * @param isTyping the client is in the middle of a text or a date, which new controls would end
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    renderOptions: RenderOptions,
    said: () => string,
    isTyping: () => boolean,
  ) {
    this.#host = host;
    this.#renderOptions = renderOptions;
    this.#said = said;
    this.#isTyping = isTyping;
    host.addController(this);
  }

  hostConnected(): void {
    const {shadowRoot} = this.#host;
    if (shadowRoot)
      this.#observer.observe(shadowRoot, {childList: true, characterData: true, subtree: true});
  }

  hostUpdate(): void {
    this.#note(this.#observer.takeRecords());
    this.#saidAtFirst ??= this.#said();
    if (this.#isDue && this.#host.shadowRoot) this.#buildAnew(this.#host.shadowRoot);
  }

  hostUpdated(): void {
    this.#observer.takeRecords(); // Lit's own
  }

  /** Whether an update that has failed may go well in new nodes; then it is made again. */
  recover(): boolean {
    if (!this.#isChanged) return false;
    this.#saidAtFirst = '';
    this.#host.requestUpdate();
    return true;
  }

  get #isDue(): boolean {
    if (!this.#isChanged || this.#said() === this.#saidAtFirst || this.#isTyping()) return false;
    return !this.#host.shadowRoot?.querySelector(':active'); // a press would be lost
  }

  /** What stands beside the form, or shows no text, as the icons of extensions, takes no text's place. */
  #note(records: readonly MutationRecord[]): void {
    this.#isChanged ||= records.some(
      ({target, type, addedNodes, removedNodes}) =>
        target !== this.#host.shadowRoot &&
        (type === 'characterData' ||
          removedNodes.length > 0 ||
          [...addedNodes].some((node) => node.textContent?.trim())),
    );
  }

  #buildAnew(root: ShadowRoot): void {
    this.#isChanged = false;
    this.#saidAtFirst = this.#said();
    for (const node of [...root.childNodes])
      if (!(node instanceof Element) || node.matches('.root')) node.remove();
    // Lit keeps what it has rendered with this node; with another one it begins anew.
    const end = document.createComment('');
    root.append(end);
    this.#renderOptions.renderBefore = end;
  }
}
