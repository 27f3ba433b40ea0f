import type {Answers, Circumstances} from '../complaint/answers.js';
import {takePrefill} from './answering.js';
import {gathering} from './gathering.js';
import {filesQuestion} from '../complaint/questions.js';
import {latestDateAt} from '../complaint/dates.js';
import {stopAtObstacle} from './moving.js';
import {isOfAnother, restored, SENDING, type Draft} from './draft.js';
import {send} from './sending.js';
import {atStep, hasClient, type Editing, type State} from './state.js';
import type {Configuration} from './world.js';

/** What answers are checked against on this page, at this moment. */
export function circumstancesOf(
  {questions, categories}: Configuration,
  now: number,
): Circumstances {
  return {questions, categories, latestDate: latestDateAt(now)};
}

/**
 * Where a draft that is there leads: to where the client was, on with sending, or to the question
 * whether to show it.
 *
 * @param isAskedFor the client has said that it is to be shown
 */
export function takeUp(
  draft: Draft,
  {autosave, prefill}: Configuration,
  circumstances: Circumstances,
  isAskedFor: boolean,
): State {
  const isOnRequest = autosave === 'local' || isOfAnother(draft, prefill);
  if (isOnRequest && !isAskedFor) return {status: 'asking'};
  const state = restored(draft);
  if (draft.status === SENDING) {
    const resumed = send(state, state.ticket, true);
    if (draft.complaint) return resumed;
    const obstacle = stopAtObstacle(state, circumstances);
    const hasFiles = state.answers.files.length > 0;
    if (!obstacle) return hasFiles ? gathering(state) : resumed;
    // Its files were on their way, and have to be chosen again.
    if (obstacle.state.problems.some(({field}) => field === filesQuestion.name))
      return {...obstacle.state, isRestored: true};
  }
  return withPrefill(state, prefill, circumstances);
}

/** A page that gives nothing may give it later: what it gave before stays until then. */
function withPrefill(
  state: Editing,
  prefill: Partial<Answers>,
  circumstances: Circumstances,
): Editing {
  return Object.keys(prefill).length > 0 ? takePrefill(state, prefill, circumstances) : state;
}

/** What follows when the page gives other answers. `draft`: what is shown, if it may be somebody else's. */
export function afterPrefill(
  state: State,
  draft: Draft | undefined,
  prefill: Partial<Answers>,
  circumstances: Circumstances,
): State | undefined {
  if (draft && isOfAnother(draft, prefill)) return {status: 'asking'};
  return state.status === 'editing' ? takePrefill(state, prefill, circumstances) : undefined;
}

/**
 * What follows when the draft was changed in another tab, or elsewhere in this one: the same
 * complaint is shown as it was gone on with, on the step that is shown here.
 */
export function afterNews(
  state: State,
  draft: Draft | undefined,
  {autosave, prefill}: Configuration,
): State | 'deleted' | undefined {
  if (state.status !== 'editing' || !hasClient(state)) return undefined;
  if (!draft) return autosave === 'session' ? 'deleted' : undefined; // by whoever has this tab
  const isSame = draft.origin === state.ticket?.origin && !isOfAnother(draft, prefill);
  return isSame ? atStep(restored(draft), state.step) : undefined;
}
