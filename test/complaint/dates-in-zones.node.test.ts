/** The client's date, in time zones that no browser lets a test choose. */
import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {dateAt} from '../../src/complaint/dates.js';

const {TZ: zoneBefore} = process.env;
after(() => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});

const cases: [what: string, moment: string, timeZone: string, date: string][] = [
  ['is the same day in UTC', '2026-11-22T00:00:00Z', 'UTC', '2026-11-22'],
  ['is already tomorrow in Rome', '2026-11-22T23:00:00Z', 'Europe/Rome', '2026-11-23'],
  ['is not tomorrow a minute before', '2026-11-22T22:59:59Z', 'Europe/Rome', '2026-11-22'],
  ['is still yesterday in New York', '2026-11-22T04:59:59Z', 'America/New_York', '2026-11-21'],
  ['is far ahead in Kiritimati', '2026-11-22T10:00:00Z', 'Pacific/Kiritimati', '2026-11-23'],
  ['is far behind in Pago Pago', '2026-11-22T10:59:59Z', 'Pacific/Pago_Pago', '2026-11-21'],
  ['knows quarters of hours', '2026-11-22T18:15:00Z', 'Asia/Kathmandu', '2026-11-23'],
  ['begins at 23:00 UTC on the eve of DST', '2026-03-28T23:00:00Z', 'Europe/Rome', '2026-03-29'],
  ['lasts 23 hours when DST begins', '2026-03-29T22:00:00Z', 'Europe/Rome', '2026-03-30'],
  ['is not over before that', '2026-03-29T21:59:59Z', 'Europe/Rome', '2026-03-29'],
  [
    'begins at 22:00 UTC on the eve of its end',
    '2026-10-24T22:00:00Z',
    'Europe/Rome',
    '2026-10-25',
  ],
  ['lasts 25 hours when DST ends', '2026-10-25T22:59:59Z', 'Europe/Rome', '2026-10-25'],
  ['is over after that', '2026-10-25T23:00:00Z', 'Europe/Rome', '2026-10-26'],
  ['begins where there is no midnight', '2018-11-04T03:00:00Z', 'America/Sao_Paulo', '2018-11-04'],
  ['skips a day that Samoa skipped', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ['crosses the year', '2026-12-31T23:30:00Z', 'Europe/Rome', '2027-01-01'],
  ['knows leap days', '2028-02-28T23:30:00Z', 'Europe/Rome', '2028-02-29'],
];

for (const [what, moment, timeZone, date] of cases)
  test(`the client's date ${what}`, () => {
    // Node reads it anew for each date.
    process.env['TZ'] = timeZone;
    assert.equal(dateAt(new Date(moment)), date);
  });
