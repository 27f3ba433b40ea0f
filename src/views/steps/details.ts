import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {coach} from '../coach.js';
import {questionFields} from '../fields/question.js';
import type {AnswersView} from '../view-model.js';

/** What happened, when, and what the client expects. */
export function detailsStep(view: AnswersView): TemplateResult {
  return html`
    <p class="lead">
      ${msg('The more you can tell us, the better and sooner we can help.', {
        id: 'details.lead.text',
        desc: 'Below the heading of the fourth step',
      })}
    </p>
    <div class="details">
      ${coach(view)}
      <div>${questionFields(view, 'details')}</div>
    </div>
  `;
}
