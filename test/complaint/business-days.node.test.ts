import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {addBusinessDays} from '../../src/complaint/business-days.js';

describe('business days', () => {
  const christmas = ['2026-12-25', '2026-12-26', '2027-01-01'];
  const cases: [what: string, from: string, days: number, holidays: string[], to: string][] = [
    ['acknowledge within 2, from a Sunday', '2026-11-22', 2, [], '2026-11-24'],
    ['resolve within 7, from a Sunday', '2026-11-22', 7, [], '2026-12-01'],
    ['begin on the next day', '2026-11-23', 1, [], '2026-11-24'],
    ['from a Friday to Monday', '2026-11-20', 1, [], '2026-11-23'],
    ['from a Saturday to Monday', '2026-11-21', 1, [], '2026-11-23'],
    ['from a Sunday to Monday', '2026-11-22', 1, [], '2026-11-23'],
    ['make a week of five', '2026-11-23', 5, [], '2026-11-30'],
    ['make two weeks of ten', '2026-11-23', 10, [], '2026-12-07'],
    ['of none is the day itself', '2026-11-23', 0, [], '2026-11-23'],
    ['of none is the day itself, a Sunday too', '2026-11-22', 0, [], '2026-11-22'],
    ['of none is the day itself, a holiday too', '2026-12-25', 0, christmas, '2026-12-25'],
    ['cross the end of a month', '2026-11-30', 1, [], '2026-12-01'],
    ['cross the end of a year', '2026-12-31', 2, [], '2027-01-04'],
    ['cross a leap day', '2028-02-28', 2, [], '2028-03-01'],
    ['cross the start of DST', '2026-03-27', 1, [], '2026-03-30'],
    ['pass over a holiday', '2026-12-24', 1, christmas, '2026-12-28'],
    ['pass over a holiday and a weekend', '2026-12-31', 1, christmas, '2027-01-04'],
    ['pass over holidays in a row', '2026-12-22', 3, ['2026-12-24', ...christmas], '2026-12-29'],
    ['count a holiday on a weekend once', '2026-11-20', 1, ['2026-11-21'], '2026-11-23'],
    ['do not mind a holiday on the first day', '2026-11-23', 1, ['2026-11-23'], '2026-11-24'],
    ['do not mind what is no date', '2026-11-23', 1, ['', 'Christmas'], '2026-11-24'],
  ];
  for (const [what, from, days, holidays, to] of cases) {
    it(`${what}: ${from} and ${days} is ${to}`, () => {
      expect(addBusinessDays(from, days, new Set(holidays))).to.equal(to);
    });
  }

  it('know no holidays of their own', () => {
    expect(addBusinessDays('2026-12-24', 1)).to.equal('2026-12-25');
  });
});

describe('any number of business days', () => {
  const date = fc
    .date({min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true})
    .map((moment) => moment.toISOString().slice(0, 10));
  const days = fc.nat(40);
  const holidays = fc
    .array(fc.nat(60))
    .map((offsets) => (from: string) => new Set(offsets.map((offset) => plus(from, offset))));

  it('ends on the business day that makes the number full', () => {
    fc.assert(
      fc.property(date, days, holidays, (from, count, holidaysAfter) => {
        const off = holidaysAfter(from);
        const to = addBusinessDays(from, count, off);
        const counted = daysAfter(from, to).filter((day) => isBusinessDay(day, off));
        expect(counted).to.have.length(count);
        if (count > 0) expect(counted.at(-1)).to.equal(to);
      }),
    );
  });

  it('grows with the number and with the first day', () => {
    fc.assert(
      fc.property(date, days, holidays, (from, count, holidaysAfter) => {
        const off = holidaysAfter(from);
        const to = addBusinessDays(from, count, off);
        expect(addBusinessDays(from, count + 1, off) > to).to.equal(true);
        expect(addBusinessDays(plus(from, 1), count, off) >= to).to.equal(true);
      }),
    );
  });

  it('may be counted in two parts', () => {
    fc.assert(
      fc.property(date, days, days, holidays, (from, first, second, holidaysAfter) => {
        const off = holidaysAfter(from);
        const inTwo = addBusinessDays(addBusinessDays(from, first, off), second, off);
        expect(inTwo).to.equal(addBusinessDays(from, first + second, off));
      }),
    );
  });
});

function plus(date: string, days: number): string {
  const moment = new Date(date);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

function daysAfter(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day < to;) days.push((day = plus(day, 1)));
  return days;
}

function isBusinessDay(date: string, holidays: ReadonlySet<string>): boolean {
  return ![0, 6].includes(new Date(date).getUTCDay()) && !holidays.has(date);
}
