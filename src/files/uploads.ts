import type {AddedFile} from '../complaint/files.js';
import {inTurn} from '../submission/turn.js';
import {admit, type ChosenFile} from './admission.js';
import type {FileProgress, FilesNews, FilesOwner, UploadSettings, UploadWorld} from './owner.js';
import {isElsewhere, withoutElsewhere} from './elsewhere.js';
import {Upload, type UploadOutcome, type UploadProgress} from './tus.js';
import {removeUpload} from './upload-request.js';

interface Running {
  readonly id: number;
  readonly stop: AbortController;
  progress: FileProgress;
}

/**
 * Brings files to the upload endpoint, one after the other. Which there are, and what is known of
 * them, stands in the complaint's answers alone: it follows what is there.
 */
export class Uploads {
  readonly #world: UploadWorld;
  readonly #owner: FilesOwner;
  #files: readonly AddedFile[] = [];
  /** In the memory of the page, from when they are chosen until they are there. */
  readonly #contents = new Map<number, Uint8Array<ArrayBuffer>>();
  #running: Running | undefined;
  /** Of those that were kept it is asked once whether they are there. */
  readonly #asked = new Set<number>();
  #isPresent = false;
  #news: FilesNews | undefined;

  constructor(world: UploadWorld, owner: FilesOwner) {
    this.#world = world;
    this.#owner = owner;
  }

  get news(): FilesNews | undefined {
    return this.#news;
  }

  progressOf(id: number): FileProgress | undefined {
    return this.#running?.id === id ? this.#running.progress : undefined;
  }

  /** The client has chosen, dropped or pasted files. They are read at once: later they may have changed. */
  add(all: readonly ChosenFile[]): void {
    const settings = this.#owner.settings();
    if (!settings) return;
    const newId = (): number => Math.floor(this.#world.random() * 2 ** 48);
    const {files, toRead, chosen} = admit(this.#files, all, settings, newId);
    this.#news = {kind: 'added', files: chosen};
    this.#owner.change(() => files);
    // What is chosen again may have other bytes than those that it is asked for.
    if (this.#running && toRead.has(this.#running.id)) this.#running.stop.abort();
    // All at once: one that lies in a cloud may take long, or for ever.
    for (const [id, file] of toRead) void this.#read(id, file);
  }

  /**
   * These are the complaint's files now: what is no more is stopped, what is not there yet goes on.
   *
   * @param mayRemove nobody else may need what is no more
   */
  follow(files: readonly AddedFile[], mayRemove: boolean): void {
    const isIn = (some: readonly AddedFile[]) => (file: AddedFile) =>
      some.some(({id}) => id === file.id);
    const before = this.#files;
    const gone = before.filter((file) => !isIn(files)(file));
    this.#files = files;
    for (const file of gone) this.#forget(file, mayRemove);
    if (gone.length > 0) this.#news = mayRemove ? {kind: 'removed', files: gone} : undefined;
    // Another tab knows nothing of what is in the memory of this one, and may not know where it is.
    const healed = files.map((file) =>
      file.fault?.code === 'missing' && this.#contents.has(file.id)
        ? before.find(({id}) => id === file.id)! // what is in memory was there
        : file,
    );
    if (healed.some((file, index) => file !== files[index])) this.#owner.change(() => healed);
    else this.goOn();
  }

  /** Another complaint begins: what was said of the files of this one is not said again. */
  beSilent(): void {
    this.#news = undefined;
  }

  /** Whether what is under way waits for the connection. */
  get isWaiting(): boolean {
    return this.#running?.progress.isWaiting ?? false;
  }

  /** The form is in a page. */
  attach(): void {
    this.#isPresent = true;
    this.goOn();
  }

  /** The form is out of its page, and may come back. */
  detach(): void {
    this.#isPresent = false;
    this.#running?.stop.abort();
  }

  async #read(id: number, file: ChosenFile): Promise<void> {
    const content = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    );
    if (content?.length !== file.size) {
      this.#fail(id, {code: 'unreadable'});
      return;
    }
    const sha256 = await this.#world.digest(content).catch(() => undefined);
    const known = this.#find(id);
    if (!known) return;
    const isThis = (file: AddedFile): boolean => isAskedFor(file) && file.sha256 === sha256;
    const asked = sha256 && this.#files.find((file) => file !== known && isThis(file));
    if (asked) {
      // The same bytes with another date, as phones make them anew of each photo that is chosen.
      this.#contents.set(asked.id, content);
      this.#owner.change((files) =>
        files
          .filter((file) => file !== known)
          .map((file) => (file.id === asked.id ? {...file, fault: undefined} : file)),
      );
      return;
    }
    this.#contents.set(id, content);
    const isOther = known.sha256 !== undefined && known.sha256 !== sha256;
    if (isOther) this.#remove(known);
    this.#change(id, {sha256, ...(isOther && {url: undefined, isThere: undefined})});
  }

  /** Takes up what is due, or stops what the page does not take any more. */
  goOn(): void {
    const settings = this.#owner.settings();
    if (!settings || !this.#isPresent) this.#running?.stop.abort();
    else if (this.#files.some(isElsewhere(settings)))
      this.#owner.change((files) => withoutElsewhere(files, settings, this.#contents));
    else if (!this.#running) {
      const next = this.#files.find((file) => this.#isDue(file));
      if (next) void this.#upload(next, settings);
    }
  }

  #isDue({id, url, isThere, fault}: AddedFile): boolean {
    if (isThere) return false;
    return fault
      ? fault.code === 'missing' && url !== undefined && !this.#asked.has(id)
      : this.#contents.has(id);
  }

  async #upload(file: AddedFile, first: UploadSettings): Promise<void> {
    const {id} = file;
    const stop = new AbortController();
    const running = {id, stop, progress: {offset: 0, isWaiting: false}};
    this.#running = running;
    this.#asked.add(id);
    const settings = (): UploadSettings => this.#owner.settings() ?? first;
    const outcome = await this.#inTurn(file, running, settings).catch(brokeOff);
    this.#running = undefined;
    if (outcome?.kind === 'there') {
      this.#contents.delete(id);
      this.#say('there', id);
      this.#change(id, {isThere: true, fault: undefined});
    } else if (outcome?.kind === 'failed' && this.#contents.has(id)) {
      this.#fail(id, {code: 'notUploaded', failure: outcome.failure});
    } else if (stop.signal.aborted) this.#asked.delete(id);
    this.goOn();
  }

  /** Two tabs that have the same file upload it once. */
  #inTurn(
    file: AddedFile,
    running: Running,
    settings: () => UploadSettings,
  ): Promise<UploadOutcome | undefined> {
    const {id, url, name, size, changedAt, sha256} = file;
    const {signal} = running.stop;
    const upload = () =>
      new Upload({
        file,
        url,
        content: this.#contents.get(id),
        settings,
        world: this.#world,
        stop: signal,
        report: (progress) => {
          this.#hear(running, progress);
        },
      }).run();
    const what = sha256 ?? `${name} ${size} ${changedAt}`;
    return inTurn(`complaint-form file ${what}`, this.#world, signal, upload);
  }

  #hear(running: Running, progress: UploadProgress): void {
    if (progress.kind === 'moved') this.#change(running.id, {url: progress.url});
    else {
      const {offset} = running.progress;
      running.progress =
        progress.kind === 'sent'
          ? {offset: progress.offset, isWaiting: false}
          : {offset, isWaiting: true};
      this.#owner.update();
    }
  }

  #forget(file: AddedFile, mayRemove: boolean): void {
    this.#contents.delete(file.id);
    if (this.#running?.id === file.id) this.#running.stop.abort();
    if (mayRemove) this.#remove(file);
  }

  #remove({url}: AddedFile): void {
    const settings = this.#owner.settings();
    if (url && settings) void removeUpload(url, settings, this.#world);
  }

  #fail(id: number, fault: AddedFile['fault']): void {
    this.#say('faulty', id, {fault});
    this.#change(id, {fault});
  }

  #say(kind: FilesNews['kind'], id: number, known: Partial<AddedFile> = {}): void {
    const file = this.#find(id);
    if (file) this.#news = {kind, files: [{...file, ...known}]};
  }

  #find(id: number): AddedFile | undefined {
    return this.#files.find((file) => file.id === id);
  }

  #change(id: number, known: Partial<AddedFile>): void {
    this.#owner.change((files) =>
      files.map((file) => (file.id === id ? {...file, ...known} : file)),
    );
  }
}

/** Whether the client is to choose it again. */
function isAskedFor({fault}: AddedFile): boolean {
  return fault?.code === 'missing';
}

/** A mistake of ours or of the browser. Its message is left out: it may hold a file's name. */
function brokeOff(error: unknown): UploadOutcome {
  const kind = error instanceof Error ? error.name : typeof error;
  console.error(`<complaint-form>: uploading broke off with a ${kind}.`);
  return {kind: 'failed', failure: {reason: 'configuration', status: null}};
}
