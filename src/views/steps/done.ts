import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {filesQuestion} from '../../complaint/questions.js';
import type {Sent} from '../../session/state.js';
import {contactLabel, milestones, type Milestone} from '../milestones.js';
import type {AnswersView} from '../view-model.js';
import {sectionViews} from './review.js';

/** The closing page: the reference, what happens next and by which date. On paper, the answers too. */
export function doneStep(view: AnswersView, state: Sent): TemplateResult {
  return html`
    <div part="confirmation">
      ${referenceView(state.receipt.reference)}
      <ol class="timeline">
        ${milestones(state, view).map((milestone, index) =>
          milestoneView(milestone, index === 0 ? filesOf(view) : undefined),
        )}
      </ol>
      <slot name="done"></slot>
      <div class="printed">${sectionViews(view)}</div>
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
    <p class="reference"><bdi translate="no">${reference}</bdi></p>
  `;
}

/** The files that have arrived with the complaint. */
function filesOf(view: AnswersView): string[] {
  return view.questions.includes(filesQuestion)
    ? view.state.answers.files.map((file) => view.files?.line(file, view) ?? '')
    : [];
}

/** @param files of the first, which has been reached */
function milestoneView(
  {label, address, texts, contact}: Milestone,
  files?: readonly string[],
): TemplateResult {
  return html`
    <li class=${files ? 'reached' : nothing}>
      <strong
        >${label}
        ${address ? html`<bdi class="answer" translate="no">${address}</bdi>` : nothing}</strong
      >
      ${texts.map((text) => html`<span>${text}</span>`)}
      ${files?.map((file) => html`<span><bdi translate="no">${file}</bdi></span>`)}
      ${
        contact
          ? html`<span>${contactLabel()} <bdi translate="no">${contact}</bdi></span>`
          : nothing
      }
    </li>
  `;
}
