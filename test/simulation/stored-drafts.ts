/** What a browser's storage may hold where a draft is expected: drafts, broken ones, and anything. */
import fc from 'fast-check';
import {serializeDraft, type Draft} from '../../src/session/draft.js';
import {fileThere} from '../complaint/added-files.js';
import {anyAnswers, unicodeText} from '../complaint/arbitraries.js';
import {emptyAnswers} from '../../src/complaint/answers.js';
import {envelope, validComplaint} from '../support/fixtures.js';

/** When the drafts are read. */
export const NOW = Date.UTC(2026, 10, 22, 12);

const DAY = 24 * 60 * 60 * 1000;

export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  step: fc.constantFrom('account', 'person', 'subject', 'details', 'review'),
  answers: anyAnswers,
  typed: fc.subarray(Object.keys(emptyAnswers)),
  given: fc.subarray(Object.keys(emptyAnswers)),
  account: fc.record({email: unicodeText, publicAccountId: unicodeText}),
  envelope: fc.record({
    submissionId: fc.uuid(),
    submittedAt: fc.constant(envelope.submittedAt),
    locale: fc.constantFrom('en', 'it'),
    categoryLabel: unicodeText,
    timeZone: fc.constantFrom('Europe/Rome', 'UTC'),
  }),
  origin: fc.uuid(),
  complaint: fc.constantFrom(null, validComplaint),
  status: fc.constantFrom('editing', 'sending'),
});

/** Of all times, most often one that matters: the limits of a draft's age, and no time at all. */
const savedAt = fc.oneof(
  fc.integer({min: NOW - 2 * DAY, max: NOW}),
  fc.constantFrom(0, -1, NOW, NOW + 60_001, NOW + DAY, NOW - DAY, NOW - DAY - 1, 1e308, -1e308),
);

export const storedDraft = fc
  .tuple(anyDraft, savedAt)
  .map(([draft, at]) => serializeDraft(draft, at));

/** Names that mean something to JavaScript, and values that are not what they look like. */
const trickyNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  '',
  '0',
];
const trickyValues = [
  '{"toString":1,"valueOf":1}',
  '{"__proto__":{"length":1e9}}',
  '{"length":4294967295}',
  '1e999',
  '-0',
  'null',
  '[[]]',
  '"\\ud800"',
  '"\\u0000"',
  '"__proto__"',
  'true',
  '{}',
];

const trickyValue = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...trickyValues)},
  {weight: 1, arbitrary: fc.json({maxDepth: 4})},
);

/** A draft with one of its parts, however deep, replaced, removed or joined by another. */
const mutated = fc
  .tuple(
    storedDraft,
    fc.nat(),
    trickyValue,
    fc.constantFrom('replace', 'remove', 'add'),
    trickyName(),
  )
  .map(([text, place, value, way, name]) => {
    // Marks stand for what JSON.stringify would not write, as 1e999 and a name given twice.
    const whole = JSON.parse(text) as unknown;
    const spots = spotsIn(whole);
    const {parent, key} = spots[place % spots.length]!;
    if (way === 'remove') delete parent[key];
    else if (way === 'replace') parent[key] = MARK;
    else parent[NAME_MARK] = MARK;
    return JSON.stringify(whole)
      .replace(JSON.stringify(NAME_MARK), () => JSON.stringify(name))
      .replace(JSON.stringify(MARK), () => value);
  });

const MARK = '(value)';
const NAME_MARK = '(name)';

function trickyName(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...trickyNames, 'version', 'step', 'answers'), unicodeText);
}

interface Spot {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** Each property of each object and list inside. */
function spotsIn(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{parent, key}, ...spotsIn(parent[key])]);
}

/** A draft's text with some of its characters lost, or others in their place. */
const torn = fc
  .tuple(storedDraft, fc.nat(), fc.nat({max: 40}), unicodeText)
  .map(([text, at, lost, instead]) => {
    const start = at % text.length;
    return text.slice(0, start) + instead + text.slice(start + lost);
  });

const otherVersion = fc
  .tuple(storedDraft, trickyValue)
  .map(([text, version]) => text.replace('"version":2', () => `"version":${version}`));

const bytes = fc.uint8Array({maxLength: 300}).map((some) => String.fromCharCode(...some));

const huge = fc.constantFrom(
  '['.repeat(100_000),
  '{"answers":'.repeat(20_000),
  `[${'[],'.repeat(100_000)}[]]`,
  'x'.repeat(3_000_000),
  ' '.repeat(1_000_000),
);

/** Texts as long as a storage can hold, in an otherwise good draft. */
const long = fc
  .tuple(storedDraft, fc.constantFrom('description', 'email', 'fullName', 'actionsTaken'))
  .map(([text, field]) => {
    const draft = JSON.parse(text) as {answers: Record<string, unknown>};
    return JSON.stringify({...draft, answers: {...draft.answers, [field]: 'a'.repeat(500_000)}});
  });

/** A draft with a file of which one thing that is known is not what it should be. */
const withBrokenFile = fc
  .tuple(
    storedDraft,
    fc.constantFrom('id', 'name', 'type', 'size', 'changedAt', 'sha256', 'url', 'isThere', 'fault'),
    fc.oneof(
      trickyValue,
      fc.constantFrom('"javascript:alert(1)"', '"tooLarge"', '{"code":"x"}', '0', '-1', '""'),
    ),
  )
  .map(([text, name, value]) => {
    const draft = JSON.parse(text) as {answers: object};
    const files = [{...fileThere(), [name]: MARK}];
    const whole = JSON.stringify({...draft, answers: {...draft.answers, files}});
    return whole.replace(JSON.stringify(MARK), () => value);
  });

/** Anything. */
export const anyStored: fc.Arbitrary<string> = fc.oneof(
  {weight: 20, arbitrary: storedDraft},
  {weight: 60, arbitrary: mutated},
  {weight: 30, arbitrary: torn},
  {weight: 15, arbitrary: withBrokenFile},
  {weight: 15, arbitrary: otherVersion},
  {weight: 20, arbitrary: fc.json()},
  {weight: 10, arbitrary: unicodeText},
  {weight: 10, arbitrary: bytes},
  {weight: 1, arbitrary: long},
  {weight: 1, arbitrary: huge},
);
