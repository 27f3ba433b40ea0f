import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import {isAsked} from '../../complaint/fields.js';
import {checkboxField} from '../fields/choice.js';
import {textField} from '../fields/text.js';
import {notice} from '../notice.js';
import type {AnswersView} from '../view-model.js';

/** Who complains, as the company knows them. */
export function accountStep(view: AnswersView): TemplateResult {
  return html`
    <slot name="intro">${introduction(view)}</slot>
    <p class="lead">
      ${msg('Please look twice: wrong account details delay your complaint.', {
        id: 'account.lead.text',
        desc: 'Below the heading of the first step',
      })}
    </p>
    ${textField(view, 'email', {
      inputmode: 'email',
      autocomplete: 'email',
      hint: msg('The one you use for your account. We will write to you there.', {
        id: 'account.email.hint',
        desc: 'Hint of the email address',
      }),
    })}
    ${
      isAsked('publicAccountId', view.state.answers)
        ? textField(view, 'publicAccountId', {width: 'short', hint: accountIdHelp()})
        : nothing
    }
    ${checkboxField(view, 'noAccount')}
  `;
}

function accountIdHelp(): TemplateResult {
  return html`<slot name="account-id-help"
    >${msg('You find it in your account under Settings > Account > Public Account ID.', {
      id: 'account.public-account-id.hint',
      desc: 'Where the ID is found; the words of the menu as the company shows them',
    })}</slot
  >`;
}

function introduction({organization, supportUrl}: AnswersView): TemplateResult {
  const purpose = organization
    ? msg(str`This form is only for complaints about the services of ${organization}.`, {
        id: 'intro.purpose-named.text',
        desc: 'Opening notice. 0: name of the company',
      })
    : msg('This form is only for complaints about our services.', {
        id: 'intro.purpose.text',
        desc: 'Opening notice, when the name of the company is not known',
      });
  const question = msg('A general question is answered sooner by our support team.', {
    id: 'intro.question.text',
    desc: 'Opening notice, second sentence',
  });
  const link = html`<a href=${supportUrl}
    >${msg('Contact support', {id: 'intro.support.link', desc: 'Link to normal support'})}</a
  >`;
  return notice(html`<p>${purpose} ${question} ${supportUrl ? link : nothing}</p>`);
}
