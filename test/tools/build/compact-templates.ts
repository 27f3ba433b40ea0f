/**
 * Takes the indentation and comments out of the templates in `css` and `html`. A run of white space
 * with a line break becomes one space, which is the same to CSS and HTML alike.
 */
import MagicString from 'magic-string';
import {Visitor, type ESTree, type Plugin} from 'vite';

export function compactTemplates(): Plugin {
  return {
    name: 'compact-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, file) {
      if (!file.includes('/src/')) return null;
      const shorter = new MagicString(code);
      new Visitor({
        TaggedTemplateExpression({tag, quasi}) {
          if (tag.type !== 'Identifier') return;
          if (tag.name === 'css' || tag.name === 'html') compact(quasi, tag.name, shorter);
        },
      }).visit(this.parse(code));
      return {code: shorter.toString(), map: shorter.generateMap({hires: true})};
    },
  };
}

function compact({quasis}: ESTree.TemplateLiteral, tag: 'css' | 'html', code: MagicString): void {
  for (const {start, end, value} of quasis) {
    const text = tag === 'css' ? compactCss(value.raw) : compactLines(value.raw);
    if (start < end) code.overwrite(start, end, text);
  }
}

const compactLines = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** No text in our styles (`content`) has what is shortened here. */
export const compactCss = (text: string): string =>
  compactLines(text.replace(/\/\*.*?\*\//gs, ''))
    .replace(/\s*([{};]|,(?= ))\s*/g, '$1')
    .replace(/(?<=\w): /g, ':')
    .replaceAll(';}', '}')
    .replace(/\b0\.(?=\d)/g, '.');
