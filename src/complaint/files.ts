/** The files that belong to a complaint: as they are chosen, and as they are sent. */
import * as z from 'zod/mini';
import type {Failure} from './outcome.js';
import {once} from './once.js';
import {countCodePoints} from './text.js';

/** Why a file cannot be sent as it is. */
export type FileFaultCode =
  | 'wrongKind'
  | 'tooLarge'
  | 'empty'
  | 'unreadable'
  | 'folder'
  | 'tooManyFiles'
  /** It is not whole at the endpoint, and no longer in the memory of this page. */
  | 'missing'
  /** The endpoint did not take it, or was not reached. */
  | 'notUploaded';

export interface FileFault {
  readonly code: FileFaultCode;
  /** Of what was not uploaded. */
  readonly failure?: Failure | undefined;
}

/** A file that the client has chosen, as far as it is known without its content. */
export interface AddedFile {
  /** Tells the files of a complaint apart; from 1. */
  readonly id: number;
  readonly name: string;
  /** The media type, as the browser says; empty where it knows none. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** When it was last changed, in ms since the epoch: with its name and size it tells what is the same file. */
  readonly changedAt: number;
  /** In hexadecimal; missing where the page has no `crypto.subtle`. */
  readonly sha256?: string | undefined;
  /** Of the upload, once there is one. */
  readonly url?: string | undefined;
  /** The endpoint has all of it. */
  readonly isThere?: boolean | undefined;
  readonly fault?: FileFault | undefined;
}

/** As the complaint names it. */
export interface Attachment {
  url: string;
  name: string;
  type: string;
  size: number;
  sha256?: string;
}

/** The most files that a page can let a complaint have. */
export const MOST_FILES = 100;
export const LONGEST_NAME = 255;
export const LONGEST_URL = 2_000;
export const UPLOAD_URL = /^https?:\/\/[^\s"<>\\^`{|}]+$/;
export const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(;[ -~]*)?$/;
export const SHA_256 = /^[\da-f]{64}$/;

/** Nothing is known of the content of what was kept: what is not whole at the endpoint is asked for again. */
export function withoutContent(files: readonly AddedFile[]): readonly AddedFile[] {
  const isKept = ({isThere, fault}: AddedFile): boolean =>
    isThere === true || (fault !== undefined && fault.code !== 'notUploaded');
  return files.map((file) => (isKept(file) ? file : {...file, fault: {code: 'missing'}}));
}

/** Whether nothing has to be waited for. */
export function areThere(files: readonly AddedFile[]): boolean {
  return files.every(({isThere, fault}) => isThere ?? fault);
}

/** The media type as it is sent. */
export function mediaTypeOf({type}: Pick<AddedFile, 'type'>): string {
  return MEDIA_TYPE.test(type) ? type : 'application/octet-stream';
}

/** What the complaint says of those that the endpoint has. */
export function attachmentsOf(files: readonly AddedFile[]): Attachment[] {
  return files.flatMap(({url, name, type, size, sha256, isThere}) =>
    url && isThere ? [{url, name, type: mediaTypeOf({type}), size, ...(sha256 && {sha256})}] : [],
  );
}

const textOf = (pattern: RegExp, limit = Infinity) =>
  z.string({error: 'wrongType'}).check(
    z.refine((text) => pattern.test(text) && countCodePoints(text) <= limit, {
      error: 'malformed',
    }),
  );

export const attachmentsSchema = once(() =>
  z
    .array(
      z.strictObject({
        url: textOf(UPLOAD_URL, LONGEST_URL),
        name: textOf(/^.+$/, LONGEST_NAME),
        type: textOf(MEDIA_TYPE, LONGEST_NAME),
        size: z.unknown().check(
          z.refine((size) => Number.isSafeInteger(size) && (size as number) > 0, {
            error: 'malformed',
          }),
        ),
        sha256: z.optional(textOf(SHA_256)),
      }),
      {error: 'wrongType'},
    )
    .check(z.refine((files) => files.length <= MOST_FILES, {error: 'tooMany'})),
);

/** Whether what was kept of files can be used. */
export function areAddedFiles(value: unknown): value is readonly AddedFile[] {
  return Array.isArray(value) && value.every(isAddedFile);
}

function isAddedFile(value: unknown): boolean {
  const {id, name, type, size, changedAt, sha256, url, fault} = Object(value) as Record<
    string,
    unknown
  >;
  return (
    [id, size, changedAt].every(Number.isFinite) &&
    [name, type, sha256 ?? '', url ?? ''].every((text) => typeof text === 'string') &&
    (fault === undefined || typeof (Object(fault) as Partial<FileFault>).code === 'string')
  );
}
