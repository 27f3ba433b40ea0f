import type {Choice} from '../complaint/choice.js';
import {countryCodes} from '../complaint/countries.js';
import {currentLocale, type Locale} from './locale.js';

/** Sorting 250 names costs some milliseconds, so it is done once a language, when first shown. */
const sorted = new Map<Locale, readonly Choice[]>();

/** Every country, named and sorted in the current language. */
export function sortedCountries(): readonly Choice[] {
  const locale = currentLocale();
  let countries = sorted.get(locale);
  if (!countries) {
    const {compare} = new Intl.Collator(locale);
    const names = new Intl.DisplayNames(locale, {type: 'region'});
    countries = countryCodes
      .map((code) => ({value: code, label: names.of(code) ?? code}))
      .sort((a, b) => compare(a.label, b.label));
    sorted.set(locale, countries);
  }
  return countries;
}

/** The country's name in the current language; empty when there is no such country. */
export function countryName(code: string): string {
  return sortedCountries().find(({value}) => value === code)?.label ?? '';
}
