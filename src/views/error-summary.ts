import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {FieldAddress} from '../complaint/questions.js';
import type {Problem} from '../session/state.js';
import {controlId, problemsOf, problemText, type View} from './view-model.js';

/** The ID of the summary, which takes focus when problems were found. */
export const errorSummaryId = 'error-summary';

/** All problems in one place, each with a link to its field; nothing when there are none. */
export function errorSummary(view: View): TemplateResult | typeof nothing {
  const problems = problemsOf(view);
  if (problems.length === 0) return nothing;
  return html`
    <div
      class="error-summary"
      part="error-summary"
      id=${errorSummaryId}
      tabindex="-1"
      role="group"
      aria-labelledby="error-summary-title"
    >
      <h3 id="error-summary-title">
        ${msg('There is a problem', {
          id: 'error.summary.heading',
          desc: 'Heading above the list of all errors of a step',
        })}
      </h3>
      <ul>
        ${problems.map((problem) => html`<li>${entryView(problem, view)}</li>`)}
      </ul>
    </div>
  `;
}

function entryView(problem: Problem, view: View): TemplateResult {
  const {field, entry} = problem;
  const text = problemText(problem, view);
  return field
    ? fieldLink({field, entry}, text)
    : html`<span dir="auto" .textContent=${text}></span>`;
}

/** A link that puts focus on a field. */
export function fieldLink({field, entry}: FieldAddress, text: string): TemplateResult {
  return html`<a
    href="#${controlId({field, entry})}"
    data-action="show"
    data-field=${field}
    data-entry=${entry ?? nothing}
    dir="auto"
    .textContent=${text}
  ></a>`;
}
