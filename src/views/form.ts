import {html, nothing, type TemplateResult} from 'lit';
import type {ListChange} from '../wizard/list-change.js';
import {stepOf, type WizardState} from '../wizard/wizard-state.js';
import {errorSummary} from './error-summary.js';
import {heading} from './heading.js';
import {navigation} from './navigation.js';
import {progress} from './progress.js';
import {secretsNotice} from './secrets-notice.js';
import {sendingStatus} from './sending-status.js';
import {accountStep} from './steps/account.js';
import {detailsStep} from './steps/details.js';
import {draftNotices, type KeptState} from './draft-notices.js';
import type {Promises} from './milestones.js';
import {doneStep} from './steps/done.js';
import {personStep} from './steps/person.js';
import {reviewStep} from './steps/review.js';
import {subjectStep} from './steps/subject.js';
import type {Setting, StepView} from './view-model.js';

/** What is shown besides the state. */
export interface Memory extends KeptState {
  /** What was done to a list just now. */
  readonly listChange: ListChange | undefined;
}

/** All that stands in the `<form>`: the step on screen with what surrounds it. */
export function formView(
  state: WizardState,
  setting: Setting,
  promises: Promises,
  kept: Memory,
): TemplateResult {
  const problems = state.status === 'editing' ? state.problems : [];
  return html`
    ${state.status === 'sent' ? html`<div class="tick" aria-hidden="true">✓</div>` : nothing}
    ${heading(stepOf(state))} ${state.status === 'sent' ? nothing : progress(stepOf(state))}
    ${draftNotices(kept)} ${errorSummary(problems)}
    ${state.status === 'editing' && state.step === 'details' ? secretsNotice(state.secrets) : nothing}
    ${stepView(state, {...setting, problems}, promises)}
    ${keptDetails(state, {...setting, problems}, kept)} ${navigation(state)}
    ${sendingStatus(state, kept.listChange)}
  `;
}

function stepView(
  state: WizardState,
  setting: Omit<StepView, 'answers'>,
  promises: Promises,
): unknown {
  if (state.status === 'sent') return doneStep(state, promises, setting);
  const view: StepView = {...setting, answers: state.answers};
  const step = stepOf(state);
  switch (step) {
    case 'account':
      return accountStep(view);
    case 'person':
      return personStep(view);
    case 'subject':
      return subjectStep(view);
    case 'review':
      return reviewStep(view, {
        changeable: state.status === 'editing' || state.status === 'failed',
      });
    default:
      return nothing; // the details have a place of their own
  }
}

/** The details; behind the other steps too, as long as a control in them holds half a date or time. */
function keptDetails(
  state: WizardState,
  setting: Omit<StepView, 'answers'>,
  {isHalfTyped}: KeptState,
): TemplateResult {
  const isShown = stepOf(state) === 'details';
  return html`<div ?hidden=${!isShown}>
    ${isShown || isHalfTyped ? detailsStep({...setting, answers: state.answers}) : nothing}
  </div>`;
}
