import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {draftComplaint, type Answers} from '../../src/complaint/answers.js';
import {plainQuestions} from '../../src/complaint/questions.js';
import {MOST_ENTRIES, rules} from '../../src/complaint/rules.js';
import {complaintSchema} from '../../src/schema.js';
import {EARLIEST_DATE, isRealDate} from '../../src/complaint/dates.js';
import {complaintJsonSchema} from '../../src/complaint/json-schema.js';
import {normalizeText} from '../../src/complaint/text.js';
import {categories, envelope, validComplaint} from '../support/fixtures.js';
import {anyAnswers} from './arbitraries.js';
import {withChange, type Path} from './with-change.js';

const ajv = new Ajv2020({
  strict: true,
  formats: {date: isRealDate, 'date-time': (text) => isRealDate(text.slice(0, 10))},
});
const isValid = ajv.compile(complaintJsonSchema);

const payloadOf = (answers: Answers) => {
  const category = categories.find(({value}) => value === answers.category);
  const named = {...envelope, categoryLabel: category?.label ?? ''};
  return draftComplaint(answers, named, plainQuestions);
};

const {exact, approximate, unknown} = {
  exact: validComplaint.details.occurred,
  approximate: {precision: 'approximate', description: 'In spring'},
  unknown: {precision: 'unknown'},
};

const accepted: [what: string, path: Path, value: unknown][] = [
  ['the payload of the README', [], validComplaint],
  ['no account', ['account', 'publicAccountId'], null],
  ['a rough date', ['details', 'occurred'], approximate],
  ['no date', ['details', 'occurred'], unknown],
  ['no time', ['details', 'occurred', 'time'], null],
  ['the earliest date', ['details', 'occurred', 'date'], EARLIEST_DATE],
  ['the latest date', ['details', 'occurred', 'date'], '9999-12-31'],
  ['a leap day', ['details', 'occurred', 'date'], '2024-02-29'],
  ['capitals in an address', ['account', 'email'], 'Ada.O-Hara@Example.ORG'],
  ['capitals in an ID', ['submissionId'], validComplaint.submissionId.toUpperCase()],
  ['a language with its region', ['locale'], 'it-CH'],
  ['lines in a long text', ['details', 'actionsTaken'], 'I called.\nTwice.'],
  ['as many code points as allowed', ['person', 'fullName'], '😀'.repeat(rules.fullName.limit)],
  ['as many entries', ['details', 'individuals'], Array(MOST_ENTRIES).fill('Bob')],
];

const refused: [what: string, path: Path, value: unknown][] = [
  ['something else', [], 'a complaint'],
  ['another version', ['schemaVersion'], 2],
  ['no ID', ['submissionId'], undefined],
  ['an ID that is none', ['submissionId'], '7d9a2f7e'],
  ['a local time stamp', ['submittedAt'], '2026-11-22T10:15:00+01:00'],
  ['a time stamp past the month', ['submittedAt'], '2026-11-31T10:15:00Z'],
  ['a language that is none', ['locale'], 'italiano'],
  ['an unknown property', ['admin'], true],
  ['an unknown property of a section', ['person', 'admin'], true],
  ['an unknown property of a date', ['details', 'occurred', 'admin'], true],
  ['a section that is missing', ['person'], undefined],
  ['a section that is a list', ['subject'], []],
  ['no address', ['account', 'email'], ''],
  ['two dots in an address', ['account', 'email'], 'ada..rossi@example.org'],
  ['an address without a dot', ['account', 'email'], 'ada@localhost'],
  ['an account ID that is left out', ['account', 'publicAccountId'], undefined],
  ['an empty account ID', ['account', 'publicAccountId'], ''],
  ['a name of spaces', ['person', 'fullName'], '  \u3000'],
  ['a name that is a number', ['person', 'fullName'], 7],
  ['a name that is too long', ['person', 'fullName'], 'x'.repeat(rules.fullName.limit + 1)],
  ['a country that is none', ['person', 'country'], 'UK'],
  ['a country in small letters', ['person', 'country'], 'it'],
  ['no category', ['subject', 'category'], ''],
  ['a long text that is too long', ['details', 'description'], 'x'.repeat(10_001)],
  ['too many entries', ['details', 'ticketNumbers'], Array(MOST_ENTRIES + 1).fill('1')],
  ['an entry that is too long', ['details', 'ticketNumbers'], ['x'.repeat(65)]],
  ['a list that is a text', ['details', 'individuals'], 'Bob'],
  ['a list that is left out', ['details', 'individuals'], undefined],
  ['a day before the earliest', ['details', 'occurred', 'date'], '1899-12-31'],
  ['a day that is none', ['details', 'occurred', 'date'], '2023-02-29'],
  ['a time that is none', ['details', 'occurred', 'time'], '24:00'],
  ['a date without its zone', ['details', 'occurred', 'timeZone'], undefined],
  ['another precision', ['details', 'occurred', 'precision'], 'roughly'],
  ['two precisions in one', ['details', 'occurred'], {...exact, ...approximate}],
];

for (const [what, path, value] of accepted) {
  test(`both schemas accept ${what}`, () => {
    const complaint = withChange(validComplaint, path, value);

    assert.equal(complaintSchema.safeParse(complaint).success, true);
    assert.equal(isValid(complaint), true, ajv.errorsText(isValid.errors));
  });
}

for (const [what, path, value] of refused) {
  test(`both schemas refuse ${what}`, () => {
    const complaint = withChange(validComplaint, path, value);

    assert.equal(complaintSchema.safeParse(complaint).success, false);
    assert.equal(isValid(complaint), false);
  });
}

test('what complaintSchema makes of any answers is valid by the JSON Schema', () => {
  let complaints = 0;
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const {success, data} = complaintSchema.safeParse(payloadOf(answers));
      if (!success) return;
      complaints += 1;
      assert.equal(isValid(JSON.parse(JSON.stringify(data))), true, ajv.errorsText(isValid.errors));
    }),
    {numRuns: 500},
  );
  assert.ok(complaints > 50, `only ${complaints} of the answers made a complaint`);
});

test('what complaintSchema refuses in form is refused by the JSON Schema', () => {
  const places: readonly Path[] = [
    [],
    ...Object.keys(validComplaint).map((name) => [name]),
    ...(['account', 'person', 'subject', 'details'] as const).flatMap((section) =>
      Object.keys(validComplaint[section]).map((name) => [section, name]),
    ),
    ...Object.keys(exact).map((name) => ['details', 'occurred', name]),
  ];
  fc.assert(
    // Texts are compared below: only they can be refused for what a JSON Schema cannot say.
    fc.property(
      fc.constantFrom(...places),
      fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"')),
      (path, value) => {
        const complaint = withChange(validComplaint, path, value);
        assert.equal(isValid(complaint), complaintSchema.safeParse(complaint).success);
      },
    ),
    {numRuns: 500},
  );
});

test('the JSON Schema refuses the control and direction characters that are never sent', () => {
  // Up to where the punctuation ends, bidirectional controls and all.
  for (let code = 0; code <= 0x206f; code++) {
    const text = `a${String.fromCodePoint(code)}b`;
    const complaint = withChange(validComplaint, ['details', 'description'], text);
    const isSent = normalizeText(text) === text || !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);
    if (isValid(complaint) !== isSent) {
      assert.fail(`U+${code.toString(16).padStart(4, '0')}`);
    }
  }
});
