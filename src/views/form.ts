import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {questionNamed} from '../complaint/questions.js';
import {sectionNames, type SectionName} from '../complaint/sections.js';
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
import {hasAnswers, type AnswersView, type View} from './view-model.js';

/**
 * The `<form>`. Another round makes Lit build all controls anew, so that nothing of one complaint is
 * left in the next. Its method keeps what is typed out of the page's URL, whoever submits it. Lit
 * calls none of its methods: a control of the page may have the name of one, and stands in its place.
 */
export function form(view: View, round: number, events: EventListenerObject): TemplateResult {
  return html`<div>
    <form
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
      <div>${keyed(round, content(view))}</div>
    </form>
  </div>`;
}

/** The step on screen with what surrounds it. */
function content(view: View): TemplateResult {
  if (!hasAnswers(view)) return draftQuestion();
  const {state} = view;
  const step = stepOf(state);
  return html`
    ${step === 'done' ? html`<div class="tick" aria-hidden="true">✓</div>` : nothing}
    ${heading(step)} ${step === 'done' ? nothing : progress(step)} ${draftNotices(view)}
    ${errorSummary(view)} ${secretsNotice(view)} ${sectionNames.map((name) => section(view, name))}
    ${step === 'review' ? reviewStep(view) : nothing}
    ${state.status === 'sent' ? doneStep(view, state) : nothing} ${navigation(state)}
    ${sendingStatus(view)} ${copyPanel(view)}
  `;
}

const steps: Readonly<Record<SectionName, (view: AnswersView) => unknown>> = {
  account: accountStep,
  person: personStep,
  subject: subjectStep,
  details: detailsStep,
};

/** A section's step; behind the others too, as long as a control in it holds half a date or time. */
function section(view: AnswersView, name: SectionName): TemplateResult {
  const {state, questions} = view;
  const isShown = stepOf(state) === name;
  const isHalfTyped =
    state.status === 'editing' &&
    state.halfTyped.some((field) => questionNamed(questions, field)?.section === name);
  return html`<div ?hidden=${!isShown}>
    ${isShown || isHalfTyped ? steps[name](view) : nothing}
  </div>`;
}
