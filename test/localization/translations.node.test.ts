import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkXliff} from '../tools/translations/check-xliff.js';
import {markChanges} from '../tools/translations/mark-changes.js';
import {openProject} from '../tools/translations/project.js';

const {messages, faults: faultsInCode} = openProject('test/localization/fixture/lit-localize.json');

const complete = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file target-language="it" source-language="en" original="lit-localize-inputs" datatype="plaintext">
<body>
<trans-unit id="fixture.plain.text">
  <source>Fees and charges</source>
  <target>Commissioni e costi</target>
</trans-unit>
<trans-unit id="fixture.counted.text">
  <source>Step <x id="0" equiv-text="\${step}"/> of <x id="1" equiv-text="\${total}"/></source>
  <target>Passo <x id="0" equiv-text="\${step}"/> di <x id="1" equiv-text="\${total}"/></target>
</trans-unit>
<trans-unit id="fixture.linked.text">
  <source>Ask <x id="0" equiv-text="&lt;a href=&quot;\${url}&quot;>"/>support<x id="1" equiv-text="&lt;/a>"/> first</source>
  <target>Prima chiedi all'<x id="0" equiv-text="&lt;a href=&quot;\${url}&quot;>"/>assistenza<x id="1" equiv-text="&lt;/a>"/></target>
</trans-unit>
</body>
</file>
</xliff>
`;

const check = (text: string): string[] =>
  checkXliff({file: 'it.xlf', text, sourceLocale: 'en', targetLocale: 'it'}, messages);

/** Replaces what must be there, so that no case changes nothing. */
function edit(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), `the file has no ${from}`);
  return text.replace(from, () => to);
}

const target = '<target>Commissioni e costi</target>';
const total = '<x id="1" equiv-text="${total}"/></target>';

const faults = [
  ['no target', target, '', /^it\.xlf:5: fixture\.plain\.text has no <target>; translate/],
  ['an empty target', target, '<target/>', /:5: fixture\.plain\.text has an empty <target>/],
  ['a blank target', target, '<target> \n </target>', /has an empty <target>/],
  ['two targets', target, target + target, /more than one <target>/],
  [
    'a message that the code no longer has',
    '<trans-unit id="fixture.plain.text">',
    '<trans-unit id="fixture.old.text"><source>Old</source><target>Vecchio</target></trans-unit><trans-unit id="fixture.plain.text">',
    /:5: fixture\.old\.text is not in the code any more; run npm run localize/,
  ],
  ['a new message', 'fixture.plain.text', 'fixture.other.text', /fixture\.plain\.text is missing/],
  ['a message twice', 'fixture.counted.text', 'fixture.plain.text', /:9: .* stands there twice/],
  ['another source', '<source>Fees and', '<source>Fees or', /:5: .* has another text in the code/],
  [
    'a translation of an earlier source',
    '<target>Comm',
    '<target state="needs-review-translation">Comm',
    /was translated from another text; check its <target>, delete state=/,
  ],
  ['a missing placeholder', total, '</target>', /:9: .* lacks <x id="1" equiv-text="\$\{total\}"/],
  ['an invented placeholder', total, `<x id="2" equiv-text="\${x}"/>${total}`, /unknown <x id="2"/],
  [
    'a placeholder twice',
    total,
    total.replace('</target>', '') + total,
    /has an unknown <x id="1"/,
  ],
  ['a wrong placeholder id', total, total.replace('"1"', '"7"'), /lacks <x id="1".*/],
  ['a wrong placeholder text', total, total.replace('total', 'sum'), /lacks <x id="1".*/],
  [
    'other markup',
    '&lt;/a>"/></target>',
    '&lt;/b>"/></target>',
    /lacks <x id="1" equiv-text="<\/a>/,
  ],
  ['an element of its own', 'Passo', '<b>Passo</b>', /:9: .* has a b in its <target>/],
  ['a comment', 'Passo', '<!-- step -->Passo', /has a #comment in its <target>/],
  ['character data', 'Passo', '<![CDATA[Passo]]>', /has a #cdata-section in its <target>/],
  ['an ampersand', 'Commissioni e', 'Commissioni &amp;', /has &, < or > in its <target>/],
  ['an angle bracket', 'Passo', 'Passo &lt;', /:9: .* has &, < or > in its <target>/],
  ['a space before it', 'Commissioni', ' Commissioni', /begins or ends with other white space/],
  ['a truncated file', '</body>\n</file>\n</xliff>\n', '', /^it\.xlf:\d+: cannot be read/],
  ['a bare ampersand', 'Commissioni e', 'Commissioni &', /has &, < or > in its <target>/],
  [
    'tags that cross',
    '</source>\n  <target>Comm',
    '\n <target>Comm',
    /^it\.xlf:\d+: cannot be read/,
  ],
  ['no file element', '<file ', '<fil ', /cannot be read/],
  ['another language', 'target-language="it"', 'target-language="fr"', /"fr"; write "it"/],
  ['no language', 'target-language="it" ', '', /target-language is ""; write "it"/],
  ['another source language', 'source-language="en"', 'source-language="de"', /write "en"/],
  ['another version', 'version="1.2"', 'version="2.0"', /version is "2.0"; write "1.2"/],
] as const;

describe('the check of translations', () => {
  it('finds nothing in a complete file', () => {
    assert.deepEqual(check(complete), []);
    assert.deepEqual(faultsInCode, []);
  });

  it('leaves the order of placeholders to the translator', () => {
    const turned = 'Di <x id="1" equiv-text="${total}"/> il <x id="0" equiv-text="${step}"/>';
    const text = complete.replace(/Passo.*(?=<\/target>)/, () => turned);
    assert.deepEqual(check(text), []);
  });

  it('takes an ampersand in a message with markup', () => {
    assert.deepEqual(check(edit(complete, 'Prima chiedi', 'Tu &amp; noi: prima chiedi')), []);
  });

  for (const [name, from, to, fault] of faults) {
    it(`finds ${name}`, () => {
      const found = check(edit(complete, from, to));
      assert.ok(
        found.some((line) => fault.test(line)),
        `${String(fault)} is not among:\n${found.join('\n')}`,
      );
      assert.ok(found.every((line) => !line.includes('\n')));
    });
  }
});

describe('taking new texts from the code', () => {
  it('marks the translation of a text that has changed', () => {
    const after = markChanges(edit(complete, 'Fees and charges', 'Fees'), complete);
    assert.match(after, /<target state="needs-review-translation">Commissioni e costi</);
    assert.equal(after.match(/state=/g)?.length, 1);
  });

  it('follows a placeholder that was only renamed in the code', () => {
    const source = '<x id="1" equiv-text="${total}"/></source>';
    const renamed = edit(complete, source, source.replace('total', 'steps'));
    const after = markChanges(complete, renamed);
    assert.match(after, /di <x id="1" equiv-text="\$\{steps\}"\/><\/target>/);
    assert.doesNotMatch(after, /state=/);
  });

  it('leaves a file alone in which nothing has changed', () => {
    assert.equal(check(markChanges(complete, complete)).length, 0);
  });
});
