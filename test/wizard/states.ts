/** States of the wizard that tests begin with. */
import type {Answers} from '../../src/complaint/answers.js';
import type {FormStep} from '../../src/wizard/steps.js';
import {fail, prepare, send} from '../../src/wizard/sending.js';
import {
  startWizard,
  type Editing,
  type Failed,
  type Problem,
  type Sending,
} from '../../src/wizard/wizard-state.js';
import {circumstances, envelope, validAnswers} from '../support/fixtures.js';

/** The client is at a step, all being answered well but for what the test is about. */
export function editingAt(step: FormStep, change: Partial<Answers> = {}): Editing {
  return {...startWizard({...validAnswers, ...change}), step};
}

/** The client came to a step from the review. */
export function changing(step: FormStep, change: Partial<Answers> = {}): Editing {
  return {...editingAt(step, change), changing: true};
}

export function sending(change: Partial<Answers> = {}): Sending {
  const review = editingAt('review', change);
  return send(prepare(review, circumstances, () => envelope));
}

export function failed(change: Partial<Answers> = {}): Failed {
  return fail(sending(change), {reason: 'network', status: null});
}

/** Each problem as `field code` or `field "detail"`, an entry of a list as `field[1]`. */
export function wordsOf(problems: readonly Problem[]): string[] {
  return problems.map((problem) => {
    const place = problem.field ?? '-';
    const entry = problem.entry === undefined ? '' : `[${problem.entry}]`;
    return `${place}${entry} ${'code' in problem ? problem.code : JSON.stringify(problem.detail)}`;
  });
}
