/** Answers of every kind, for properties that hold for all of them. */
import fc from 'fast-check';
import type {Answers} from '../../src/complaint/answers.js';
import type {AddedFile} from '../../src/complaint/files.js';
import type {BuiltInName} from '../../src/complaint/rules.js';
import {countryCodes} from '../../src/complaint/countries.js';
import {validAnswers} from '../support/fixtures.js';
import {fileOnItsWay, fileThere, SHA_256} from './added-files.js';
import {invisible, unseen} from './characters.js';

const halfSurrogates = ['\ud83d', '\ude00'];

/** Any text, and often one of the characters that the rules speak of. */
export const unicodeText: fc.Arbitrary<string> = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({unit: 'grapheme'}),
  fc.string({
    unit: fc.constantFrom(...invisible, ...unseen, ...halfSurrogates, '😀', 'e', '\u0301', 'a'),
  }),
);

/** What a field might hold: mostly something valid, else anything. */
function mostly(...valid: string[]): fc.Arbitrary<string> {
  return fc.oneof(
    {weight: 8, arbitrary: fc.constantFrom(...valid)},
    {weight: 1, arbitrary: unicodeText},
  );
}

const entries = fc.oneof(
  {weight: 8, arbitrary: fc.array(mostly('12345678', ' 42 ', '', '\u200b'), {maxLength: 4})},
  {weight: 1, arbitrary: fc.array(fc.constant('1'), {minLength: 18, maxLength: 22})},
);

/** A file however far it has come, as the form itself makes and keeps it. */
const anyFile: fc.Arbitrary<AddedFile> = fc
  .record({
    make: fc.constantFrom(fileThere, fileOnItsWay),
    known: fc.record(
      {
        name: fc.constantFrom('statement.pdf', 'كشف حساب.pdf', '😀'.repeat(255)),
        type: fc.oneof(fc.constantFrom('', 'image/heic', 'text/plain;charset=utf-8'), unicodeText),
        size: fc.nat().map((size) => size + 1),
        changedAt: fc.maxSafeInteger(),
        sha256: fc.constantFrom(undefined, SHA_256),
      },
      {requiredKeys: []},
    ),
    fault: fc.option(fc.constantFrom('missing', 'tooLarge', 'notUploaded'), {nil: undefined}),
  })
  .map(({make, known, fault}) => {
    const file = make(known);
    return fault && !file.isThere ? {...file, fault: {code: fault}} : file;
  });

const anyFiles: fc.Arbitrary<readonly AddedFile[]> = fc
  .array(anyFile, {maxLength: 3})
  .map((files) => files.map((file, place) => ({...file, id: place + 1})));

/** An arbitrary of each answer. Dates run up to today and, some, past the calendar's end. */
export const answerArbitraries: {[Name in BuiltInName]: fc.Arbitrary<Answers[Name]>} = {
  email: mostly('ada@example.org', ' bob@example.org\u200b'),
  publicAccountId: mostly('AA00 N84G QWER TYUI', 'No Account', 'nessun account'),
  noAccount: fc.boolean(),
  onBehalf: mostly('self', 'other'),
  representativeName: mostly('Grace Hopper'),
  representativeEmail: mostly('grace@example.org'),
  relationship: mostly('', 'Her lawyer'),
  fullName: mostly('Ada Rossi', 'محمد', '\u3000山田 太郎'),
  country: mostly(...countryCodes),
  contactBy: mostly('email', 'phone'),
  phone: mostly('+39 06 1234 5678', '٠١٢٣٤'),
  supportNeeds: mostly('', 'Large print,\nplease.'),
  category: mostly('fees', 'other'),
  description: mostly('I was charged twice.\r\n\tOn Monday.', validAnswers.description),
  desiredResolution: mostly('A refund', validAnswers.desiredResolution),
  when: mostly('exact', 'approximate', 'unknown'),
  date: mostly('2024-02-29', '1900-01-01', '2026-11-22', '2026-11-01'),
  time: mostly('', '00:00', '23:59'),
  approximateDate: mostly('Early in November'),
  ticketNumbers: entries,
  individuals: entries,
  files: anyFiles,
  loss: mostly('', 'About 120 euro'),
  actionsTaken: mostly('', 'I called.\nTwice.'),
};

export const anyAnswers: fc.Arbitrary<Answers> = fc.record(answerArbitraries);
