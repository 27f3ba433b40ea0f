import {describe, it} from 'node:test';
import {expect} from 'chai';
import {addDays, isRealDate, isTimeOfDay, latestDateAt} from '../../src/complaint/dates.js';

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

  it('is one whatever a page has made of Date.parse()', (t) => {
    t.mock.method(Date, 'parse', () => NaN);
    expect(isRealDate('2026-11-22')).to.equal(true);
    expect(isRealDate('2026-02-30')).to.equal(false);
    expect(addDays('2026-02-28', 1)).to.equal('2026-03-01');
  });

  it('is one of the first century, so that what is wrong is that it is too early', () => {
    expect(isRealDate('0026-11-22')).to.equal(true);
  });

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

describe('the latest date that has begun anywhere on Earth', () => {
  const cases: [moment: string, date: string][] = [
    ['2026-11-22T00:00:00Z', '2026-11-22'],
    ['2026-11-22T09:59:59.999Z', '2026-11-22'],
    ['2026-11-22T10:00:00Z', '2026-11-23'],
    ['2026-11-22T23:59:59Z', '2026-11-23'],
    ['2026-12-31T10:00:00Z', '2027-01-01'],
  ];
  for (const [moment, date] of cases) {
    it(`is ${date} at ${moment}`, () => {
      expect(latestDateAt(Date.parse(moment))).to.equal(date);
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
