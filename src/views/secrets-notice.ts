import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {Secret} from '../complaint/secrets.js';
import {questionNamed, type Question} from '../complaint/questions.js';
import {questionName} from '../localization/words/question-words.js';
import {fieldLink} from './error-summary.js';
import type {View} from './view-model.js';

/** The ID of the warning, which takes focus when it comes up. */
export const secretsId = 'secrets-notice';

/** Before the review: a text seems to hold what nobody should send. The client may go on all the same. */
export function secretsNotice({state, questions}: View): TemplateResult | typeof nothing {
  const secrets =
    state.status !== 'editing'
      ? []
      : state.secrets.flatMap((secret) => {
          const question = questionNamed(questions, secret.field);
          return question?.section === state.step ? [{secret, question}] : [];
        });
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
        ${secrets.map(({secret, question}) => html`<li>${fieldLink(secret, describe(secret, question))}</li>`)}
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

function describe({kind}: Secret, question: Question): string {
  const name = questionName(question);
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
