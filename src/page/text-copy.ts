import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {copyTextId} from '../views/copy-panel.js';
import type {CopyState} from '../views/view-model.js';
import {showAll} from './focus.js';

interface CopyHost extends ReactiveControllerHost, HTMLElement {
  readonly step: string;
}

/**
 * The copy that the client keeps, on the step on which it was asked for. No browser says whether it
 * saves a file, and some never do: the text is there to be taken, too. Nothing leaves the browser.
 */
export class TextCopy implements ReactiveController {
  readonly #host: CopyHost;
  #step = '';
  state: CopyState | undefined;

  constructor(host: CopyHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#host.step !== this.#step) this.state = undefined;
  }

  /** Offers a text as a file and, from the next update on, on screen. */
  async offer(name: string, text: string): Promise<void> {
    saveTextFile(name, text);
    this.#step = this.#host.step;
    this.#show('offered');
    await this.#host.updateComplete;
    showAll(this.#control);
  }

  /** Puts the text that is on screen into the clipboard; where that is refused, selects it. */
  async take(): Promise<void> {
    const control = this.#control;
    if (!control) return;
    try {
      await navigator.clipboard.writeText(control.value);
      this.#show('copied');
    } catch {
      control.focus();
      control.select();
      this.#show('selected');
    }
  }

  #show(state: CopyState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  get #control(): HTMLTextAreaElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>(`#${copyTextId}`) ?? null;
  }
}

/** As a file in UTF-8. */
function saveTextFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'text/plain;charset=utf-8'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.txt`;
  link.click();
  // Not at once: some browsers read the file only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
