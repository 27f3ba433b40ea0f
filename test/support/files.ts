/** What a client does with files, and reads and hears of them. */
import type {FormDriver} from './driver.js';
import {descriptionOf, isShown, textOf} from './reading.js';

/** A file as a row of the form shows it. */
export interface FileRow {
  /** All that stands there but for the buttons. */
  readonly text: string;
  readonly error: string | undefined;
  /** How many bytes the bar says are there, while there is one. */
  readonly progress: number | undefined;
  readonly buttons: readonly string[];
}

interface MadeFile {
  readonly size?: number;
  readonly type?: string;
  /** When it was last changed. */
  readonly lastModified?: number;
  /** Other content of the same size. */
  readonly seed?: number;
}

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain',
};

/** A file whose content tells its place, so that no piece stands for another. */
export function fileNamed(name: string, made: MadeFile = {}): File {
  const {size = 2_000, type, lastModified = 1_790_000_000_000, seed = 1} = made;
  const content = new Uint8Array(size);
  for (let place = 0; place < size; place++)
    content[place] = (place * 31 + (place >> 8) + seed) % 251;
  const ending = name.split('.').at(-1) ?? '';
  return new File([content], name, {type: type ?? types[ending] ?? '', lastModified});
}

export function bytesOf(file: File): Promise<Uint8Array> {
  return file.arrayBuffer().then((buffer) => new Uint8Array(buffer));
}

/**
 * The browser cannot read files of that name, as it is with what lies in a cloud or has changed since.
 *
 * @returns ends it
 */
export function makeUnreadable(name: string): () => void {
  const genuine = Object.getOwnPropertyDescriptor(Blob.prototype, 'arrayBuffer')!;
  Blob.prototype.arrayBuffer = function (this: Blob) {
    return this instanceof File && this.name === name
      ? Promise.reject(new DOMException('It is not here.', 'NotReadableError'))
      : (genuine.value as Blob['arrayBuffer']).call(this);
  };
  return () => {
    Object.defineProperty(Blob.prototype, 'arrayBuffer', genuine);
  };
}

/** The group of files in a form. */
export class FilesDriver {
  readonly #heard: string[] = [];

  constructor(readonly form: FormDriver) {
    const region = form.root.querySelector('.files-news')!;
    new MutationObserver(() => {
      this.#heard.push(plain(textOf(region)));
    }).observe(region, {subtree: true, childList: true, characterData: true});
  }

  /** In the browser's own choice of files, which the button opens. */
  async choose(...files: readonly File[]): Promise<void> {
    const {input} = this;
    input.files = carrying(files).files;
    input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await this.form.settled();
  }

  async drop(...files: readonly File[]): Promise<void> {
    await this.drag('drop', carrying(files));
  }

  /** A folder comes as a file without content, and as an entry of a file system. */
  async dropFolder(name: string): Promise<void> {
    const carried = carrying([fileNamed(name, {size: 0})]);
    const entry = {webkitGetAsEntry: () => ({isDirectory: true, name})};
    Object.defineProperty(carried, 'items', {value: [entry]});
    await this.drag('drop', carried);
  }

  /** Gives whether the browser is left to do what it does. */
  async drag(type: 'dragenter' | 'dragover' | 'drop', carried: DataTransfer): Promise<boolean> {
    const event = new DragEvent(type, {bubbles: true, cancelable: true, composed: true});
    Object.defineProperty(event, 'dataTransfer', {value: carried});
    const isLeft = this.group.dispatchEvent(event);
    await this.form.settled();
    return isLeft;
  }

  /** Pastes files, or a text, or both, with focus where it is; gives whether the browser is left to it. */
  async paste(files: readonly File[], text?: string): Promise<boolean> {
    const clipboardData = carrying(files);
    if (text !== undefined) clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', {bubbles: true, cancelable: true, composed: true});
    Object.defineProperty(event, 'clipboardData', {value: clipboardData});
    const isLeft = (this.form.root.activeElement ?? this.group).dispatchEvent(event);
    await this.form.settled();
    return isLeft;
  }

  async remove(name: string): Promise<void> {
    await this.form.press(isItalian(this.form) ? 'Rimuovi' : 'Remove', name);
  }

  async tryAgain(name: string): Promise<void> {
    await this.form.press(isItalian(this.form) ? 'Riprova' : 'Try again', name);
  }

  rows(): FileRow[] {
    return [...this.group.querySelectorAll('li')].map((row) => {
      const buttons = [...row.querySelectorAll('button')].map(textOf);
      const error = row.querySelector('[part~=error]');
      return {
        text: plain(textOf(row).slice(0, -buttons.join(' ').length).trim()),
        error: error ? plain(textOf(error)) : undefined,
        progress: row.querySelector('progress')?.value,
        buttons,
      };
    });
  }

  /** What stands in the rows. */
  texts(): string[] {
    return this.rows().map(({text}) => text);
  }

  row(name: string): FileRow {
    const found = this.rows().filter(({text}) => text.includes(name));
    if (found.length !== 1)
      throw new Error(`${found.length} rows of ${name}: ${this.texts().join('; ')}`);
    return found[0]!;
  }

  /** The button that has focus, with what is said of it. */
  focused(): string {
    const {activeElement} = this.form.root;
    return activeElement ? plain(`${textOf(activeElement)} ${descriptionOf(activeElement)}`) : '';
  }

  /** What was announced since it was asked last. */
  heard(): string[] {
    return this.#heard.splice(0);
  }

  /** The form shows that; it is looked at whenever the form changes. */
  async until(what: () => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!what()) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      const all = {subtree: true, childList: true, characterData: true, attributes: true};
      observer.observe(this.form.root, all);
      look();
    });
    await this.form.settled();
  }

  /** The rows of those files, or of all, say that they are uploaded. */
  async areThere(...names: readonly string[]): Promise<void> {
    const word = isItalian(this.form) ? 'Caricato' : 'Uploaded';
    await this.until(() =>
      this.texts()
        .filter((text) => names.length === 0 || names.some((name) => text.includes(name)))
        .every((text) => text.endsWith(word)),
    );
  }

  get group(): HTMLElement {
    return this.form.root.querySelector<HTMLElement>('[part~=files]')!;
  }

  get input(): HTMLInputElement {
    return this.group.querySelector<HTMLInputElement>('input[type=file]')!;
  }
}

export function carrying(files: readonly File[]): DataTransfer {
  const carried = new DataTransfer();
  for (const file of files) carried.items.add(file);
  return carried;
}

/** Without the marks that keep a name from turning what stands around it. */
function plain(text: string): string {
  return text.replace(/[\u200e\u2068\u2069]/g, '');
}

function isItalian(form: FormDriver): boolean {
  return [...form.root.querySelectorAll('button')]
    .filter(isShown)
    .some((button) => textOf(button) === 'Continua');
}
