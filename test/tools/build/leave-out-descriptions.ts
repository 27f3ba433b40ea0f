/** Leaves the translator's notes out of a build: `msg(text, {id, desc})` becomes `msg(text, {id})`. */
import type {CallExpression, Node, Property} from 'estree';
import {walk} from 'estree-walker';
import MagicString from 'magic-string';
import type {Plugin} from 'vite';

/** What an ESTree parser adds to each node. */
type Positioned = Node & {start: number; end: number};

export function leaveOutDescriptions(): Plugin {
  return {
    name: 'leave-out-descriptions',
    apply: 'build',
    // By then TypeScript has become JavaScript.
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('desc')) return null;
      const shorter = new MagicString(code);
      walk(this.parse(code) as Node, {
        enter(node) {
          if (isMsgCall(node)) leaveOutDescription(node, shorter);
        },
      });
      return {code: shorter.toString(), map: shorter.generateMap({hires: true})};
    },
  };
}

const isMsgCall = (node: Node): node is CallExpression =>
  node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'msg';

function leaveOutDescription({arguments: [, options]}: CallExpression, code: MagicString): void {
  if (options?.type !== 'ObjectExpression') return;
  const kept = options.properties.filter((property) => !isDescription(property as Property));
  const {start, end} = options as Positioned;
  code.overwrite(start, end, `{${kept.map((property) => textOf(property, code)).join()}}`);
}

const isDescription = ({key}: Property): boolean =>
  key.type === 'Identifier' && key.name === 'desc';

const textOf = (node: Node, code: MagicString): string =>
  code.original.slice((node as Positioned).start, (node as Positioned).end);
