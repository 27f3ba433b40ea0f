import {sectionNames, type SectionName} from '../complaint/sections.js';

/** A step that asks for a section of the complaint, or the review of them all. */
export type FormStep = SectionName | 'review';

/** What the form shows: a step or, after them all, the closing page. */
export type StepName = FormStep | 'done';

/** The steps in the order in which the client takes them. */
export const formSteps: readonly FormStep[] = [...sectionNames, 'review'];

/** The step's place as people count: 1 to 5, and 6 for `done`. */
export function numberOf(step: StepName): number {
  return step === 'done' ? formSteps.length + 1 : formSteps.indexOf(step) + 1;
}

export function isFormStep(value: unknown): value is FormStep {
  return formSteps.some((step) => step === value);
}
