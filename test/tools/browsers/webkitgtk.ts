/** Finds WebKitGTK: its driver, its browser, and the screen that it needs. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {inPath, isExecutable} from './in-path.js';

/** Where distributions put what only WebKitGTK itself calls; Debian has a folder for each kind of machine. */
const folders = (): string[] => [
  '/usr/libexec',
  '/usr/lib64',
  '/usr/lib',
  ...subfolders('/usr/lib').filter((folder) => folder.endsWith('-linux-gnu')),
];

export function miniBrowserPath(): string | undefined {
  if (!inPath('WebKitWebDriver') || !inPath('Xvfb')) return undefined;
  return folders()
    .map((folder) => join(folder, 'webkit2gtk-4.1', 'MiniBrowser'))
    .find(isExecutable);
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
