import {awaitsFiles, type Circumstances} from '../complaint/answers.js';
import type {Editing, Failed, Gathering, Transition} from './state.js';

/** The client has submitted it: it waits for its files, if they are not all there. */
export function gather(
  state: Editing | Failed,
  {questions}: Circumstances,
): Transition | undefined {
  return awaitsFiles(state.answers, questions) ? {state: gathering(state)} : undefined;
}

/** It goes out as soon as nothing is missing. */
export function gathering(state: Editing | Failed): Gathering {
  const {answers, typed, given, ticket, attempted} = state;
  return {status: 'gathering', ...{answers, typed, given, ticket, attempted}};
}
