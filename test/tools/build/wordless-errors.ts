/**
 * Takes the words out of the errors that Lit, lit-localize and zod throw at whoever writes a template
 * or a schema wrongly. They are thrown as before; who develops has the words.
 */
import MagicString from 'magic-string';
import {Visitor, type ESTree, type Plugin} from 'vite';

export function wordlessErrors(): Plugin {
  return {
    name: 'wordless-errors',
    apply: 'build',
    transform(code, file) {
      if (!file.includes('/node_modules/')) return null;
      const shorter = new MagicString(code);
      const shorten = ({
        callee,
        arguments: words,
      }: ESTree.CallExpression | ESTree.NewExpression) => {
        const [first] = words;
        const last = words.at(-1);
        if (callee.type === 'Identifier' && callee.name === 'Error' && first && last)
          shorter.remove(first.start, last.end);
      };
      new Visitor({CallExpression: shorten, NewExpression: shorten}).visit(this.parse(code));
      return {code: shorter.toString(), map: shorter.generateMap({hires: true})};
    },
  };
}
