import {html, nothing, type TemplateResult} from 'lit';
import {stepOf, type WizardState} from '../wizard/wizard-state.js';
import {errorSummary} from './error-summary.js';
import {heading} from './heading.js';
import {navigation} from './navigation.js';
import {progress} from './progress.js';
import {sendingStatus} from './sending-status.js';
import {accountStep} from './steps/account.js';
import {detailsStep} from './steps/details.js';
import {draftNotices, type DraftState} from './draft-notices.js';
import type {Promises} from './milestones.js';
import {doneStep} from './steps/done.js';
import {personStep} from './steps/person.js';
import {reviewStep} from './steps/review.js';
import {subjectStep} from './steps/subject.js';
import type {Setting, StepView} from './view-model.js';

const sectionViews = {
  account: accountStep,
  person: personStep,
  subject: subjectStep,
  details: detailsStep,
} as const;

/** All that stands in the `<form>`: the step on screen with what surrounds it. */
export function formView(
  state: WizardState,
  setting: Setting,
  promises: Promises,
  draft: DraftState,
): TemplateResult {
  const problems = state.status === 'editing' ? state.problems : [];
  return html`
    ${state.status === 'sent' ? html`<div class="tick" aria-hidden="true">✓</div>` : nothing}
    ${heading(stepOf(state))} ${state.status === 'sent' ? nothing : progress(stepOf(state))}
    ${draftNotices(draft)} ${errorSummary(problems)}
    ${stepView(state, {...setting, problems}, promises)} ${sendingStatus(state)}
    ${navigation(state)}
  `;
}

function stepView(
  state: WizardState,
  setting: Omit<StepView, 'answers'>,
  promises: Promises,
): TemplateResult {
  if (state.status === 'sent') return doneStep(state, promises, setting);
  const view: StepView = {...setting, answers: state.answers};
  const step = state.status === 'editing' ? state.step : 'review';
  return step === 'review'
    ? reviewStep(view, {changeable: state.status === 'editing' || state.status === 'failed'})
    : sectionViews[step](view);
}
