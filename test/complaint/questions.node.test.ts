import {describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyAnswers, type Answers} from '../../src/complaint/answers.js';
import type {FieldName} from '../../src/complaint/questions.js';
import {
  builtInQuestions,
  fieldAt,
  isAsked,
  filesQuestion,
  plainQuestions,
  questionNamed,
  questionsOf,
} from '../../src/complaint/questions.js';
import {sectionNames} from '../../src/complaint/sections.js';
import {answersWith} from '../support/fixtures.js';

describe('the questions', () => {
  it('are asked in the order of the sections', () => {
    expect(sectionNames).to.deep.equal(['account', 'person', 'subject', 'details']);
  });

  it('stand in one section each, and no answer is without a question', () => {
    const all = [...builtInQuestions, filesQuestion]; // which stand beside the sections
    expect(all.map(({name}) => name)).to.have.members(Object.keys(emptyAnswers));
  });

  const asked: [ask: string[], more: string[]][] = [
    [[], []],
    [['something'], []],
    [['representative'], ['onBehalf', 'representativeName', 'representativeEmail', 'relationship']],
    [['contact'], ['contactBy', 'phone']],
    [['support'], ['supportNeeds']],
    [['loss'], ['loss']],
  ];
  for (const [ask, more] of asked) {
    it(`are more with "${ask.join(' ')}": ${more.join(', ') || 'none'}`, () => {
      const names = questionsOf(new Set(ask), []).map(({name}) => name);
      const plain = plainQuestions.map(({name}) => name);
      expect(names.filter((name) => !plain.includes(name))).to.deep.equal(more);
    });
  }

  it('ask first who the complaint is for', () => {
    const person = questionsOf(new Set(['contact', 'representative']), [])
      .filter(({section}) => section === 'person')
      .map(({name}) => name);
    expect(person.at(0)).to.equal('onBehalf');
    expect(person.slice(-2)).to.deep.equal(['contactBy', 'phone']);
  });
});

describe('a question is asked', () => {
  const cases: [field: FieldName, change: Partial<Answers>, asked: boolean][] = [
    ['publicAccountId', {noAccount: false}, true],
    ['publicAccountId', {noAccount: true}, false],
    ['noAccount', {noAccount: true}, true],
    ['date', {when: 'exact'}, true],
    ['time', {when: 'exact'}, true],
    ['approximateDate', {when: 'exact'}, false],
    ['date', {when: 'approximate'}, false],
    ['time', {when: 'approximate'}, false],
    ['approximateDate', {when: 'approximate'}, true],
    ['date', {when: 'unknown'}, false],
    ['approximateDate', {when: 'unknown'}, false],
    ['date', {when: ''}, false],
    ['description', {when: ''}, true],
    ['representativeName', {onBehalf: 'other'}, true],
    ['representativeName', {onBehalf: 'self'}, false],
    ['representativeName', {onBehalf: ''}, false],
    ['phone', {contactBy: 'phone'}, true],
    ['phone', {contactBy: 'email'}, false],
  ];
  for (const [field, change, asked] of cases) {
    it(`${asked ? '' : 'not '}when ${JSON.stringify(change)}: ${field}`, () => {
      expect(isAsked(questionNamed(builtInQuestions, field)!, answersWith(change))).to.equal(asked);
    });
  }
});

describe('a path in the payload', () => {
  const known: [path: string, field: FieldName, entry?: number][] = [
    ['account/email', 'email'],
    ['account/publicAccountId', 'publicAccountId'],
    ['person/fullName', 'fullName'],
    ['person/country', 'country'],
    ['subject/category', 'category'],
    ['subject/label', 'category'],
    ['details/description', 'description'],
    ['details/desiredResolution', 'desiredResolution'],
    ['details/occurred', 'when'],
    ['details/occurred/precision', 'when'],
    ['details/occurred/date', 'date'],
    ['details/occurred/time', 'time'],
    ['details/occurred/timeZone', 'date'],
    ['details/occurred/description', 'approximateDate'],
    ['details/ticketNumbers', 'ticketNumbers'],
    ['details/ticketNumbers/0', 'ticketNumbers', 0],
    ['details/ticketNumbers/19', 'ticketNumbers', 19],
    ['details/individuals/3', 'individuals', 3],
    ['details/actionsTaken', 'actionsTaken'],
    ['person/representative', 'onBehalf'],
    ['person/representative/fullName', 'representativeName'],
    ['person/representative/email', 'representativeEmail'],
    ['person/representative/relationship', 'relationship'],
    ['person/contact', 'contactBy'],
    ['person/contact/by', 'contactBy'],
    ['person/contact/phone', 'phone'],
    ['extra/orderNumber', 'orderNumber'],
    ['attachments/0', 'files', 0],
    ['attachments/0/url', 'files', 0],
    ['attachments/99/name', 'files', 99],
  ];
  for (const [path, field, entry] of known) {
    it(`leads from ${path} to ${field}${entry === undefined ? '' : ` at ${entry}`}`, () => {
      const address = fieldAt(path.split('/'));
      expect(address?.field).to.equal(field);
      expect(address?.entry).to.equal(entry);
    });
  }

  const unknown = [
    '',
    'account',
    'details',
    'submissionId',
    'account/fullName',
    'account/email/0',
    'person/country/code',
    'details/ticketNumbers/x1',
    'details/ticketNumbers/1x',
    'details/ticketNumbers/01',
    'details/occurred/weather',
    'extra',
    'extra/orderNumber/0',
    'extra/email',
    'attachments',
    'attachments/',
    'attachments/-1',
    'attachments/01',
    'attachments/1e1',
    'attachments/x',
    'files',
    'details/files',
    'email',
    'constructor',
    'toString',
    '__proto__',
    'details/constructor',
  ];
  for (const path of unknown) {
    it(`leads from ${JSON.stringify(path)} nowhere`, () => {
      const isKnown = fieldAt(path === '' ? [] : path.split('/')) !== undefined;
      expect(isKnown).to.equal(false);
    });
  }

  it('leads nowhere when a part of it has a slash of its own', () => {
    expect(fieldAt(['account/email'])).to.equal(undefined);
    expect(fieldAt(['details/ticketNumbers', '1'])).to.equal(undefined);
  });
});
