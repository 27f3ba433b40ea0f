import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {stepOf} from '../session/state.js';
import {copyPanel} from './copy-panel.js';
import {draftNotices, draftQuestion} from './draft-notices.js';
import {errorSummary} from './error-summary.js';
import {heading} from './heading.js';
import {navigation} from './navigation.js';
import {progress} from './progress.js';
import {secretsNotice} from './secrets-notice.js';
import {sendingStatus} from './sending-status.js';
import {accountStep} from './steps/account.js';
import {detailsStep} from './steps/details.js';
import {doneStep} from './steps/done.js';
import {personStep} from './steps/person.js';
import {reviewStep} from './steps/review.js';
import {subjectStep} from './steps/subject.js';
import {hasAnswers, problemsOf, type AnswersView, type View} from './view-model.js';

/**
 * The `<form>`. Another round makes Lit build all controls anew, so that nothing of one complaint is
 * left in the next. Its method keeps what is typed out of the page's URL, whoever submits it.
 */
export function form(view: View, round: number, events: EventListenerObject): TemplateResult {
  return html`${keyed(
    round,
    html`<form
      part="form"
      method="dialog"
      novalidate
      @input=${events}
      @change=${events}
      @keydown=${events}
      @keypress=${events}
      @keyup=${events}
      @paste=${events}
      @click=${events}
      @submit=${events}
    >
      ${content(view)}
    </form>`,
  )}`;
}

/** The step on screen with what surrounds it. */
function content(view: View): TemplateResult {
  if (!hasAnswers(view)) return draftQuestion();
  const {state} = view;
  const step = stepOf(state);
  return html`
    ${step === 'done' ? html`<div class="tick" aria-hidden="true">✓</div>` : nothing}
    ${heading(step)} ${step === 'done' ? nothing : progress(step)} ${draftNotices(view)}
    ${errorSummary(problemsOf(view))} ${step === 'details' ? secretsNotice(view) : nothing}
    ${stepView(view)} ${keptDetails(view)} ${navigation(state)} ${sendingStatus(view)}
    ${copyPanel(view)}
  `;
}

function stepView(view: AnswersView): unknown {
  const {state} = view;
  if (state.status === 'sent') return doneStep(view, state);
  switch (stepOf(state)) {
    case 'account':
      return accountStep(view);
    case 'person':
      return personStep(view);
    case 'subject':
      return subjectStep(view);
    case 'review':
      return reviewStep(view);
    default:
      return nothing; // the details have a place of their own
  }
}

/** The details; behind the other steps too, as long as a control in them holds half a date or time. */
function keptDetails(view: AnswersView): TemplateResult {
  const {state} = view;
  const isShown = stepOf(state) === 'details';
  const isHalfTyped = state.status === 'editing' && state.halfTyped.length > 0;
  return html`<div ?hidden=${!isShown}>
    ${isShown || isHalfTyped ? detailsStep(view) : nothing}
  </div>`;
}
