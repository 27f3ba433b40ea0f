/** A complaint to which files are added, with a simulated tab and an upload endpoint. */
import {createHash} from 'node:crypto';
import type {AddedFile} from '../../src/complaint/files.js';
import type {ChosenFile} from '../../src/files/admission.js';
import {Uploads} from '../../src/files/uploads.js';
import type {UploadSettings, UploadWorld} from '../../src/files/owner.js';
import {SimulatedWorld} from '../submission/simulated-world.js';
import {settingsWith} from '../submission/settings.js';
import {TusEndpoint, UPLOADS} from './tus-endpoint.js';

export const UPLOADS_URL = `https://api.example${UPLOADS}`;

/** With SHA-256, and chance that gives another number each time. */
export class FilesWorld extends SimulatedWorld implements UploadWorld {
  #draws = 0;

  override random(): number {
    return ++this.#draws / 1000;
  }

  digest(content: Uint8Array): Promise<string> {
    return Promise.resolve(sha256(content));
  }
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What the session does with files: it keeps what it is told. */
export class ComplaintWithFiles {
  readonly world: FilesWorld;
  readonly endpoint: TusEndpoint;
  files: readonly AddedFile[] = [];
  settings: UploadSettings | undefined;
  updates = 0;
  readonly uploads: Uploads;

  constructor(
    change: Partial<UploadSettings> = {},
    {endpoint = new TusEndpoint(), world = new FilesWorld()} = {},
  ) {
    this.endpoint = endpoint;
    this.world = world;
    this.world.fetch = (url, init) => this.endpoint.answer(new Request(url, init));
    this.settings = {
      ...settingsWith({url: UPLOADS_URL}),
      types: 'image/jpeg,image/png,application/pdf',
      maxSize: 10_000_000,
      maxFiles: 10,
      ...change,
    };
    this.uploads = new Uploads(this.world, {
      settings: () => this.settings,
      change: (next) => {
        this.become(next(this.files));
      },
      update: () => {
        this.updates++;
      },
    });
    this.uploads.attach();
  }

  /** The files are these now, whoever has changed them. */
  become(files: readonly AddedFile[], mayRemove = true): void {
    this.files = files;
    this.uploads.follow(files, mayRemove);
  }

  /** Chooses files and waits until nothing goes on any more. */
  async add(...files: readonly ChosenFile[]): Promise<void> {
    this.uploads.add(files);
    await this.rest();
  }

  async rest(): Promise<void> {
    await this.world.settle();
    while (this.world.pending > 0 && this.world.isOnline()) await this.world.next();
    await this.world.settle();
  }

  remove(name: string): void {
    this.become(this.files.filter((file) => file.name !== name));
  }

  retry(name: string): void {
    this.become(
      this.files.map((file) => (file.name === name ? {...file, fault: undefined} : file)),
    );
  }

  file(name: string): AddedFile {
    const found = this.files.find((file) => file.name === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  }
}

/** A file with content that tells its place, so that no piece stands for another. */
export function fileOf(
  name: string,
  size = 1_000,
  change: Partial<ChosenFile> & {readonly seed?: number} = {},
): ChosenFile & {readonly content: Uint8Array} {
  const {seed = 1, ...others} = change;
  const content = Uint8Array.from(
    {length: size},
    (_, place) => (place * 31 + (place >> 8) + seed) % 251,
  );
  const types: Readonly<Record<string, string>> = {
    pdf: 'application/pdf',
    jpg: 'image/jpeg',
    png: 'image/png',
  };
  return {
    name,
    type: types[name.split('.').at(-1) ?? ''] ?? '',
    size,
    lastModified: 1_790_000_000_000,
    arrayBuffer: () => Promise.resolve(content.slice().buffer),
    content,
    ...others,
  };
}
