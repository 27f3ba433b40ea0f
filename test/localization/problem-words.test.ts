import {expect} from '@open-wc/testing';
import {emptyAnswers} from '../../src/complaint/answers.js';
import {builtInQuestions, filesQuestion, questionNamed} from '../../src/complaint/questions.js';
import type {BuiltInName} from '../../src/complaint/rules.js';
import type {ErrorCode} from '../../src/complaint/complaint.js';
import type {RuleProblem} from '../../src/complaint/problems.js';
import * as words from '../../src/localization/problem-words.js';
import {nameOf} from '../../src/localization/words/question-words.js';
import {inLanguage, locales} from './in-language.js';

const question = (name: string) => questionNamed([...builtInQuestions, filesQuestion], name)!;
const {checkAnswers} = words;
const checkField = (name: string) => words.checkField(question(name));
const describeProblem = (problem: RuleProblem) =>
  words.describeProblem(problem, question(problem.field));

/** Every fault that section 5 of the contract knows, a list's also at its first two entries. */
const faults: Readonly<Record<BuiltInName, readonly ErrorCode[]>> = {
  email: ['required', 'invalidEmail', 'tooLong'],
  publicAccountId: ['required', 'tooLong'],
  noAccount: [],
  onBehalf: ['required'],
  representativeName: ['required', 'tooLong'],
  representativeEmail: ['required', 'invalidEmail', 'tooLong'],
  relationship: ['tooLong'],
  fullName: ['required', 'tooLong'],
  country: ['required', 'unknownCountry'],
  contactBy: ['required'],
  phone: ['required', 'invalidPhone', 'tooLong'],
  supportNeeds: ['tooLong'],
  category: ['required'],
  description: ['required', 'tooLong'],
  desiredResolution: ['required', 'tooLong'],
  when: ['required'],
  date: ['required', 'incomplete', 'notReal', 'tooEarly', 'inFuture'],
  time: ['incomplete', 'notReal'],
  approximateDate: ['required', 'tooLong'],
  ticketNumbers: ['tooMany'],
  individuals: ['tooMany'],
  actionsTaken: ['tooLong'],
  loss: ['tooLong'],
  files: [],
};

const entryFaults = (['ticketNumbers', 'individuals'] as const).flatMap((field) =>
  [0, 1].flatMap((entry): RuleProblem[] => [{field, entry, code: 'tooLong'}]),
);

const everyFault: readonly RuleProblem[] = [
  ...fieldNames().flatMap((field) => faults[field].map((code) => ({field, code}))),
  ...entryFaults,
];

const everyCode: readonly ErrorCode[] = [
  'required',
  'wrongType',
  'tooLong',
  'tooMany',
  'invalidEmail',
  'invalidPhone',
  'unknownCountry',
  'incomplete',
  'notReal',
  'tooEarly',
  'inFuture',
  'malformed',
];

function fieldNames(): BuiltInName[] {
  return Object.keys(emptyAnswers) as BuiltInName[];
}

for (const locale of locales) {
  describe(`The message of a fault in the language ${locale}`, () => {
    const describeIn = (problem: RuleProblem) => inLanguage(locale, () => describeProblem(problem));

    it('differs from field to field and from fault to fault', async () => {
      const texts = await inLanguage(locale, () => everyFault.map(describeProblem));

      expect(new Set(texts).size).to.equal(everyFault.length);
    });

    for (const code of everyCode) {
      it(`differs from field to field, is never empty and never "undefined": ${code}`, async () => {
        const texts = await inLanguage(locale, () =>
          fieldNames().map((field) => describeProblem({field, code})),
        );

        expect(new Set(texts).size).to.equal(texts.length);
        for (const text of texts) {
          expect(text).to.match(/\p{L}{3}/u);
          expect(text).not.to.match(/undefined|null|NaN|\[object/);
        }
      });
    }

    const limited: [field: BuiltInName, limit: string][] = [
      ['email', '254'],
      ['publicAccountId', '64'],
      ['representativeName', '200'],
      ['representativeEmail', '254'],
      ['relationship', '200'],
      ['fullName', '200'],
      ['phone', '40'],
      ['loss', '200'],
      ['supportNeeds', locale === 'it' ? '1.000' : '1,000'],
      ['description', locale === 'it' ? '10.000' : '10,000'],
      ['desiredResolution', locale === 'it' ? '5.000' : '5,000'],
      ['approximateDate', '200'],
      ['ticketNumbers', '64'],
      ['individuals', '200'],
      ['actionsTaken', locale === 'it' ? '5.000' : '5,000'],
    ];
    for (const [field, limit] of limited) {
      it(`says where the limit of ${field} is: ${limit}`, async () => {
        const text = await describeIn({field, code: 'tooLong'});

        expect(text).to.include(` ${limit} `);
        expect(text).to.include(await inLanguage(locale, () => nameOf(field)));
      });
    }

    for (const field of ['ticketNumbers', 'individuals'] as const) {
      it(`says how many entries of ${field} there may be`, async () => {
        expect(await describeIn({field, code: 'tooMany'})).to.include(' 20 ');
      });

      it(`says which entry of ${field} is wrong, as people count`, async () => {
        const text = await describeIn({field, entry: 1, code: 'tooLong'});

        expect(text).to.match(/\b2\b/);
      });
    }

    it('is there also for an endpoint that gives no reason', async () => {
      const texts = await inLanguage(locale, () => [
        ...fieldNames().map(checkField),
        checkAnswers(),
      ]);

      expect(new Set(texts).size).to.equal(texts.length);
      for (const text of texts) expect(text).to.match(/\p{L}{3}/u);
    });
  });
}

describe('The message of a fault', () => {
  for (const problem of everyFault) {
    const {field, entry = '', code} = problem;
    it(`is translated: ${field} ${entry} ${code}`, async () => {
      const [english, italian] = [
        await inLanguage('en', () => describeProblem(problem)),
        await inLanguage('it', () => describeProblem(problem)),
      ];

      expect(italian).not.to.equal(english);
    });
  }
});
