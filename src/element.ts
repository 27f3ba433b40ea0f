/** The npm entry `complaint-form/element`: the class and its types. It defines no tag. */
import type {ComplaintForm} from './complaint-form.js';

export {ComplaintForm} from './complaint-form.js';
export {
  ComplaintErrorEvent,
  ComplaintInvalidEvent,
  ComplaintSentEvent,
  ComplaintStepEvent,
  ComplaintSubmitEvent,
  type ErrorDetail,
  type InvalidDetail,
  type SentDetail,
  type StepDetail,
} from './events.js';
export type {Category} from './complaint/categories.js';
export type {Complaint, ErrorCode} from './complaint/complaint.js';
export type {OwnKind, OwnQuestion} from './complaint/own-questions.js';
export type {FieldName, PageText} from './complaint/questions.js';
export type {Autosave} from './session/world.js';
export type {FormStep, StepName} from './session/steps.js';

declare global {
  interface HTMLElementTagNameMap {
    'complaint-form': ComplaintForm;
  }
}
