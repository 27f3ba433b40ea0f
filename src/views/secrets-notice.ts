import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {Secret} from '../complaint/secrets.js';
import {fieldName} from '../localization/field-names.js';
import {fieldLink} from './error-summary.js';
import type {View} from './view-model.js';

/** The ID of the warning, which takes focus when it comes up. */
export const secretsId = 'secrets';

/** Before the review: a text seems to hold what nobody should send. The client may go on all the same. */
export function secretsNotice({state}: View): TemplateResult | typeof nothing {
  const secrets = state.status === 'editing' ? state.secrets : [];
  if (secrets.length === 0) return nothing;
  return html`
    <div
      class="notice"
      part="notice"
      id=${secretsId}
      tabindex="-1"
      role="group"
      aria-labelledby="secrets-title"
    >
      <h3 id="secrets-title">
        ${msg('Before you go on', {
          id: 'secrets.notice.heading',
          desc: 'Heading of a warning: a text seems to contain a card number or a password',
        })}
      </h3>
      <ul>
        ${secrets.map((secret) => html`<li>${fieldLink(secret, describe(secret))}</li>`)}
      </ul>
      <p>
        ${msg('We never need either. Please delete it, or continue if it is something else.', {
          id: 'secrets.notice.text',
          desc: 'Below one or more of the two: contains a card number, contains a password',
        })}
      </p>
    </div>
  `;
}

function describe({field, kind}: Secret): string {
  const name = fieldName(field);
  return kind === 'card'
    ? msg(str`"${name}" seems to contain a card number`, {
        id: 'secrets.card.text',
        desc: 'Warning. 0: name of a field',
      })
    : msg(str`"${name}" seems to contain a password`, {
        id: 'secrets.password.text',
        desc: 'Warning. 0: name of a field',
      });
}
