/** The browsers that tests run in: where each is found, how it is got, how it is started. */
import {isRoot} from './debian.js';
import {chromiumPath} from './chromium.js';

export interface TestBrowser {
  readonly path: string;
  readonly args: readonly string[];
}

export async function chromium(): Promise<TestBrowser> {
  return {
    path: await chromiumPath(),
    args: [
      // Chromium refuses to sandbox a process of root's, and CI machines are often root's.
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-gpu',
      // Chromium's own errands at start-up cost 0.7 s of CPU in each window.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
}
