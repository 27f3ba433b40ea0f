/** What the client does with the questions: each function gives what follows. */
import {
  answerAt,
  awaitsFiles,
  emptyAnswers,
  type Answer,
  type Answers,
  type Circumstances,
} from '../complaint/answers.js';
import {withoutTyped} from '../complaint/prefill.js';
import {questionNamed, type FieldAddress, type FieldName} from '../complaint/questions.js';
import {findSecrets, isAmong} from '../complaint/secrets.js';
import type {AddedFile} from '../complaint/files.js';
import {gather} from './gathering.js';
import type {Controls, Intent} from './intent.js';
import {listChangeAt} from './list-change.js';
import {problemsLeft} from './problems-left.js';
import {back, next, revise, revisit, show, stopAtObstacle} from './moving.js';
import {atStep, type Editing, type Failed, type State, type Transition} from './state.js';

type Moved = Transition<Editing>;

/** What follows from what the client wants; nothing when that is not possible in this state. */
export function follow(
  state: Editing | Failed,
  intent: Intent,
  circumstances: Circumstances,
): Transition | undefined {
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
      return show(state, intent.address, circumstances);
    case 'visit':
      return revisit(state, intent.step, circumstances);
    case 'goOn':
      return state.status === 'editing' && state.step !== 'review'
        ? next(state, circumstances)
        : (stopAtObstacle(state, circumstances) ?? gather(state, circumstances));
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
  const asked = amongAsked(answers, circumstances);
  const next = withAnswers({...state, typed: typedWith(state, asked)}, asked, circumstances);
  const listChange = focus && listChangeAt(focus.field, state.answers, next.answers);
  return {state: {...next, listChange}, focus};
}

/** What files become: others, or the same with more known of them. */
export type FilesChange = (files: readonly AddedFile[]) => readonly AddedFile[];

/** What follows for the files of a complaint; when all that it awaited are there, also what goes out. */
export function changeFiles(
  state: State,
  change: FilesChange,
  circumstances: Circumstances,
): Transition & {readonly submit?: Editing | undefined} {
  if (state.status === 'editing')
    return answer(state, {files: change(state.answers.files)}, circumstances);
  if (state.status !== 'gathering') return {state}; // it has them all, or none
  const files = change(state.answers.files);
  const isOther = files !== state.answers.files;
  const next = isOther ? {...state, answers: {...state.answers, files}} : state;
  const submit = atStep(next, 'review');
  const obstacle = stopAtObstacle(submit, circumstances);
  if (obstacle) return {...obstacle, isOutcome: true};
  const isComplete = !awaitsFiles(next.answers, circumstances.questions);
  return {state: next, submit: isComplete ? submit : undefined};
}

/** Takes in what the page gives, in the place of what it gave before, as far as the client typed nothing there. */
export function takePrefill(
  state: Editing,
  given: Partial<Answers>,
  circumstances: Circumstances,
): Editing {
  const before = Object.keys(state.given);
  const nothing = Object.fromEntries(
    before.map((field) => [field, answerAt(emptyAnswers, field) ?? '']),
  );
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
    secrets:
      state.secrets.length > 0
        ? findSecrets(answers, circumstances.questions).filter(isAmong(state.secrets))
        : [],
  };
}

/** Browsers do not tell of everything that they fill in by themselves. */
export function withControls<State extends Editing | Failed>(
  state: State,
  controls: Controls | undefined,
  circumstances: Circumstances,
): State {
  if (!controls) return state;
  const {answers, halfTyped} = controls;
  const filled = Object.fromEntries(
    Object.entries(amongAsked(answers, circumstances)).filter(([field, value]) =>
      differs(value, answerAt(state.answers, field)),
    ),
  ) as Partial<Answers>;
  return {
    ...state,
    answers: {...state.answers, ...filled},
    typed: typedWith(state, filled),
    ...(state.status === 'editing' && {halfTyped}),
  };
}

/** Extensions of browsers put controls of their own into forms. */
function amongAsked(answers: Partial<Answers>, {questions}: Circumstances): Partial<Answers> {
  return Object.fromEntries(
    Object.entries(answers).filter(([name]) => questionNamed(questions, name)),
  );
}

function differs(one: Answer | undefined, other: Answer | undefined): boolean {
  return shown(one) !== shown(other);
}

/** A list without entries stands on screen as one empty entry, and no answer as an empty one. */
function shown(answer: Answer | undefined): string {
  if (typeof answer !== 'object') return String(answer || '');
  return answer.map((entry) => (typeof entry === 'object' ? entry.id : entry)).join();
}

function typedWith({typed}: Editing | Failed, answers: Partial<Answers>): FieldName[] {
  return [...new Set([...typed, ...Object.keys(answers)])];
}
