import type {ChosenFile} from '../../../src/files/admission.js';
import type {Random} from '../random.js';
import type {VirtualClock} from '../virtual-clock.js';
import type {PageWithFiles} from './tab-with-files.js';

/** What the form takes. */
export const limits = {
  uploadTypes: 'image/jpeg,image/png,application/pdf',
  uploadMaxSize: 1_600_000,
  uploadMaxFiles: 4,
};

interface DiskFile {
  name: string;
  type: string;
  content: Buffer;
  changedAt: number;
  isReadable: boolean;
}

/** A file as the form has it, and what the client sees of it on the disk. */
export interface Choice extends ChosenFile {
  readonly content: Buffer;
}

/** The files of the client, which change while they are uploaded. */
export class Disk {
  readonly good: DiskFile[] = [];
  readonly bad: DiskFile[] = [];
  #changes = 0;

  constructor(
    private readonly random: Random,
    private readonly clock: VirtualClock,
  ) {
    const names = ['ricevuta è.pdf', 'صورة.png', 'foto.jpg', 'foto (2).JPG'];
    for (let count = random.between(1, 4); count > 0; count--) this.good.push(this.#make(names));
    this.bad.push(
      {...this.#make(['notes.docx']), type: 'application/msword'},
      {...this.#make(['empty.pdf']), content: Buffer.alloc(0)},
      {...this.#make(['large.png']), content: Buffer.alloc(limits.uploadMaxSize + 1)},
    );
  }

  #make(names: string[]): DiskFile {
    const name = names.shift() ?? '';
    const types: Readonly<Record<string, string>> = {pdf: 'application/pdf', png: 'image/png'};
    const largest = this.random.oneOf([1, 1_000, 100_000, 600_000, 1_500_000]);
    return {
      name,
      type: types[name.split('.').at(-1) ?? ''] ?? 'image/jpeg',
      content: this.#newContent(this.random.between(1, largest)),
      changedAt: 1_790_000_000_000 + this.#changes++,
      isReadable: true,
    };
  }

  /** No place of it looks like another. */
  #newContent(size: number): Buffer {
    const content = Buffer.alloc(size);
    let word = this.random.between(1, 2 ** 31);
    for (let place = 0; place < size; place++) {
      word = Math.imul(word ^ (word >>> 13), 0x5bd1e995) + 1;
      content[place] = word >>> 24;
    }
    return content;
  }

  choose(file: DiskFile, page: PageWithFiles): Choice {
    const {name, type, content, changedAt} = file;
    const choice: Choice = {
      ...{name, type, content, size: content.length, lastModified: changedAt},
      arrayBuffer: () =>
        new Promise((resolve, reject) => {
          this.clock.after(this.random.oneOf([0, 0, 5, 300, 4_000]), () => {
            page.page.run(() => {
              const isThere = file.isReadable && file.changedAt === changedAt;
              if (!isThere) reject(new DOMException('It has changed.', 'NotReadableError'));
              else {
                page.tab.hasRead({...choice, content: file.content});
                resolve(Uint8Array.from(file.content).buffer);
              }
            });
          });
        }),
    };
    return choice;
  }

  /** Another version is saved, or a file that looks the same comes in its place. */
  change(file: DiskFile, isSilent: boolean): void {
    file.content = this.#newContent(file.content.length + (isSilent ? 0 : 1));
    if (!isSilent) file.changedAt = 1_790_000_000_000 + 1_000 * ++this.#changes;
  }
}

/** What tells a file of the client from another. */
export function fileKey(file: {name: string; size: number; changedAt: number}): string {
  return `${file.name} ${file.size} ${file.changedAt}`;
}
