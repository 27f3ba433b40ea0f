/** What a complaint that was made asks, whatever the page asks by now. */
import type {Circumstances} from './answers.js';
import type {Complaint} from './complaint.js';
import {builtInQuestions, filesQuestion, rootOf, type Question} from './questions.js';

/** The questions that a complaint answers; one of the page's that is no more is called by its name. */
export function questionsOfComplaint(
  complaint: Complaint,
  questions: readonly Question[],
): Question[] {
  const asked = builtInQuestions.filter(({rule}) => !rule.ask || isIn(complaint, rule.ask));
  const isAsked = (question: Question): boolean =>
    asked.some(({name}) => name === rootOf(question));
  const own = Object.entries(complaint.extra ?? {}).map(
    ([name, answer]) =>
      questions.find((question) => question.words && question.name === name) ??
      standIn(name, typeof answer === 'boolean'),
  );
  return [
    ...builtInQuestions.filter(isAsked),
    ...own,
    ...(complaint.attachments ? [filesQuestion] : []),
  ];
}

/** What was asked and offered for a complaint, if there is one: the page may do otherwise by now. */
export function asSent(
  complaint: Complaint | undefined,
  {questions, categories}: Pick<Circumstances, 'questions' | 'categories'>,
): Pick<Circumstances, 'questions' | 'categories'> {
  if (!complaint) return {questions, categories};
  const {category, label} = complaint.subject;
  return {
    questions: questionsOfComplaint(complaint, questions),
    categories: [{value: category, label}],
  };
}

function isIn(complaint: Complaint, ask: string): boolean {
  return builtInQuestions
    .filter(({rule}) => rule.ask === ask)
    .some(({place}) => {
      const [section, name] = place.split('/') as [keyof Complaint, string];
      return (complaint[section] as Record<string, unknown>)[name] !== undefined;
    });
}

function standIn(name: string, isTicked: boolean): Question {
  return {
    name,
    section: 'details',
    rule: {kind: isTicked ? 'checkbox' : 'text'},
    place: `extra/${name}`,
    words: {label: name, options: []},
  };
}
