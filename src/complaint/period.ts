import {addBusinessDays} from './business-days.js';
import {addDays} from './dates.js';

/** How long something takes at most: in business days, or in days of the calendar, which all count. */
export type Period = {readonly businessDays: number} | CalendarPeriod;

export interface CalendarPeriod {
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/** A year is more than anyone would promise, and a mistyped number stays harmless. */
const MOST_DAYS = 366;

/** About so many; twelve months are just not too much. */
const DAYS_OF_MONTH = MOST_DAYS / 12;

const PERIOD = /^(?:(\d+)|P(?=\d)(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?)$/;

/**
 * Reads a number of business days ("7"), or an ISO 8601 duration of months, weeks and days ("P2M",
 * "P1M10D"), of a year at most; undefined when it is neither.
 */
export function parsePeriod(text: string): Period | undefined {
  const match = PERIOD.exec(text);
  if (!match) return undefined;
  const [businessDays = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((n) => +(n || 0));
  if (businessDays + months * DAYS_OF_MONTH + weeks * 7 + days > MOST_DAYS) return undefined;
  return match[1] ? {businessDays} : {months, weeks, days};
}

/**
 * The last day of a period that starts on the day after `from`. The months are counted first, then
 * the weeks and days, as ISO 8601 and Temporal do.
 *
 * @param from ISO date on which the complaint is received
 * @param holidays ISO dates that are no business days
 */
export function lastDayOf(period: Period, from: string, holidays: ReadonlySet<string>): string {
  if ('businessDays' in period) return addBusinessDays(from, period.businessDays, holidays);
  return addDays(from, period.weeks * 7 + period.days, period.months);
}
