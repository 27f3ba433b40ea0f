import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {addBusinessDays} from '../../src/complaint/business-days.js';
import {lastDayOf, parsePeriod, type Period} from '../../src/complaint/period.js';

const none = {months: 0, weeks: 0, days: 0};

describe('a period', () => {
  const periods: [text: string, period: Period][] = [
    ['0', {businessDays: 0}],
    ['2', {businessDays: 2}],
    ['07', {businessDays: 7}],
    ['366', {businessDays: 366}],
    ['P8W', {...none, weeks: 8}],
    ['P2M', {...none, months: 2}],
    ['P30D', {...none, days: 30}],
    ['P08W', {...none, weeks: 8}],
    ['P1M10D', {...none, months: 1, days: 10}],
    ['P1M2W', {...none, months: 1, weeks: 2}],
    ['P1W3D', {...none, weeks: 1, days: 3}],
    ['P1M2W3D', {months: 1, weeks: 2, days: 3}],
    ['P0D', none],
    ['P0M0W0D', none],
    ['P12M', {...none, months: 12}],
    ['P52W2D', {...none, weeks: 52, days: 2}],
    ['P366D', {...none, days: 366}],
  ];
  for (const [text, period] of periods) {
    it(`is "${text}"`, () => {
      expect(parsePeriod(text)).to.deep.equal(period);
    });
  }

  const others: Record<string, readonly string[]> = {
    'says nothing': ['', ' ', 'P', 'soon', 'NaN'],
    'is no whole number': ['-1', '+1', '1.5', '1,5', '1e2', '0x10', 'Infinity', '2 days', '٧'],
    'lacks the P or a number': ['8W', 'PW', 'PT8W', 'PM1', 'P 8W', 'P8', 'P8 W'],
    'is not in capitals': ['p8w', 'P8w', 'p8W'],
    'is not in the order of ISO 8601': ['P3D1M', 'P1W1M', 'P3D1W', 'P1M1M', 'P8WP2M'],
    'has a sign or a fraction': ['-P8W', '+P8W', 'P-8W', 'P1.5M', 'P1,5M'],
    'has years or times': ['P1Y', 'P1Y2M', 'PT24H', 'P1DT1H', 'P1MT1M'],
    'has something around it': [' P8W', 'P8W ', 'P8W\n', 'in P8W'],
    'is more than a year': ['367', '2026', '1'.repeat(400), 'P13M', 'P53W', 'P367D', 'P88W'],
    'is more than a year in all': ['P12M1D', 'P6M26W2D', `P${'9'.repeat(400)}D`],
  };
  for (const [why, texts] of Object.entries(others)) {
    for (const text of texts) {
      it(`is not "${text.slice(0, 20)}", which ${why}`, () => {
        expect(parsePeriod(text)).to.equal(undefined);
      });
    }
  }
});

describe('the last day of a period', () => {
  const holidays = ['2026-12-25', '2026-12-28'];
  const cases: [what: string, from: string, text: string, to: string][] = [
    ['of weeks is the same weekday', '2026-11-27', 'P8W', '2027-01-22'],
    ['of months has the same number', '2026-11-22', 'P2M', '2027-01-22'],
    ['of days counts all of them', '2026-11-22', 'P30D', '2026-12-22'],
    ['may be in a year that has begun since', '2026-12-31', 'P1D', '2027-01-01'],
    ['may be a Sunday', '2026-11-20', 'P2D', '2026-11-22'],
    ['may be a holiday', '2026-12-24', 'P1D', '2026-12-25'],
    ['is the last of a shorter month', '2026-01-31', 'P1M', '2026-02-28'],
    ['is the last of a shorter month, in a leap year', '2028-01-31', 'P1M', '2028-02-29'],
    ['is the last of a shorter month, of 30 days', '2026-08-31', 'P1M', '2026-09-30'],
    ['is not pushed on to the last of a longer month', '2026-02-28', 'P1M', '2026-03-28'],
    ['forgets no day on the way over a shorter month', '2026-01-31', 'P2M', '2026-03-31'],
    ['of a year is a leap day no more', '2028-02-29', 'P12M', '2029-02-28'],
    ['crosses the end of a year by months', '2026-12-31', 'P2M', '2027-02-28'],
    ['counts months first, then days', '2026-01-31', 'P1M1D', '2026-03-01'],
    ['counts months, weeks and days', '2026-01-30', 'P1M1W1D', '2026-03-08'],
    ['of no days is the day itself', '2026-11-22', 'P0D', '2026-11-22'],
    ['of no business days is the day itself', '2026-11-22', '0', '2026-11-22'],
    ['of business days passes over weekends and holidays', '2026-12-24', '2', '2026-12-30'],
    ['of days passes over nothing', '2026-12-24', 'P2D', '2026-12-26'],
  ];
  for (const [what, from, text, to] of cases) {
    it(`${what}: ${from} and ${text} is ${to}`, () => {
      expect(lastDayOf(parsePeriod(text)!, from, new Set(holidays))).to.equal(to);
    });
  }
});

describe('any period', () => {
  const date = fc
    .date({min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true})
    .map((moment) => moment.toISOString().slice(0, 10));
  const withoutHolidays = new Set<string>();
  /** At most 6 × 30.5, 13 × 7 and 92 days: together no more than 366. */
  const calendarPeriod = fc.record({
    months: fc.nat(6),
    weeks: fc.nat(13),
    days: fc.nat(92),
  });

  it('of the calendar is read and counted as Temporal does', () => {
    fc.assert(
      fc.property(date, calendarPeriod, (from, duration) => {
        const text = Temporal.Duration.from(duration).toString();
        const to = Temporal.PlainDate.from(from).add(text, {overflow: 'constrain'}).toString();
        // Temporal writes no days as PT0S.
        const period = parsePeriod(text === 'PT0S' ? 'P0D' : text)!;
        expect(period).to.deep.equal(duration);
        expect(lastDayOf(period, from, withoutHolidays)).to.equal(to);
      }),
    );
  });

  it('of whole months ends in the month that Temporal says, from the last days of a month', () => {
    const lastDays = fc
      .tuple(fc.integer({min: 1990, max: 2090}), fc.integer({min: 1, max: 12}), fc.nat(3))
      .map(([year, month, before]) =>
        Temporal.PlainDate.from({year, month, day: 31}).subtract({days: before}).toString(),
      );
    fc.assert(
      fc.property(lastDays, fc.nat(12), (from, months) => {
        const to = Temporal.PlainDate.from(from).add({months}).toString();
        expect(lastDayOf({...none, months}, from, withoutHolidays)).to.equal(to);
      }),
    );
  });

  it('of a number counts business days', () => {
    fc.assert(
      fc.property(date, fc.nat(60), (from, days) => {
        const period = parsePeriod(String(days))!;
        expect(lastDayOf(period, from, withoutHolidays)).to.equal(addBusinessDays(from, days));
      }),
    );
  });

  it('is never one that Temporal cannot read or reads otherwise', () => {
    const text = fc.stringMatching(/^P?([0-9]{0,2}[MWDYmwd. -]){0,4}$/);
    fc.assert(
      fc.property(text, (text) => {
        const period = parsePeriod(text);
        if (period === undefined || 'businessDays' in period) return;
        const {months, weeks, days} = Temporal.Duration.from(text);
        expect({months, weeks, days}).to.deep.equal(period);
      }),
      {numRuns: 1000},
    );
  });
});
