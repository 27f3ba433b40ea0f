import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Answers} from '../../src/complaint/answers.js';
import type {FieldName} from '../../src/complaint/questions.js';
import type {ErrorCode} from '../../src/complaint/complaint.js';
import {complaintSchema} from '../../src/schema.js';
import {builtInQuestions, questionNamed, questionsOf} from '../../src/complaint/questions.js';
import {problemsIn, type RuleProblem} from '../../src/complaint/problems.js';
import {answersWith, circumstances, validComplaint} from '../support/fixtures.js';
import {withChange} from './with-change.js';

interface Limited {
  field: FieldName;
  limit: number;
  /** The answer that holds the text, with what else must be so for it to be asked. */
  answer: (text: string) => Partial<Answers>;
  /** Where the text stands when it is an entry of a list. */
  entry?: number;
}

const limitedFields: Limited[] = [
  {field: 'publicAccountId', limit: 64, answer: (text) => ({publicAccountId: text})},
  {field: 'fullName', limit: 200, answer: (text) => ({fullName: text})},
  {field: 'supportNeeds', limit: 1_000, answer: (text) => ({supportNeeds: text})},
  {field: 'description', limit: 10_000, answer: (text) => ({description: text})},
  {field: 'desiredResolution', limit: 5_000, answer: (text) => ({desiredResolution: text})},
  {
    field: 'approximateDate',
    limit: 200,
    answer: (text) => ({when: 'approximate', approximateDate: text}),
  },
  {field: 'ticketNumbers', limit: 64, answer: (text) => ({ticketNumbers: [text]}), entry: 0},
  {
    field: 'individuals',
    limit: 200,
    answer: (text) => ({individuals: ['Bob', '', text]}),
    entry: 2,
  },
  {field: 'loss', limit: 200, answer: (text) => ({loss: text})},
  {field: 'actionsTaken', limit: 5_000, answer: (text) => ({actionsTaken: text})},
];

const units: [what: string, unit: string][] = [
  ['letters', 'x'],
  ['astral characters', '😀'],
  ['letters with an accent that is typed by itself', 'e\u0301'],
];

for (const {field, limit, answer, entry} of limitedFields) {
  describe(`${field} of at most ${limit}`, () => {
    const {section, rule} = questionNamed(builtInQuestions, field)!;
    const asking = {...circumstances, questions: questionsOf(new Set([rule.ask ?? '']), [])};
    const problemsWith = (text: string) => problemsIn(section, answersWith(answer(text)), asking);
    const tooLong: RuleProblem = problem(field, 'tooLong', entry);

    for (const [what, unit] of units) {
      it(`may have ${limit} ${what}`, () => {
        expect(problemsWith(unit.repeat(limit))).to.deep.equal([]);
      });

      it(`may not have ${limit + 1} ${what}`, () => {
        expect(problemsWith(unit.repeat(limit + 1))).to.deep.equal([tooLong]);
      });
    }

    it('does not count what is dropped at its ends', () => {
      expect(problemsWith(` \u200b${'x'.repeat(limit)}\n `)).to.deep.equal([]);
    });

    it('does not count control characters and bidirectional overrides, which are dropped', () => {
      expect(problemsWith(`\u202e${'x'.repeat(limit)}\u0000\u2066`)).to.deep.equal([]);
    });

    it('takes any script, joiners and emoji', () => {
      expect(problemsWith('Zoë می\u200cخواهم 山田 👩\u200d🔧')).to.deep.equal([]);
    });
  });
}

describe('a category that is sent', () => {
  for (const [name, limit] of [
    ['category', 64],
    ['label', 200],
  ] as const) {
    const accepts = (text: string) =>
      complaintSchema.safeParse(withChange(validComplaint, ['subject', name], text)).success;

    it(`has a ${name} of at most ${limit} characters`, () => {
      expect(accepts('😀'.repeat(limit))).to.equal(true);
      expect(accepts('😀'.repeat(limit + 1))).to.equal(false);
    });
  }
});

for (const field of ['ticketNumbers', 'individuals'] as const) {
  describe(`the list of ${field}`, () => {
    const numbered = (count: number) => Array.from({length: count}, (_, index) => `${index + 1}`);
    const problemsWith = (entries: string[]) =>
      problemsIn('details', answersWith({[field]: entries}), circumstances);

    it('may be empty', () => {
      expect(problemsWith([])).to.deep.equal([]);
      expect(problemsWith(['', ' ', '\u200b'])).to.deep.equal([]);
    });

    it('may have 20 entries', () => {
      expect(problemsWith(numbered(20))).to.deep.equal([]);
    });

    it('may not have 21 entries', () => {
      expect(problemsWith(numbered(21))).to.deep.equal([problem(field, 'tooMany')]);
    });

    it('does not count empty entries', () => {
      expect(problemsWith(['', ...numbered(20), ' \u200b '])).to.deep.equal([]);
    });

    it('names each faulty entry by its place among those typed', () => {
      const long = 'x'.repeat(201);
      expect(problemsWith(['', long, '1', long])).to.deep.equal([
        problem(field, 'tooLong', 1),
        problem(field, 'tooLong', 3),
      ]);
    });

    it('tells of a faulty entry and of too many at once', () => {
      const found = problemsWith(['x'.repeat(201), ...numbered(20)]);
      expect(found).to.have.length(2);
      expect(found).to.deep.include(problem(field, 'tooLong', 0));
      expect(found).to.deep.include(problem(field, 'tooMany'));
    });
  });
}

function problem(field: FieldName, code: ErrorCode, entry?: number): RuleProblem {
  return entry === undefined ? {field, code} : {field, code, entry};
}
