/** From step to step: each function gives what follows. */
import {askedIn, type Circumstances} from '../complaint/answers.js';
import {problemsIn} from '../complaint/problems.js';
import {
  questionNamed,
  type FieldAddress,
  type FieldName,
  type Question,
} from '../complaint/questions.js';
import {findSecrets, isAmong} from '../complaint/secrets.js';
import {sectionNames, type SectionName} from '../complaint/sections.js';
import {atStep, stepOf, type Editing, type Failed, type Problem, type Transition} from './state.js';
import {formSteps, type FormStep} from './steps.js';

type Moved = Transition<Editing>;

/**
 * Continue: stays and shows every problem of the step, stays once to warn of secrets, or goes on;
 * while changing, back to the review.
 */
export function next(state: Editing, circumstances: Circumstances): Moved {
  const {step, answers, changing, halfTyped} = state;
  if (step === 'review') return {state};
  const found = problemsIn(step, answers, circumstances, halfTyped);
  const {questions} = circumstances;
  const problems = state.problems.filter(
    ({field}) => field && sectionOf(field, questions) !== step,
  );
  if (found.length > 0) return withProblems({...state, problems: [...found, ...problems]});
  const asked = askedIn(step, questions, answers);
  const secrets = findSecrets(answers, asked);
  if (!secrets.every(isAmong(state.secrets))) {
    const others = state.secrets.filter(({field}) => !questionNamed(asked, field));
    return {state: {...state, problems, secrets: [...others, ...secrets]}, focus: 'secrets'};
  }

  const nextStep = changing
    ? (firstConcerned(problems, questions) ?? 'review')
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
export function show(
  state: Editing | Failed,
  address: FieldAddress,
  {questions}: Circumstances,
): Moved {
  const step = sectionOf(address.field, questions) ?? 'account';
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
export function firstConcerned(
  problems: readonly Problem[],
  questions: readonly Question[],
): SectionName | undefined {
  return sectionNames.find((step) =>
    problems.some(({field}) => sectionOf(field, questions) === step),
  );
}

function sectionOf(
  field: FieldName | undefined,
  questions: readonly Question[],
): SectionName | undefined {
  return questionNamed(questions, field)?.section;
}
