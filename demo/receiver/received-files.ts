import {createHash} from 'node:crypto';
import {mkdir, open, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {FileStore} from '@tus/file-store';

/** A file that is there, or on its way. */
export interface ReceivedFile {
  readonly path: string;
  /** Bytes that it will have, and bytes that have come. */
  readonly size: number;
  readonly received: number;
  /** When its last byte came. */
  readonly writtenAt: Date;
}

/**
 * The folder of uploaded files. Each lies there under its ID, never under its name, and what was said
 * of it in `<ID>.json` beside it. A file belongs to nobody until a complaint names it.
 */
export class ReceivedFiles {
  /** Where tus writes. */
  readonly store: FileStore;
  #held = new Set<readonly unknown[]>();

  private constructor(
    private readonly folder: string,
    private readonly isAttached: (id: string) => boolean,
  ) {
    this.store = new FileStore({directory: folder});
  }

  /** Opens the folder; it is made where it is missing, for its owner alone. */
  static async open(folder: string, isAttached: (id: string) => boolean): Promise<ReceivedFiles> {
    await mkdir(folder, {recursive: true, mode: 0o700});
    return new ReceivedFiles(folder, isAttached);
  }

  async find(id: string): Promise<ReceivedFile | undefined> {
    const path = join(this.folder, id);
    const upload = await this.store.getUpload(id).catch(unlessGone);
    const stats = await stat(path).catch(unlessGone);
    if (!upload || !stats) return undefined;
    const {size = Infinity, offset} = upload;
    return {path, size, received: offset, writtenAt: stats.mtime};
  }

  /** Keeps these files while a complaint that names them is being looked at, until the result is called. */
  hold(ids: readonly (string | undefined)[]): () => void {
    const held = [...ids];
    this.#held.add(held);
    return () => this.#held.delete(held);
  }

  /** Whether the file is a complaint's, or is about to be: then nobody may change or remove it. */
  isKept(id: string): boolean {
    return this.isAttached(id) || [...this.#held].some((ids) => ids.includes(id));
  }

  async remove(id: string): Promise<void> {
    await this.store.remove(id).catch(unlessGone);
  }

  /**
   * Removes the files that no complaint has named and that were last written before this time, and
   * counts those that may still be named.
   */
  async removeForgotten(before: Date): Promise<number> {
    let waiting = 0;
    for (const id of (await this.store.configstore.list?.()) ?? []) {
      const file = this.isKept(id) ? undefined : await this.find(id);
      if (!file) continue;
      if (file.writtenAt < before) await this.remove(id);
      else waiting++;
    }
    return waiting;
  }
}

/** SHA-256 in hexadecimal of what the disk has: it is told to write first what it still holds back. */
export async function sha256Of(path: string): Promise<string> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
    const hash = createHash('sha256');
    for await (const chunk of file.createReadStream({autoClose: false}))
      hash.update(chunk as Buffer);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

/** For a file that is not there tus's store throws no Error, but what has the status of an answer. */
function unlessGone(error: unknown): undefined {
  const {status_code: status, code} = Object(error) as {status_code?: unknown; code?: unknown};
  if (status !== 404 && status !== 410 && code !== 'ENOENT') throw error;
}
