import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import {questionNamed} from '../../complaint/questions.js';
import {wordsOf} from '../../localization/words/question-words.js';
import {fieldNamed, questionFields} from '../fields/question.js';
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
    ${fieldNamed(view, 'email', isAnothers(view) ? {hint: emailOfOther()} : undefined)}
    ${view.state.answers.noAccount ? nothing : accountId(view)} ${fieldNamed(view, 'noAccount')}
    ${questionFields(view, 'account', {}, ({words}) => words !== undefined)}
  `;
}

function accountId(view: AnswersView): unknown {
  const question = questionNamed(view.questions, 'publicAccountId');
  const hint = html`<slot name="account-id-help">${question && wordsOf(question).hint}</slot>`;
  return fieldNamed(view, 'publicAccountId', {hint});
}

/** Whether the account may be somebody else's than who writes; then nobody knows yet to whom to answer. */
function isAnothers({questions}: AnswersView): boolean {
  return questionNamed(questions, 'onBehalf') !== undefined;
}

function emailOfOther(): string {
  return msg('The one of the account that the complaint is about.', {
    id: 'account.email-of-other.hint',
    desc: 'Hint of the email address, where somebody may complain for someone else',
  });
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
