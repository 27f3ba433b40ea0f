import {html, type TemplateResult} from 'lit';
import {formSteps, numberOf, type StepName} from '../session/steps.js';

/**
 * The steps as segments whose fill tells the place. Hidden from assistive technology: the heading
 * says "step 2 of 5" already.
 */
export function progress(step: StepName): TemplateResult {
  const current = numberOf(step) - 1;
  return html`
    <div class="progress" part="progress" aria-hidden="true">
      ${formSteps.map((_, index) => {
        const place = index < current ? 'passed' : index === current ? 'current' : '';
        return html`<span class=${place}></span>`;
      })}
    </div>
  `;
}
