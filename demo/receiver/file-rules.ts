import {open} from 'node:fs/promises';
import {fileTypeFromBuffer} from 'file-type';

/** The types that are taken: those that the form offers unless `upload-types` says otherwise. */
export const fileTypes: readonly string[] = ['image/jpeg', 'image/png', 'application/pdf'];

/** The form's own limit, `upload-max-size`, is the same unless the page sets another. */
export const MAX_FILE_BYTES = 10_000_000;

/** Milliseconds that a file waits for its complaint: 7 days after its last byte came. */
export const KEEP_WITHOUT_COMPLAINT = 7 * 24 * 60 * 60 * 1000;

/** Vite is told not to serve what lies in a folder of this name, see `vite-plugin.ts`. */
export const FILES_FOLDER = 'complaint-files';

/** What `file-type` asks for at most. */
const BYTES_THAT_TELL = 4100;

/**
 * The type that a file's first bytes tell, whatever its name and its sender say. It keeps a program
 * from being handed on as a photo; it is no virus scan.
 */
export async function typeByContent(path: string): Promise<string | undefined> {
  const file = await open(path, 'r');
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(BYTES_THAT_TELL), 0, BYTES_THAT_TELL);
    const mime = (await fileTypeFromBuffer(buffer.subarray(0, bytesRead)))?.mime;
    // An animated PNG is a PNG, and browsers call it so.
    return mime === 'image/apng' ? 'image/png' : mime;
  } finally {
    await file.close();
  }
}
