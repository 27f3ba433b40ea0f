import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {Choice} from '../../complaint/choice.js';
import type {Question} from '../../complaint/questions.js';
import {sortedCountries} from '../../localization/country-names.js';
import {button} from '../button.js';
import {field, notes, radioGroup, wire, type FieldParts} from './field.js';
import {options} from './options.js';
import {presentationOf} from './presentation.js';

/** One of a few: every choice is a row to press. */
export function radioField(
  {name, rule}: Question,
  parts: FieldParts,
  answer: string,
  choices: readonly Choice[],
): TemplateResult {
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
                .checked=${answer === value}
              /><span dir="auto">${label}</span>
            </label>
          `,
        )}
      </div>
      ${answer === '' || rule.required ? nothing : clearButton(name, `${id}-label`)}
    `,
  );
}

/** A choice cannot be taken back otherwise. */
function clearButton(field: string, describedBy: string): TemplateResult {
  const text = msg('Clear my choice', {
    id: 'field.clear.button',
    desc: 'Button below choices that may be left out: nothing is chosen then',
  });
  return button({kind: 'plain', action: 'clear', text, field, describedBy});
}

/** One of many: a native list that can be typed into. */
export function countryField(
  question: Question,
  parts: FieldParts,
  answer: string,
): TemplateResult {
  const prompt = msg('Choose a country', {
    id: 'person.country.prompt',
    desc: 'First entry of the list of countries, when none is chosen yet',
  });
  return field(
    parts,
    ({id, invalid, describedBy}) => html`
      <select
        part="input"
        id=${id}
        name=${question.name}
        autocomplete=${presentationOf(question).autocomplete}
        aria-required="true"
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        ${options(prompt, sortedCountries(), answer)}
      ></select>
    `,
  );
}

/** Yes or no. */
export function checkboxField(
  {name, rule}: Question,
  parts: FieldParts,
  answer: boolean,
): TemplateResult {
  const {id, invalid, describedBy} = wire(parts);
  return html`
    <div class="field ${parts.error ? 'invalid' : ''}" part="field">
      ${notes(parts)}
      <label class="choice">
        <input
          type="checkbox"
          id=${id}
          name=${name}
          aria-required=${rule.required ? 'true' : nothing}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          .checked=${answer}
        />
        <span part="label" dir="auto">${parts.label}</span>
      </label>
    </div>
  `;
}
