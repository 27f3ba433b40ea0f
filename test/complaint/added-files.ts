/** Files of a complaint, as they are known without their content. */
import type {AddedFile, Attachment} from '../../src/complaint/files.js';

export const SHA_256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** One that the endpoint has, but for what the test is about. */
export function fileThere(change: Partial<AddedFile> = {}): AddedFile {
  const id = change.id ?? 1;
  return {
    ...fileOnItsWay({id}),
    url: `https://api.example/uploads/${id}`,
    isThere: true,
    ...change,
  };
}

/** One of which nothing has been sent yet. */
export function fileOnItsWay(change: Partial<AddedFile> = {}): AddedFile {
  const id = change.id ?? 1;
  return {
    id,
    name: `statement-${id}.pdf`,
    type: 'application/pdf',
    size: 240_000 + id,
    changedAt: 1_790_000_000_000,
    sha256: SHA_256,
    ...change,
  };
}

/** As the complaint names the first of them. */
export const validAttachment: Attachment = {
  url: 'https://api.example/uploads/1',
  name: 'statement-1.pdf',
  type: 'application/pdf',
  size: 240_001,
  sha256: SHA_256,
};
