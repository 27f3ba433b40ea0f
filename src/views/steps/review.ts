import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {sectionNames, type SectionName} from '../../complaint/sections.js';
import {isStoppable} from '../../session/state.js';
import {answerRows, notProvided, type AnswerRow} from '../answer-rows.js';
import {button} from '../button.js';
import {sectionTitle} from '../heading.js';
import type {AnswersView} from '../view-model.js';

/** All answers, each section with a way to change it. While the complaint is sent they stay as they are. */
export function reviewStep(view: AnswersView): TemplateResult {
  const {state} = view;
  return html`
    <p class="lead">
      ${msg('Please check that everything is right.', {
        id: 'review.lead.text',
        desc: 'Below the heading of the review, also while it is sent and when that failed',
      })}
    </p>
    <div part="review">${sectionViews(view, isStoppable(state) ? undefined : changeButton)}</div>
    <slot name="before-submit"></slot>
  `;
}

/** All answers by section, each with what stands beside its title. */
export function sectionViews(
  view: AnswersView,
  beside: (section: SectionName) => unknown = () => nothing,
): TemplateResult[] {
  return sectionNames.map(
    (section) => html`
      <section class="section" aria-labelledby="review-${section}">
        <div class="section-head">
          <h3 id="review-${section}">${sectionTitle(section)}</h3>
          ${beside(section)}
        </div>
        <dl>${answerRows(section, view).map(rowView)}</dl>
      </section>
    `,
  );
}

function changeButton(section: SectionName): TemplateResult {
  const text = html`${msg('Change', {
      id: 'review.change.button',
      desc: 'Button beside a section of the review',
    })}<span class="visually-hidden">: ${sectionTitle(section)}</span>`;
  return button({kind: 'plain', action: 'revise', text, step: section});
}

function rowView({label, values}: AnswerRow): TemplateResult {
  return html`
    <div class="row">
      <dt>${label}</dt>
      ${
        values.length > 0
          ? values.map((value) => html`<dd><bdi class="answer" translate="no">${value}</bdi></dd>`)
          : html`<dd class="missing">${notProvided()}</dd>`
      }
    </div>
  `;
}
