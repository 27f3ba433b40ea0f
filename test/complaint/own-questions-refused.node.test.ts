import {describe, it} from 'node:test';
import {expect} from 'chai';
import {parseOwnQuestions} from '../../src/complaint/own-questions.js';
import {rules} from '../../src/complaint/rules.js';
import {choice, options, optionsOf, text} from './own-definitions.js';

const LABEL = 'its "label" must be a text of at most 200 characters';
const HINT = 'its "hint" must be a text of at most 500 characters';
const NAME =
  'its "name" must be a letter from a to z, then up to 39 letters and digits, and not a name of the form';
const KIND = 'its "kind" must be text or long-text or choice or checkbox or date';
const STEP = 'its "step" must be account or person or subject or details';
const MAX_LENGTH = 'its "maxLength" must be 1 to 10000, and only for texts';
const OPTIONS =
  'its "options" must be 2 to 50 of {value, label}, each with a value of its own, and only for a choice';

describe("a definition of a question of the page's own", () => {
  const refused: [what: string, definition: unknown, mend: string][] = [
    ['no name', {...text, name: undefined}, `number 1: ${NAME}`],
    ['a number for a name', {...text, name: 7}, `number 1: ${NAME}`],
    ['an empty name', {...text, name: ''}, `number 1: ${NAME}`],
    ...['Order', '1a', 'order-number', 'order_number', '__proto__', 'größe', 'a b', 'a\n'].map(
      (name): [string, unknown, string] => [
        `the name ${JSON.stringify(name)}`,
        {...text, name},
        `number 1 (${name}): ${NAME}`,
      ],
    ),
    [
      'a name of 41 characters',
      {...text, name: 'a'.repeat(41)},
      `number 1 (${'a'.repeat(41)}): ${NAME}`,
    ],
    ...Object.keys(rules).map((name): [string, unknown, string] => [
      `the name of the form's own question ${name}`,
      {...text, name},
      `number 1 (${name}): its "name" must be a letter from a to z, then up to 39 letters and digits, and not a name of the form`,
    ]),
    ['no step', {...text, step: undefined}, `number 1 (orderNumber): ${STEP}`],
    ['a step without questions', {...text, step: 'review'}, `number 1 (orderNumber): ${STEP}`],
    ['no kind', {...text, kind: undefined}, `number 1 (orderNumber): ${KIND}`],
    ['a kind of the form itself', {...text, kind: 'email'}, `number 1 (orderNumber): ${KIND}`],
    ['a kind of every object', {...text, kind: 'toString'}, `number 1 (orderNumber): ${KIND}`],
    ...[undefined, null, '', ' \u200b', 7, [], {}, {en: ''}, {en: 'Order', it: 7}].map(
      (label): [string, unknown, string] => [
        `the label ${JSON.stringify(label)}`,
        {...text, label},
        `number 1 (orderNumber): ${LABEL}`,
      ],
    ),
    [
      'a label of 201 code points',
      {...text, label: '😀'.repeat(201)},
      `number 1 (orderNumber): ${LABEL}`,
    ],
    [
      'a label that is too long in one language',
      {...text, label: {en: 'Order', it: 'x'.repeat(201)}},
      `number 1 (orderNumber): ${LABEL}`,
    ],
    [
      'a hint of 501 code points',
      {...text, hint: '😀'.repeat(501)},
      `number 1 (orderNumber): ${HINT}`,
    ],
    ['a number for a hint', {...text, hint: 7}, `number 1 (orderNumber): ${HINT}`],
    [
      'a text for "required"',
      {...text, required: 'true'},
      'number 1 (orderNumber): its "required" must be true or false',
    ],
    ...[0, -1, 1.5, 10_001, NaN, '200'].map((maxLength): [string, unknown, string] => [
      `the length ${JSON.stringify(maxLength)}`,
      {...text, maxLength},
      `number 1 (orderNumber): ${MAX_LENGTH}`,
    ]),
    ...['checkbox', 'date'].map((kind): [string, unknown, string] => [
      `a length for a ${kind}`,
      {...text, kind, maxLength: 10},
      `number 1 (orderNumber): ${MAX_LENGTH}`,
    ]),
    ['a length for a choice', {...choice, maxLength: 10}, `number 1 (branch): ${MAX_LENGTH}`],
    [
      'a word for "autocomplete" that is none',
      {...text, autocomplete: true},
      'number 1 (orderNumber): its "autocomplete" must be a text',
    ],
    ['options for a text', {...text, options}, `number 1 (orderNumber): ${OPTIONS}`],
    ['no options for a choice', {...choice, options: undefined}, `number 1 (branch): ${OPTIONS}`],
    ['one option', {...choice, options: optionsOf(1)}, `number 1 (branch): ${OPTIONS}`],
    ['51 options', {...choice, options: optionsOf(51)}, `number 1 (branch): ${OPTIONS}`],
    ['options by name', {...choice, options: {a: 'A', b: 'B'}}, `number 1 (branch): ${OPTIONS}`],
    ['bare options', {...choice, options: ['a', 'b']}, `number 1 (branch): ${OPTIONS}`],
    [
      'an option of null',
      {...choice, options: [...options, null]},
      `number 1 (branch): ${OPTIONS}`,
    ],
    ...['north', '', ' a', 'a\nb', 'e\u0301', 7, undefined].map(
      (value): [string, unknown, string] => [
        `a third option of the value ${JSON.stringify(value)}`,
        {...choice, options: [...options, {value, label: 'Third'}]},
        `number 1 (branch): ${OPTIONS}`,
      ],
    ),
    ...[undefined, '', 'x'.repeat(201), {en: 'x'.repeat(201)}].map(
      (label): [string, unknown, string] => [
        `a third option with the label ${(JSON.stringify(label) as string | undefined)?.slice(0, 20)}`,
        {...choice, options: [...options, {value: 'west', label}]},
        `number 1 (branch): ${OPTIONS}`,
      ],
    ),
    ['nothing', null, `number 1: ${NAME}`],
    ['nothing at all', undefined, `number 1: ${NAME}`],
    ['a text', 'orderNumber', `number 1: ${NAME}`],
    ['a list', [text], `number 1: ${NAME}`],
  ];
  for (const [what, definition, mend] of refused) {
    it(`is left out with the reason when it has, or is, ${what}`, () => {
      expect(parseOwnQuestions([definition])).to.deep.equal({questions: [], refused: [mend]});
    });
  }
});
