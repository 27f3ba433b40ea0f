import {expect} from '@open-wc/testing';
import {formatDate, formatNumber, isOne} from '../../src/localization/format.js';
import type {Locale} from '../../src/localization/locale.js';
import {inLanguage} from './in-language.js';

describe('A date in words', () => {
  const dates: [date: string, locale: Locale, words: string][] = [
    ['2026-11-24', 'en', 'Tuesday 24 November 2026'],
    ['2026-11-24', 'it', 'martedì 24 novembre 2026'],
    ['2024-02-29', 'en', 'Thursday 29 February 2024'],
    ['2024-02-29', 'it', 'giovedì 29 febbraio 2024'],
    ['2026-12-31', 'en', 'Thursday 31 December 2026'],
    ['2027-01-01', 'it', 'venerdì 1 gennaio 2027'],
    ['1900-01-01', 'en', 'Monday 1 January 1900'],
  ];
  for (const [date, locale, words] of dates) {
    it(`is "${words}" for ${date}`, async () => {
      expect(await inLanguage(locale, () => formatDate(date))).to.equal(words);
    });
  }
});

describe('A number', () => {
  const numbers: [value: number, locale: Locale, text: string][] = [
    [0, 'en', '0'],
    [64, 'en', '64'],
    [999, 'it', '999'],
    [1000, 'en', '1,000'],
    [1000, 'it', '1.000'],
    [5000, 'en', '5,000'],
    [5000, 'it', '5.000'],
    [10_000, 'en', '10,000'],
    [10_000, 'it', '10.000'],
  ];
  for (const [value, locale, text] of numbers) {
    it(`${value} is "${text}" in ${locale}`, async () => {
      expect(await inLanguage(locale, () => formatNumber(value))).to.equal(text);
    });
  }

  for (const locale of ['en', 'it'] as const) {
    it(`has a form of its own for one in ${locale}`, async () => {
      const forms = await inLanguage(locale, () => [0, 1, 2, 7, 11, 21].map(isOne));

      expect(forms).to.deep.equal([false, true, false, false, false, false]);
    });
  }
});
