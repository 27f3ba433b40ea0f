import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {Linter} from 'eslint';

// ESLint's own files are JavaScript, whose types nobody needs.
const {rooms} = createRequire(import.meta.url)('./rooms.js') as {
  rooms: Linter.Config[];
};
const complaintsOf = (filename: string, code: string): string[] =>
  new Linter().verify(code, rooms, {filename}).map(({message}) => message);

const imports: [file: string, source: string, isAllowed: boolean][] = [
  ['src/complaint/a.ts', './b.js', true],
  ['src/complaint/a.ts', 'zod/mini', true],
  ['src/complaint/a.ts', 'zod', false],
  ['src/complaint/a.ts', '../session/b.js', false],
  ['src/complaint/a.ts', './../session/b.js', false],
  ['src/complaint/a.ts', '../events.js', false],
  ['src/complaint/a.ts', '../../demo/texts.js', false],
  ['src/submission/a.ts', '../complaint/b.js', true],
  ['src/submission/a.ts', '../session/b.js', false],
  ['src/session/a.ts', '../submission/b.js', true],
  ['src/session/a.ts', '../page/b.js', false],
  ['src/session/a.ts', 'lit', false],
  ['src/localization/a.ts', '@lit/localize', true],
  ['src/localization/a.ts', '../views/b.js', false],
  ['src/views/fields/a.ts', '../b.js', true],
  ['src/views/fields/a.ts', '../../session/b.js', true],
  ['src/views/fields/a.ts', '../../submission/b.js', false],
  ['src/views/fields/a.ts', 'lit/directives/repeat.js', true],
  ['src/page/a.ts', '../views/b.js', true],
  ['src/page/a.ts', '../submission/b.js', false],
  ['src/page/a.ts', 'lit/directives/repeat.js', false],
  ['src/complaint-form.ts', './events.js', true],
  ['src/complaint-form.ts', './submission/b.js', false],
  ['src/schema.ts', './complaint/b.js', true],
  ['src/schema.ts', 'lit', false],
  ['src/schema.ts', './session/b.js', false],
  ['src/index.ts', './define.js', true],
  ['src/index.ts', './complaint-form.js', false],
  ['src/define.ts', './complaint-form.styles.js', false],
  ['demo/receiver/a.ts', '../../src/complaint/b.js', true],
  ['demo/receiver/a.ts', '../../src/session/b.js', false],
  ['demo/receiver/a.ts', 'node:fs/promises', true],
  ['demo/receiver/a.ts', '@tus/server', true],
  ['demo/receiver/a.ts', 'lit', false],
];
for (const [file, source, isAllowed] of imports)
  test(`${file} may${isAllowed ? '' : ' not'} import ${source}`, () => {
    for (const code of [
      `import '${source}';`,
      `export * from '${source}';`,
      `export {one} from '${source}';`,
      `import('${source}');`,
    ])
      assert.equal(complaintsOf(file, code).length, isAllowed ? 0 : 1, code);
  });

const uses: [code: string, isPure: boolean][] = [
  ['document.title', false],
  ['localStorage.length', false],
  ['fetch("/")', false],
  ['crypto.randomUUID()', false],
  ['navigator.onLine', false],
  ['Date.now()', false],
  ['new Date()', false],
  ['Math.random()', false],
  ['new Date(0)', true],
  ['new URL("https://example.org")', true],
  ['new AbortController()', true],
];
for (const room of ['complaint', 'submission', 'session'])
  for (const [code, isPure] of uses)
    test(`${room} may${isPure ? '' : ' not'} use ${code}`, () => {
      assert.equal(complaintsOf(`src/${room}/a.ts`, code).length, isPure ? 0 : 1);
    });
