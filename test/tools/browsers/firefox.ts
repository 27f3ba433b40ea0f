/** Finds Firefox. */
import {existsSync} from 'node:fs';
import {inPath} from './in-path.js';

const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** `FIREFOX_PATH`, then the usual names. */
export function firefoxPath(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  return named ?? inPath('firefox-esr') ?? inPath('firefox') ?? (existsSync(MAC) ? MAC : undefined);
}
