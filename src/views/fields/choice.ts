import {html, type TemplateResult} from 'lit';
import type {Choice} from '../../complaint/choice.js';
import {fieldLabel} from '../../localization/field-names.js';
import {problemAt, type AnswersView} from '../view-model.js';
import {field, radioGroup} from './field.js';
import {options} from './options.js';
import type {TextName} from './text.js';

export interface ChoiceOptions {
  readonly hint?: string;
  /** The question stands elsewhere on screen already, and is only spoken here. */
  readonly hideQuestion?: boolean;
}

/** One of a few: every choice is a row to press. */
export function radioField(
  view: AnswersView,
  name: TextName,
  choices: readonly Choice[],
  {hint, hideQuestion = false}: ChoiceOptions = {},
): TemplateResult {
  const parts = {
    field: name,
    label: fieldLabel(name),
    hint,
    error: problemAt(view, name),
    hideLabel: hideQuestion,
  };
  return radioGroup(
    parts,
    ({id}) => html`
      <div class="choices ${choices.length > 3 ? 'many' : ''}">
        ${choices.map(
          ({value, label}, index) => html`
            <label class="choice">
              <input
                type="radio"
                id=${index === 0 ? id : `${id}-${index + 1}`}
                name=${name}
                value=${value}
                .checked=${view.state.answers[name] === value}
              /><span dir="auto">${label}</span>
            </label>
          `,
        )}
      </div>
    `,
  );
}

/** One of many: a native list that can be typed into. The same choices are to be the same list each time. */
export function selectField(
  view: AnswersView,
  name: TextName,
  choices: readonly Choice[],
  {prompt, autocomplete}: {prompt: string; autocomplete: 'country'},
): TemplateResult {
  const parts = {field: name, label: fieldLabel(name), error: problemAt(view, name)};
  return field(
    parts,
    ({id, invalid, describedBy}) => html`
      <select
        part="input"
        id=${id}
        name=${name}
        autocomplete=${autocomplete}
        aria-required="true"
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        ${options(prompt, choices, view.state.answers[name])}
      ></select>
    `,
  );
}

/** Yes or no. */
export function checkboxField(view: AnswersView, name: 'noAccount'): TemplateResult {
  return html`
    <div class="field" part="field">
      <label class="choice">
        <input type="checkbox" id=${name} name=${name} .checked=${view.state.answers[name]} />
        <span part="label">${fieldLabel(name)}</span>
      </label>
    </div>
  `;
}
