/** Which of the files that the client chooses are taken, and why the others are not (contract 5.8). */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {AddedFile, FileFaultCode} from '../../src/complaint/files.js';
import {admit, type ChosenFile, type FileLimits} from '../../src/files/admission.js';

const limits: FileLimits = {
  types: 'image/jpeg,image/png,application/pdf',
  maxSize: 10_000_000,
  maxFiles: 10,
};

/** A good file, but for what the test is about. */
const chosen = (change: Partial<ChosenFile> = {}): ChosenFile => ({
  name: 'statement.pdf',
  type: 'application/pdf',
  size: 1_000,
  lastModified: 1_790_000_000_000,
  arrayBuffer: () => Promise.reject(new Error('This one is only looked at.')),
  ...change,
});

const numbered = (count: number): ChosenFile[] =>
  Array.from({length: count}, (_, place) => chosen({name: `${place + 1}.pdf`}));

/** What is there after files were chosen. */
function add(all: readonly ChosenFile[], before: readonly AddedFile[] = [], change = limits) {
  let id = before.length;
  return admit(before, all, change, () => ++id);
}

const codesOf = (files: readonly AddedFile[]): (FileFaultCode | undefined)[] =>
  files.map(({fault}) => fault?.code);

const withFault = (file: AddedFile | undefined, code: FileFaultCode): AddedFile => ({
  ...file!,
  fault: {code},
});

test('a file whose type says nothing is sent as the type that it was taken for', () => {
  const {files} = add([
    chosen({type: 'application/octet-stream'}),
    chosen({name: 'a.pdf', type: ''}),
  ]);
  assert.deepEqual(
    files.map(({type}) => type),
    ['application/pdf', 'application/pdf'],
  );
});

const faulty: [what: string, change: Partial<ChosenFile>, code: FileFaultCode | undefined][] = [
  ['one that fits', {}, undefined],
  ['one byte', {size: 1}, undefined],
  ['no byte', {size: 0}, 'empty'],
  ['as large as allowed', {size: 10_000_000}, undefined],
  ['a byte too large', {size: 10_000_001}, 'tooLarge'],
  ['of another type', {name: 'a.mov', type: 'video/quicktime'}, 'wrongKind'],
  ['of another type and too large', {type: 'video/mp4', size: 10 ** 12}, 'wrongKind'],
  ['of another type and empty', {type: 'video/mp4', size: 0}, 'wrongKind'],
  ['a folder', {name: 'Photos', type: '', size: 4_096, isFolder: true}, 'folder'],
  ['an empty folder', {name: 'Photos', type: '', size: 0, isFolder: true}, 'folder'],
];
for (const [what, change, code] of faulty) {
  test(`it is a row, ${code ? `and says ${code}` : 'and is read'}: ${what}`, () => {
    const file = chosen(change);
    const {files, toRead, chosen: news} = add([file]);
    const {name, type, size, lastModified: changedAt} = file;
    assert.deepEqual(files, [{id: 1, name, type, size, changedAt, fault: code && {code}}]);
    assert.deepEqual([...toRead], code ? [] : [[1, file]]);
    assert.deepEqual(news, files);
  });
}

test('more than there may be stay as rows, in their order, and are not read', () => {
  const {files, toRead} = add(numbered(200));
  assert.equal(files.length, 200);
  assert.equal(new Set(files.map(({id}) => id)).size, 200);
  assert.deepEqual(codesOf(files.slice(0, 10)), Array(10).fill(undefined));
  assert.deepEqual(codesOf(files.slice(10)), Array(190).fill('tooManyFiles'));
  assert.equal(toRead.size, 10);
});

test('a file that cannot be sent takes the place of no other', () => {
  const broken = [chosen({name: 'a', isFolder: true}), chosen({size: 0}), chosen({size: 10 ** 9})];
  const {files} = add([...broken, ...numbered(11)]);
  assert.deepEqual(codesOf(files).slice(3), [...Array<undefined>(10), 'tooManyFiles']);
});

for (const code of ['missing', 'unreadable', 'notUploaded'] as const) {
  test(`a file keeps its place while it is ${code}`, () => {
    const [first, ...others] = add(numbered(10)).files;
    const {files} = add([chosen()], [withFault(first, code), ...others]);
    assert.equal(files.at(-1)?.fault?.code, 'tooManyFiles');
  });
}

test('the same file twice is one, whether at once or later', () => {
  const {files, toRead} = add([chosen(), chosen(), chosen()]);
  assert.equal(files.length, 1);
  assert.equal(toRead.size, 1);
  const again = add([chosen()], files);
  assert.equal(again.files, files);
  assert.deepEqual([again.toRead.size, again.chosen], [0, []]);
});

const others: [what: string, change: Partial<ChosenFile>][] = [
  ['another name', {name: 'statement (2).pdf'}],
  ['another name, by a capital', {name: 'Statement.pdf'}],
  ['another size', {size: 1_001}],
  ['another time of its last change', {lastModified: 1_790_000_000_001}],
];
for (const [what, change] of others) {
  test(`a file of ${what} is another file`, () => {
    assert.equal(add([chosen(), chosen(change)]).files.length, 2);
  });
}

test('the same name in two encodings is one file', () => {
  const {files} = add([chosen({name: 'e\u0300.pdf'}), chosen({name: '\u00e8.pdf'})]);
  assert.deepEqual(
    files.map(({name}) => name),
    ['\u00e8.pdf'],
  );
});

for (const code of ['missing', 'unreadable'] as const) {
  test(`a file that is ${code} is chosen again: it keeps its place, and what is known of it`, () => {
    const [one, two] = add(numbered(2)).files;
    const url = 'https://api.example/uploads/1';
    const asked = {...withFault(one, code), url, sha256: 'abc'};
    const again = chosen({name: '1.pdf'});
    const {files, toRead, chosen: news} = add([again], [asked, two!]);
    assert.deepEqual(files, [{...asked, fault: undefined}, two]);
    assert.deepEqual([...toRead], [[one?.id, again]]);
    assert.deepEqual(news, [files[0]]);
  });
}

test('a missing file is not that of the same name which has changed since', () => {
  const missing = withFault(add([chosen()]).files[0], 'missing');
  const {files} = add([chosen({lastModified: 1_790_000_099_999})], [missing]);
  assert.deepEqual(codesOf(files), ['missing', undefined]);
});

test('a missing file that is chosen again is checked again', () => {
  const missing = withFault(add([chosen()]).files[0], 'missing');
  const {files, toRead} = add([chosen()], [missing], {...limits, maxSize: 999});
  assert.deepEqual([codesOf(files), toRead.size], [['tooLarge'], 0]);
});

test('ten that are all missing can all be chosen again', () => {
  const missing = add(numbered(10)).files.map((file) => withFault(file, 'missing'));
  const {files, toRead} = add(numbered(10), missing);
  assert.deepEqual([codesOf(files), toRead.size], [Array(10).fill(undefined), 10]);
});

test('a file that was one too many is taken when it is chosen again and there is room', () => {
  const {files: eleven} = add(numbered(11));
  const last = chosen({name: '11.pdf'});
  const {files, toRead} = add([last], eleven.slice(1));
  assert.deepEqual(codesOf(files), Array(10).fill(undefined));
  assert.deepEqual([...toRead], [[11, last]]);
});

test('a file that cannot be sent says so again when it is chosen again', () => {
  const {files: before} = add([chosen({size: 0})]);
  const {files, chosen: news} = add([chosen({size: 0})], before);
  assert.deepEqual([files.length, codesOf(news)], [1, ['empty']]);
});

for (const fault of [undefined, {code: 'notUploaded'} as const]) {
  test(`what is on its way, or ${fault?.code}, is not begun anew when it is chosen again`, () => {
    const before = [{...add([chosen()]).files[0]!, fault}];
    const {files, toRead} = add([chosen()], before);
    assert.equal(files, before);
    assert.equal(toRead.size, 0);
  });
}

const names: [what: string, name: string, taken: string][] = [
  ['as it is', 'Ricevuta n. 5 (è).pdf', 'Ricevuta n. 5 (è).pdf'],
  ['in Arabic', 'كشف حساب.pdf', 'كشف حساب.pdf'],
  ['with a direction mark inside', 'كشف\u200f1.pdf', 'كشف\u200f1.pdf'],
  ['without what turns it around', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['without isolates', '\u2066a\u2069.pdf', 'a.pdf'],
  ['without control characters', 'a\u0000\u001b[31m\u009f.pdf', 'a[31m.pdf'],
  ['of one line', 'a\r\nb\u2028c\td.pdf', 'a b c d.pdf'],
  ['without space around it', ' \u3000a.pdf \u200b', 'a.pdf'],
  ['without half a character', 'a\ud83d.pdf', 'a\ufffd.pdf'],
  ['with markup as it is', '<img src=x>.png', '<img src=x>.png'],
  ['with a path as it is', '../../etc/passwd', '../../etc/passwd'],
  ['of 255 characters', `${'x'.repeat(251)}.pdf`, `${'x'.repeat(251)}.pdf`],
  ['cut in its middle', `${'x'.repeat(300)}.pdf`, `${'x'.repeat(251)}.pdf`],
  ['cut at no half character', `${'😀'.repeat(300)}.pdf`, `${'😀'.repeat(251)}.pdf`],
  ['cut where it has no ending', 'x'.repeat(100_000), 'x'.repeat(255)],
  ['of what can be seen of it', '\u200b\u202e', 'file'],
  ['of nothing', '', 'file'],
];
for (const [what, name, taken] of names) {
  test(`the name is taken ${what}`, () => {
    const {files} = add([chosen({name})], [], {...limits, types: ''});
    assert.equal(files[0]?.name, taken);
  });
}
