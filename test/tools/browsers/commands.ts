/** What a test may ask of the run besides @web/test-runner-commands; asked by test/support/media.ts. */
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

export function browserCommands({found}: Browsers, leftOut: LeftOut): TestRunnerPlugin {
  return {
    name: 'browser-commands',
    async executeCommand({command, payload, session}) {
      if (command === 'leave-out') {
        leftOut.add(session.browser.name, String(payload));
        return true;
      }
      if (command === 'emulate-all-media') {
        const browser = found.find(({launcher}) => launcher === session.browser);
        if (!browser?.emulateMedia) throw new Error(`${session.browser.name} cannot emulate media`);
        await browser.emulateMedia(session.id, payload as EmulatedMedia);
        return true;
      }
      return undefined;
    },
  };
}
