import {FilesPart} from './form-files.js';

/** The part that deals with files. In the one-file build it is a file of its own: see `files-part-later.ts`. */
export const filesPart: Promise<typeof FilesPart> = Promise.resolve(FilesPart);
