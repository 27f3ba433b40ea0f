import type {Answers, Circumstances, FieldName} from '../complaint/answers.js';
import {isAsked, isListField, sectionNames, sectionOf} from '../complaint/fields.js';
import {isAt, problemsIn} from '../complaint/problems.js';
import {findSecrets, type Secret} from '../complaint/secrets.js';
import {formSteps, type FormStep} from './steps.js';
import {editing, stepOf, type Editing, type Failed, type Problem} from './wizard-state.js';

/** Takes in what the client typed. Problems of the fields that changed go as soon as they are mended. */
export function answer(
  state: Editing,
  change: Partial<Answers>,
  circumstances: Circumstances,
): Editing {
  const answers = {...state.answers, ...change};
  return {
    ...state,
    answers,
    problems: state.problems.length > 0 ? problemsLeft(state, answers, circumstances) : [],
    secrets: state.secrets.length > 0 ? findSecrets(answers).filter(isAmong(state.secrets)) : [],
  };
}

function problemsLeft(state: Editing, answers: Answers, circumstances: Circumstances): Problem[] {
  const stillFound = state.step === 'review' ? [] : problemsIn(state.step, answers, circumstances);
  return state.problems
    .flatMap((problem): Problem[] => {
      const {field} = problem;
      if (!field) return [problem];
      if (!isAsked(field, answers)) return [];
      const entry = entryAfter(problem, state.answers, answers);
      if (!hasChanged(problem, state.answers, answers)) return [problem];
      if (entry !== undefined) return [{...problem, entry}];
      return 'detail' in problem ? [] : stillFound.filter(isAt({...problem, field}));
    })
    .filter(isFirstAtItsPlace);
}

function isAmong(known: readonly Secret[]): (secret: Secret) => boolean {
  return ({field, kind}) => known.some((one) => one.field === field && one.kind === kind);
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

/**
 * Continue: stays and shows every problem of the step, stays once to warn of secrets, or goes on;
 * while changing, back to the review.
 */
export function next(
  state: Editing,
  circumstances: Circumstances,
  halfTyped: readonly FieldName[] = [],
): Editing {
  const {step, answers, changing} = state;
  if (step === 'review') return state;
  const found = problemsIn(step, answers, circumstances, halfTyped);
  const problems = state.problems.filter(({field}) => field && sectionOf(field) !== step);
  if (found.length > 0) return {...state, problems: [...found, ...problems]};
  const secrets = step === 'details' ? findSecrets(answers) : [];
  if (!secrets.every(isAmong(state.secrets))) return {...state, problems, secrets};

  const nextStep = changing
    ? (firstConcerned(problems) ?? 'review')
    : formSteps[formSteps.indexOf(step) + 1]!; // the review is the last step, and was ruled out
  return {...state, step: nextStep, problems, changing: changing && nextStep !== 'review'};
}

/**
 * Goes to a step that was on screen before, as Back and Forward of the browser do. Forward passes
 * no step that has become invalid.
 */
export function revisit(
  state: Editing | Failed,
  step: FormStep,
  circumstances: Circumstances,
  halfTyped: readonly FieldName[] = [],
): Editing {
  const obstacle = findObstacle(state, circumstances, halfTyped);
  const isPassed = obstacle && formSteps.indexOf(obstacle.step) < formSteps.indexOf(step);
  const isForward = formSteps.indexOf(stepOf(state) as FormStep) < formSteps.indexOf(step);
  return isPassed && isForward ? {...obstacle, changing: false} : editing(state, step);
}

/** Whether there is somewhere to go back to. */
export function canGoBack(state: Editing): boolean {
  return state.changing || state.step !== 'account';
}

/** Back never validates and never loses anything; while changing it leads to the review. */
export function back(state: Editing | Failed): Editing {
  const step = state.status === 'editing' ? state.step : 'review';
  if (state.status === 'editing' && state.changing) return editing(state, 'review');
  return editing(state, formSteps[Math.max(formSteps.indexOf(step) - 1, 0)] ?? step);
}

/** Goes to any step, as a Change button on the review or a link of the error summary does. */
export function change(state: Editing | Failed, step: FormStep): Editing {
  return {
    ...editing(state, step),
    changing: true,
    problems: state.status === 'editing' ? state.problems : [],
  };
}

/** The first step that keeps the complaint from being sent, with its problems; nothing when all are valid. */
export function findObstacle(
  state: Editing | Failed,
  circumstances: Circumstances,
  halfTyped: readonly FieldName[] = [],
): Editing | undefined {
  for (const section of sectionNames) {
    const problems = problemsIn(section, state.answers, circumstances, halfTyped);
    if (problems.length > 0) return {...editing(state, section), changing: true, problems};
  }
  return undefined;
}

/** The first step that one of the problems belongs to. */
export function firstConcerned(problems: readonly Problem[]): FormStep | undefined {
  return formSteps.find((step) => problems.some(({field}) => field && sectionOf(field) === step));
}
