import {expect} from '@open-wc/testing';
import {addDays, dateAt, isRealDate, isTimeOfDay} from '../../src/complaint/dates.js';

describe('a real date', () => {
  const real = [
    '2026-11-22',
    '1900-01-01',
    '1899-12-31',
    '2024-02-29',
    '2000-02-29',
    '9999-12-31',
    '2026-01-31',
    '2026-04-30',
  ];
  for (const date of real) {
    it(`is ${date}`, () => {
      expect(isRealDate(date)).to.equal(true);
    });
  }

  const unreal = [
    '',
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-10-00',
    '2026-10-32',
    '12026-11-22',
    '+012026-11-22',
    '-002026-11-22',
    '026-11-22',
    '2026-1-2',
    '2026-11',
    '2026-11-22T00:00',
    '22/11/2026',
    '22-11-2026',
    ' 2026-11-22',
    '2026-11-22\n',
    '２０２６-11-22',
    'yesterday',
  ];
  for (const date of unreal) {
    it(`is not ${JSON.stringify(date)}`, () => {
      expect(isRealDate(date)).to.equal(false);
    });
  }
});

describe('a time of day', () => {
  for (const time of ['00:00', '09:05', '14:30', '19:59', '20:00', '23:59']) {
    it(`is ${time}`, () => {
      expect(isTimeOfDay(time)).to.equal(true);
    });
  }

  for (const time of [
    '',
    '24:00',
    '23:60',
    '9:05',
    '09:5',
    '2:30 PM',
    '-1:00',
    '12:00\n',
    '1430',
  ]) {
    it(`is not ${JSON.stringify(time)}`, () => {
      expect(isTimeOfDay(time)).to.equal(false);
    });
  }
});

describe('some days later', () => {
  const cases: [date: string, days: number, later: string][] = [
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-11-22', 365, '2027-11-22'],
  ];
  for (const [date, days, later] of cases) {
    it(`${date} and ${days} is ${later}`, () => {
      expect(addDays(date, days)).to.equal(later);
    });
  }
});

describe("the client's date", () => {
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
    [
      'begins where there is no midnight',
      '2018-11-04T03:00:00Z',
      'America/Sao_Paulo',
      '2018-11-04',
    ],
    ['skips a day that Samoa skipped', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['crosses the year', '2026-12-31T23:30:00Z', 'Europe/Rome', '2027-01-01'],
    ['knows leap days', '2028-02-28T23:30:00Z', 'Europe/Rome', '2028-02-29'],
  ];
  for (const [what, moment, timeZone, date] of cases) {
    it(what, () => {
      expect(dateAt(new Date(moment), timeZone)).to.equal(date);
    });
  }

  it("is the machine's own without a time zone", () => {
    const {timeZone} = new Intl.DateTimeFormat().resolvedOptions();
    const moment = new Date('2026-11-22T23:30:00Z');
    expect(dateAt(moment)).to.equal(dateAt(moment, timeZone));
  });
});
