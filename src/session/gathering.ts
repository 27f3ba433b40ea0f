import {awaitsFiles, type Circumstances} from '../complaint/answers.js';
import {filesQuestion} from '../complaint/questions.js';
import type {Transition, Unsent} from './state.js';
import type {Configuration} from './world.js';

/** The client has submitted it: it waits for its files, if they are not all there. */
export function gather(state: Unsent, {questions}: Circumstances): Transition | undefined {
  const {answers, typed, given, ticket, attempted} = state;
  return awaitsFiles(answers, questions)
    ? {state: {status: 'gathering', ...{answers, typed, given, ticket, attempted}}}
    : undefined;
}

/** Whether its body can be made: the part that names its files may come later than the form. */
export function knowsFiles(
  {answers, ticket}: Unsent,
  {uploadEndpoint, questions}: Configuration,
): boolean {
  const isMade = ticket?.complaint !== undefined || answers.files.length === 0;
  return isMade || !('url' in uploadEndpoint) || questions.includes(filesQuestion);
}
