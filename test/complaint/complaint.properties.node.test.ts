import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {toComplaint, type Answers, type Circumstances} from '../../src/complaint/answers.js';
import type {Envelope} from '../../src/complaint/complaint.js';
import type {Complaint} from '../../src/complaint/complaint.js';
import {complaintSchema} from '../../src/schema.js';
import {parseOwnQuestions} from '../../src/complaint/own-questions.js';
import {plainQuestions, questionsOf} from '../../src/complaint/questions.js';
import {sectionNames} from '../../src/complaint/sections.js';
import {problemsIn} from '../../src/complaint/problems.js';
import {categories, circumstances, envelope} from '../support/fixtures.js';
import {anyAnswers} from './arbitraries.js';
import {anyDefinition, anyOwn, anyWords} from './own-arbitraries.js';

/** No date is in the future: the schema knows no today. */
const atTheEndOfTime: Circumstances = {...circumstances, latestDate: '9999-12-31'};

type Questions = Circumstances['questions'];

const problemsOf = (answers: Answers, questions: Questions = plainQuestions) =>
  sectionNames.flatMap((section) => problemsIn(section, answers, {...atTheEndOfTime, questions}));

const isValid = (answers: Answers, questions?: Questions) =>
  problemsOf(answers, questions).length === 0;

const envelopeOf = ({category}: Answers): Envelope => ({
  ...envelope,
  categoryLabel: categories.find(({value}) => value === category)?.label ?? '',
});

function complaintOf(answers: Answers, questions?: Questions): Complaint | undefined {
  try {
    return toComplaint(answers, envelopeOf(answers), questions);
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
      fc.property(
        anyAnswers.filter((answers) => isValid(answers)),
        (answers) => {
          const complaint = toComplaint(answers, envelopeOf(answers));
          const text = JSON.stringify(complaint);
          expect(JSON.stringify(complaintSchema.parse(complaint))).to.equal(text);
          expect(JSON.stringify(complaintSchema.parse(JSON.parse(text)))).to.equal(text);
        },
      ),
    );
  });
});

describe('any answers, whatever the page asks', () => {
  it('make a complaint if they have no problem: all its parts and those alone that are asked', () => {
    let complaints = 0;
    fc.assert(
      fc.property(anyAnswers, anyWords, anyOwn, (builtIn, words, {definitions, answers: own}) => {
        const questions = questionsOf(new Set(words), parseOwnQuestions(definitions).questions);
        const answers = {...builtIn, ...own};
        if (!isValid(answers, questions)) return;
        complaints += 1;
        const complaint = complaintOf(answers, questions);
        const {person, details, extra} = complaint!;
        expect(Object.keys(extra ?? {})).to.deep.equal(definitions.map(({name}) => name));
        const parts = {...person, ...details};
        const asked = {representative: 'representative', contact: 'contact'};
        for (const [part, word] of Object.entries({
          ...asked,
          supportNeeds: 'support',
          loss: 'loss',
        }))
          expect(part in parts, part).to.equal(words.includes(word));
        const text = JSON.stringify(complaint);
        expect(JSON.stringify(complaintSchema.parse(JSON.parse(text)))).to.equal(text);
      }),
      {numRuns: 1_000},
    );
    expect(complaints).to.be.above(50);
  });

  it('make none if a question of the form has a problem', () => {
    fc.assert(
      fc.property(anyAnswers, anyWords, (answers, words) => {
        const questions = questionsOf(new Set(words), []);
        expect(complaintOf(answers, questions) !== undefined).to.equal(isValid(answers, questions));
      }),
      {numRuns: 500},
    );
  });
});

describe('any definitions at all of questions of the page', () => {
  it('are taken or refused with a reason each, and never throw', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyDefinition, fc.jsonValue()), {maxLength: 25}), (given) => {
        const {questions, refused} = parseOwnQuestions(given);
        expect(questions.length + refused.length).to.equal(given.length);
        expect(questions.length).to.be.at.most(20);
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
