import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {answerTo, askedIn} from '../../complaint/answers.js';
import {questionNamed, rootOf, type Question} from '../../complaint/questions.js';
import type {BuiltInName} from '../../complaint/rules.js';
import type {SectionName} from '../../complaint/sections.js';
import {labelOf, wordsOf} from '../../localization/words/question-words.js';
import {problemAt, type AnswersView} from '../view-model.js';
import {checkboxField, countryField, radioField} from './choice.js';
import type {FieldParts} from './field.js';
import {listField} from './list.js';
import {lineField, longTextField} from './text.js';

/** What a step puts in another way than the question's words do. */
type Wording = Pick<Partial<FieldParts>, 'hint' | 'hideLabel'>;

/**
 * The questions of a section that are asked now, each with the control of its kind; what depends on
 * an answer stands below it.
 *
 * @param wordings by name
 * @param isHere whether a question is one of those that stand here
 */
export function questionFields(
  view: AnswersView,
  section: SectionName,
  wordings: Partial<Record<BuiltInName, Wording>> = {},
  isHere: (question: Question) => boolean = () => true,
): unknown {
  const asked = askedIn(section, view.questions, view.state.answers).filter(isHere);
  const fields = (questions: readonly Question[]): unknown =>
    questions.map((question) => {
      const {name} = question;
      const depending = asked.filter(({after}) => after?.name === name);
      return keyed(
        name,
        html`${questionField(view, question, wordings[name as BuiltInName])}
        ${depending.length > 0 ? html`<div class="depending ${name === 'when' ? 'beside' : ''}">${fields(depending)}</div>` : nothing}`,
      );
    });
  return fields(asked.filter((question) => rootOf(question) === question.name));
}

/** A built-in question, if it is asked. */
export function fieldNamed(view: AnswersView, name: BuiltInName, wording?: Wording): unknown {
  const question = questionNamed(view.questions, name);
  return question ? questionField(view, question, wording) : nothing;
}

function questionField(view: AnswersView, question: Question, wording: Wording = {}): unknown {
  const {name, rule} = question;
  const {hint, options = []} = wordsOf(question);
  const error = problemAt(view, name);
  const parts: FieldParts = {
    field: name,
    label: labelOf(question),
    hint,
    error,
    isRequired: rule.required,
    ...wording,
  };
  const answer = answerTo(view.state.answers, question);
  if (typeof answer === 'boolean') return checkboxField(question, parts, answer);
  if (name === 'files') return view.files?.field(view, parts);
  if (typeof answer !== 'string')
    return listField(view, question, parts, answer as readonly string[]); // there are no others
  switch (rule.kind) {
    case 'choice':
      return radioField(question, parts, answer, name === 'category' ? view.categories : options);
    case 'country':
      return countryField(question, parts, answer);
    case 'text':
      return longTextField(question, parts, answer);
    default:
      return lineField(view, question, parts, answer);
  }
}
