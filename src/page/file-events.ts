/** Files that the client chooses, drops or pastes, from the events of the form. */
import type {ChosenFile} from '../files/admission.js';

export class FileEvents implements EventListenerObject {
  readonly #host: HTMLElement;
  readonly #add: (files: readonly ChosenFile[]) => void;
  #isListening = false;

  constructor(host: HTMLElement, add: (files: readonly ChosenFile[]) => void) {
    this.#host = host;
    this.#add = add;
  }

  /** Once there is a field for files; before, all that is dropped or pasted is the page's affair. */
  listen(): void {
    if (this.#isListening || !this.#input) return;
    this.#isListening = true;
    for (const type of ['change', 'paste', 'dragenter', 'dragover', 'dragleave', 'drop'])
      this.#host.shadowRoot?.addEventListener(type, this);
  }

  /** Opens the browser's own choice of files. */
  choose(): void {
    this.#input?.click();
  }

  handleEvent(event: Event): void {
    const input = this.#input;
    if (!input) return;
    const {target} = event;
    if (event.type === 'change') {
      if (target !== input) return;
      this.#add([...(input.files ?? [])]);
      input.value = ''; // so that the same file can be chosen again
      return;
    }
    const carried =
      event instanceof DragEvent ? event.dataTransfer : (event as ClipboardEvent).clipboardData;
    if (!carried?.types.includes('Files') || isText(event.type, carried)) return;
    event.preventDefault();
    // The page may take, or keep out, what is dropped elsewhere.
    event.stopPropagation();
    input.parentElement?.classList.toggle('over', /enter|over/.test(event.type));
    // Where the source leaves the choice, it might else take the file for moved, and delete it.
    if (/all|copy|uninitialized/i.test(carried.effectAllowed)) carried.dropEffect = 'copy';
    if (event.type === 'paste') this.#add(filesIn(carried).map(named));
    else if (event.type === 'drop') this.#add(droppedIn(carried));
  }

  get #input(): HTMLInputElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('input[type=file]');
  }
}

/** A paste of text that comes with a picture of it, as from a word processor; not of files with their names. */
function isText(type: string, carried: DataTransfer): boolean {
  if (type !== 'paste') return false;
  const names = filesIn(carried).map(({name}) => name);
  const lines = carried
    .getData('text/plain')
    .split(/[\r\n]+/)
    .filter(Boolean);
  return !lines.every((line) => names.includes(line));
}

/** Some browsers on Linux tell of what is dropped in one of the two only. */
function filesIn({items, files}: DataTransfer): File[] {
  if (files.length > 0) return [...files];
  return [...items].flatMap((item) => item.getAsFile() ?? []);
}

function droppedIn(carried: DataTransfer): ChosenFile[] {
  const folders = [...carried.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry?.isDirectory)
    .map((entry) => entry?.name);
  return filesIn(carried).map((file) => (folders.includes(file.name) ? folder(file) : file));
}

function folder({name, type, size, lastModified}: File): ChosenFile {
  return {
    name,
    type,
    size,
    lastModified,
    isFolder: true,
    arrayBuffer: () => Promise.reject(new Error()),
  };
}

/** What is on the clipboard has no name of its own: browsers call every picture "image.png". */
function named(file: File, index: number): ChosenFile {
  if (!/^image\.\w+$/.test(file.name)) return file;
  const now = new Date();
  const time = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  const moment = time.slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  const name = `${moment}${file.name.slice('image'.length)}`;
  return new File([file], name, {type: file.type, lastModified: now.getTime() + index});
}
