/** The files that belong to a complaint: as they are chosen, and as they are sent. */
import * as z from 'zod/mini';
import type {Failure} from './outcome.js';
import {once} from './once.js';
import {countCodePoints} from './text.js';

/** Why a file cannot be sent as it is. */
const faultCodes = [
  'wrongKind',
  'tooLarge',
  'empty',
  'unreadable',
  'folder',
  'tooManyFiles',
  /** It is not whole at the endpoint, and no longer in the memory of this page. */
  'missing',
  /** The endpoint did not take it, or was not reached. */
  'notUploaded',
] as const;

export type FileFaultCode = (typeof faultCodes)[number];

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
export const UPLOAD_URL = /^https?:\/\/[^\s"<>\\]+$/;
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
  return isType(type) ? type : 'application/octet-stream';
}

/** What the complaint says of those that the endpoint has. */
export function attachmentsOf(files: readonly AddedFile[]): Attachment[] {
  return files.flatMap(({url, name, type, size, sha256, isThere}) =>
    url && isThere ? [{url, name, type: mediaTypeOf({type}), size, ...(sha256 && {sha256})}] : [],
  );
}

const matches =
  (pattern: RegExp, limit = Infinity) =>
  (text: unknown): text is string =>
    typeof text === 'string' && pattern.test(text) && countCodePoints(text) <= limit;

const isUrl = matches(UPLOAD_URL, LONGEST_URL);
const isName = matches(/^.+$/, LONGEST_NAME);
const isType = matches(MEDIA_TYPE, LONGEST_NAME);
const isHash = matches(SHA_256);
const isCount = (size: unknown): boolean => Number.isSafeInteger(size) && (size as number) > 0;

const error = 'malformed';
const textOf = (isFine: (text: unknown) => boolean) =>
  z.string({error: 'wrongType'}).check(z.refine(isFine, {error}));

export const attachmentsSchema = once(() =>
  z
    .array(
      z.strictObject({
        url: textOf(isUrl),
        name: textOf(isName),
        type: textOf(isType),
        size: z.unknown().check(z.refine(isCount, {error})),
        sha256: z.optional(textOf(isHash)),
      }),
      {error: 'wrongType'},
    )
    .check(z.refine((files) => files.length <= MOST_FILES, {error: 'tooMany'})),
);

/** Whether what was kept of files can be used: what it says of those that are there can be sent. */
export function areAddedFiles(value: unknown): value is readonly AddedFile[] {
  if (!Array.isArray(value) || !value.every(isAddedFile)) return false;
  const ids = new Set(value.map(({id}) => id));
  return ids.size === value.length && attachmentsOf(value).length <= MOST_FILES;
}

function isAddedFile(value: unknown): value is AddedFile {
  const {id, name, type, size, changedAt, sha256, url, isThere, fault} = Object(value) as Record<
    string,
    unknown
  >;
  return (
    [id, size, changedAt].every(Number.isSafeInteger) &&
    isName(name) &&
    typeof type === 'string' &&
    (sha256 === undefined || isHash(sha256)) &&
    (url === undefined || isUrl(url)) &&
    (isThere === undefined ? (size as number) >= 0 : isThere === true && isCount(size) && !!url) &&
    (fault === undefined || faultCodes.includes((Object(fault) as FileFault).code))
  );
}
