/** What the endpoint finds wrong with the files of a complaint stands at their rows. */
import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {AddedFile} from '../../src/complaint/files.js';
import {plainQuestions, questionsOf, type Question} from '../../src/complaint/questions.js';
import {answer} from '../../src/session/answering.js';
import {next} from '../../src/session/moving.js';
import {follow} from '../../src/session/sending.js';
import type {Editing} from '../../src/session/state.js';
import {parseProblemDetails} from '../../src/submission/problem-details.js';
import {fileOnItsWay, fileThere} from '../complaint/added-files.js';
import {circumstances} from '../support/fixtures.js';
import {onReview} from './files-driver.js';
import {sending, wordsOf} from './states.js';

const questions = questionsOf(new Set(), [], true);
const asking = {...circumstances, questions};

/** Of these the complaint names the second and the fourth. */
const files = [
  fileOnItsWay({id: 5, fault: {code: 'tooLarge'}}),
  fileThere({id: 7}),
  fileOnItsWay({id: 9}),
  fileThere({id: 3}),
];

/** What follows when the endpoint refuses what stands at a pointer. */
function refused(
  pointer: string,
  asked: readonly Question[] = questions,
  given: readonly AddedFile[] = files,
): Editing {
  const {errors} = parseProblemDetails({errors: [{pointer, detail: 'No.'}]});
  const state = sending({files: given});
  return follow(state, {kind: 'refused', status: 422, errors}, asked)?.state as Editing;
}

describe('A refusal of a file', () => {
  const pointers: [pointer: string, words: string, step: string][] = [
    ['#/attachments/0', 'files[7] "No."', 'details'],
    ['#/attachments/1', 'files[3] "No."', 'details'],
    ['#/attachments/0/url', 'files[7] "No."', 'details'],
    ['#/attachments/1/sha256', 'files[3] "No."', 'details'],
    ['#/attachments/2', 'files "No."', 'details'],
    ['#/attachments/99', 'files "No."', 'details'],
    ['#/attachments', '- "No."', 'review'],
    ['#/attachments/-1', '- "No."', 'review'],
    ['#/files/0', '- "No."', 'review'],
  ];
  for (const [pointer, words, step] of pointers) {
    it(`at ${pointer} stands at ${words}`, () => {
      const state = refused(pointer);
      expect([wordsOf(state.problems), state.step]).to.deep.equal([[words], step]);
    });
  }

  it('concerns the whole complaint where the page takes no files any more', () => {
    const state = refused('#/attachments/0', plainQuestions);
    expect([wordsOf(state.problems), state.step]).to.deep.equal([['- "No."'], 'review']);
  });

  it('comes to the row from the endpoint, and goes with it', async () => {
    const driver = onReview({there: [1, 2, 3]});
    driver.do('goOn');
    await driver.settle();
    const errors = [{pointer: '#/attachments/1', detail: 'It holds a virus.'}];
    driver.lastReceived.answer(422, {errors});
    await driver.settle();
    expect(driver.lastShown).to.deep.equal({what: 'details', focus: 'errors', isOutcome: true});
    expect(driver.state).to.deep.include({
      problems: [{field: 'files', entry: 2, detail: 'It holds a virus.'}],
    });
    driver.remove(2);
    expect(driver.state).to.have.property('problems').that.is.empty;
    driver.do('goOn');
    driver.do('goOn');
    await driver.settle();
    expect(driver.sentFiles).to.deep.equal([1, 3]);
  });

  const afterwards: [what: string, change: Parameters<typeof answer>[1], words: string[]][] = [
    ['something else is answered', {description: 'More.'}, ['files[7] "No."']],
    ['another file is removed', {files: files.slice(0, 3)}, ['files[7] "No."']],
    ['another file comes further', {files: files.map((file) => ({...file}))}, ['files[7] "No."']],
    ['another file is added', {files: [...files, fileThere({id: 11})]}, ['files[7] "No."']],
    ['it is removed', {files: files.filter(({id}) => id !== 7)}, []],
  ];
  for (const [what, change, words] of afterwards) {
    it(`${words.length > 0 ? 'stays' : 'goes'} when ${what}`, () => {
      const {state} = answer(refused('#/attachments/0'), change, asking);
      expect(wordsOf(state.problems)).to.deep.equal(words);
    });
  }

  it('of no certain file stays when something else is answered, and goes with the next change', () => {
    const before = refused('#/attachments/99');
    const typed = answer(before, {description: 'More.'}, asking).state;
    expect(wordsOf(typed.problems)).to.deep.equal(['files "No."']);
    const removed = answer(typed, {files: files.slice(0, 2)}, asking).state;
    expect(wordsOf(removed.problems)).to.deep.equal([]);
  });
});

describe('A file that cannot be sent', () => {
  const faulty = [fileOnItsWay({id: 5, fault: {code: 'tooLarge'}}), fileThere({id: 7})];
  const stopped = (): Editing =>
    next({...refused('#/attachments/0', questions, faulty), step: 'details', problems: []}, asking)
      .state;

  it('keeps Continue at its step', () => {
    expect(wordsOf(stopped().problems)).to.deep.equal(['files[5] tooLarge']);
  });

  it('is wrong no more when it is removed, or goes on', () => {
    const [one, two] = faulty;
    for (const mended of [[two!], [{...one!, fault: undefined}, two!]])
      expect(answer(stopped(), {files: mended}, asking).state.problems).to.deep.equal([]);
  });

  it('is wrong in another way when that is so', () => {
    const [one, two] = faulty;
    const other = [{...one!, fault: {code: 'notUploaded'} as const}, two!];
    const {state} = answer(stopped(), {files: other}, asking);
    expect(wordsOf(state.problems)).to.deep.equal(['files[5] notUploaded']);
  });
});
