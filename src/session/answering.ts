/** What the client does with the questions: each function gives what follows. */
import {
  emptyAnswers,
  type Answers,
  type Circumstances,
  type FieldName,
} from '../complaint/answers.js';
import {sectionNames, sectionOf, type FieldAddress} from '../complaint/fields.js';
import {withoutTyped} from '../complaint/prefill.js';
import {problemsIn} from '../complaint/problems.js';
import {findSecrets, type Secret} from '../complaint/secrets.js';
import type {Controls, Intent} from './intent.js';
import {listChangeAt} from './list-change.js';
import {problemsLeft} from './problems-left.js';
import {atStep, stepOf, type Editing, type Failed, type Problem, type Transition} from './state.js';
import {formSteps, type FormStep} from './steps.js';

type Moved = Transition<Editing>;

/** What follows from what the client wants; nothing when that is not possible in this state. */
export function follow(
  state: Editing | Failed,
  intent: Intent,
  circumstances: Circumstances,
): Moved | undefined {
  switch (intent.kind) {
    case 'answer':
      return state.status === 'editing'
        ? answer(state, intent.answers, circumstances, intent.focus)
        : undefined;
    case 'back':
      return back(state);
    case 'revise':
      return revise(state, intent.step);
    case 'show':
      return show(state, intent.address);
    case 'visit':
      return revisit(state, intent.step, circumstances);
    case 'goOn':
      return state.status === 'editing' && state.step !== 'review'
        ? next(state, circumstances)
        : stopAtObstacle(state, circumstances);
    default:
      return undefined;
  }
}

/**
 * Takes in what the client typed or chose. Problems of the fields that changed go as soon as they
 * are mended.
 *
 * @param focus where the client goes on
 */
export function answer(
  state: Editing,
  answers: Partial<Answers>,
  circumstances: Circumstances,
  focus?: FieldAddress,
): Moved {
  const next = withAnswers({...state, typed: typedWith(state, answers)}, answers, circumstances);
  const listChange = focus && listChangeAt(focus.field, state.answers, next.answers);
  return {state: {...next, listChange}, focus};
}

/** Takes in what the page gives, in the place of what it gave before, as far as the client typed nothing there. */
export function takePrefill(
  state: Editing,
  given: Partial<Answers>,
  circumstances: Circumstances,
): Editing {
  const before = Object.keys(state.given) as FieldName[];
  const nothing = Object.fromEntries(before.map((field) => [field, emptyAnswers[field]]));
  const answers = withoutTyped({...nothing, ...given}, new Set(state.typed));
  return withAnswers({...state, given}, answers, circumstances);
}

function withAnswers(
  state: Editing,
  some: Partial<Answers>,
  circumstances: Circumstances,
): Editing {
  const answers = {...state.answers, ...some};
  return {
    ...state,
    answers,
    problems: state.problems.length > 0 ? problemsLeft(state, answers, circumstances) : [],
    secrets: state.secrets.length > 0 ? findSecrets(answers).filter(isAmong(state.secrets)) : [],
  };
}

/** Browsers do not tell of everything that they fill in by themselves. */
export function withControls<State extends Editing | Failed>(
  state: State,
  {answers, halfTyped}: Controls,
): State {
  const filled = Object.fromEntries(
    Object.entries(answers).filter(([field, value]) =>
      differs(value, state.answers[field as FieldName]),
    ),
  ) as Partial<Answers>;
  return {
    ...state,
    answers: {...state.answers, ...filled},
    typed: typedWith(state, filled),
    ...(state.status === 'editing' && {halfTyped}),
  };
}

/** A list without entries stands on screen as one empty entry. */
function differs(one: Answers[FieldName], other: Answers[FieldName]): boolean {
  return String(one) !== String(other);
}

function typedWith({typed}: Editing | Failed, answers: Partial<Answers>): FieldName[] {
  return [...new Set([...typed, ...(Object.keys(answers) as FieldName[])])];
}

function isAmong(known: readonly Secret[]): (secret: Secret) => boolean {
  return ({field, kind}) => known.some((one) => one.field === field && one.kind === kind);
}

/**
 * Continue: stays and shows every problem of the step, stays once to warn of secrets, or goes on;
 * while changing, back to the review.
 */
export function next(state: Editing, circumstances: Circumstances): Moved {
  const {step, answers, changing, halfTyped} = state;
  if (step === 'review') return {state};
  const found = problemsIn(step, answers, circumstances, halfTyped);
  const problems = state.problems.filter(({field}) => field && sectionOf(field) !== step);
  if (found.length > 0) return withProblems({...state, problems: [...found, ...problems]});
  const secrets = step === 'details' ? findSecrets(answers) : [];
  if (!secrets.every(isAmong(state.secrets))) {
    return {state: {...state, problems, secrets}, focus: 'secrets'};
  }

  const nextStep = changing
    ? (firstConcerned(problems) ?? 'review')
    : formSteps[formSteps.indexOf(step) + 1]!; // the review is the last step, and was ruled out
  return toHeading({
    ...atStep(state, nextStep),
    problems,
    changing: changing && nextStep !== 'review',
  });
}

/**
 * Goes to a step that was on screen before, as Back and Forward of the browser do. Forward passes
 * no step that has become invalid.
 */
export function revisit(
  state: Editing | Failed,
  step: FormStep,
  circumstances: Circumstances,
): Moved {
  const obstacle = findObstacle(state, circumstances);
  const isPassed = obstacle && formSteps.indexOf(obstacle.step) < formSteps.indexOf(step);
  const isForward = formSteps.indexOf(stepOf(state) as FormStep) < formSteps.indexOf(step);
  if (!isPassed || !isForward) return toHeading(atStep(state, step));
  // The entries of an earlier complaint, or of a page whose answers are not kept: nobody has gone on.
  if (state.typed.length === 0) return toHeading(atStep(state, obstacle.step));
  return withProblems({...obstacle, changing: false});
}

/** Whether there is somewhere to go back to. */
export function canGoBack(state: Editing): boolean {
  return state.changing || state.step !== 'account';
}

/** Back never validates and never loses anything; while changing it leads to the review. */
export function back(state: Editing | Failed): Moved {
  const step = stepOf(state) as FormStep;
  if (state.status === 'editing' && state.changing) return toHeading(atStep(state, 'review'));
  return toHeading(atStep(state, formSteps[Math.max(formSteps.indexOf(step) - 1, 0)] ?? step));
}

/** Goes to any step, as a Change button on the review or a link of the error summary does. */
export function revise(state: Editing | Failed, step: FormStep): Moved {
  return toHeading({
    ...atStep(state, step),
    changing: true,
    problems: state.status === 'editing' ? state.problems : [],
  });
}

/** Puts focus on a field, on whichever step it is. */
export function show(state: Editing | Failed, address: FieldAddress): Moved {
  const step = sectionOf(address.field);
  const isShown = state.status === 'editing' && state.step === step;
  return {state: isShown ? state : revise(state, step).state, focus: address};
}

/** Shows the first step that keeps the complaint from being sent; nothing when all are valid. */
export function stopAtObstacle(
  state: Editing | Failed,
  circumstances: Circumstances,
): Moved | undefined {
  const obstacle = findObstacle(state, circumstances);
  return obstacle && withProblems(obstacle);
}

function findObstacle(state: Editing | Failed, circumstances: Circumstances): Editing | undefined {
  const halfTyped = state.status === 'editing' ? state.halfTyped : [];
  for (const section of sectionNames) {
    const problems = problemsIn(section, state.answers, circumstances, halfTyped);
    if (problems.length > 0) return {...atStep(state, section), changing: true, problems};
  }
  return undefined;
}

function toHeading(state: Editing): Moved {
  return {state, focus: 'heading'};
}

function withProblems(state: Editing): Moved {
  const fields = state.problems.flatMap((problem) =>
    'code' in problem ? [{name: problem.field, code: problem.code}] : [],
  );
  return {state, focus: 'errors', told: [{kind: 'invalid', step: state.step, fields}]};
}

/** The first step that one of the problems belongs to. */
export function firstConcerned(problems: readonly Problem[]): FormStep | undefined {
  return formSteps.find((step) => problems.some(({field}) => field && sectionOf(field) === step));
}
