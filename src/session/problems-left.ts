import type {Answers, Circumstances} from '../complaint/answers.js';
import {isAt, problemsIn} from '../complaint/problems.js';
import {filesQuestion, isAsked, isListField, questionNamed} from '../complaint/questions.js';
import type {Editing, Problem} from './state.js';

/** The problems that are shown still, now that the answers are others: those of mended fields go. */
export function problemsLeft(
  state: Editing,
  answers: Answers,
  circumstances: Circumstances,
): Problem[] {
  const stillFound = state.step === 'review' ? [] : problemsIn(state.step, answers, circumstances);
  return state.problems
    .flatMap((problem): Problem[] => {
      const {field} = problem;
      if (!field) return [problem];
      const question = questionNamed(circumstances.questions, field);
      if (!question || !isAsked(question, answers)) return [];
      if (field === filesQuestion.name && problem.entry !== undefined) {
        const isLeft = answers.files.some(({id}) => id === problem.entry);
        return 'detail' in problem && isLeft
          ? [problem]
          : stillFound.filter(isAt({...problem, field}));
      }
      const entry = entryAfter(problem, state.answers, answers);
      if (!hasChanged(problem, state.answers, answers)) return [problem];
      if (entry !== undefined) return [{...problem, entry}];
      return 'detail' in problem ? [] : stillFound.filter(isAt({...problem, field}));
    })
    .filter(isFirstAtItsPlace);
}

/** Of two alike entries that were wrong and of which one was removed, one message is enough. */
function isFirstAtItsPlace(problem: Problem, index: number, all: readonly Problem[]): boolean {
  if ('detail' in problem) return true;
  return all.findIndex((other) => 'code' in other && isAt(problem)(other)) === index;
}

/** Where an entry with the same text stands after others were added or removed before it. */
function entryAfter({field, entry}: Problem, before: Answers, after: Answers): number | undefined {
  if (!field || !isListField(field) || entry === undefined) return undefined;
  const shift = after[field].length - before[field].length;
  return [entry, entry + shift].find((place) => after[field][place] === before[field][entry]);
}

function hasChanged({field, entry}: Problem, before: Answers, after: Answers): boolean {
  if (!field) return false;
  if (!isListField(field)) return before[field] !== after[field];
  if (entry === undefined) return before[field] !== after[field];
  return (
    before[field].length !== after[field].length || before[field][entry] !== after[field][entry]
  );
}
