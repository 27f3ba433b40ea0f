import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {EARLIEST_DATE} from '../../complaint/dates.js';
import {whenOptions} from '../../localization/field-names.js';
import {radioField} from '../fields/choice.js';
import {listField} from '../fields/list.js';
import {longTextField, textField} from '../fields/text.js';
import {coach} from '../coach.js';
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
      <div>
        ${longTextField(view, 'description', {
          rows: 8,
          hint: msg('What happened, step by step, in your own words.', {
            id: 'details.description.hint',
            desc: 'Hint of the description',
          }),
        })}
        ${longTextField(view, 'desiredResolution', {
          rows: 4,
          hint: msg('The outcome that would settle the matter for you.', {
            id: 'details.desired-resolution.hint',
            desc: 'Hint of the expected solution',
          }),
        })}
        ${radioField(view, 'when', whenOptions())} ${momentFields(view)}
        ${listField(view, 'ticketNumbers', {
          hint: msg('Of earlier conversations with us that belong to this complaint.', {
            id: 'details.ticket-numbers.hint',
            desc: 'Hint of the ticket numbers',
          }),
        })}
        ${listField(view, 'individuals', {
          hint: msg('Names of people you spoke or wrote with, on our side or elsewhere.', {
            id: 'details.individuals.hint',
            desc: 'Hint of the people involved',
          }),
        })}
        ${longTextField(view, 'actionsTaken', {
          rows: 4,
          optional: true,
          hint: msg('For example calls, messages or steps in your account.', {
            id: 'details.actions-taken.hint',
            desc: 'Hint of what the client has tried',
          }),
        })}
      </div>
      ${coach(view.state.answers)}
    </div>
  `;
}

function momentFields(view: AnswersView): unknown {
  switch (view.state.answers.when) {
    case 'exact':
      return html`
        <div class="moment">
          ${textField(view, 'date', {type: 'date', min: EARLIEST_DATE, max: view.latestDate})}
          ${textField(view, 'time', {type: 'time', optional: true})}
        </div>
      `;
    case 'approximate':
      return html`
        <div class="moment">
          ${textField(view, 'approximateDate', {
            capitals: 'sentences',
            hint: msg('For example "in the first week of March" or "last spring".', {
              id: 'details.approximate-date.hint',
              desc: 'Hint of the rough time',
            }),
          })}
        </div>
      `;
    default:
      return nothing;
  }
}
