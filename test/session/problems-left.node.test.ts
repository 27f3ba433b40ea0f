import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Answers} from '../../src/complaint/answers.js';
import {answer} from '../../src/session/answering.js';
import {next} from '../../src/session/moving.js';
import {firstStep, type Editing, type Problem} from '../../src/session/state.js';
import {circumstances} from '../support/fixtures.js';
import {changing, editingAt, wordsOf} from './states.js';

const type = (state: Editing, change: Partial<Answers>) =>
  answer(state, change, circumstances).state;

/** What is shown after Continue, at a step with answers that are not all good. */
const continued = (state: Editing) => next(state, circumstances).state;

/** What is shown after the endpoint found something. */
const toldOf = (state: Editing, ...problems: Problem[]): Editing => ({...state, problems});

describe('an answer', () => {
  it('is not marked wrong before Continue', () => {
    expect(type(firstStep(), {email: 'ada@'}).problems).to.deep.equal([]);
  });

  it('is not marked wrong for another that is', () => {
    const state = continued(editingAt('account', {email: ''}));
    expect(wordsOf(type(state, {publicAccountId: ''}).problems)).to.deep.equal(['email required']);
  });
});

describe('a message', () => {
  it('goes as soon as its field is mended', () => {
    const state = continued(editingAt('account', {email: 'ada', publicAccountId: ''}));
    const mended = type(state, {email: 'ada@example.org'});
    expect(wordsOf(mended.problems)).to.deep.equal(['publicAccountId required']);
  });

  it('stays while its field is not', () => {
    const state = continued(editingAt('account', {email: 'ada'}));
    expect(wordsOf(type(state, {email: 'ada@'}).problems)).to.deep.equal(['email invalidEmail']);
  });

  it('says what is wrong now', () => {
    const state = continued(editingAt('account', {email: ''}));
    expect(wordsOf(type(state, {email: 'ada'}).problems)).to.deep.equal(['email invalidEmail']);
  });

  it('comes back with Continue only', () => {
    const wrong = continued(editingAt('account', {email: ''}));
    const mended = type(wrong, {email: 'ada@example.org'});
    const wrongAgain = type(mended, {email: 'ada'});
    expect(wrongAgain.problems).to.deep.equal([]);
    expect(wordsOf(continued(wrongAgain).problems)).to.deep.equal(['email invalidEmail']);
  });

  it('that changes brings no other along that was mended once and is wrong again', () => {
    const state = continued(editingAt('account', {email: '', publicAccountId: ''}));
    const mended = type(state, {publicAccountId: 'AA00'});
    const wrongAgain = type(type(mended, {publicAccountId: ''}), {email: 'ada'});
    expect(wordsOf(wrongAgain.problems)).to.deep.equal(['email invalidEmail']);
  });

  it('stays when another field changes', () => {
    const state = continued(editingAt('account', {email: ''}));
    expect(type(state, {publicAccountId: 'AA01'}).problems).to.deep.equal(state.problems);
  });

  it('about the account ID goes when there is no account', () => {
    const state = continued(editingAt('account', {publicAccountId: ''}));
    expect(type(state, {noAccount: true}).problems).to.deep.equal([]);
    expect(type(state, {publicAccountId: 'no account'}).problems).to.deep.equal([]);
  });

  it('about the date goes when the date is unknown', () => {
    const state = continued(editingAt('details', {date: '', time: '99:99'}));
    expect(wordsOf(state.problems)).to.deep.equal(['date required', 'time notReal']);
    expect(type(state, {when: 'unknown'}).problems).to.deep.equal([]);
  });

  it('about a half-typed time goes when the time is whole', () => {
    const state = continued({...editingAt('details', {time: ''}), halfTyped: ['time']});
    expect(wordsOf(state.problems)).to.deep.equal(['time incomplete']);
    expect(type(state, {time: '14:30'}).problems).to.deep.equal([]);
  });

  it('about too many entries goes when there are few enough', () => {
    const tickets = Array.from({length: 22}, (_, index) => `${index + 1}`);
    const state = continued(editingAt('details', {ticketNumbers: tickets}));
    const oneLess = type(state, {ticketNumbers: tickets.slice(1)});
    expect(wordsOf(oneLess.problems)).to.deep.equal(['ticketNumbers tooMany']);
    expect(type(oneLess, {ticketNumbers: tickets.slice(2)}).problems).to.deep.equal([]);
  });
});

describe('a message about an entry of a list', () => {
  const long = 'x'.repeat(65);
  const wrong = () => continued(editingAt('details', {ticketNumbers: ['1', long, '3']}));

  const cases: [what: string, entries: string[], problems: string[]][] = [
    ['goes when the entry is mended', ['1', '2', '3'], []],
    ['goes with the entry', ['1', '3'], []],
    ['stays when another entry changes', ['0', long, '3'], ['ticketNumbers[1] tooLong']],
    ['stays when an entry is added', ['1', long, '3', ''], ['ticketNumbers[1] tooLong']],
    ['stays when a later entry is removed', ['1', long], ['ticketNumbers[1] tooLong']],
    ['moves with it when an earlier one is removed', [long, '3'], ['ticketNumbers[0] tooLong']],
    ['moves with it when one is put before', ['0', '1', long, '3'], ['ticketNumbers[2] tooLong']],
    ['goes when all entries are removed', [], []],
  ];
  for (const [what, ticketNumbers, problems] of cases) {
    it(what, () => {
      expect(wordsOf(type(wrong(), {ticketNumbers}).problems)).to.deep.equal(problems);
    });
  }

  it('is not told twice when one of two alike is removed', () => {
    const twice = continued(editingAt('details', {ticketNumbers: ['1', long, long]}));
    const once = type(twice, {ticketNumbers: ['1', long]});
    expect(wordsOf(once.problems)).to.deep.equal(['ticketNumbers[1] tooLong']);
  });
});

describe('a message of another step', () => {
  it('stays while its field does, and goes with a change of it', () => {
    const name = {field: 'fullName', code: 'required'} as const;
    const state = toldOf(changing('account', {fullName: ''}), name);
    expect(type(state, {email: 'bob@example.org'}).problems).to.deep.equal([name]);
    expect(type(state, {fullName: ' '}).problems).to.deep.equal([]);
  });

  it('goes on the review, where no section is checked, with a change of its field', () => {
    const name = {field: 'fullName', code: 'required'} as const;
    const state = toldOf(editingAt('review', {fullName: ''}), name);
    expect(type(state, {fullName: ' '}).problems).to.deep.equal([]);
  });
});

describe("the endpoint's message", () => {
  const unknownId = {field: 'publicAccountId', detail: 'There is no such account.'} as const;
  const unknownTicket = {field: 'ticketNumbers', entry: 1, detail: 'No such ticket.'} as const;

  it('goes when its field changes', () => {
    const state = toldOf(changing('account'), unknownId);
    expect(type(state, {publicAccountId: 'AA01'}).problems).to.deep.equal([]);
  });

  it('stays when another field changes', () => {
    const state = toldOf(changing('account'), unknownId);
    expect(type(state, {email: 'bob@example.org'}).problems).to.deep.equal([unknownId]);
  });

  it('stays when it belongs to no field', () => {
    const general = {detail: 'We could not find your contract.'};
    const state = toldOf(changing('account'), general, unknownId);
    expect(type(state, {publicAccountId: 'AA01'}).problems).to.deep.equal([general]);
  });

  it('about a list goes when an entry changes, and stays when none does', () => {
    const which = {field: 'individuals', detail: 'Which Bo?'} as const;
    const state = toldOf(changing('details', {individuals: ['Bo']}), which);
    expect(type(state, {individuals: ['Bo Li']}).problems).to.deep.equal([]);
    expect(type(state, {ticketNumbers: ['2']}).problems).to.deep.equal([which]);
  });

  it('goes with the question', () => {
    const late = {field: 'time', detail: 'We were closed.'} as const;
    const state = toldOf(changing('details'), late);
    expect(type(state, {when: 'unknown'}).problems).to.deep.equal([]);
  });

  it('stays as often as it was told', () => {
    const twice = [unknownTicket, {...unknownTicket, detail: 'It is closed.'}];
    const state = toldOf(changing('details', {ticketNumbers: ['1', '2']}), ...twice);
    expect(type(state, {ticketNumbers: ['2']}).problems).to.deep.equal(
      twice.map((problem) => ({...problem, entry: 0})),
    );
  });

  it('is not the same as a broken rule at its place, and both stay', () => {
    const broken = {field: 'ticketNumbers', entry: 1, code: 'tooLong'} as const;
    const state = toldOf(changing('details', {ticketNumbers: ['1', '2']}), unknownTicket, broken);
    expect(type(state, {actionsTaken: 'I called.'}).problems).to.deep.equal([
      unknownTicket,
      broken,
    ]);
  });

  const cases: [what: string, entries: string[], problems: string[]][] = [
    ['goes when the entry changes', ['1', '22'], []],
    ['goes with the entry', ['1'], []],
    ['stays when another entry changes', ['11', '2'], ['ticketNumbers[1] "No such ticket."']],
    ['stays when an entry is added', ['1', '2', ''], ['ticketNumbers[1] "No such ticket."']],
    ['moves with it when an earlier one goes', ['2'], ['ticketNumbers[0] "No such ticket."']],
  ];
  for (const [what, ticketNumbers, problems] of cases) {
    it(`about an entry ${what}`, () => {
      const state = toldOf(changing('details', {ticketNumbers: ['1', '2']}), unknownTicket);
      expect(wordsOf(type(state, {ticketNumbers}).problems)).to.deep.equal(problems);
    });
  }
});
