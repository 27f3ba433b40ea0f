import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AddedFile} from './complaint/files.js';
import type {AnswersView, FilesView, View} from './views/view-model.js';
import type {FieldParts} from './views/fields/field.js';
import {FileEvents} from './page/file-events.js';
import {fileLine, fileProblemText} from './localization/file-words.js';
import {filesField, filesNews} from './views/fields/files.js';
import {Uploads} from './files/uploads.js';
import type {FilesOwner, UploadWorld} from './files/owner.js';

/** The form that files are added to. */
export interface FilesHost extends ReactiveControllerHost, HTMLElement {
  readonly step: string;
}

/** All that a form does with files, between what the client does and the upload endpoint. */
export class FilesPart implements FilesView, ReactiveController {
  readonly #host: FilesHost;
  readonly #uploads: Uploads;
  readonly #events: FileEvents;

  constructor(host: FilesHost, world: UploadWorld, owner: FilesOwner) {
    this.#host = host;
    this.#uploads = new Uploads(world, owner);
    this.#events = new FileEvents(host, (files) => {
      this.#uploads.add(files);
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#uploads.attach();
  }

  hostDisconnected(): void {
    // Moving an element in the document takes it out and puts it back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#uploads.detach();
    });
  }

  hostUpdated(): void {
    this.#events.listen();
    this.#uploads.goOn(); // the page may have set something else
  }

  /** Opens the browser's choice of files. */
  choose(): void {
    this.#events.choose();
  }

  /** See `Uploads.beSilent()`. */
  beSilent(): void {
    this.#uploads.beSilent();
  }

  get isWaiting(): boolean {
    return this.#uploads.isWaiting;
  }

  /** See `Uploads.follow()`. */
  follow(files: readonly AddedFile[], mayRemove: boolean): void {
    this.#uploads.follow(files, mayRemove);
  }

  field(view: AnswersView, parts: FieldParts): unknown {
    return filesField(view, parts, this.#uploads);
  }

  news(view: View): unknown {
    return filesNews(this.#uploads.news, view);
  }

  line(file: AddedFile, view: View): string {
    return fileLine(file, view);
  }

  problem(file: AddedFile, detail: string, view: View): string {
    return fileProblemText(file, detail, view);
  }
}
