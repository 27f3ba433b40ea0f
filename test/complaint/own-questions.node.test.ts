import {describe, it} from 'node:test';
import {expect} from 'chai';
import {parseOwnQuestions} from '../../src/complaint/own-questions.js';
import type {Rule} from '../../src/complaint/rules.js';
import {choice, options, optionsOf, text} from './own-definitions.js';

const BAD_NAME =
  'its "name" must be a letter from a to z, then up to 39 letters and digits, and not a name of the form';

describe("a question of the page's own", () => {
  it('has what its definition says, and its answer stands in extra', () => {
    const {questions, refused} = parseOwnQuestions([{...text, hint: 'On the bill.'}]);
    expect(refused).to.deep.equal([]);
    expect(questions).to.deep.equal([
      {
        name: 'orderNumber',
        section: 'details',
        rule: {kind: 'line', limit: 200, required: false},
        place: 'extra/orderNumber',
        words: {label: 'Order number', hint: 'On the bill.', options: []},
      },
    ]);
  });

  const kinds: [definition: object, rule: Rule][] = [
    [text, {kind: 'line', limit: 200, required: false}],
    [
      {...text, required: true},
      {kind: 'line', limit: 200, required: true},
    ],
    [
      {...text, required: false},
      {kind: 'line', limit: 200, required: false},
    ],
    [
      {...text, required: null},
      {kind: 'line', limit: 200, required: false},
    ],
    [
      {...text, maxLength: 10},
      {kind: 'line', limit: 10, required: false},
    ],
    [
      {...text, kind: 'long-text'},
      {kind: 'text', limit: 5_000, required: false},
    ],
    [
      {...text, kind: 'long-text', maxLength: 10_000},
      {kind: 'text', limit: 10_000, required: false},
    ],
    [
      {...text, kind: 'checkbox'},
      {kind: 'checkbox', required: false},
    ],
    [
      {...text, kind: 'date'},
      {kind: 'date', required: false},
    ],
    [choice, {kind: 'choice', required: false, options: ['north', 'south']}],
  ];
  for (const [definition, rule] of kinds) {
    it(`has its rule: ${JSON.stringify(definition)}`, () => {
      expect(parseOwnQuestions([definition]).questions[0]?.rule).to.deep.equal(rule);
    });
  }

  const accepted: [what: string, definition: object][] = [
    ['a name of one letter', {...text, name: 'a'}],
    ['a name of 40 characters', {...text, name: `a${'B9'.repeat(19)}c`}],
    ['the name of a property of every object', {...text, name: 'constructor'}],
    ['the name of a property of a form', {...text, name: 'action'}],
    ['each step', {...text, step: 'subject'}],
    ['a label of 200 code points', {...text, label: '😀'.repeat(200)}],
    ['a label for each language', {...text, label: {en: 'Order', it: 'Ordine'}}],
    ['a label for one language', {...text, label: {de: 'Bestellung'}}],
    ['a hint of 500 code points', {...text, hint: '😀'.repeat(500)}],
    ['a hint for each language', {...text, hint: {en: 'On the bill', it: 'Sulla fattura'}}],
    ['no hint', {...text, hint: null}],
    ['the shortest length', {...text, maxLength: 1}],
    ['no length', {...text, maxLength: null}],
    ['no options where there are none', {...text, options: null}],
    ['autocomplete', {...text, autocomplete: 'off'}],
    ['no autocomplete', {...text, autocomplete: null}],
    ['50 options', {...choice, options: optionsOf(50)}],
    [
      'labels of options for each language',
      {...choice, options: [{value: 'n', label: {en: 'North', it: 'Nord'}}, ...options]},
    ],
    [
      'options of one label',
      {...choice, options: optionsOf(2).map((one) => ({...one, label: 'x'}))},
    ],
    ['what it does not know', {...text, icon: 'box'}],
  ];
  for (const [what, definition] of accepted) {
    it(`may have ${what}`, () => {
      const {questions, refused} = parseOwnQuestions([definition]);
      expect(refused).to.deep.equal([]);
      expect(questions).to.have.lengthOf(1);
    });
  }
});

describe("the page's own questions", () => {
  const namesOf = (given: unknown) => parseOwnQuestions(given).questions.map(({name}) => name);

  for (const given of [undefined, null, 'text', 7, true, text, {0: text, length: 1}]) {
    it(`are none when they are no list: ${JSON.stringify(given)}`, () => {
      expect(parseOwnQuestions(given)).to.deep.equal({
        questions: [],
        refused: ['must be a list of definitions'],
      });
    });
  }

  it('are none in an empty list', () => {
    expect(parseOwnQuestions([])).to.deep.equal({questions: [], refused: []});
  });

  it('have the order of their definitions, whatever their steps', () => {
    const given = [choice, {...text, step: 'person'}, {...text, name: 'b'}, {...text, name: 'a'}];
    expect(namesOf(given)).to.deep.equal(['branch', 'orderNumber', 'b', 'a']);
  });

  it('have a name once: the first is taken', () => {
    const {questions, refused} = parseOwnQuestions([text, choice, {...text, label: 'Another'}]);
    expect(questions.map(({words}) => words?.label)).to.deep.equal([
      'Order number',
      'Which branch?',
    ]);
    expect(refused).to.deep.equal(['number 3 (orderNumber): another one has its name']);
  });

  it('may take the name of one that was left out', () => {
    const {questions, refused} = parseOwnQuestions([{...text, label: ''}, text]);
    expect(questions).to.have.lengthOf(1);
    expect(refused).to.deep.equal([
      'number 1 (orderNumber): its "label" must be a text of at most 200 characters',
    ]);
  });

  it('are 20 at most: the first 20 that can be used', () => {
    const many = Array.from({length: 23}, (_, index) => ({...text, name: `q${index}`}));
    many[3] = {...text, name: 'Q'};
    const {questions, refused} = parseOwnQuestions(many);
    expect(questions.map(({name}) => name)).to.deep.equal(
      many.flatMap(({name}, index) => (index < 21 && index !== 3 ? [name] : [])),
    );
    expect(refused).to.deep.equal([
      `number 4 (Q): ${BAD_NAME}`,
      'number 22 (q21): there are more than 20',
      'number 23 (q22): there are more than 20',
    ]);
  });

  it('are used though others are left out, each of which is told with its number', () => {
    const {questions, refused} = parseOwnQuestions([null, text, {...choice, options: []}, choice]);
    expect(questions.map(({name}) => name)).to.deep.equal(['orderNumber', 'branch']);
    expect(refused).to.deep.equal([
      `number 1: ${BAD_NAME}`,
      'number 3 (branch): its "options" must be 2 to 50 of {value, label}, each with a value of its own, and only for a choice',
    ]);
  });
});
