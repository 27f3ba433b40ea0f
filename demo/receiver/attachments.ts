import type {Attachment} from '../../src/complaint/files.js';
import type {Answer} from './answer.js';
import type {FieldError} from './field-errors.js';
import {typeByContent} from './file-rules.js';
import {jsonPointer} from './json-pointer.js';
import type {Language, Words} from './language.js';
import {problem} from './problem.js';
import {sha256Of, type ReceivedFile, type ReceivedFiles} from './received-files.js';

/** What a virus scanner says of a file. */
export type ScanResult = 'clean' | 'running' | 'infected';

export type Scan = (file: ReceivedFile) => ScanResult | Promise<ScanResult>;

/** Why a complaint cannot be accepted with these files, or with these files yet; `undefined` when it can. */
export async function attachmentProblem(
  attachments: readonly Attachment[],
  ids: readonly (string | undefined)[],
  files: ReceivedFiles,
  scan: Scan,
  language: Language,
): Promise<Answer | undefined> {
  const errors: FieldError[] = [];
  let isScanning = false;
  // One after the other, so that a complaint with many files does not fill the memory.
  for (const [index, attachment] of attachments.entries()) {
    const id = ids[index];
    // One upload is one file: a second mention would only make the receiver read it again.
    const isFirst = id !== undefined && ids.indexOf(id) === index;
    const file = isFirst ? await files.find(id) : undefined;
    const isWhole = file !== undefined && (await isSame(file, attachment));
    const result = isWhole ? await scan(file) : undefined;
    if (result === 'running') isScanning = true;
    const mend = isWhole ? result === 'infected' && infected : notWhole;
    if (mend) errors.push({pointer: jsonPointer(['attachments', index]), detail: mend[language]});
  }
  if (errors.length > 0) return problem('invalidComplaint', language, errors);
  return isScanning ? problem('scanning', language) : undefined;
}

/**
 * Whether the file here is the one that the complaint means, to the last byte. Its type is looked at
 * again: the receiver may have been ended between the last byte and the first look.
 */
async function isSame(
  {path, size, received}: ReceivedFile,
  attachment: Attachment,
): Promise<boolean> {
  if (received !== size || size !== attachment.size) return false;
  if ((await typeByContent(path)) !== attachment.type) return false;
  const sha256 = await sha256Of(path);
  return attachment.sha256 === undefined || attachment.sha256 === sha256;
}

const notWhole: Words = {
  en: 'We do not have this file whole. Remove it, and add it again.',
  it: 'Non abbiamo ricevuto tutto il file. Rimuovilo e aggiungilo di nuovo.',
};

const infected: Words = {
  en: 'Our virus scan found something in this file. Remove it, and send the complaint without it.',
  it: "L'antivirus ha trovato qualcosa in questo file. Rimuovilo e invia il reclamo senza allegarlo.",
};
