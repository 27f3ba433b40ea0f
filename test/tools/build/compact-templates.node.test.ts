import {describe, it} from 'node:test';
import {expect} from 'chai';
import {compactCss} from './compact-templates.js';

const styles: readonly [what: string, css: string, compact: string][] = [
  ['a rule', 'a {\n  margin: 0 1em;\n  color: red;\n}\n', 'a{margin:0 1em;color:red}'],
  ['a comment', '/* Why:\n so. */ a {\n  top: 0;\n}', ' a{top:0}'],
  ['numbers', 'a {\n  margin: 0.5em 10.5em -0.25em;\n}', 'a{margin:.5em 10.5em -.25em}'],
  ['a sum', 'a {\n  top: calc(1em - 0.5px);\n}', 'a{top:calc(1em - .5px)}'],
  [
    'states in a selector',
    '.a :hover,\n.b :is(p, ul) + p {\n  top: 0;\n}',
    '.a :hover,.b :is(p,ul) + p{top:0}',
  ],
  ['a query', '@media (prefers-contrast: more) {\n}', '@media (prefers-contrast:more){}'],
];

describe('styles in the build', () => {
  for (const [what, css, compact] of styles)
    it(`keep the sense of ${what}`, () => {
      expect(compactCss(css)).to.equal(compact);
    });
});
