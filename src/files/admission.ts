/** Which of the files that the client chooses are taken, and why the others are not. */
import {acceptedType} from '../complaint/accept.js';
import {LONGEST_NAME, type AddedFile, type FileFaultCode} from '../complaint/files.js';
import {normalizeLine} from '../complaint/text.js';

/** As a `File` of the browser. */
export interface ChosenFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly lastModified: number;
  /** A folder was dropped, whose files nobody has chosen. */
  readonly isFolder?: boolean;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface FileLimits {
  /** As in an input's `accept`. */
  readonly types: string;
  /** In bytes. */
  readonly maxSize: number;
  readonly maxFiles: number;
}

export interface Admission {
  readonly files: readonly AddedFile[];
  /** Their content is to be read. */
  readonly toRead: ReadonlyMap<number, ChosenFile>;
  /** Chosen for the first time, or as it was asked for. */
  readonly chosen: readonly AddedFile[];
}

/** These go on, or are asked for: they take a place among those that the complaint may have. */
const taken: readonly (FileFaultCode | undefined)[] = [
  undefined,
  'missing',
  'unreadable',
  'notUploaded',
];

/** Each is added, also those that cannot be sent: they say why. The same file twice is one. */
export function admit(
  before: readonly AddedFile[],
  all: readonly ChosenFile[],
  limits: FileLimits,
  newId: () => number,
): Admission {
  let files = before;
  const toRead = new Map<number, ChosenFile>();
  const chosen: AddedFile[] = [];
  for (const one of all) {
    const added = {
      name: nameOfFile(one.name),
      type: acceptedType(one, limits.types) ?? one.type,
      size: one.size,
      changedAt: one.lastModified,
    };
    const twin = files.find(isSameFile(added));
    if (twin && isAtHand(twin)) continue;
    const code = faultOf(
      one,
      files.filter((other) => other !== twin && taken.includes(other.fault?.code)).length,
      limits,
    );
    const file = {...(twin ?? {id: newId()}), ...added, fault: code && {code}};
    files = twin ? files.map((other) => (other === twin ? file : other)) : [...files, file];
    chosen.push(file);
    if (!code) toRead.set(file.id, one);
  }
  return {files, toRead, chosen};
}

function isSameFile(one: Omit<AddedFile, 'id'>): (other: Omit<AddedFile, 'id'>) => boolean {
  return ({name, size, changedAt, fault}) =>
    name === one.name &&
    // One that could not be read may have changed since.
    (fault?.code === 'unreadable' || (size === one.size && changedAt === one.changedAt));
}

/** Whether it need not be read again; of others it may be said again what is wrong with them. */
function isAtHand({fault}: AddedFile): boolean {
  return !fault || fault.code === 'notUploaded';
}

function faultOf(
  file: ChosenFile,
  count: number,
  {types, maxSize, maxFiles}: FileLimits,
): FileFaultCode | undefined {
  if (file.isFolder) return 'folder';
  if (acceptedType(file, types) === undefined) return 'wrongKind';
  if (file.size === 0) return 'empty';
  if (file.size > maxSize) return 'tooLarge';
  return count < maxFiles ? undefined : 'tooManyFiles';
}

/** A name as it is sent: of one line, never empty, not longer than file systems allow; its ending stays. */
function nameOfFile(name: string): string {
  const points = [...(normalizeLine(name) || 'file')]; // which it is called in both languages
  const end = points.length > LONGEST_NAME ? points.splice(-20) : [];
  return [...points.slice(0, LONGEST_NAME - end.length), ...end].join('');
}
