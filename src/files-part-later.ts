/** Takes the place of `files-part.ts` in the one-file build: the part comes with a script tag of its own. */
import type {FilesPart} from './form-files.js';

let provide: (part: typeof FilesPart) => void;

export const filesPart = new Promise<typeof FilesPart>((resolve) => {
  provide = resolve;
});

/** The part is there; more than once it does nothing. */
export function provideFilesPart(part: typeof FilesPart): void {
  provide(part);
}
