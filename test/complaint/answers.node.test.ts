import {describe, it} from 'node:test';
import {expect} from 'chai';
import {
  draftComplaint,
  emptyAnswers,
  hasNoAccount,
  toComplaint,
  type Answers,
} from '../../src/complaint/answers.js';
import type {Complaint} from '../../src/complaint/complaint.js';
import {plainQuestions} from '../../src/complaint/questions.js';
import {answersWith, envelope, validAnswers, validComplaint} from '../support/fixtures.js';

const complaintWith = (change: Partial<Answers>) => toComplaint(answersWith(change), envelope);

describe('no account', () => {
  const words: [typed: string, means: boolean][] = [
    ['No Account', true],
    ['no account', true],
    ['NO ACCOUNT', true],
    ['Nessun account', true],
    ['nessun account', true],
    ['NESSUN ACCOUNT', true],
    ['  no account\u200b', true],
    ['no\taccount', true],
    ['', false],
    ['no', false],
    ['no account yet', false],
    ['I have no account', false],
    ['nessuno', false],
    ['AA00 N84G QWER TYUI', false],
  ];
  for (const [typed, means] of words) {
    it(`is ${means ? '' : 'not '}meant by ${JSON.stringify(typed)}`, () => {
      expect(hasNoAccount(answersWith({publicAccountId: typed}))).to.equal(means);
      const {publicAccountId} = complaintWithId(typed);
      expect(publicAccountId === null).to.equal(means);
    });
  }

  it('is meant by the checkbox, whatever the ID says', () => {
    const {account} = complaintWith({noAccount: true});
    expect(account).to.deep.equal({email: 'ada@example.org', publicAccountId: null});
  });

  function complaintWithId(publicAccountId: string) {
    const draft = draftComplaint(answersWith({publicAccountId}), envelope, plainQuestions);
    return (draft as Complaint).account;
  }
});

describe('the complaint before it is checked', () => {
  it('leaves the date out as long as nobody has said how well it is known', () => {
    const {details} = draftComplaint(
      answersWith({when: ''}),
      envelope,
      plainQuestions,
    ) as Complaint;
    expect(details).to.have.deep.property('occurred', {precision: ''});
  });
});

describe('the complaint that answers make', () => {
  it('is the payload, byte for byte', () => {
    const complaint = toComplaint(validAnswers, envelope);
    expect(JSON.stringify(complaint)).to.equal(JSON.stringify(validComplaint));
  });

  it('names the category as the client read it', () => {
    const {subject} = toComplaint(answersWith({category: 'other'}), {
      ...envelope,
      categoryLabel: 'Something else',
    });
    expect(subject).to.deep.equal({category: 'other', label: 'Something else'});
  });

  it('is of the time zone that the client is in', () => {
    const {details} = toComplaint(validAnswers, {...envelope, timeZone: 'Asia/Kathmandu'});
    expect(details.occurred).to.have.property('timeZone', 'Asia/Kathmandu');
  });

  it('has no time when none was typed', () => {
    expect(complaintWith({time: ''}).details.occurred).to.deep.equal({
      precision: 'exact',
      date: '2026-11-01',
      time: null,
      timeZone: 'Europe/Rome',
    });
  });

  it('has the rough date alone when that was chosen', () => {
    const rough = complaintWith({when: 'approximate', approximateDate: ' In May\n'});
    expect(rough.details.occurred).to.deep.equal({
      precision: 'approximate',
      description: 'In May',
    });
  });

  it('says that the date is unknown, and leaves out what was typed before', () => {
    const unknown = complaintWith({when: 'unknown', approximateDate: 'In May'});
    expect(unknown.details.occurred).to.deep.equal({precision: 'unknown'});
  });

  it('leaves out empty entries and keeps the order of the others', () => {
    const {details} = complaintWith({
      ticketNumbers: ['', ' 2 ', '\u200b', '1'],
      individuals: [' '],
    });
    expect(details.ticketNumbers).to.deep.equal(['2', '1']);
    expect(details.individuals).to.deep.equal([]);
  });

  it('says null for actions that were not told', () => {
    expect(complaintWith({actionsTaken: ' \u200b\n'}).details.actionsTaken).to.equal(null);
    expect(complaintWith({actionsTaken: ' I called. '}).details.actionsTaken).to.equal('I called.');
  });

  it('keeps the line breaks of long texts and no others', () => {
    const complaint = complaintWith({description: 'a\r\nb', fullName: 'Ada\nRossi'});
    expect(complaint.details.description).to.equal('a\nb');
    expect(complaint.person.fullName).to.equal('Ada Rossi');
  });

  it('does not exist while a section is not valid', () => {
    expect(() => toComplaint(emptyAnswers, envelope)).to.throw();
    expect(() => complaintWith({email: 'ada'})).to.throw();
  });
});
