import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {Sent} from '../../wizard/wizard-state.js';
import {milestones, type Milestone, type Promises} from '../milestones.js';
import type {Setting} from '../view-model.js';
import {sectionViews} from './review.js';

/** The closing page: the reference, what happens next and by which date. On paper, the answers too. */
export function doneStep(state: Sent, promises: Promises, setting: Setting): TemplateResult {
  return html`
    <div part="confirmation">
      ${referenceView(state.receipt.reference)}
      <ol class="timeline">
        ${milestones(state, promises).map(milestoneView)}
      </ol>
      <slot name="done"></slot>
      <div class="printed">${sectionViews(state.answers, setting.categories)}</div>
    </div>
  `;
}

function referenceView(reference: string | null): TemplateResult | typeof nothing {
  if (reference === null) return nothing;
  return html`
    <p class="lead">
      ${msg('Your reference. Please quote it when you contact us about this complaint.', {
        id: 'done.reference.label',
        desc: 'The reference number follows',
      })}
    </p>
    <p class="reference"><bdi>${reference}</bdi></p>
  `;
}

function milestoneView({label, address, texts}: Milestone, index: number): TemplateResult {
  return html`
    <li class=${index === 0 ? 'reached' : nothing}>
      <strong>${label} ${address ? html`<bdi class="answer">${address}</bdi>` : nothing}</strong>
      ${texts.map((text) => html`<span>${text}</span>`)}
    </li>
  `;
}
