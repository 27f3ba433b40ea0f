import {awaitsFiles, type Circumstances} from '../complaint/answers.js';
import type {Transition, Unsent} from './state.js';

/** The client has submitted it: it waits for its files, if they are not all there. */
export function gather(state: Unsent, {questions}: Circumstances): Transition | undefined {
  const {answers, typed, given, ticket, attempted} = state;
  return awaitsFiles(answers, questions)
    ? {state: {status: 'gathering', ...{answers, typed, given, ticket, attempted}}}
    : undefined;
}
