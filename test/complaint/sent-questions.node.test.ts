import {describe, it} from 'node:test';
import {expect} from 'chai';
import {parseOwnQuestions} from '../../src/complaint/own-questions.js';
import {plainQuestions, questionsOf} from '../../src/complaint/questions.js';
import {questionsOfComplaint} from '../../src/complaint/sent-questions.js';
import {toComplaint} from '../../src/complaint/answers.js';
import {answersWith, envelope} from '../support/fixtures.js';

const {questions: own} = parseOwnQuestions([
  {name: 'orderNumber', step: 'account', kind: 'text', label: 'Order number'},
  {name: 'consent', step: 'person', kind: 'checkbox', label: 'I agree'},
]);

const pages = {
  'nothing more': plainQuestions,
  'all that it may': questionsOf(new Set(['representative', 'contact', 'support', 'loss']), []),
  'what was lost': questionsOf(new Set(['loss']), []),
  'questions of its own': questionsOf(new Set(), own),
  'one of them': questionsOf(new Set(), own.slice(1)),
  'both kinds': questionsOf(new Set(['representative']), own),
};

const answers = answersWith({onBehalf: 'self', contactBy: 'phone', phone: '+39 06 1234'});

describe('A complaint asks', () => {
  for (const [what, questions] of Object.entries(pages)) {
    const complaint = toComplaint(answers, envelope, questions);

    it(`what its page asked: ${what}`, () => {
      expect(questionsOfComplaint(complaint, questions)).to.deep.equal(questions);
    });
  }

  it('what the page does not ask any more, by the name of its control', () => {
    const complaint = toComplaint(answers, envelope, pages['questions of its own']);
    const names = questionsOfComplaint(complaint, plainQuestions)
      .filter(({words}) => words)
      .map(({rule, words}) => [words?.label, rule.kind]);
    expect(names).to.deep.equal([
      ['orderNumber', 'text'],
      ['consent', 'checkbox'],
    ]);
  });
});
