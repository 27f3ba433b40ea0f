import type {Circumstances} from './complaint/answers.js';
import type {Category} from './complaint/categories.js';
import {dateAt} from './complaint/dates.js';

/** What the client's answers are understood with at this moment, on this machine. */
export function circumstancesNow(categories: readonly Category[]): Circumstances {
  return {
    categories,
    today: dateAt(new Date()),
    get timeZone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
    },
  };
}
