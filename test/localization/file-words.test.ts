/** Each sentence about files, in both languages. */
import {expect} from '@open-wc/testing';
import type {AddedFile, FileFault} from '../../src/complaint/files.js';
import type {Failure} from '../../src/complaint/outcome.js';
import * as words from '../../src/localization/file-words.js';
import type {Locale} from '../../src/localization/locale.js';
import {fileOnItsWay, fileThere} from '../complaint/added-files.js';
import {inLanguage, locales} from './in-language.js';

const limits: words.FileLimits = {
  uploadTypes: 'image/jpeg,image/png,application/pdf',
  uploadMaxSize: 10_000_000,
  uploadMaxFiles: 10,
};

const photo = (change: Partial<AddedFile> = {}): AddedFile =>
  fileOnItsWay({name: 'photo.jpg', size: 12_000_000, ...change});

/** What is said in a language; engines differ in the space before a unit. */
async function say(locale: Locale, speak: () => string): Promise<string> {
  return (await inLanguage(locale, speak)).replace(/\s/g, ' ');
}

describe('The size of a file in words', () => {
  const sizes: [bytes: number, en: string, italian: string][] = [
    [0, '0 bytes', '0 byte'],
    [1, '1 byte', '1 byte'],
    [999, '999 bytes', '999 byte'],
    [1_000, '1 kB', '1 kB'],
    [1_001, '1.1 kB', '1,1 kB'],
    [340_000, '340 kB', '340 kB'],
    [999_900, '999.9 kB', '999,9 kB'],
    [1_000_000, '1 MB', '1 MB'],
    [2_350_000, '2.4 MB', '2,4 MB'],
    [10_000_000, '10 MB', '10 MB'],
    [10_000_001, '10.1 MB', '10,1 MB'],
  ];
  for (const [bytes, en, italian] of sizes) {
    it(`of ${bytes} bytes is "${en}", and in Italian "${italian}"`, async () => {
      expect(await say('en', () => words.formatSize(bytes))).to.equal(en);
      expect(await say('it', () => words.formatSize(bytes))).to.equal(italian);
    });
  }
});

describe('What is wrong with a file, and what to do about it', () => {
  const network: Failure = {reason: 'network', status: null};
  const cases: [fault: FileFault, en: string, italian: string][] = [
    [
      {code: 'tooLarge'},
      'photo.jpg: too large, 12 MB; 10 MB is the limit. Remove it to go on.',
      'photo.jpg: troppo grande, 12 MB; il limite è 10 MB. Rimuovilo per continuare.',
    ],
    [
      {code: 'wrongKind'},
      'photo.jpg: we can only take JPG, PNG, PDF. Remove it to go on.',
      'photo.jpg: possiamo ricevere solo JPG, PNG, PDF. Rimuovilo per continuare.',
    ],
    [
      {code: 'empty'},
      'photo.jpg: the file is empty. Remove it to go on.',
      'photo.jpg: il file è vuoto. Rimuovilo per continuare.',
    ],
    [
      {code: 'folder'},
      'photo.jpg: this is a folder; please add the files in it. Remove it to go on.',
      'photo.jpg: è una cartella; aggiungi i file che contiene. Rimuovilo per continuare.',
    ],
    [
      {code: 'tooManyFiles'},
      'photo.jpg: too many files; 10 is the limit. Remove it to go on.',
      'photo.jpg: troppi file; il limite è 10. Rimuovilo per continuare.',
    ],
    [
      {code: 'unreadable'},
      'photo.jpg: could not be read. Choose it again, or remove it.',
      'photo.jpg: non è stato possibile leggerlo. Sceglilo di nuovo oppure rimuovilo.',
    ],
    [
      {code: 'missing'},
      'photo.jpg: not all of it was uploaded. Choose it again, or remove it.',
      'photo.jpg: non è stato caricato del tutto. Sceglilo di nuovo oppure rimuovilo.',
    ],
    [
      {code: 'notUploaded', failure: {reason: 'rejected', status: 415}},
      'photo.jpg: not uploaded. The server did not take it. Try again, or remove it.',
      'photo.jpg: non caricato. Il server non lo ha accettato. Riprova oppure rimuovilo.',
    ],
    [
      {code: 'notUploaded', failure: {reason: 'rejected', status: 415, detail: 'No films.'}},
      'photo.jpg: not uploaded. No films. Try again, or remove it.',
      'photo.jpg: non caricato. No films. Riprova oppure rimuovilo.',
    ],
  ];
  for (const [fault, en, italian] of cases) {
    it(`is said: ${en}`, async () => {
      const speak = (): string => words.fileProblemText(photo({fault}), '', limits);
      expect(await say('en', speak)).to.equal(en);
      expect(await say('it', speak)).to.equal(italian);
    });
  }

  const reasons: Failure[] = [
    network,
    {reason: 'timeout', status: null},
    {reason: 'server', status: 503},
    {reason: 'configuration', status: null},
    {reason: 'unauthorized', status: 401},
    {reason: 'unauthorized', status: 403},
  ];
  for (const locale of locales) {
    for (const failure of reasons) {
      it(`is whole for ${failure.reason} ${failure.status} in ${locale}`, async () => {
        const fault = {code: 'notUploaded', failure} as const;
        const text = await say(locale, () => words.fileProblemText(photo({fault}), '', limits));
        expect(text).to.match(/^photo\.jpg: .+\. .{20,}\.$/u);
        expect(text).not.to.match(/undefined|null|NaN|\[object|reclamo|complaint/);
      });
    }
  }

  const tight: [limit: number, en: string][] = [
    [10_000_000, 'photo.jpg: too large, 10.1 MB; 10 MB is the limit.'],
    [10_485_760, 'photo.jpg: too large, 10.5 MB; 10.4 MB is the limit.'],
    [5_242_880, 'photo.jpg: too large, 5.3 MB; 5.2 MB is the limit.'],
    [999, 'photo.jpg: too large, 1 kB; 999 bytes is the limit.'],
    [999_999, 'photo.jpg: too large, 1 MB; 999.9 kB is the limit.'],
    [1, 'photo.jpg: too large, 2 bytes; 1 byte is the limit.'],
  ];
  for (const [uploadMaxSize, en] of tight) {
    it(`never gives the limit as the size of what is larger: ${uploadMaxSize}`, async () => {
      const file = photo({size: uploadMaxSize + 1});
      const speak = (): string =>
        words.whatIsWrong(file, {code: 'tooLarge'}, {...limits, uploadMaxSize});
      expect(await say('en', speak)).to.equal(en);
    });
  }
});

describe('Of files is said', () => {
  const cases: [speak: () => string, en: string, italian: string][] = [
    [() => words.addedText(0), 'This file is in the list already.', 'Questo file è già in elenco.'],
    [() => words.addedText(1), '1 file added.', '1 file aggiunto.'],
    [() => words.addedText(200), '200 files added.', '200 file aggiunti.'],
    [() => words.uploadedText(photo()), 'photo.jpg: uploaded.', 'photo.jpg: caricato.'],
    [() => words.removedText(photo()), 'photo.jpg: removed.', 'photo.jpg: rimosso.'],
    [
      () => words.fileLine(fileThere({name: 'a.pdf', size: 2_400_000}), limits),
      'a.pdf, 2.4 MB',
      'a.pdf, 2,4 MB',
    ],
    [
      () => words.fileLine(photo(), limits),
      'photo.jpg, 12 MB, not uploaded yet',
      'photo.jpg, 12 MB, non ancora caricato',
    ],
    [
      () => words.limitsText(limits),
      'JPG, PNG, PDF: up to 10 MB each, 10 in all.',
      'JPG, PNG, PDF: fino a 10 MB ciascuno, 10 in tutto.',
    ],
    [
      () =>
        words.limitsText({uploadTypes: ' .HEIC ,text/plain', uploadMaxSize: 1, uploadMaxFiles: 1}),
      'HEIC, TXT: up to 1 byte each, 1 in all.',
      'HEIC, TXT: fino a 1 byte ciascuno, 1 in tutto.',
    ],
  ];
  for (const [speak, en, italian] of cases) {
    it(`"${en}", and in Italian "${italian}"`, async () => {
      expect(await say('en', speak)).to.equal(en);
      expect(await say('it', speak)).to.equal(italian);
    });
  }

  const names: [name: string, isIsolated: boolean][] = [
    ['كشف حساب.pdf', true],
    ['invoice-חשבון.pdf', true],
    ['ricevuta è.pdf', false],
    ['żółw.pdf', false],
  ];
  for (const [name, isIsolated] of names) {
    it(`${name} ${isIsolated ? 'isolated in its direction' : 'as it is'}`, async () => {
      const text = await inLanguage('en', () => words.uploadedText(photo({name})));
      expect(text).to.equal(
        isIsolated ? `\u200e\u2068${name}\u2069: uploaded.` : `${name}: uploaded.`,
      );
    });
  }
});
