import type {CalendarPeriod} from '../complaint/period.js';
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

/** A moment in words, in the client's own time zone: "24 November 2026 at 10:15:00 CET". */
export function formatMoment(timestamp: string): string {
  const format = new Intl.DateTimeFormat(tag(), {dateStyle: 'long', timeStyle: 'long'});
  return format.format(new Date(timestamp));
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

const durations = [
  ['day', 24 * 3_600_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** About how long, in words: "5 minutes", "2 hours", "1 day". Rather too long than too short. In ms. */
export function formatDuration(milliseconds: number): string {
  const [unit, length] = durations.find((one) => milliseconds >= one[1]) ?? durations[2];
  const isExact = unit === 'minute';
  return formatUnits(Math.ceil(milliseconds / length - (isExact ? 0 : 0.25)), unit);
}

/** A period in words: "8 weeks", "1 month and 10 days". */
export function formatPeriod({months, weeks, days}: CalendarPeriod): string {
  const parts = Object.entries({month: months, week: weeks, day: days});
  return new Intl.ListFormat(tag()).format(
    parts.filter(([, count]) => count > 0).map(([unit, count]) => formatUnits(count, unit)),
  );
}

/** @param unit as `Intl` knows it */
export function formatUnits(
  count: number,
  unit: string,
  unitDisplay: 'long' | 'short' = 'long',
): string {
  const format = {style: 'unit', unit, unitDisplay} as const;
  return new Intl.NumberFormat(tag(), format).format(count);
}
