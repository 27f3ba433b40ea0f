/**
 * Lit makes a Trusted Types policy called `lit-html` when it loads. On a page that runs a Lit of
 * its own and allows no duplicates the second copy would die, so ours has a name of its own.
 */
import type {Plugin} from 'vite';

const LITS_POLICY = /createPolicy\((["'])lit-html\1/g;

export function ownTrustedTypesPolicy(name: string): Plugin {
  let renamed = 0;
  return {
    name: 'own-trusted-types-policy',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/lit-html/') || !LITS_POLICY.test(code)) return null;
      renamed += 1;
      return {code: code.replace(LITS_POLICY, `createPolicy("${name}"`), map: null};
    },
    buildEnd(error) {
      if (error || renamed === 1) return;
      this.error(`Expected to rename Lit's Trusted Types policy once, did so ${renamed} times`);
    },
  };
}
