/**
 * Takes the indentation and comments out of the templates in `css` and `html`. A run of white space
 * with a line break becomes one space, which is the same to CSS and HTML alike.
 */
import type {Node, TaggedTemplateExpression} from 'estree';
import {walk} from 'estree-walker';
import MagicString from 'magic-string';
import type {Plugin} from 'vite';

export function compactTemplates(): Plugin {
  return {
    name: 'compact-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, file) {
      if (!file.includes('/src/')) return null;
      const shorter = new MagicString(code);
      walk(this.parse(code) as Node, {
        enter(node) {
          if (node.type !== 'TaggedTemplateExpression') return;
          const tag = tagOf(node);
          if (tag === 'css' || tag === 'html') compact(node, tag, shorter);
        },
      });
      return {code: shorter.toString(), map: shorter.generateMap({hires: true})};
    },
  };
}

const tagOf = ({tag}: TaggedTemplateExpression): string =>
  tag.type === 'Identifier' ? tag.name : '';

function compact({quasi}: TaggedTemplateExpression, tag: string, code: MagicString): void {
  for (const part of quasi.quasis) {
    const {start, end} = part as typeof part & {start: number; end: number};
    const text = tag === 'css' ? compactCss(part.value.raw) : compactLines(part.value.raw);
    if (start < end) code.overwrite(start, end, text);
  }
}

const compactLines = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const compactCss = (text: string): string =>
  compactLines(text.replace(/\/\*.*?\*\//gs, '')).replace(/\s*([{};]|,(?= ))\s*/g, '$1');
