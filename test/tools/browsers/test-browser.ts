/** A browser as a run of the tests sees it. */
import type {BrowserLauncher} from '@web/test-runner';

export interface TestBrowser {
  readonly launcher: BrowserLauncher;
  /** As much of it as people say, once the browser has run. */
  readonly version: () => string | undefined;
  /** Shows the page of that session in these ways; not every engine can. */
  readonly emulateMedia?: (sessionId: string, media: EmulatedMedia) => Promise<void>;
  /** What is painted in the window of that session: a PNG in base64. */
  readonly picture: (sessionId: string) => Promise<string>;
  /** What assistive technology is told of the form in that session; not every engine says it. */
  readonly accessibilityTree?: (sessionId: string) => Promise<string>;
}

/** What a style sheet can ask about the reader. */
export interface EmulatedMedia {
  readonly type: 'screen' | 'print';
  readonly colorScheme: 'light' | 'dark';
  readonly reducedMotion: 'no-preference' | 'reduce';
  readonly forcedColors: 'none' | 'active';
}
