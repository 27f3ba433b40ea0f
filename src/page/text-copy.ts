import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {copyTextId} from '../views/copy-panel.js';
import type {CopyState} from '../views/view-model.js';

interface CopyHost extends ReactiveControllerHost, HTMLElement {
  readonly step: string;
}

/**
 * The copy that the client keeps, on the step on which it was asked for. No browser says whether it
 * saves a file, and some never do: the text is there to be taken, too. Nothing leaves the browser.
 */
export class TextCopy implements ReactiveController {
  readonly #host: CopyHost;
  readonly #said: () => string;
  #step = '';
  /** What the form said when the text was taken. */
  #saidThen = '';
  state: CopyState | undefined;

  /** @param said all that the form says but for the answers */
  constructor(host: CopyHost, said: () => string) {
    this.#host = host;
    this.#said = said;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#host.step !== this.#step) this.state = undefined;
    else if (this.state && this.#said() !== this.#saidThen) this.state = 'offered';
  }

  /** Offers a text as a file and, from the next update on, on screen. */
  offer(name: string, text: string): void {
    this.#step = this.#host.step;
    this.#show('offered');
    try {
      saveTextFile(name, text);
    } catch {
      // The text on screen is left.
    }
  }

  /** Selects the text that is on screen and puts it into the clipboard, if the browser lets it. */
  async take(): Promise<void> {
    const control = this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>(`#${copyTextId}`);
    if (!control) return;
    control.focus();
    control.select();
    this.#saidThen = this.#said();
    this.#show('selected');
    try {
      await navigator.clipboard.writeText(control.value);
    } catch {
      return;
    }
    if (this.state === 'selected') this.#show('copied');
  }

  #show(state: CopyState): void {
    this.state = state;
    this.#host.requestUpdate();
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
