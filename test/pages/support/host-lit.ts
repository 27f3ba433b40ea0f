/** A page's own element, on the page's own Lit: its policy of Trusted Types is called `lit-html`. */
import {html, LitElement, type TemplateResult} from 'lit';

customElements.define(
  'host-counter',
  class extends LitElement {
    #count = 0;

    protected override render(): TemplateResult {
      return html`<button @click=${this.#add}>Pressed ${this.#count} times</button>`;
    }

    readonly #add = (): void => {
      this.#count += 1;
      this.requestUpdate();
    };
  },
);
