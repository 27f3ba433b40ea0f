import {msg, str} from '@lit/localize';
import type {RuleProblem} from '../complaint/problems.js';
import type {Question} from '../complaint/questions.js';
import {MOST_ENTRIES} from '../complaint/rules.js';
import {formatNumber} from './format.js';
import {questionName, wordsOf} from './words/question-words.js';

/** What is wrong with an answer and how to mend it. Each names its field, so that no two are alike. */
export function describeProblem({entry, code}: RuleProblem, question: Question): string {
  const {rule} = question;
  const name = entry === undefined ? questionName(question) : entryName(question, entry);
  const isTime = rule.kind === 'time';
  switch (code) {
    case 'required':
      return wordsOf(question).missing ?? askFor(name, question);
    case 'tooLong':
      return msg(
        str`"${name}" is too long. Shorten it to ${formatNumber(rule.limit ?? 0)} characters or fewer`,
        {id: 'error.too-long.text', desc: '0: name of a field, 1: a number'},
      );
    case 'tooMany':
      return msg(
        str`"${name}" has too many entries. Keep ${formatNumber(MOST_ENTRIES)} or fewer and put the rest in your description`,
        {id: 'error.too-many.text', desc: '0: name of a list, 1: a number'},
      );
    case 'invalidEmail':
      return msg(str`Check "${name}": it should look like name@example.com`, {
        id: 'error.email.text',
        desc: 'Error: not an email address. 0: name of a field',
      });
    case 'invalidPhone':
      return msg(str`Check "${name}": it needs at least 5 digits`, {
        id: 'error.phone.text',
        desc: 'Error: not a phone number. 0: name of a field',
      });
    case 'incomplete':
      return isTime
        ? msg(str`Complete "${name}" with hours and minutes, or clear it`, {
            id: 'error.time-incomplete.text',
            desc: 'Error: a time of the day is only half typed. 0: name of a field',
          })
        : msg(str`Complete "${name}": day, month and year`, {
            id: 'error.date-incomplete.text',
            desc: 'Error: a date is only half typed. 0: name of a field',
          });
    case 'notReal':
      return isTime
        ? msg(str`Enter "${name}" as hours and minutes, like 14:30`, {
            id: 'error.time-not-real.text',
            desc: 'Error: not a time of the day. 0: name of a field',
          })
        : msg(str`Check "${name}": it is not in the calendar`, {
            id: 'error.date-not-real.text',
            desc: 'Error: a date like 31 February. 0: name of a field',
          });
    case 'tooEarly':
      return msg(str`Check the year in "${name}": it must be 1900 or later`, {
        id: 'error.date-too-early.text',
        desc: 'Error: a date is before 1900. 0: name of a field',
      });
    case 'inFuture':
      return msg(str`Check "${name}": it must be today or earlier`, {
        id: 'error.date-in-future.text',
        desc: 'Error: a date is in the future. 0: name of a field',
      });
    default:
      return checkField(question);
  }
}

/** What one entry of a list is called, counted from 1: "People involved, 2". */
export function entryName(question: Question, entry: number): string {
  return msg(str`${questionName(question)}, ${formatNumber(entry + 1)}`, {
    id: 'field.entry.label',
    desc: 'One entry of a list. 0: name of the list, 1: the number of the entry',
  });
}

/** For a fault that nobody put into words. */
export function checkField(question: Question): string {
  return msg(str`Check your answer to "${questionName(question)}"`, {
    id: 'error.check.text',
    desc: '0: name of a field whose answer was refused without a reason',
  });
}

/** For a fault that concerns no field and that nobody put into words. */
export function checkAnswers(): string {
  return msg('Check your answers: one of them was not accepted', {
    id: 'error.check-all.text',
    desc: 'The company refused the complaint without saying which answer is wrong',
  });
}

/** For the page's own questions, which have no words for it. */
function askFor(name: string, {rule}: Question): string {
  switch (rule.kind) {
    case 'checkbox':
      return msg(str`Tick "${name}" to go on`, {
        id: 'error.unticked.text',
        desc: "Error: a checkbox must be ticked. 0: the checkbox's label",
      });
    case 'choice':
      return msg(str`Choose an answer to "${name}"`, {
        id: 'error.unchosen.text',
        desc: 'Error: nothing was chosen. 0: a question',
      });
    default:
      return msg(str`Fill in "${name}"`, {
        id: 'error.empty.text',
        desc: 'Error: nothing was written. 0: name of a field',
      });
  }
}
