/** What a test may ask of the run besides @web/test-runner-commands. */
import type {TestRunnerPlugin} from '@web/test-runner';
import type {Browsers} from './find-browsers.js';
import type {EmulatedMedia} from './test-browser.js';

/** What engines cannot do, and how many tests are not there for that. */
export class LeftOut {
  readonly #counts = new Map<string, number>();

  add(engine: string, ability: string): void {
    const reason = `${engine} has no ${ability}`;
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  inWords(): string[] {
    return [...this.#counts].map(
      ([reason, count]) =>
        `${reason}: ${count} ${count === 1 ? 'test is' : 'tests are'} not run in it`,
    );
  }
}

/** What there is to say of assistive technology. */
export interface ToldTree {
  readonly tree: string;
  /** The trees that are kept are to be written anew, not compared. */
  readonly isUpdate: boolean;
}

export function browserCommands({found}: Browsers, leftOut: LeftOut): TestRunnerPlugin {
  return {
    name: 'browser-commands',
    async executeCommand({command, payload, session}) {
      const browser = found.find(({launcher}) => launcher === session.browser);
      switch (command) {
        case 'leave-out':
          leftOut.add(session.browser.name, String(payload));
          return true;
        case 'emulate-all-media':
          if (!browser?.emulateMedia)
            throw new Error(`${session.browser.name} cannot emulate media`);
          await browser.emulateMedia(session.id, payload as EmulatedMedia);
          return true;
        case 'picture':
          return browser?.picture(session.id);
        case 'accessibility-tree': {
          const tree = (await browser?.accessibilityTree?.(session.id)) ?? '';
          return {tree, isUpdate: process.env['UPDATE_SNAPSHOTS'] === '1'} satisfies ToldTree;
        }
        default:
          return undefined;
      }
    },
  };
}
