import {currentLocale, type Locale} from './locale.js';

/** Where a language is written in more than one way, the one that its dates and numbers follow. */
const regions: Partial<Record<Locale, string>> = {en: 'en-GB'};

function tag(): string {
  const locale = currentLocale();
  return regions[locale] ?? locale;
}

/** An ISO date in words: "Tuesday 24 November 2026". */
export function formatDate(date: string): string {
  const format = new Intl.DateTimeFormat(tag(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  // Older language data puts a comma after the English weekday, newer does not.
  return format.format(new Date(date)).replace(',', '');
}

export function formatNumber(value: number): string {
  // Has no separators, and needs no locale data, which take time to load.
  if (value < 1000) return String(value);
  return new Intl.NumberFormat(tag(), {useGrouping: true}).format(value);
}

/** The alternatives of a count in the current language, as in "1 business day" and "2 business days". */
export function isOne(count: number): boolean {
  return new Intl.PluralRules(tag()).select(count) === 'one';
}

/** A duration in words: "5 minutes". */
export function formatMinutes(minutes: number): string {
  const format = {style: 'unit', unit: 'minute', unitDisplay: 'long'} as const;
  return new Intl.NumberFormat(tag(), format).format(minutes);
}
