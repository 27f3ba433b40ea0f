/** What a page may ask besides, and what may be kept for it. */
import fc from 'fast-check';
import {askWords} from '../../src/complaint/questions.js';
import {unicodeText} from './arbitraries.js';
import {options} from './own-definitions.js';

export const anyWords = fc.subarray([...askWords]);

const name = fc.oneof(
  fc.stringMatching(/^[a-z][A-Za-z0-9]{0,3}$/).map((letters) => `own${letters}`),
  fc.constantFrom('constructor', 'toString', 'valueOf', 'then', 'name'),
);

/** One that can be used. */
export const anyDefinition = fc
  .record({
    name,
    step: fc.constantFrom('account', 'person', 'subject', 'details'),
    kind: fc.constantFrom('text', 'long-text', 'choice', 'checkbox', 'date'),
    label: fc.constant('Question'),
    required: fc.boolean(),
  })
  .map((definition) => (definition.kind === 'choice' ? {...definition, options} : definition));

/** Mostly what the control of a kind holds; else what was kept for another kind. */
const anyAnswer = fc.oneof(
  fc.constantFrom('', 'north', 'south', '2026-11-01', '1899-12-31', 'A-17', ' a\r\nb '),
  fc.boolean(),
  unicodeText,
);

/** Questions of the page, each with a name of its own, and perhaps an answer. */
export const anyOwn = fc
  .uniqueArray(fc.tuple(anyDefinition, fc.option(anyAnswer)), {
    selector: ([definition]) => definition.name,
    maxLength: 4,
  })
  .map((pairs) => ({
    definitions: pairs.map(([definition]) => definition),
    answers: Object.fromEntries(
      pairs.flatMap(([definition, answer]) =>
        answer === null ? [] : [[definition.name, answer] as const],
      ),
    ),
  }));
