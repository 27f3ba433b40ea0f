/**
 * An upload by tus 1.0.0, its core and creation: it is made, sent in pieces, and after any fault asked
 * how much of it is there.
 *
 * @see https://tus.io/protocols/resumable-upload
 */
import {LONGEST_URL, mediaTypeOf, UPLOAD_URL, type AddedFile} from '../complaint/files.js';
import {MOST_ATTEMPTS, type Failure} from '../complaint/outcome.js';
import type {RequestSettings} from '../submission/request.js';
import {delayBeforeRetry, isPassing} from '../submission/retry.js';
import {parseUrl} from '../submission/url.js';
import type {DeliveryWorld} from '../submission/world.js';
import {askUploadEndpoint, isOn} from './upload-request.js';

/** What one request carries. In bytes. */
const FIRST_PIECE = 256 * 1024;
const SMALLEST_PIECE = 64 * 1024;
const LARGEST_PIECE = 8 * 1024 * 1024;

/** After a piece that took less comes a larger one; after one that took more, a smaller one. In ms. */
const SHORT = 1_000;
const LONG = 5_000;

/** While the browser says that it is offline, it is tried this often all the same. In ms. */
const LONGEST_REST = 30_000;

/** Of the upload's own URL: it is not there any more. */
const gone: readonly (number | null)[] = [403, 404, 410];

export interface UploadParts {
  readonly file: Pick<AddedFile, 'name' | 'type' | 'size'>;
  /** Where it was begun before. */
  readonly url: string | undefined;
  /** Without it, as after a reload, it is only asked whether all is there. */
  readonly content: Uint8Array<ArrayBuffer> | undefined;
  /** Of the upload endpoint, read anew for each request. */
  readonly settings: () => RequestSettings;
  readonly world: DeliveryWorld;
  readonly stop: AbortSignal;
  readonly report: (progress: UploadProgress) => void;
}

export type UploadProgress =
  /** It stands there from now on, or nowhere. */
  | {readonly kind: 'moved'; readonly url: string | undefined}
  /** So many bytes are there. */
  | {readonly kind: 'sent'; readonly offset: number}
  /** The browser is offline. */
  | {readonly kind: 'waiting'};

export type UploadOutcome =
  | {readonly kind: 'there'}
  | {readonly kind: 'failed'; readonly failure: Failure}
  /** Or it is not all there, and nothing is at hand to go on with. */
  | {readonly kind: 'stopped'};

export class Upload {
  readonly #parts: UploadParts;
  #url: string | undefined;
  /** Bytes that are there; unknown after a fault. */
  #offset: number | undefined;
  #most = 0;
  #pieceSize = FIRST_PIECE;
  /** What was too large once is not tried again. */
  #largest = LARGEST_PIECE;
  /** Since a piece has arrived, and when the first of them was. */
  #faults = 0;
  #firstFault = 0;
  /** How often it was gone. */
  #losses = 0;

  constructor(parts: UploadParts) {
    this.#parts = parts;
    this.#url = parts.url;
  }

  /** Goes on until all is there, it fails for good, or it is stopped. */
  async run(): Promise<UploadOutcome> {
    const {file, stop, content} = this.#parts;
    while (this.#offset !== file.size) {
      const isQuestion = this.#url !== undefined && this.#offset === undefined;
      if (stop.aborted || !(content || isQuestion)) return {kind: 'stopped'};
      const failure = await this.#next();
      if (failure && !(await this.#restAfter(failure))) return {kind: 'failed', failure};
    }
    return {kind: 'there'};
  }

  #next(): Promise<Failure | undefined> {
    // Another endpoint gets nothing that is meant for this one.
    if (this.#url && !isOn(this.#url, this.#parts.settings().url)) this.#moveTo(undefined);
    if (this.#url === undefined) return this.#create();
    return this.#offset === undefined
      ? this.#follow(this.#ask('HEAD', this.#url))
      : this.#sendPiece(this.#url, this.#offset);
  }

  async #create(): Promise<Failure | undefined> {
    const {file, settings} = this.#parts;
    const {url} = settings();
    const answer = await this.#ask('POST', url, {
      'Upload-Length': String(file.size),
      'Upload-Metadata': `filename ${base64(file.name)},filetype ${base64(mediaTypeOf(file))}`,
    });
    if (!(answer instanceof Response)) return answer;
    const location = parseUrl(answer.headers.get('Location') ?? 'no:url', url)?.href ?? '';
    const isFine =
      answer.status === 201 &&
      isOn(location, url) &&
      UPLOAD_URL.test(location) &&
      location.length <= LONGEST_URL;
    if (!isFine)
      return blame('must answer 201 with a Location on its own origin, which the page may read');
    this.#moveTo(location);
    this.#offset = 0;
    return undefined;
  }

  async #sendPiece(url: string, offset: number): Promise<Failure | undefined> {
    const {content, world} = this.#parts;
    const begun = world.now();
    const headers = {
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(offset),
    };
    // As a Blob, for browsers copy a buffer when it is sent, and block the page for that long.
    const piece = new Blob(content && [content.subarray(offset, offset + this.#pieceSize)]);
    const failure = await this.#follow(this.#ask('PATCH', url, headers, piece), offset);
    const took = world.now() - begun;
    const isTooLarge = failure?.status === 413 && this.#pieceSize > SMALLEST_PIECE;
    if (isTooLarge) this.#largest = this.#pieceSize / 2;
    // A proxy may refuse it in a way that the browser takes for a broken line.
    const isRefused = failure?.reason === 'network' && this.#faults > 0;
    const factor = isTooLarge || isRefused || took > LONG ? 0.5 : took < SHORT && !failure ? 2 : 1;
    this.#pieceSize = Math.min(Math.max(this.#pieceSize * factor, SMALLEST_PIECE), this.#largest);
    return isTooLarge ? undefined : failure;
  }

  /**
   * Takes from an answer of the upload's own URL how much is there.
   *
   * @param sentFrom where a piece was to begin that was sent with it
   */
  async #follow(
    answering: Promise<Response | Failure>,
    sentFrom?: number,
  ): Promise<Failure | undefined> {
    const {file, report} = this.#parts;
    this.#offset = undefined;
    const answer = await answering;
    if (answer instanceof Response) {
      const header = answer.headers.get('Upload-Offset') ?? '';
      const offset = Number(header);
      if (!/^\d+$/.test(header) || offset > file.size)
        return blame('must give an Upload-Offset that fits, which the page may read');
      if (sentFrom !== undefined && offset <= sentFrom)
        return {reason: 'server', status: answer.status}; // nothing has arrived
      this.#offset = offset;
      if (offset > this.#most) this.#faults = 0;
      this.#most = Math.max(offset, this.#most);
      report({kind: 'sent', offset});
      return undefined;
    }
    if (!gone.includes(answer.status) || ++this.#losses >= MOST_ATTEMPTS) return answer;
    this.#moveTo(undefined);
    return {reason: 'server', status: answer.status};
  }

  #moveTo(url: string | undefined): void {
    this.#url = url;
    this.#most = 0;
    this.#parts.report({kind: 'moved', url});
  }

  /** Waits before it goes on; gives whether it may. */
  async #restAfter(failure: Failure): Promise<boolean> {
    const {world, stop, report} = this.#parts;
    if (stop.aborted) return true;
    if (!isPassing(failure)) return false;
    if (!world.isOnline()) {
      report({kind: 'waiting'});
      await this.#untilOnline();
      this.#faults = 0;
      return true;
    }
    if (this.#faults++ === 0) this.#firstFault = world.now();
    const elapsed = world.now() - this.#firstFault;
    const random = failure.status === 409 ? 0 : world.random();
    const delay = delayBeforeRetry(failure, {attempt: this.#faults, elapsed, random});
    if (delay !== undefined) await world.wait(delay, stop);
    return delay !== undefined;
  }

  /** Or until it is time to look: browsers say "offline" wrongly. */
  async #untilOnline(): Promise<void> {
    const {world, stop} = this.#parts;
    const ended = new AbortController();
    const end = (): void => {
      ended.abort();
    };
    stop.addEventListener('abort', end);
    if (stop.aborted) end();
    void world.wait(LONGEST_REST, ended.signal).then(end);
    await world.untilOnline(ended.signal);
    stop.removeEventListener('abort', end);
    end();
  }

  #ask(
    method: string,
    url: string,
    headers?: Readonly<Record<string, string>>,
    body?: Blob,
  ): Promise<Response | Failure> {
    const {world, stop} = this.#parts;
    return askUploadEndpoint({method, url, headers, body}, this.#parts.settings(), world, stop);
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function blame(what: string): Failure {
  console.error(`<complaint-form>: the upload endpoint ${what}.`);
  return {reason: 'configuration', status: null};
}
