/** The parts of a complaint that are there only when the page asks for them, as both schemas see them. */
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {expect} from 'chai';
import type {Complaint} from '../../src/complaint/complaint.js';
import {complaintJsonSchema} from '../../src/complaint/json-schema.js';
import {isRealDate} from '../../src/complaint/dates.js';
import {complaintSchema} from '../../src/schema.js';
import {validComplaint} from '../support/fixtures.js';
import {withChange, type Path} from './with-change.js';

const ajv = new Ajv2020({
  strict: true,
  formats: {date: isRealDate, 'date-time': (text) => isRealDate(text.slice(0, 10))},
});
const isValid = ajv.compile(complaintJsonSchema);

const representative = {fullName: 'Grace', email: 'g@example.org', relationship: null};
const extraOf = (count: number) =>
  Object.fromEntries(Array.from({length: count}, (_, index) => [`q${index}`, null]));

/** What TypeScript takes for a complaint: the parts may be there and may be missing. */
const withEverything = {
  ...validComplaint,
  person: {
    ...{fullName: 'Ada Rossi', country: 'IT', representative},
    contact: {by: 'phone', phone: '+39 06 1234 5678'},
    supportNeeds: null,
  },
  details: {...validComplaint.details, loss: 'About 120 euro'},
  extra: {orderNumber: 'A-17', branch: null, consent: true},
} satisfies Complaint;

const accepted: [what: string, path: Path, value: unknown][] = [
  ['all of them', [], withEverything],
  ['none of them', [], validComplaint],
  ['nobody else', ['person', 'representative'], null],
  ['a representative', ['person', 'representative'], representative],
  ['a relationship', ['person', 'representative'], {...representative, relationship: 'Lawyer'}],
  ['contact by email', ['person', 'contact'], {by: 'email'}],
  ['contact by phone', ['person', 'contact'], {by: 'phone', phone: '12345'}],
  ['a number in other digits', ['person', 'contact'], {by: 'phone', phone: '٠١٢٣٤'}],
  ['no needs', ['person', 'supportNeeds'], null],
  ['needs', ['person', 'supportNeeds'], 'Large print,\nplease.'],
  ['the longest needs', ['person', 'supportNeeds'], '😀'.repeat(1_000)],
  ['no loss', ['details', 'loss'], null],
  ['a loss', ['details', 'loss'], '120 euro'],
  ['no answers', ['extra'], {}],
  ['each kind of answer', ['extra'], {a: 'text', b: true, c: false, d: null, e: '2026-11-01'}],
  ['lines', ['extra'], {story: 'One\nTwo'}],
  ['20 answers', ['extra'], extraOf(20)],
  ['the longest text', ['extra'], {story: '😀'.repeat(10_000)}],
  ['the longest name', ['extra'], {['a'.repeat(40)]: 'x'}],
  ['the name of a property of every object', ['extra'], {constructor: 'x', toString: null}],
  ['the name of a question of the form', ['extra'], {email: 'x'}],
];

const refused: [what: string, path: Path, value: unknown][] = [
  ['a representative who is missing in it', ['person', 'representative'], {}],
  ['a name for a representative', ['person', 'representative'], 'Grace'],
  ['a representative without a name', ['person', 'representative', 'fullName'], ''],
  ['a representative without an address', ['person', 'representative', 'email'], undefined],
  ['a representative with a wrong address', ['person', 'representative', 'email'], 'g@'],
  ['no word on the relationship', ['person', 'representative', 'relationship'], undefined],
  ['more of a representative', ['person', 'representative', 'phone'], '12345'],
  ['no way to reach them', ['person', 'contact'], null],
  ['an unknown way', ['person', 'contact'], {by: 'fax'}],
  ['a way that is a text', ['person', 'contact'], 'email'],
  ['no phone number', ['person', 'contact'], {by: 'phone'}],
  ['a number that is too long', ['person', 'contact'], {by: 'phone', phone: '1'.repeat(41)}],
  ['a number beside an email', ['person', 'contact'], {by: 'email', phone: '12345'}],
  ['needs that are too long', ['person', 'supportNeeds'], 'x'.repeat(1_001)],
  ['needs that are ticked', ['person', 'supportNeeds'], true],
  ['a loss that is a number', ['details', 'loss'], 120],
  ['a loss that is too long', ['details', 'loss'], 'x'.repeat(201)],
  ['null for all answers', ['extra'], null],
  ['a list of answers', ['extra'], []],
  ['a text for all answers', ['extra'], 'A-17'],
  ['21 answers', ['extra'], extraOf(21)],
  ['a number', ['extra'], {a: 7}],
  ['a list', ['extra'], {a: ['x']}],
  ['an object', ['extra'], {a: {}}],
  ['a text that is too long', ['extra'], {a: 'x'.repeat(10_001)}],
  ...['A', '1a', 'a-b', 'a_b', '', 'a b', 'é', 'a'.repeat(41)].map(
    (name): [string, Path, unknown] => [
      `the name ${JSON.stringify(name)}`,
      ['extra'],
      {[name]: 'x'},
    ],
  ),
];

describe('both schemas', () => {
  for (const [what, path, value] of accepted) {
    it(`accept ${path.join('.') || 'the complaint'} with ${what}`, () => {
      const complaint = withChange(withEverything, path, value);
      expect(complaintSchema.parse(complaint)).to.deep.equal(complaint);
      expect(isValid(complaint), ajv.errorsText(isValid.errors)).to.equal(true);
    });
  }

  for (const [what, path, value] of refused) {
    it(`refuse ${path.join('.')} with ${what}`, () => {
      const complaint = withChange(withEverything, path, value);
      expect(complaintSchema.safeParse(complaint).success).to.equal(false);
      expect(isValid(complaint)).to.equal(false);
    });
  }

  for (const path of [
    'person.representative',
    'person.contact',
    'person.supportNeeds',
    'details.loss',
    'extra',
  ]) {
    it(`accept a complaint without ${path}`, () => {
      const complaint = withChange(withEverything, path.split('.'), undefined);
      expect(complaintSchema.parse(complaint)).to.deep.equal(complaint);
      expect(isValid(complaint), ajv.errorsText(isValid.errors)).to.equal(true);
    });
  }
});

describe('the complaint schema', () => {
  const untidy: [typed: string, sent: string | null][] = [
    [' A-17\r\n', 'A-17'],
    ['One\r\n\ttwo', 'One\n two'],
    ['e\u0301', 'é'],
    ['', null],
    [' \u200b', null],
  ];
  for (const [typed, sent] of untidy) {
    it(`normalises the text ${JSON.stringify(typed)} of an answer to a question of the page`, () => {
      const complaint = {...validComplaint, extra: {orderNumber: typed}};
      expect(complaintSchema.parse(complaint).extra).to.deep.equal({orderNumber: sent});
    });
  }

  it('normalises the texts of the optional questions', () => {
    const person = {
      ...validComplaint.person,
      representative: {fullName: ' Grace\n', email: ' g@münchen.example', relationship: '\u200b'},
      contact: {by: 'phone', phone: ' 06\t12345 '},
      supportNeeds: ' \r\n',
    };
    const details = {...validComplaint.details, loss: ' 120\neuro '};
    const parsed = complaintSchema.parse({...validComplaint, person, details});
    expect(parsed.person).to.deep.equal({
      ...validComplaint.person,
      representative: {
        ...{fullName: 'Grace', email: 'g@xn--mnchen-3ya.example', relationship: null},
      },
      contact: {by: 'phone', phone: '06 12345'},
      supportNeeds: null,
    });
    expect(parsed.details.loss).to.equal('120 euro');
  });

  it('counts the digits of a phone number, which the JSON Schema says in words alone', () => {
    const complaint = withChange(withEverything, ['person', 'contact', 'phone'], '1234');
    expect(complaintSchema.safeParse(complaint).success).to.equal(false);
    expect(isValid(complaint)).to.equal(true);
  });

  const places: [path: Path, value: unknown, place: string, code: string][] = [
    [['person', 'representative', 'email'], 'g@', 'person/representative/email', 'invalidEmail'],
    [['person', 'contact', 'phone'], '1', 'person/contact/phone', 'invalidPhone'],
    [['person', 'contact'], {by: 'fax'}, 'person/contact/by', 'required'],
    [['details', 'loss'], 'x'.repeat(201), 'details/loss', 'tooLong'],
    [['extra', 'orderNumber'], 7, 'extra/orderNumber', 'wrongType'],
    [['extra', 'orderNumber'], 'x'.repeat(10_001), 'extra/orderNumber', 'tooLong'],
    [['extra', 'Order'], 'x', 'extra/Order', 'malformed'],
    [['extra'], extraOf(21), 'extra', 'tooMany'],
    [['extra'], [], 'extra', 'wrongType'],
  ];
  for (const [path, value, place, code] of places) {
    it(`says where and why: ${code} at ${place}`, () => {
      const {error} = complaintSchema.safeParse(withChange(withEverything, path, value));
      const issues = error?.issues.map(({path: at, message}) => `${at.join('/')} ${message}`);
      expect(issues).to.deep.equal([`${place} ${code}`]);
    });
  }
});
