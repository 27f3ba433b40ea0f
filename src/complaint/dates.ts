/**
 * Calendar dates as ISO 8601 strings (`2026-11-22`), which compare as text and know no time zone.
 */

const DAY_IN_MS = 86_400_000;

/** The earliest date a complaint may speak of. */
export const EARLIEST_DATE = '1900-01-01';

/** Whether the text is an ISO date that the calendar has: `2024-02-29` is, `2023-02-29` is not. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  return toIsoDate(timeOf(text)) === text;
}

export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether the text is a time of the 24-hour clock: `00:00` to `23:59`. */
export function isTimeOfDay(text: string): boolean {
  return TIME_OF_DAY.test(text);
}

/** The calendar date that a person sees at this moment, in the machine's own time zone. */
export function dateAt(moment: Date): string {
  return toIsoDate(moment.getTime() - moment.getTimezoneOffset() * 60_000);
}

/** Where the day begins first, in the Line Islands, clocks are so far ahead of UTC. In ms. */
const EARLIEST_ZONE = 14 * 3_600_000;

/**
 * The latest calendar date that has begun anywhere on Earth. Some browsers hide their time zone, so
 * the machine's own date may be a day behind the client's.
 *
 * @param now ms since the epoch
 */
export function latestDateAt(now: number): string {
  return toIsoDate(now + EARLIEST_ZONE);
}

/** The date so many months, then so many days later. A month from 31 January is the last of February. */
export function addDays(date: string, days: number, months = 0): string {
  return toIsoDate(timeOf(date, months) + days * DAY_IN_MS);
}

/** Not by `Date.parse()`: libraries for dates put one of their own in its place. */
function timeOf(date: string, monthsLater = 0): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const at = (later: number, day: number) =>
    new Date(0).setUTCFullYear(year, month - 1 + later, day);
  return Math.min(at(monthsLater, day), at(monthsLater + 1, 0)); // no day after the month's last
}

function toIsoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
