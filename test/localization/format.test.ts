import {expect} from '@open-wc/testing';
import {formatDate, formatNumber, formatPeriod, isOne} from '../../src/localization/format.js';
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

describe('A period in words', () => {
  const periods: [months: number, weeks: number, days: number, en: string, italian: string][] = [
    [0, 8, 0, '8 weeks', '8 settimane'],
    [0, 1, 0, '1 week', '1 settimana'],
    [2, 0, 0, '2 months', '2 mesi'],
    [1, 0, 0, '1 month', '1 mese'],
    [0, 0, 30, '30 days', '30 giorni'],
    [0, 0, 1, '1 day', '1 giorno'],
    [1, 0, 10, '1 month and 10 days', '1 mese e 10 giorni'],
    [0, 2, 1, '2 weeks and 1 day', '2 settimane e 1 giorno'],
    [1, 2, 3, '1 month, 2 weeks and 3 days', '1 mese, 2 settimane e 3 giorni'],
  ];
  for (const [months, weeks, days, en, italian] of periods) {
    for (const [locale, words] of Object.entries({en, it: italian}) as [Locale, string][]) {
      it(`is "${words}" in ${locale}`, async () => {
        const period = {months, weeks, days};
        expect(await inLanguage(locale, () => formatPeriod(period))).to.equal(words);
      });
    }
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
