import {addDays} from './dates.js';

/**
 * The last day of a period of business days that starts on the day after `from`. Saturdays, Sundays
 * and holidays do not count; with 0 days it is `from` itself.
 *
 * @param from ISO date on which the complaint is received
 * @param days whole number, 0 or more
 * @param holidays ISO dates that are no business days
 */
export function addBusinessDays(
  from: string,
  days: number,
  holidays: ReadonlySet<string> = new Set(),
): string {
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (!isWeekend(date) && !holidays.has(date)) left--;
  }
  return date;
}

function isWeekend(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}
