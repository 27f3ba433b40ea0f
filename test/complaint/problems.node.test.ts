import {describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyAnswers, type Answers} from '../../src/complaint/answers.js';
import {sectionNames, type SectionName} from '../../src/complaint/sections.js';
import {problemsIn} from '../../src/complaint/problems.js';
import {answersWith, circumstances, validAnswers} from '../support/fixtures.js';

/** Each problem as `field code`, an entry of a list as `field[1] code`. */
function found(section: SectionName, change: Partial<Answers>, base = validAnswers): string[] {
  return problemsIn(section, {...base, ...change}, circumstances).map(
    ({field, entry, code}) => `${field}${entry === undefined ? '' : `[${entry}]`} ${code}`,
  );
}

describe('what keeps a section from being valid', () => {
  for (const section of sectionNames) {
    it(`is nothing in ${section} when all is answered`, () => {
      expect(found(section, {})).to.deep.equal([]);
    });
  }

  const empty: [section: SectionName, problems: string[]][] = [
    ['account', ['email required', 'publicAccountId required']],
    ['person', ['fullName required', 'country required']],
    ['subject', ['category required']],
    ['details', ['description required', 'desiredResolution required', 'when required']],
  ];
  for (const [section, problems] of empty) {
    it(`is in ${section} all that is required, in the order of the fields`, () => {
      expect(found(section, {}, emptyAnswers)).to.deep.equal(problems);
    });
  }

  const cases: [
    what: string,
    section: SectionName,
    change: Partial<Answers>,
    problems: string[],
  ][] = [
    ['no account, by the checkbox', 'account', {noAccount: true, publicAccountId: ''}, []],
    ['no account, in words', 'account', {publicAccountId: ' NO ACCOUNT '}, []],
    ['no account and too long an ID', 'account', {noAccount: true, publicAccountId: long(65)}, []],
    ['an invisible ID', 'account', {publicAccountId: '\u200b'}, ['publicAccountId required']],
    ['an invisible name', 'person', {fullName: ' \u3164 '}, ['fullName required']],
    ['a name of one letter', 'person', {fullName: 'Ő'}, []],
    ['an unofficial country', 'person', {country: 'UK'}, ['country unknownCountry']],
    ['a country in small letters', 'person', {country: 'it'}, ['country unknownCountry']],
    ['a category that is not offered', 'subject', {category: 'trading'}, ['category required']],
    ['a description of spaces', 'details', {description: ' \n\t '}, ['description required']],
    [
      'a resolution of spaces',
      'details',
      {desiredResolution: '\u2003'},
      ['desiredResolution required'],
    ],
    ['an unknown way to say when', 'details', {when: 'often'}, ['when required']],
    ['no date', 'details', {date: ''}, ['date required']],
    ['no time', 'details', {time: ''}, []],
    ['the first date there may be', 'details', {date: '1900-01-01'}, []],
    ['a date before that', 'details', {date: '1899-12-31'}, ['date tooEarly']],
    ['the latest date that has begun', 'details', {date: '2026-11-22'}, []],
    ['the day after it', 'details', {date: '2026-11-23'}, ['date inFuture']],
    ['next year', 'details', {date: '2027-01-01'}, ['date inFuture']],
    ['a leap day', 'details', {date: '2024-02-29'}, []],
    ['a leap day in another year', 'details', {date: '2023-02-29'}, ['date notReal']],
    ['a leap day in 1900', 'details', {date: '1900-02-29'}, ['date notReal']],
    ['a year of five digits', 'details', {date: '12026-11-01'}, ['date notReal']],
    ['a year of five digits and more', 'details', {date: '99999-01-01'}, ['date notReal']],
    ['the last minute', 'details', {time: '23:59'}, []],
    ['an hour too many', 'details', {time: '24:00'}, ['time notReal']],
    [
      'date and time wrong at once',
      'details',
      {date: '', time: 'noon'},
      ['date required', 'time notReal'],
    ],
    [
      'roughly, without a word',
      'details',
      {when: 'approximate', approximateDate: ' '},
      ['approximateDate required'],
    ],
    [
      'roughly, though the date is wrong',
      'details',
      {when: 'approximate', approximateDate: 'In May', date: '2027-01-01', time: '99:99'},
      [],
    ],
    [
      'unknown, though all else about it is wrong',
      'details',
      {when: 'unknown', date: '2023-02-29', approximateDate: long(201)},
      [],
    ],
    ['exactly, though the rough date is too long', 'details', {approximateDate: long(201)}, []],
    [
      'everything wrong at once',
      'details',
      {
        description: '',
        desiredResolution: long(5001),
        date: '2026-11-23',
        time: '7pm',
        ticketNumbers: ['1', long(65)],
        individuals: [long(201)],
        actionsTaken: long(5001),
      },
      [
        'description required',
        'desiredResolution tooLong',
        'date inFuture',
        'time notReal',
        'ticketNumbers[1] tooLong',
        'individuals[0] tooLong',
        'actionsTaken tooLong',
      ],
    ],
  ];
  for (const [what, section, change, problems] of cases) {
    it(`is ${problems.join(', ') || 'nothing'} with ${what}`, () => {
      expect(found(section, change)).to.deep.equal(problems);
    });
  }

  it('depends on the latest date that has begun anywhere', () => {
    const answers = answersWith({date: '2026-11-23'});
    const tomorrow = {...circumstances, latestDate: '2026-11-23'};
    expect(problemsIn('details', answers, tomorrow)).to.deep.equal([]);
  });

  it('is an incomplete date or time when it is half-typed, and not an empty one', () => {
    const answers = answersWith({date: '', time: ''});
    expect(problemsIn('details', answers, circumstances, ['time', 'date'])).to.deep.equal([
      {field: 'date', code: 'incomplete'},
      {field: 'time', code: 'incomplete'},
    ]);
  });

  it('is one problem a field', () => {
    const answers = answersWith({email: `${'\u0000'.repeat(3)}${long(300)}`});
    expect(problemsIn('account', answers, circumstances)).to.have.length(1);
  });
});

function long(length: number): string {
  return 'x'.repeat(length);
}
