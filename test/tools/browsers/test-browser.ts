/** A browser as a run of the tests sees it. */
import type {BrowserLauncher} from '@web/test-runner';

export interface TestBrowser {
  readonly launcher: BrowserLauncher;
  /** As much of it as people say, once the browser has run. */
  readonly version: () => string | undefined;
  /** Shows the page of that session in these ways; not every engine can. */
  readonly emulateMedia?: (sessionId: string, media: EmulatedMedia) => Promise<void>;
}

/** What a style sheet can ask about the reader. */
export interface EmulatedMedia {
  readonly type: 'screen' | 'print';
  readonly colorScheme: 'light' | 'dark';
  readonly reducedMotion: 'no-preference' | 'reduce';
  readonly forcedColors: 'none' | 'active';
}
