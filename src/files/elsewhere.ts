/** Files that were uploaded for another upload endpoint than the page has now. */
import {withoutContent, type AddedFile} from '../complaint/files.js';
import type {UploadSettings} from './owner.js';
import {isOn} from './upload-request.js';

/** A test for them. */
export function isElsewhere({url: endpoint}: UploadSettings): (file: AddedFile) => boolean {
  return ({url}) => url !== undefined && !isOn(url, endpoint);
}

/**
 * The page's endpoint knows nothing of them: they begin anew, or are asked for.
 *
 * @param contents what is in the memory of the page, by the files' IDs
 */
export function withoutElsewhere(
  files: readonly AddedFile[],
  settings: UploadSettings,
  contents: ReadonlyMap<number, unknown>,
): readonly AddedFile[] {
  const isThere = isElsewhere(settings);
  const begun = files.map((file) =>
    isThere(file) ? {...file, url: undefined, isThere: undefined} : file,
  );
  return withoutContent(begun).map((file) =>
    contents.has(file.id) ? {...file, fault: undefined} : file,
  );
}
