import {describe, it} from 'node:test';
import {expect} from 'chai';
import {answerTo, toComplaint, type Answers} from '../../src/complaint/answers.js';
import {parseOwnQuestions} from '../../src/complaint/own-questions.js';
import {problemsIn} from '../../src/complaint/problems.js';
import {readPrefill} from '../../src/complaint/prefill.js';
import {questionsOf} from '../../src/complaint/questions.js';
import {answersWith, circumstances, envelope, validComplaint} from '../support/fixtures.js';
import {choice, text} from './own-definitions.js';

const definitions = [
  text,
  {...text, name: 'story', kind: 'long-text', maxLength: 20},
  choice,
  {...text, name: 'consent', kind: 'checkbox'},
  {...text, name: 'delivered', kind: 'date'},
];
const required = definitions.map((definition) => ({...definition, required: true}));

const asking = (own: readonly object[]) => ({
  ...circumstances,
  questions: questionsOf(new Set(), parseOwnQuestions(own).questions),
});

const complaintOf = (change: Partial<Answers>, own: readonly object[]) =>
  toComplaint(answersWith(change), envelope, asking(own).questions);

describe("the answers to the page's own questions", () => {
  it('are not in the complaint when there are none', () => {
    expect(complaintOf({orderNumber: 'A-17'}, [])).not.to.have.property('extra');
  });

  it('are none where nothing was typed, chosen or ticked', () => {
    expect(complaintOf({}, definitions).extra).to.deep.equal({
      ...{orderNumber: null, story: null, branch: null, consent: false, delivered: null},
    });
  });

  it('stand there by name, in the order of the questions', () => {
    const answers = {
      ...{delivered: '2026-10-01', consent: true, branch: 'south'},
      ...{story: ' One\r\n two ', orderNumber: '\tA-17\n'},
    };
    expect(JSON.stringify(complaintOf(answers, definitions).extra)).to.equal(
      JSON.stringify({
        ...{orderNumber: 'A-17', story: 'One\n two', branch: 'south'},
        ...{consent: true, delivered: '2026-10-01'},
      }),
    );
  });

  it('stand at the end of the complaint, the rest of which is as ever', () => {
    const {extra, ...rest} = complaintOf({orderNumber: 'A-17'}, [text]);
    expect(rest).to.deep.equal(validComplaint);
    expect(Object.keys(complaintOf({}, [text])).at(-1)).to.equal('extra');
    expect(extra).to.deep.equal({orderNumber: 'A-17'});
  });

  it('are left out when they are not asked any more', () => {
    const answers = {orderNumber: 'A-17', branch: 'north'};
    expect(complaintOf(answers, [choice]).extra).to.deep.equal({branch: 'north'});
  });

  const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'toJSON', 'then'];
  for (const name of names) {
    it(`may have the name ${name}`, () => {
      const own = [{...text, name}];
      expect(complaintOf({}, own).extra).to.deep.equal({[name]: null});
      expect(complaintOf({[name]: 'x'}, own).extra).to.deep.equal({[name]: 'x'});
    });
  }

  const problems: [what: string, answers: Partial<Answers>, codes: string[]][] = [
    [
      'none',
      {},
      ['orderNumber required', 'story required', 'consent required', 'delivered required'],
    ],
    [
      'of spaces',
      {orderNumber: ' \u200b', story: '\n', consent: false, delivered: ''},
      [...['orderNumber required', 'story required', 'consent required', 'delivered required']],
    ],
    [
      'too long',
      {orderNumber: 'x'.repeat(201), story: '😀'.repeat(21)},
      [...['orderNumber tooLong', 'story tooLong', 'consent required', 'delivered required']],
    ],
    [
      'before 1900',
      {orderNumber: 'x', story: 'x', consent: true, delivered: '1899-12-31'},
      ['delivered tooEarly'],
    ],
    ['in the future', {orderNumber: 'x', story: 'x', consent: true, delivered: '2999-12-31'}, []],
  ];
  for (const [what, answers, codes] of problems) {
    it(`are checked as all others: ${what}`, () => {
      const found = problemsIn('details', answersWith(answers), asking(required));
      expect(found.map(({field, code}) => `${field} ${code}`)).to.deep.equal(codes);
    });
  }

  it('may be left out where they are not required', () => {
    expect(problemsIn('details', answersWith({}), asking(definitions))).to.deep.equal([]);
    expect(problemsIn('account', answersWith({}), asking(definitions))).to.deep.equal([]);
  });

  it('are too long or wrong also where they are not required', () => {
    const answers = answersWith({orderNumber: 'x'.repeat(201), delivered: '12026-02-01'});
    const found = problemsIn('details', answers, asking(definitions));
    expect(found.map(({field, code}) => `${field} ${code}`)).to.deep.equal([
      'orderNumber tooLong',
      'delivered notReal',
    ]);
  });

  it('that were half typed are problems', () => {
    const found = problemsIn('details', answersWith({}), asking(definitions), ['delivered']);
    expect(found).to.deep.equal([{field: 'delivered', code: 'incomplete'}]);
  });

  it('must be among the options of a choice', () => {
    const found = problemsIn('account', answersWith({branch: 'west'}), asking(required));
    expect(found).to.deep.equal([{field: 'branch', code: 'required'}]);
  });

  const others: [what: string, own: object, kept: string | boolean, answer: string | boolean][] = [
    ['a text for a box', {...text, kind: 'checkbox'}, 'A-17', false],
    ['a tick for a text', text, true, ''],
    ['a text for a choice', {...choice, name: 'orderNumber'}, 'A-17', ''],
    ['an option for a text', text, 'north', 'north'],
    ['a text for a date', {...text, kind: 'date'}, 'A-17', ''],
    ['a date for a text', text, '2026-10-01', '2026-10-01'],
    ['lines for a line', text, 'a\nb', 'a\nb'],
  ];
  for (const [what, own, kept, answer] of others) {
    it(`may be of another kind than is kept: ${what}`, () => {
      const {questions} = asking([own]);
      expect(answerTo(answersWith({orderNumber: kept}), questions.at(-1)!)).to.equal(answer);
      const {extra} = complaintOf({orderNumber: kept}, [own]);
      const sent = typeof answer === 'string' ? answer.replace('\n', ' ') || null : answer;
      expect(extra).to.deep.equal({orderNumber: sent});
    });
  }
});

describe('the answers that the page gives to its own questions', () => {
  const read = (extra: unknown, own: readonly object[] = definitions) =>
    readPrefill({extra}, asking(own));

  const fitting: [extra: object, answers: Partial<Answers>][] = [
    [{}, {}],
    [{orderNumber: ' A-17\n'}, {orderNumber: 'A-17'}],
    [{story: 'a\r\nb'}, {story: 'a\nb'}],
    [{branch: 'south'}, {branch: 'south'}],
    [{consent: true}, {consent: true}],
    [{consent: false}, {consent: false}],
    [{delivered: '2026-10-01'}, {delivered: '2026-10-01'}],
    [{orderNumber: null, branch: null, consent: null, delivered: null}, {}],
    [{orderNumber: ''}, {orderNumber: ''}],
  ];
  for (const [extra, answers] of fitting) {
    it(`may be ${JSON.stringify(extra)}`, () => {
      expect(read(extra)).to.deep.equal({answers, refused: []});
    });
  }

  const refused: [what: string, extra: unknown, places: string[]][] = [
    ['a text for all of them', 'A-17', ['extra']],
    ['a list', ['A-17'], ['extra']],
    ['null for all of them', null, ['extra']],
    ['a name that is not asked', {invoice: 'A-17'}, ['extra.invoice']],
    ['a name of every object', {constructor: 'A-17'}, ['extra.constructor']],
    ['a name of the form itself', {email: 'ada@example.org'}, ['extra.email']],
    ['a number', {orderNumber: 17}, ['extra.orderNumber']],
    ['an object', {orderNumber: {value: 'A-17'}}, ['extra.orderNumber']],
    ['a text that is too long', {story: 'x'.repeat(21)}, ['extra.story']],
    ['what is not offered', {branch: 'west'}, ['extra.branch']],
    ['a word for a tick', {consent: 'yes'}, ['extra.consent']],
    ['a tick for a text', {orderNumber: true}, ['extra.orderNumber']],
    ['no date', {delivered: '1 October'}, ['extra.delivered']],
    ['a day that is none', {delivered: '2026-02-30'}, ['extra.delivered']],
    ['a date before 1900', {delivered: '1899-12-31'}, ['extra.delivered']],
  ];
  for (const [what, extra, places] of refused) {
    it(`may not be ${what}`, () => {
      expect(read(extra)).to.deep.equal({answers: {}, refused: places});
    });
  }

  it('may not be nothing where one is required', () => {
    expect(read({orderNumber: null}, required).refused).to.deep.equal(['extra.orderNumber']);
  });
});
