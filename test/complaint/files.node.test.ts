/** The rows of files: what of them can be used when they were kept, what is awaited, what is sent. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  areAddedFiles,
  areThere,
  attachmentsOf,
  mediaTypeOf,
  withoutContent,
  type AddedFile,
  type FileFaultCode,
} from '../../src/complaint/files.js';
import {fileOnItsWay, fileThere, validAttachment} from './added-files.js';

/** As JSON has it, in which nothing is undefined. */
const kept = (file: object): unknown => JSON.parse(JSON.stringify(file));

const faults: readonly FileFaultCode[] = [
  'wrongKind',
  'tooLarge',
  'empty',
  'unreadable',
  'folder',
  'tooManyFiles',
  'missing',
  'notUploaded',
];

const usable: [what: string, file: object][] = [
  ['one that is there', fileThere()],
  ['one that is on its way', fileOnItsWay()],
  ['one that has been begun', fileThere({isThere: undefined})],
  ['one without a hash', fileThere({sha256: undefined})],
  ['one of no known type', fileThere({type: ''})],
  ['one of a type that is none', fileThere({type: 'a film'})],
  ['one of before 1970', fileThere({changedAt: -1})],
  ['one in Arabic', fileThere({name: 'كشف حساب.pdf'})],
  ['an empty one', fileOnItsWay({size: 0, fault: {code: 'empty'}})],
  ...faults.map((code): [string, object] => [`a fault: ${code}`, fileOnItsWay({fault: {code}})]),
];
for (const [what, file] of usable) {
  test(`what was kept can be used: ${what}`, () => {
    assert.equal(areAddedFiles([kept(file)]), true);
    assert.equal(areAddedFiles([kept(fileThere({id: 7})), kept(file)]), true);
  });
}

const hostile: [what: string, change: Readonly<Record<string, unknown>>][] = [
  ...['id', 'name', 'type', 'size', 'changedAt'].map((name): [string, Record<string, unknown>] => [
    `no ${name}`,
    {[name]: undefined},
  ]),
  ['an id that is a text', {id: '1'}],
  ['an id that cannot be counted', {id: 2 ** 53}],
  ['a size that is a list', {size: [5]}],
  ['a size of no bytes, though it is there', {size: 0}],
  ['half a byte', {size: 0.5}],
  ['less than no bytes', {size: -5}],
  ['a name that is a number', {name: 7}],
  ['an empty name', {name: ''}],
  ['a name of two lines', {name: 'a\nb'}],
  ['a name that is too long', {name: 'x'.repeat(256)}],
  ['a type that is an object', {type: {toString: 1}}],
  ['a date that is a text', {changedAt: '2026-11-22'}],
  ['a hash that is none', {sha256: 'x'}],
  ['a hash that is a number', {sha256: 5}],
  ['a hash that is null', {sha256: null}],
  ['a URL that is a script', {url: 'javascript:alert(1)'}],
  ['a URL that is empty', {url: ''}],
  ['a URL that is null', {url: null}],
  ['a URL that is too long', {url: `https://a.example/${'x'.repeat(2_000)}`}],
  ['to be there without a URL', {url: undefined}],
  ['to be there, as a text', {isThere: 'yes'}],
  ['to be there or not, as null', {isThere: null}],
  ['not to be there, as no form says', {isThere: false}],
  ['a fault that is null', {fault: null}],
  ['a fault that is a text', {fault: 'tooLarge'}],
  ['a fault without a code', {fault: {}}],
  ['a fault of no known code', {fault: {code: 'toString'}}],
  ['a fault whose code is a list', {fault: {code: ['tooLarge']}}],
];
for (const [what, change] of hostile) {
  test(`what was kept cannot be used: a file with ${what}`, () => {
    const file = {...fileThere(), ...change};
    assert.equal(areAddedFiles([kept(fileThere({id: 7})), kept(file)]), false);
  });
}

const notFiles: [what: string, value: unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'files'],
  ['an object like a list', {length: 1, 0: fileThere()}],
  ['a list with null', [null]],
  ['a list of texts', ['statement.pdf']],
  ['a list of lists', [[]]],
  ['two files that cannot be told apart', [fileThere(), fileThere()]],
  [
    'more files that are there than a complaint may have',
    Array.from({length: 101}, (_, place) => fileThere({id: place + 1})),
  ],
];
for (const [what, value] of notFiles) {
  test(`what was kept cannot be used: ${what}`, () => {
    assert.equal(areAddedFiles(value), false);
  });
}

test('what was kept can be used: no files, and more than may be sent', () => {
  assert.equal(areAddedFiles([]), true);
  const dropped = Array.from({length: 200}, (_, place) =>
    fileOnItsWay({id: place + 1, fault: {code: 'tooManyFiles'}}),
  );
  assert.equal(areAddedFiles(dropped), true);
});

const network = {reason: 'network', status: null} as const;
const afterReload: [what: string, file: AddedFile, code: FileFaultCode | undefined][] = [
  ['is there', fileThere(), undefined],
  ['was not read yet', fileOnItsWay({sha256: undefined}), 'missing'],
  ['was not begun', fileOnItsWay(), 'missing'],
  ['was on its way', fileThere({isThere: undefined}), 'missing'],
  [
    'had failed',
    fileThere({isThere: undefined, fault: {code: 'notUploaded', failure: network}}),
    'missing',
  ],
  ...faults
    .filter((code) => code !== 'notUploaded')
    .map((code): [string, AddedFile, FileFaultCode] => [
      `could not be sent: ${code}`,
      fileOnItsWay({fault: {code}}),
      code,
    ]),
];
for (const [what, file, code] of afterReload) {
  test(`after a reload a file that ${what} ${code ? `is ${code}` : 'is as it was'}`, () => {
    const before = structuredClone(file);
    const [after] = withoutContent([file]);
    assert.deepEqual(after, code ? {...file, fault: {code}} : file);
    assert.deepEqual(file, before, 'what is given stays as it is');
  });
}

const awaited: [what: string, files: readonly AddedFile[], are: boolean][] = [
  ['none', [], true],
  ['all there', [fileThere(), fileThere({id: 2})], true],
  ['one on its way', [fileThere(), fileOnItsWay({id: 2})], false],
  ['one that cannot be sent', [fileThere(), fileOnItsWay({id: 2, fault: {code: 'folder'}})], true],
  [
    'one that cannot be sent, and one on its way',
    [fileOnItsWay({id: 2, fault: {code: 'folder'}}), fileOnItsWay()],
    false,
  ],
];
for (const [what, files, are] of awaited) {
  test(`of files nothing is awaited${are ? '' : ' but the last'}: ${what}`, () => {
    assert.equal(areThere(files), are);
  });
}

test('a complaint names nothing of a file but what its endpoint needs', () => {
  assert.deepEqual(attachmentsOf([fileThere()]), [validAttachment]);
  const {sha256: _, ...others} = validAttachment;
  assert.deepEqual(attachmentsOf([fileThere({sha256: undefined})]), [others]);
  assert.deepEqual(attachmentsOf([fileThere({isThere: undefined}), fileOnItsWay({id: 2})]), []);
});

const types: [type: string, sent: string][] = [
  ['image/png', 'image/png'],
  ['text/plain;charset=utf-8', 'text/plain;charset=utf-8'],
  ['', 'application/octet-stream'],
  ['film', 'application/octet-stream'],
  ['image/png\r\nX: 1', 'application/octet-stream'],
  ['image/è', 'application/octet-stream'],
  [`image/${'x'.repeat(249)}`, `image/${'x'.repeat(249)}`],
  [`image/${'x'.repeat(250)}`, 'application/octet-stream'],
];
for (const [type, sent] of types) {
  test(`the type ${JSON.stringify(type.slice(0, 30))} is sent as ${sent.slice(0, 30)}`, () => {
    assert.equal(mediaTypeOf({type}), sent);
  });
}
