import {describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyAnswers, type Answers} from '../../src/complaint/answers.js';
import type {FieldName} from '../../src/complaint/questions.js';
import {questionsOf} from '../../src/complaint/questions.js';
import {readPrefill, withoutTyped} from '../../src/complaint/prefill.js';
import {answersWith, circumstances, validAnswers, validComplaint} from '../support/fixtures.js';

const read = (prefill: unknown) => readPrefill(prefill, circumstances);

const {account, person, subject, details} = validComplaint;
const exact = details.occurred;

describe('What the page prefills', () => {
  it('is shaped as the payload, all of it', () => {
    const {answers, refused} = read({account, person, subject, details});
    const answered = Object.entries(validAnswers).filter(
      ([name, answer]) => name !== 'files' && answer !== '' && answer !== false,
    );
    expect(answers).to.deep.equal(Object.fromEntries(answered));
    expect(refused).to.deep.equal([]);
  });

  const partly: [what: string, prefill: unknown, answers: Partial<Answers>][] = [
    ['nothing', {}, {}],
    ['an empty section', {person: {}}, {}],
    ['one answer', {account: {email: 'ada@example.org'}}, {email: 'ada@example.org'}],
    ['a text with space around', {person: {fullName: ' Ada\t'}}, {fullName: 'Ada'}],
    ['lines in a line', {person: {fullName: 'Ada\nRossi'}}, {fullName: 'Ada Rossi'}],
    ['lines in a long text', {details: {description: 'a\r\nb'}}, {description: 'a\nb'}],
    ['lines in what was tried', {details: {actionsTaken: 'a\nb'}}, {actionsTaken: 'a\nb'}],
    [
      'lines in what is wanted',
      {details: {desiredResolution: 'a\nb'}},
      {desiredResolution: 'a\nb'},
    ],
    ['no account', {account: {publicAccountId: null}}, {noAccount: true}],
    ['no time', {details: {occurred: {...exact, time: null}}}, {when: 'exact', date: exact.date}],
    ['no actions', {details: {actionsTaken: null}}, {}],
    [
      'a rough date',
      {details: {occurred: {precision: 'approximate', description: 'In May'}}},
      {when: 'approximate', approximateDate: 'In May'},
    ],
    ['no date', {details: {occurred: {precision: 'unknown'}}}, {when: 'unknown'}],
    ['an empty list', {details: {individuals: []}}, {individuals: []}],
    ['lists', {details: {individuals: [' Bo\n']}}, {individuals: ['Bo']}],
    ['empty texts', {account: {email: ''}, person: {country: ''}}, {email: '', country: ''}],
    ['the label of a category', {subject: {label: 'Fees'}}, {}],
  ];
  for (const [what, prefill, answers] of partly) {
    it(`may be ${what}`, () => {
      expect(read(prefill)).to.deep.equal({answers, refused: []});
    });
  }

  const refused: [what: string, prefill: unknown, places: string[]][] = [
    ['a list', [], ['']],
    ['a text', 'ada@example.org', ['']],
    ['null', null, ['']],
    ['a section that there is not', {secret: {email: 'a'}}, ['secret']],
    ['a text for a section', {account: 'ada'}, ['account']],
    ['null for a section', {account: null}, ['account']],
    ['a list for a section', {account: ['ada']}, ['account']],
    ['a field that there is not', {account: {name: 'Ada'}}, ['account.name']],
    ['a field of every object', {account: {constructor: 'Ada'}}, ['account.constructor']],
    ['a number', {account: {email: 7}}, ['account.email']],
    ['null for a text', {person: {fullName: null}}, ['person.fullName']],
    ['an object for a text', {account: {email: {}}}, ['account.email']],
    ['a text for a list', {details: {individuals: 'Bo'}}, ['details.individuals']],
    ['a number in a list', {details: {individuals: ['Bo', 7]}}, ['details.individuals']],
    ['no e-mail address', {account: {email: 'ada@'}}, ['account.email']],
    ['no country', {person: {country: 'Italy'}}, ['person.country']],
    ['a category that is not offered', {subject: {category: 'trading'}}, ['subject.category']],
    [
      'no way to say when',
      {details: {occurred: {precision: 'often'}}},
      ['details.occurred.precision'],
    ],
    ['a text for when', {details: {occurred: 'unknown'}}, ['details.occurred']],
    [
      'a date in the future',
      {details: {occurred: {...exact, date: '2026-11-23'}}},
      ['details.occurred.date'],
    ],
    ['no time of day', {details: {occurred: {...exact, time: 'noon'}}}, ['details.occurred.time']],
    [
      'two entries that are too long',
      {details: {individuals: ['x'.repeat(201), 'y'.repeat(201)]}},
      ['details.individuals'],
    ],
  ];
  for (const [what, prefill, places] of refused) {
    it(`may not be ${what}: its place is told, and not the value`, () => {
      const {answers, refused: left} = read(prefill);
      expect(left).to.deep.equal(places);
      expect(answers).not.to.have.any.keys(
        'email',
        'fullName',
        'country',
        'category',
        'individuals',
      );
    });
  }

  it('says how to reach the client, whatever stands beside it and before it', () => {
    const asking = {...circumstances, questions: questionsOf(new Set(['contact']), [])};
    for (const contact of [
      {by: 'email', phone: '+39 06 1234567'},
      {phone: '+39 06 1234567', by: 'email'},
    ]) {
      expect(readPrefill({person: {contact}}, asking)).to.deep.equal({
        answers: {contactBy: 'email'},
        refused: ['person.contact.phone'],
      });
    }
  });

  it('says that the date is not known, whatever stands beside it', () => {
    const occurred = {precision: 'unknown', date: exact.date};
    expect(read({details: {occurred}})).to.deep.equal({
      answers: {when: 'unknown'},
      refused: ['details.occurred.date'],
    });
  });

  it('says with a part of a choice what was chosen', () => {
    const asking = {...circumstances, questions: questionsOf(new Set(['representative']), [])};
    const representative = {fullName: 'Grace Hopper'};
    expect(readPrefill({person: {representative}}, asking).answers).to.deep.equal({
      onBehalf: 'other',
      representativeName: 'Grace Hopper',
    });
    expect(readPrefill({person: {representative: null}}, asking).answers).to.deep.equal({
      onBehalf: 'self',
    });
  });

  it('is taken as far as it fits', () => {
    expect(read({account: {email: 'ada@', publicAccountId: 'AA00'}, person})).to.deep.equal({
      answers: {publicAccountId: 'AA00', fullName: 'Ada Rossi', country: 'IT'},
      refused: ['account.email'],
    });
  });
});

describe('What the page gives later', () => {
  const all = answersWith({approximateDate: 'In May'});
  const kept: [typed: FieldName[], left: FieldName[]][] = [
    [[], []],
    [['email'], ['email']],
    [['noAccount'], ['publicAccountId', 'noAccount']],
    [['publicAccountId'], ['publicAccountId', 'noAccount']],
    ...(['when', 'date', 'time', 'approximateDate'] as const).map(
      (field): [FieldName[], FieldName[]] => [[field], ['when', 'date', 'time', 'approximateDate']],
    ),
    [
      ['country', 'ticketNumbers'],
      ['country', 'ticketNumbers'],
    ],
  ];
  for (const [typed, left] of kept) {
    it(`answers no question of which the client typed ${typed.join(', ') || 'nothing'}`, () => {
      const answers = withoutTyped(all, new Set(typed));
      const others = Object.keys(emptyAnswers).filter((name) => !left.includes(name));
      expect(Object.keys(answers)).to.have.members(others);
      for (const name of others) expect(answers[name]).to.equal(all[name]);
    });
  }
});
