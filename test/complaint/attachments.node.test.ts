/** What a complaint says of its files, and what both schemas take of it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {toComplaint} from '../../src/complaint/answers.js';
import {attachmentsSchema} from '../../src/complaint/files.js';
import {complaintJsonSchema} from '../../src/complaint/json-schema.js';
import {plainQuestions, questionsOf, type Question} from '../../src/complaint/questions.js';
import {complaintSchema} from '../../src/schema.js';
import {answersWith, envelope, validAnswers, validComplaint} from '../support/fixtures.js';
import {fileOnItsWay, fileThere, SHA_256, validAttachment} from './added-files.js';
import {unicodeText} from './arbitraries.js';
import {withChange} from './with-change.js';

const withFiles = questionsOf(new Set(), [], true);

const ajv = new Ajv2020({strict: true, validateFormats: false});
const isValid = ajv.compile(complaintJsonSchema);

/** What each of the two schemas says of attachments: that of the script, and that of the JSON Schema. */
const verdicts = (attachments: unknown): [boolean, boolean] => {
  const complaint = {...validComplaint, attachments};
  return [complaintSchema.safeParse(complaint).success, isValid(complaint)];
};

const hundredOf = (text: string): string => text.repeat(100);

const accepted: [what: string, change: object][] = [
  ['all that the form says', {}],
  ['no hash', {sha256: undefined}],
  ['one byte', {size: 1}],
  ['a film of 60 GB', {size: 60_000_000_000}],
  ['the largest number of bytes', {size: Number.MAX_SAFE_INTEGER}],
  ['a URL without encryption', {url: 'http://localhost:8080/uploads/1'}],
  ['a URL with a query', {url: 'https://api.example/uploads?id=1&key=a%20b'}],
  ['a URL as long as allowed', {url: `https://a.example/${'x'.repeat(1_982)}`}],
  ['a name in Arabic', {name: 'كشف حساب.pdf'}],
  ['a name of one character', {name: 'a'}],
  ['a name as long as allowed, in code points', {name: '😀'.repeat(255)}],
  ['a type with its charset', {type: 'text/plain; charset=utf-8'}],
  ['a type of a vendor', {type: 'application/vnd.oasis.opendocument.text'}],
  ['a type with a suffix', {type: 'image/svg+xml'}],
];
for (const [what, change] of accepted) {
  test(`both schemas accept ${what}`, () => {
    const attachment = JSON.parse(JSON.stringify({...validAttachment, ...change})) as object;
    assert.deepEqual(verdicts([attachment]), [true, true]);
  });
}

const refused: [what: string, change: object][] = [
  ['no URL', {url: undefined}],
  ['an empty URL', {url: ''}],
  ['a relative URL', {url: '/uploads/1'}],
  ['a script', {url: 'javascript:alert(1)'}],
  ['content in place of a URL', {url: 'data:image/png;base64,AAAA'}],
  ['a file of the computer', {url: 'file:///etc/passwd'}],
  ['a URL in capitals', {url: 'HTTPS://api.example/uploads/1'}],
  ['a URL without a host', {url: 'https://'}],
  ['a URL with a space', {url: 'https://api.example/uploads/a b'}],
  ['a URL with markup', {url: 'https://api.example/"><script>'}],
  ['two URLs', {url: 'https://api.example/1\nhttps://api.example/2'}],
  ['a URL that is too long', {url: `https://a.example/${'x'.repeat(1_983)}`}],
  ['a URL that is a number', {url: 1}],
  ['no name', {name: undefined}],
  ['an empty name', {name: ''}],
  ['a name of two lines', {name: 'a\nb'}],
  ['a name with a line separator', {name: 'a\u2028b'}],
  ['a name that is too long', {name: 'x'.repeat(256)}],
  ['a name that is a list', {name: ['a.pdf']}],
  ['no type', {type: undefined}],
  ['an empty type', {type: ''}],
  ['half a type', {type: 'image'}],
  ['a group of types', {type: 'image/*'}],
  ['a type with a space', {type: 'image /png'}],
  ['a type with a line break', {type: 'image/png;\r\nX-Header: 1'}],
  ['a type that is too long', {type: `image/${'x'.repeat(250)}`}],
  ['no size', {size: undefined}],
  ['no bytes', {size: 0}],
  ['less than none', {size: -1}],
  ['half a byte', {size: 0.5}],
  ['more bytes than can be counted', {size: Number.MAX_SAFE_INTEGER + 1}],
  ['a size that is a text', {size: '240001'}],
  ['no size but null', {size: null}],
  ['a hash in capitals', {sha256: SHA_256.toUpperCase()}],
  ['half a hash', {sha256: SHA_256.slice(32)}],
  ['a hash and more', {sha256: `${SHA_256}0`}],
  ['a hash that is null', {sha256: null}],
  ['something unknown', {admin: true}],
];
for (const [what, change] of refused) {
  test(`both schemas refuse ${what}`, () => {
    const attachment = JSON.parse(JSON.stringify({...validAttachment, ...change})) as object;
    assert.deepEqual(verdicts([attachment]), [false, false]);
  });
}

const lists: [what: string, attachments: unknown, accepts: boolean][] = [
  ['as many files as a page can allow', Array(100).fill(validAttachment), true],
  ['more than that', Array(101).fill(validAttachment), false],
  ['one good and one broken', [validAttachment, {...validAttachment, url: ''}], false],
  ['one that is no list', validAttachment, false],
  ['a list of texts', [validAttachment.url], false],
  ['a list of nothing', [null], false],
  ['nothing but null', null, false],
];
for (const [what, attachments, accepts] of lists) {
  test(`both schemas ${accepts ? 'accept' : 'refuse'} ${what}`, () => {
    assert.deepEqual(verdicts(attachments), [accepts, accepts]);
  });
}

test('what is wrong is said as a code, at its place', () => {
  const broken = {url: 1, name: '', type: 'image', size: 0, sha256: 'x'};
  const {error} = attachmentsSchema().safeParse([validAttachment, broken]);
  assert.deepEqual(
    error?.issues.map(({path, message}) => `${path.join('/')} ${message}`),
    [
      '1/url wrongType',
      '1/name malformed',
      '1/type malformed',
      '1/size malformed',
      '1/sha256 malformed',
    ],
  );
  const tooMany = attachmentsSchema().safeParse(Array(101).fill(validAttachment));
  assert.deepEqual(
    tooMany.error?.issues.map(({message}) => message),
    ['tooMany'],
  );
});

test('both schemas say the same of whatever stands in a place of an attachment', () => {
  const mostly = (...texts: string[]) =>
    fc.oneof(fc.constantFrom(...texts), unicodeText, fc.jsonValue());
  const attachment = fc.record(
    {
      url: fc.oneof(fc.webUrl(), mostly('https://api.example/uploads/1', 'http://a', 'https://')),
      name: mostly('a.pdf', '😀'.repeat(256), hundredOf('ab'), 'كشف.pdf', 'a\u2029'),
      type: mostly('image/png', 'text/plain;charset=utf-8', 'a/b;\u007f', 'image/*'),
      size: fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger(), fc.jsonValue()),
      sha256: fc.oneof(fc.stringMatching(/^[\da-f]{63,65}$/), fc.jsonValue()),
    },
    {requiredKeys: []},
  );
  const changed = fc
    .tuple(fc.constantFrom('url', 'name', 'type', 'size', 'sha256', 'other'), fc.jsonValue())
    .map(([name, value]) => withChange(validAttachment, [name], value));
  let valid = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constant(validAttachment), attachment, changed), {maxLength: 3}),
      (attachments) => {
        const [one, other] = verdicts(JSON.parse(JSON.stringify(attachments)));
        assert.equal(one, other, ajv.errorsText(isValid.errors));
        if (one && attachments.length > 0) valid++;
      },
    ),
    {seed: 20_261_128, numRuns: 3_000},
  );
  assert.ok(valid > 100, `only ${valid} were valid`);
});

const files = [
  fileThere({id: 3, name: 'كشف.pdf'}),
  fileOnItsWay({id: 1}),
  fileThere({id: 2, sha256: undefined}),
  fileOnItsWay({id: 4, fault: {code: 'tooLarge'}}),
];

test('a complaint names the files that are there, in their order, at its end', () => {
  const complaint = toComplaint(answersWith({files}), envelope, withFiles);
  assert.deepEqual(complaint, {
    ...validComplaint,
    attachments: [
      {...validAttachment, name: 'كشف.pdf', size: 240_003, url: 'https://api.example/uploads/3'},
      {
        url: 'https://api.example/uploads/2',
        name: 'statement-2.pdf',
        type: 'application/pdf',
        size: 240_002,
      },
    ],
  });
  assert.equal(Object.keys(complaint).at(-1), 'attachments');
  assert.equal(isValid(JSON.parse(JSON.stringify(complaint))), true);
});

const without: [
  what: string,
  change: Partial<typeof validAnswers>,
  questions: readonly Question[],
][] = [
  ['has none', {files: []}, withFiles],
  ['has none that is there', {files: files.filter(({isThere}) => !isThere)}, withFiles],
  ['is of a page that takes none', {files}, plainQuestions],
];
for (const [what, change, questions] of without) {
  test(`a complaint that ${what} is as ever, byte for byte`, () => {
    const complaint = toComplaint(answersWith(change), envelope, questions);
    const plain = toComplaint(validAnswers, envelope);
    assert.equal(JSON.stringify(complaint), JSON.stringify(plain));
  });
}
