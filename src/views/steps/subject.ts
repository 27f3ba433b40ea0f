import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {radioField} from '../fields/choice.js';
import type {AnswersView} from '../view-model.js';

/** What the complaint relates to. */
export function subjectStep(view: AnswersView): TemplateResult {
  const hint = msg('Pick the one that fits best.', {
    id: 'subject.category.hint',
    desc: 'Above the list of subjects',
  });
  return html`${radioField(view, 'category', view.categories, {hint, hideQuestion: true})}`;
}
