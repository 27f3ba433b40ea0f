import {describe, it} from 'node:test';
import {expect} from 'chai';
import {toComplaint, type Answers} from '../../src/complaint/answers.js';
import {readPrefill} from '../../src/complaint/prefill.js';
import {askWords, questionsOf} from '../../src/complaint/questions.js';
import {answersWith, circumstances, envelope, validComplaint} from '../support/fixtures.js';

const asking = (words: readonly string[]) => ({
  ...circumstances,
  questions: questionsOf(new Set(words), []),
});

const complaintOf = (change: Partial<Answers>, words: readonly string[] = []) =>
  toComplaint(answersWith(change), envelope, asking(words).questions);

describe('the answers to the optional questions of the form', () => {
  const everything = {
    ...{onBehalf: 'other', representativeName: ' Grace ', representativeEmail: 'g@example.org'},
    ...{relationship: '', contactBy: 'phone', phone: '+39 06 1234', supportNeeds: '', loss: '120'},
  };

  it('are left out where the page does not ask them', () => {
    expect(complaintOf(everything)).to.deep.equal(validComplaint);
  });

  it('are there when the page asks', () => {
    const {person, details} = complaintOf(everything, askWords);
    expect(person).to.deep.equal({
      ...validComplaint.person,
      representative: {fullName: 'Grace', email: 'g@example.org', relationship: null},
      contact: {by: 'phone', phone: '+39 06 1234'},
      supportNeeds: null,
    });
    expect(details).to.deep.equal({...validComplaint.details, loss: '120'});
  });

  it('say nothing of what another answer left behind', () => {
    const change = {...everything, onBehalf: 'self', contactBy: 'email'};
    const {person} = complaintOf(change, askWords);
    expect(person).to.deep.include({representative: null, contact: {by: 'email'}});
  });

  const words: [word: string, properties: object][] = [
    ['representative', {representative: null}],
    ['contact', {contact: {by: 'email'}}],
    ['support', {supportNeeds: 'Large print'}],
  ];
  for (const [word, properties] of words) {
    it(`are there one by one: ${word}`, () => {
      const change = {onBehalf: 'self', contactBy: 'email', supportNeeds: 'Large print', loss: '1'};
      const {person, details} = complaintOf(change, [word]);
      expect(person).to.deep.equal({...validComplaint.person, ...properties});
      expect(details).to.deep.equal(validComplaint.details);
    });
  }

  const given: [what: string, prefill: object, answers: object, refused: string[]][] = [
    ['nobody else', {representative: null}, {onBehalf: 'self'}, []],
    [
      'somebody else',
      {representative: {fullName: 'Grace', email: 'g@example.org', relationship: null}},
      {onBehalf: 'other', representativeName: 'Grace', representativeEmail: 'g@example.org'},
      [],
    ],
    [
      'somebody else with a wrong address',
      {representative: {fullName: 'Grace', email: 'g@'}},
      {onBehalf: 'other', representativeName: 'Grace'},
      ['person.representative.email'],
    ],
    ['the way to reach them', {contact: {by: 'email'}}, {contactBy: 'email'}, []],
    [
      'a phone number',
      {contact: {by: 'phone', phone: '12345'}},
      {contactBy: 'phone', phone: '12345'},
      [],
    ],
    ['a phone number alone', {contact: {phone: '12345'}}, {contactBy: 'phone', phone: '12345'}, []],
    [
      'no phone number',
      {contact: {by: 'phone', phone: '1234'}},
      {contactBy: 'phone'},
      ['person.contact.phone'],
    ],
    ['another way', {contact: {by: 'fax'}}, {}, ['person.contact.by']],
    ['no way', {contact: null}, {}, ['person.contact']],
    ['no needs', {supportNeeds: null}, {}, []],
    ['needs', {supportNeeds: 'a\nb'}, {supportNeeds: 'a\nb'}, []],
  ];
  for (const [what, person, answers, refused] of given) {
    it(`may be given by the page: ${what}`, () => {
      expect(readPrefill({person}, asking(askWords))).to.deep.equal({answers, refused});
    });
  }

  it('are not given by the page where it does not ask', () => {
    const person = {supportNeeds: 'Large print', contact: {by: 'email'}, representative: null};
    const {answers, refused} = readPrefill({person, details: {loss: '1'}}, circumstances);
    expect(answers).to.deep.equal({});
    expect(refused).to.have.members([
      ...['person.supportNeeds', 'person.contact.by', 'person.representative', 'details.loss'],
    ]);
  });
});
