import {describe, it} from 'node:test';
import {expect} from 'chai';
import {complaintSchema} from '../../src/schema.js';
import {validComplaint} from '../support/fixtures.js';
import {withChange, type Path} from './with-change.js';

const isAccepted = (path: Path, value: unknown) =>
  complaintSchema.safeParse(withChange(validComplaint, path, value)).success;

describe('the complaint schema', () => {
  it('accepts the payload as it is', () => {
    expect(complaintSchema.parse(validComplaint)).to.deep.equal(validComplaint);
  });

  it('keeps the order of the payload, so that its text stays the same', () => {
    const text = JSON.stringify(validComplaint);
    expect(JSON.stringify(complaintSchema.parse(JSON.parse(text)))).to.equal(text);
  });

  it('accepts a complaint without an account', () => {
    expect(isAccepted(['account', 'publicAccountId'], null)).to.equal(true);
  });

  it('normalises the texts that it parses', () => {
    const untidy = {
      ...validComplaint,
      account: {email: '\u200b ada@example.org\n', publicAccountId: '\tAA00\tN84G '},
      person: {fullName: ' Ade\u0300le\nRossi\ufeff', country: 'IT'},
      subject: {category: ' fees ', label: 'Commissioni\te costi '},
      details: {
        description: '\r\nUno\r\n\tdue\r\n',
        desiredResolution: 'Rimborso\u3164',
        occurred: {precision: 'approximate', description: ' a\nnovembre '},
        ticketNumbers: [' 1 ', '\u200b', '2\t3'],
        individuals: ['', ' Bob\n'],
        actionsTaken: ' \n ',
      },
    };
    expect(complaintSchema.parse(untidy)).to.deep.equal({
      ...validComplaint,
      account: {email: 'ada@example.org', publicAccountId: 'AA00 N84G'},
      person: {fullName: 'Ad\u00e8le Rossi', country: 'IT'},
      subject: {category: 'fees', label: 'Commissioni e costi'},
      details: {
        description: 'Uno\n due',
        desiredResolution: 'Rimborso',
        occurred: {precision: 'approximate', description: 'a novembre'},
        ticketNumbers: ['1', '2 3'],
        individuals: ['Bob'],
        actionsTaken: null,
      },
    });
  });

  describe('refuses an unknown property', () => {
    const levels: Path[] = [
      [],
      ['account'],
      ['person'],
      ['subject'],
      ['details'],
      ['details', 'occurred'],
    ];
    for (const level of levels) {
      it(`in ${level.join('.') || 'the complaint itself'}`, () => {
        expect(isAccepted([...level, 'extra'], 'x')).to.equal(false);
      });
    }

    const variants = [
      {precision: 'exact', date: '2026-11-01', time: null, timeZone: 'UTC', description: 'x'},
      {precision: 'approximate', description: 'x', date: '2026-11-01'},
      {precision: 'unknown', description: 'x'},
    ];
    for (const occurred of variants) {
      it(`in a date that is ${occurred.precision}`, () => {
        expect(isAccepted(['details', 'occurred'], occurred)).to.equal(false);
      });
    }
  });

  describe('refuses a complaint', () => {
    const paths: Path[] = [
      ['schemaVersion'],
      ['submissionId'],
      ['submittedAt'],
      ['locale'],
      ...(['account', 'person', 'subject', 'details'] as const).flatMap((section) => [
        [section],
        ...Object.keys(validComplaint[section]).map((name) => [section, name]),
      ]),
      ...Object.keys(validComplaint.details.occurred).map((name) => ['details', 'occurred', name]),
    ];
    for (const path of paths) {
      it(`without ${path.join('.')}`, () => {
        expect(isAccepted(path, undefined)).to.equal(false);
      });

      it(`with a number for ${path.join('.')}`, () => {
        expect(isAccepted(path, 42)).to.equal(false);
      });
    }

    const wrong: [path: Path, value: unknown][] = [
      [['schemaVersion'], 2],
      [['schemaVersion'], '1'],
      [['submissionId'], ''],
      [['submissionId'], 'complaint-1'],
      [['submittedAt'], '2026-11-22'],
      [['submittedAt'], '2026-11-22T10:15:00.000+01:00'],
      [['submittedAt'], '2026-02-30T10:15:00.000Z'],
      [['locale'], ''],
      [['locale'], 'italiano?'],
      [['person', 'country'], 'it'],
      [['person', 'country'], 'UK'],
      [['subject', 'category'], ''],
      [['subject', 'label'], '\u200b'],
      [['details', 'occurred', 'precision'], 'often'],
      [['details', 'occurred', 'timeZone'], ''],
      [
        ['details', 'ticketNumbers'],
        ['1', null],
      ],
      [['details', 'individuals'], 'Bob'],
      [[], null],
    ];
    for (const [path, value] of wrong) {
      it(`with ${JSON.stringify(value)} for ${path.join('.') || 'all of it'}`, () => {
        expect(isAccepted(path, value)).to.equal(false);
      });
    }
  });

  describe('accepts for the time it happened', () => {
    const times: Record<string, unknown>[] = [
      {precision: 'exact', date: '2026-11-01', time: '14:30', timeZone: 'Europe/Rome'},
      {precision: 'exact', date: '2026-11-01', time: null, timeZone: 'America/Port-au-Prince'},
      {precision: 'exact', date: '2026-11-01', time: null, timeZone: 'Etc/GMT+5'},
      {precision: 'exact', date: '1900-01-01', time: '00:00', timeZone: 'UTC'},
      {precision: 'exact', date: '9999-12-31', time: '23:59', timeZone: 'UTC'},
      {precision: 'approximate', description: 'Early in November'},
      {precision: 'unknown'},
    ];
    for (const occurred of times) {
      it(JSON.stringify(occurred), () => {
        expect(isAccepted(['details', 'occurred'], occurred)).to.equal(true);
      });
    }
  });

  describe('refuses for the time it happened', () => {
    const times: Record<string, unknown>[] = [
      {precision: 'exact', date: '', time: null, timeZone: 'UTC'},
      {precision: 'exact', date: '2023-02-29', time: null, timeZone: 'UTC'},
      {precision: 'exact', date: '1899-12-31', time: null, timeZone: 'UTC'},
      {precision: 'exact', date: '12026-11-01', time: null, timeZone: 'UTC'},
      {precision: 'exact', date: '2026-11-01', time: '', timeZone: 'UTC'},
      {precision: 'exact', date: '2026-11-01', time: '24:00', timeZone: 'UTC'},
      {precision: 'exact', date: '2026-11-01', time: '2:30 PM', timeZone: 'UTC'},
      {precision: 'exact', date: '2026-11-01', timeZone: 'UTC'},
      {precision: 'approximate', description: ' '},
      {precision: 'approximate'},
      {precision: ''},
      {},
    ];
    for (const occurred of times) {
      it(JSON.stringify(occurred), () => {
        expect(isAccepted(['details', 'occurred'], occurred)).to.equal(false);
      });
    }
  });
});
