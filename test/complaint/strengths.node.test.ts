import {describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyAnswers, type Answers} from '../../src/complaint/answers.js';
import {plainQuestions, questionsOf} from '../../src/complaint/questions.js';
import {strengthsOf} from '../../src/complaint/strengths.js';

const given = (change: Partial<Answers>): string[] =>
  strengthsOf({...emptyAnswers, ...change}, plainQuestions).flatMap(({question, isGiven}) =>
    isGiven ? [question.name] : [],
  );

describe('A complaint has given', () => {
  const cases: [change: Partial<Answers>, strengths: string[]][] = [
    [{}, []],
    [{description: 'Twice.'}, ['description']],
    [{description: ' \n\u200B'}, []],
    [{desiredResolution: 'Refund.'}, ['desiredResolution']],
    [{when: 'exact'}, []],
    [{when: 'exact', date: '2026-11-01'}, ['when']],
    [{when: 'approximate', date: '2026-11-01'}, []],
    [{when: 'approximate', approximateDate: 'In spring'}, ['when']],
    [{when: 'unknown'}, []],
    [{ticketNumbers: ['', ' ']}, []],
    [{ticketNumbers: ['', '1']}, ['ticketNumbers']],
    [{individuals: ['Grace']}, ['individuals']],
    [{actionsTaken: 'Called.'}, ['actionsTaken']],
  ];
  for (const [change, strengths] of cases) {
    it(`${strengths.join(', ') || 'nothing'} with ${JSON.stringify(change)}`, () => {
      expect(given(change)).to.deep.equal(strengths);
    });
  }

  it('what was lost, where the page asks for it', () => {
    const questions = questionsOf(new Set(['loss']), []);
    const lost = strengthsOf({...emptyAnswers, loss: 'About 120 euro'}, questions);
    expect(lost.at(-1)).to.deep.include({isGiven: true});
    expect(lost.map(({question}) => question.name)).to.include('loss');
    expect(given({loss: 'About 120 euro'})).to.deep.equal([]);
  });
});
