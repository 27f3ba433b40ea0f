/**
 * A page as its reader may have it: on paper, in the dark, in colours of their own. Not every engine
 * can show that to a test. Key presses and sizes of the page are real in all: `sendKeys` and
 * `setViewport` of @web/test-runner-commands.
 */
import {executeServerCommand} from '@web/test-runner-commands';
import type {EmulatedMedia} from '../tools/browsers/test-browser.js';

/** The WebDriver of WebKitGTK has no command for it. */
const canEmulateMedia = /Chrome\/|Firefox\//.test(navigator.userAgent);

/** A test that is only there where media can be emulated; the run says how many are not. */
export function itWithMedia(title: string, test: () => Promise<void>): void {
  if (!canEmulateMedia) {
    void executeServerCommand('leave-out', 'emulated media');
    return;
  }
  it(title, async () => {
    try {
      await test();
    } finally {
      await emulateMedia({});
    }
  });
}

/** Shows the page so until the end of the test, or until it is told otherwise. */
export async function emulateMedia(media: Partial<EmulatedMedia>): Promise<void> {
  const {type, colorScheme, reducedMotion, forcedColors} = {...asUsual, ...media};
  await executeServerCommand('emulate-all-media', {type, colorScheme, reducedMotion, forcedColors});
  await matches(type);
  // To Firefox, paper is light.
  if (type === 'screen') await matches(`(prefers-color-scheme: ${colorScheme})`);
  await matches(`(prefers-reduced-motion: ${reducedMotion})`);
  await matches(`(forced-colors: ${forcedColors})`);
}

const asUsual: EmulatedMedia = {
  type: 'screen',
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
};

/** The page may hear of it later than the test. */
async function matches(query: string): Promise<void> {
  const list = matchMedia(query);
  if (list.matches) return;
  await new Promise((resolve) => {
    list.addEventListener('change', resolve, {once: true});
  });
}
