import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {toComplaint, type Answers, type Circumstances} from '../../src/complaint/answers.js';
import type {Envelope} from '../../src/complaint/complaint.js';
import type {Complaint} from '../../src/complaint/complaint.js';
import {complaintSchema} from '../../src/schema.js';
import {sectionNames} from '../../src/complaint/sections.js';
import {problemsIn} from '../../src/complaint/problems.js';
import {categories, circumstances, envelope} from '../support/fixtures.js';
import {anyAnswers} from './arbitraries.js';

/** No date is in the future: the schema knows no today. */
const atTheEndOfTime: Circumstances = {...circumstances, latestDate: '9999-12-31'};

const problemsOf = (answers: Answers) =>
  sectionNames.flatMap((section) => problemsIn(section, answers, atTheEndOfTime));

const isValid = (answers: Answers) => problemsOf(answers).length === 0;

const envelopeOf = ({category}: Answers): Envelope => ({
  ...envelope,
  categoryLabel: categories.find(({value}) => value === category)?.label ?? '',
});

function complaintOf(answers: Answers): Complaint | undefined {
  try {
    return toComplaint(answers, envelopeOf(answers));
  } catch {
    return undefined;
  }
}

describe('any answers', () => {
  it('make a complaint if, and only if, no section has a problem', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(complaintOf(answers) !== undefined).to.equal(isValid(answers));
      }),
      {numRuns: 500},
    );
  });

  it('have at most one problem a field or entry', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const places = problemsOf(answers).map(({field, entry}) => `${field} ${entry ?? ''}`);
        expect(places).to.deep.equal([...new Set(places)]);
      }),
      {numRuns: 500},
    );
  });

  it('that are valid make a complaint that the schema accepts and leaves as it is', () => {
    fc.assert(
      fc.property(anyAnswers.filter(isValid), (answers) => {
        const complaint = toComplaint(answers, envelopeOf(answers));
        const text = JSON.stringify(complaint);
        expect(JSON.stringify(complaintSchema.parse(complaint))).to.equal(text);
        expect(JSON.stringify(complaintSchema.parse(JSON.parse(text)))).to.equal(text);
      }),
    );
  });
});

describe('anything at all that is received', () => {
  it('is accepted or refused, and never makes the schema throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (received) => {
        expect(complaintSchema.safeParse(received).success).to.equal(false);
      }),
    );
  });
});
