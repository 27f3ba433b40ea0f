import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import {nameOf} from '../localization/words/question-words.js';
import {formatNumber} from '../localization/format.js';
import {formSteps, numberOf, type StepName} from '../session/steps.js';

/** The ID of the heading, which takes focus when another step is shown. */
export const headingId = 'step-heading';

/** What a step is called and, but on the closing page, which one of how many it is. */
export function heading(step: StepName): TemplateResult {
  return html`
    <h2 part="heading" id=${headingId} tabindex="-1">
      ${step === 'done' ? nothing : html`<span class="eyebrow">${placeOf(step)}</span>`}
      <span class="title">${stepTitle(step)}</span>
    </h2>
  `;
}

function placeOf(step: StepName): string {
  return msg(str`step ${formatNumber(numberOf(step))} of ${formatNumber(formSteps.length)}`, {
    id: 'form.place.text',
    desc: 'Above the heading of a step, which starts it with a capital. 0, 1: numbers',
  });
}

function stepTitle(step: StepName): string {
  switch (step) {
    case 'account':
      return msg('Your account', {id: 'account.step.heading', desc: 'Heading of the first step'});
    case 'person':
      return msg('About you', {id: 'person.step.heading', desc: 'Heading of the second step'});
    case 'subject':
      return nameOf('category');
    case 'details':
      return msg('Details', {id: 'details.step.heading', desc: 'Heading of the fourth step'});
    case 'review':
      return msg('Check your answers', {
        id: 'review.step.heading',
        desc: 'Heading of the fifth step',
      });
    case 'done':
      return msg('We have your complaint', {
        id: 'done.step.heading',
        desc: 'Heading of the closing page',
      });
  }
}

/** What a section is called where all of them stand together. */
export function sectionTitle(section: Exclude<StepName, 'review' | 'done'>): string {
  return section === 'subject'
    ? msg('Subject', {
        id: 'subject.section.heading',
        desc: 'Heading of a section of the review: what the complaint is about',
      })
    : stepTitle(section);
}
