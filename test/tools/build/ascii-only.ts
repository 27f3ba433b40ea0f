/**
 * Writes what is left of other characters as escapes: the minifier spares tagged templates, in which
 * ours are read as they are meant, not as they are written. Then a page that does not say its
 * encoding shows the right words, too.
 */
import type {Plugin} from 'vite';

export function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    apply: 'build',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type === 'chunk') file.code = file.code.replace(/[^\p{ASCII}]/gu, escaped);
      }
    },
  };
}

const escaped = (character: string): string =>
  character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
