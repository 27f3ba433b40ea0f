import * as z from 'zod/mini';
import type {Complaint} from '../../src/complaint/complaint.js';
import {NdjsonFile} from './ndjson-file.js';
import {storedUploadId} from './upload-address.js';

/** What identifies one attempt to hand in a complaint. */
export interface Submission {
  readonly idempotencyKey: string;
  /** SHA-256 of the body's bytes, in hexadecimal. */
  readonly bodyHash: string;
}

/** A line of the file. */
export interface StoredComplaint extends Submission {
  /** Given to the client: `C-2026-004217`. */
  readonly reference: string;
  /** UTC, ISO 8601. */
  readonly receivedAt: string;
  readonly complaint: Complaint;
}

/** A complaint that is stored or about to be. */
export interface KnownComplaint {
  readonly bodyHash: string;
  /** Settles when the complaint is on the disk. */
  readonly reference: Promise<string>;
}

const attachmentsSchema = z.array(z.looseObject({url: z.string()}));

/**
 * Of a line only what the store itself needs: a complaint from before a change of its schema must
 * keep its key and its number.
 */
const storedSchema = z.object({
  idempotencyKey: z.string(),
  bodyHash: z.string(),
  reference: z.string().check(z.regex(/^C-\d{4}-\d{6,}$/)),
  receivedAt: z.string(),
  complaint: z.looseObject({attachments: z.catch(z.optional(attachmentsSchema), undefined)}),
});

/** The received complaints, each kept once, in one file that a single process may have open. */
export class ComplaintStore {
  #known = new Map<string, KnownComplaint>();
  /** The IDs of the uploads that belong to complaints. */
  #attached = new Set<string>();
  #lastNumber = 0;
  /** The end of the line of appends: they go one after the other. */
  #lastAppend: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly file: NdjsonFile,
    private readonly now: () => Date,
  ) {}

  /** Learns from the file, if there is one, which keys and numbers have been used. Throws when it cannot be read. */
  static async open(path: string, now: () => Date): Promise<ComplaintStore> {
    const store = new ComplaintStore(new NdjsonFile(path), now);
    for await (const {idempotencyKey, bodyHash, reference, complaint} of store.#entries()) {
      store.#known.set(idempotencyKey, {bodyHash, reference: Promise.resolve(reference)});
      store.#attach(complaint);
      store.#lastNumber = Math.max(store.#lastNumber, Number(reference.slice('C-2026-'.length)));
    }
    return store;
  }

  /** The complaint under this key; while its first request is still being stored, its reference is pending. */
  find(idempotencyKey: string): KnownComplaint | undefined {
    return this.#known.get(idempotencyKey);
  }

  /** Whether a complaint that is stored, or about to be, names this upload. */
  isAttached(uploadId: string): boolean {
    return this.#attached.has(uploadId);
  }

  /**
   * Keeps a complaint and gives its reference once it is on the disk. Its key must be unknown: ask
   * `find` first, without waiting in between. When the disk refuses, this throws and the key is
   * free for the next attempt.
   */
  async add(submission: Submission, complaint: Complaint): Promise<string> {
    const {idempotencyKey, bodyHash} = submission;
    if (this.#known.has(idempotencyKey)) throw new Error('The key has been used before.');
    // If the disk refuses, its files stay marked until the next start, which does no harm.
    this.#attach(complaint);
    const reference = this.#append(submission, complaint);
    this.#known.set(idempotencyKey, {bodyHash, reference});
    try {
      return await reference;
    } catch (error) {
      this.#known.delete(idempotencyKey);
      throw error;
    }
  }

  /** The latest complaints, newest first. */
  async newest(count: number): Promise<StoredComplaint[]> {
    const entries: StoredComplaint[] = [];
    for await (const entry of this.#entries()) {
      entries.push(entry);
      if (entries.length > count) entries.shift();
    }
    return entries.reverse();
  }

  #attach({attachments = []}: {readonly attachments?: readonly {readonly url: string}[]}): void {
    for (const {url} of attachments) {
      const id = storedUploadId(url);
      if (id !== undefined) this.#attached.add(id);
    }
  }

  #append(submission: Submission, complaint: Complaint): Promise<string> {
    const receivedAt = this.now().toISOString();
    const written = this.#lastAppend.then(async () => {
      const number = String(++this.#lastNumber).padStart(6, '0');
      const reference = `C-${receivedAt.slice(0, 4)}-${number}`;
      const entry: StoredComplaint = {reference, receivedAt, ...submission, complaint};
      await this.file.append(entry);
      return reference;
    });
    // One complaint that could not be stored does not stop those behind it.
    this.#lastAppend = written.catch(() => undefined);
    return written;
  }

  async *#entries(): AsyncGenerator<StoredComplaint> {
    for await (const value of this.file.values()) {
      const {success, data} = storedSchema.safeParse(value);
      // The complaint was parsed by its schema when it was stored.
      if (success) yield data as unknown as StoredComplaint;
    }
  }
}
