import {afterEach, beforeEach} from 'node:test';

const ways = ['debug', 'log', 'info', 'warn', 'error', 'trace', 'dir', 'table'] as const;

/** Call it in a `describe`: what is said in the console during each test, instead of in its report. */
export function watchConsole(): {readonly errors: string[]; readonly everything: string[]} {
  const said = {errors: [] as string[], everything: [] as string[]};
  const genuine = {...console};
  beforeEach(() => {
    said.errors.length = 0;
    said.everything.length = 0;
    for (const way of ways) {
      console[way] = (...words: unknown[]) => {
        const text = words.map(inWords).join(' ');
        said.everything.push(text);
        if (way === 'error') said.errors.push(text);
      };
    }
  });
  afterEach(() => {
    Object.assign(console, genuine);
  });
  return said;
}

function inWords(word: unknown): string {
  if (word instanceof Error) return `${word.name}: ${word.message}`;
  return typeof word === 'string' ? word : JSON.stringify(word);
}
