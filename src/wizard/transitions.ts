import {
  toComplaint,
  type Answers,
  type Circumstances,
  type Envelope,
  type FieldName,
} from '../complaint/answers.js';
import type {Complaint} from '../complaint/complaint.js';
import {isAsked, isListField, sectionNames, sectionOf} from '../complaint/fields.js';
import type {Failure, Receipt} from '../complaint/outcome.js';
import {isAt, problemsIn} from '../complaint/problems.js';
import {normalizeLine} from '../complaint/text.js';
import {formSteps, type FormStep} from './steps.js';
import type {
  Editing,
  EndpointProblem,
  Failed,
  Problem,
  Sending,
  Sent,
  Submission,
  Unsent,
  Waiting,
} from './wizard-state.js';

/** Takes in what the client typed. Problems of the fields that changed go as soon as they are mended. */
export function answer(
  state: Editing,
  change: Partial<Answers>,
  circumstances: Circumstances,
): Editing {
  const answers = {...state.answers, ...change};
  if (state.problems.length === 0) return {...state, answers};
  const stillFound = state.step === 'review' ? [] : problemsIn(state.step, answers, circumstances);
  const problems = state.problems.flatMap((problem): Problem[] => {
    const {field} = problem;
    if (!field) return [problem];
    if (!isAsked(field, answers)) return [];
    const entry = entryAfter(problem, state.answers, answers);
    if (!hasChanged(problem, state.answers, answers)) return [problem];
    if (entry !== undefined) return [{...problem, entry}];
    return 'detail' in problem ? [] : stillFound.filter(isAt({...problem, field}));
  });
  return {...state, answers, problems: problems.filter(isFirstAtItsPlace)};
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

/** Continue: stays and shows every problem of the step, or goes on; while changing, back to the review. */
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

  const nextStep = changing
    ? (firstConcerned(problems) ?? 'review')
    : formSteps[formSteps.indexOf(step) + 1]!; // the review is the last step, and was ruled out
  return {...state, step: nextStep, problems, changing: changing && nextStep !== 'review'};
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

/** The complaint to send: the one that was sent before without success, or a new one once an answer has changed. */
export function prepare(
  {answers, submission}: Editing | Failed,
  circumstances: Circumstances,
  newEnvelope: () => Envelope,
): Submission {
  if (submission && isSame(submission.answers, answers)) return submission;
  return {complaint: toComplaint(answers, circumstances, newEnvelope()), answers};
}

/** @param resumed it was under way already when the page was loaded again */
export function send(submission: Submission, resumed = false): Sending {
  return {status: 'sending', answers: submission.answers, submission, resumed, attempt: 1};
}

/** Another tab sends the same answers: under one ID there is one body, so this tab takes that one. */
export function adopt(state: Sending, complaint: Complaint): Sending {
  return {...state, submission: {...state.submission, complaint}};
}

/** The next attempt is under way. */
export function retry(state: Sending | Waiting, attempt: number): Sending {
  return {...state, status: 'sending', attempt};
}

/** The browser is offline. */
export function wait({answers, submission, resumed}: Sending | Waiting): Waiting {
  return {status: 'waiting', answers, submission, resumed};
}

/** The client stops sending and is back on the review. */
export function stop(state: Sending | Waiting): Editing {
  return editing(state, 'review');
}

export function fail({answers, submission}: Sending | Waiting, failure: Failure): Failed {
  return {status: 'failed', answers, submission, failure};
}

export function accept(
  {answers}: Unsent,
  submissionId: string,
  receipt: Receipt,
  receivedOn: string,
): Sent {
  return {status: 'sent', answers, submissionId, receipt, receivedOn};
}

/** The endpoint found problems: the first step concerned is shown, or the review if there is none. */
export function refuse(state: Sending | Waiting, problems: readonly EndpointProblem[]): Editing {
  const addressed = problems.map((problem) => atTypedEntry(problem, state.answers));
  const step = firstConcerned(addressed) ?? 'review';
  return {...editing(state, step), problems: addressed, changing: step !== 'review'};
}

/** The payload leaves out empty entries, so its positions are not those on screen. */
function atTypedEntry(problem: EndpointProblem, answers: Answers): EndpointProblem {
  const {field, entry} = problem;
  if (!field) return problem;
  if (!isAsked(field, answers)) return {detail: problem.detail};
  if (!isListField(field) || entry === undefined) return problem;
  const filled = answers[field].flatMap((text, index) => (normalizeLine(text) ? [index] : []));
  return {...problem, entry: filled[entry]};
}

function firstConcerned(problems: readonly Problem[]): FormStep | undefined {
  return formSteps.find((step) => problems.some(({field}) => field && sectionOf(field) === step));
}

function editing({answers, submission}: Unsent, step: FormStep): Editing {
  return {status: 'editing', step, answers, submission, problems: [], changing: false};
}

/** Whether two sets of answers make the same complaint. */
export function isSame(one: Answers, other: Answers): boolean {
  return JSON.stringify(withoutEmptyEntries(one)) === JSON.stringify(withoutEmptyEntries(other));
}

/** An empty entry is no entry, so it makes no difference. */
function withoutEmptyEntries(answers: Answers): Answers {
  const isFilled = (text: string) => normalizeLine(text) !== '';
  return {
    ...answers,
    ticketNumbers: answers.ticketNumbers.filter(isFilled),
    individuals: answers.individuals.filter(isFilled),
  };
}
