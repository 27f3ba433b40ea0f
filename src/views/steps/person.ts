import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {sortedCountries} from '../../localization/country-names.js';
import {selectField} from '../fields/choice.js';
import {textField} from '../fields/text.js';
import type {AnswersView} from '../view-model.js';

/** The person who complains. */
export function personStep(view: AnswersView): TemplateResult {
  return html`
    ${textField(view, 'fullName', {
      autocomplete: 'name',
      capitals: 'words',
      hint: msg('As it stands in your identity document.', {
        id: 'person.full-name.hint',
        desc: 'Hint of the full name',
      }),
    })}
    ${selectField(view, 'country', sortedCountries(), {
      autocomplete: 'country',
      prompt: msg('Choose a country', {
        id: 'person.country.prompt',
        desc: 'First entry of the list of countries, when none is chosen yet',
      }),
    })}
  `;
}
