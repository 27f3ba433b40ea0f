/** What uploading needs of the complaint that the files are of, and of the browser. */
import type {AddedFile} from '../complaint/files.js';
import type {RequestSettings} from '../submission/request.js';
import type {DeliveryWorld} from '../submission/world.js';
import type {FileLimits} from './admission.js';

/** What uploading needs of the browser. */
export interface UploadWorld extends DeliveryWorld {
  /** SHA-256 in hexadecimal; rejects where the page may not. */
  digest(content: Uint8Array<ArrayBuffer>): Promise<string>;
}

/** What the page set. */
export interface UploadSettings extends RequestSettings, FileLimits {}

/** The complaint that the files are of. */
export interface FilesOwner {
  /** Read at the moment of use; nothing when the page takes no files. */
  settings(): UploadSettings | undefined;
  change(change: (files: readonly AddedFile[]) => readonly AddedFile[]): void;
  /** Something that is shown has changed. */
  update(): void;
}

/** What has just happened, each said once. */
export type FilesNews =
  | {readonly kind: 'added'; readonly files: readonly AddedFile[]}
  | {readonly kind: 'there' | 'removed' | 'faulty'; readonly files: readonly AddedFile[]};

/** How far the one that is under way has come. */
export interface FileProgress {
  /** Bytes that are there. */
  readonly offset: number;
  readonly isWaiting: boolean;
}

/** How it goes with the files. */
export interface Underway {
  progressOf(id: number): FileProgress | undefined;
}
