import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import {addBusinessDays} from '../../complaint/business-days.js';
import {formatDate, formatNumber, isOne} from '../../localization/format.js';
import type {Sent} from '../../wizard/wizard-state.js';

/** What the company promises, in business days. */
export interface Promises {
  readonly acknowledgeWithin: number;
  readonly resolveWithin: number;
  /** ISO dates that are no business days. */
  readonly holidays: ReadonlySet<string>;
}

/** What happens next and by which date. The endpoint's own dates stand in place of the computed ones. */
export function doneStep(
  {complaint, receipt, receivedOn}: Sent,
  {acknowledgeWithin, resolveWithin, holidays}: Promises,
): TemplateResult {
  return html`
    <div part="confirmation">
      ${referenceView(receipt.reference)}
      <ol class="timeline">
        <li class="reached">
          <strong
            >${msg('Received', {
              id: 'done.received.label',
              desc: 'First point of what happens: the complaint has arrived. A date follows',
            })}</strong
          >
          <span>${formatDate(receivedOn)}</span>
        </li>
        <li>
          <strong
            >${msg('We confirm by email to', {
              id: 'done.acknowledge.label',
              desc: 'Second point of what happens. The email address follows',
            })} <bdi class="answer">${complaint.account.email}</bdi></strong
          >
          <span>${byWhen(receivedOn, acknowledgeWithin, holidays, receipt.acknowledgeBy)}</span>
        </li>
        <li>
          <strong
            >${msg('We aim to resolve it', {
              id: 'done.resolve.label',
              desc: 'Third point of what happens. A date follows',
            })}</strong
          >
          <span>${byWhen(receivedOn, resolveWithin, holidays, receipt.resolveBy)}</span>
          <span>
            ${msg(
              'We look into your account, your earlier contacts with us and ask the departments concerned.',
              {
                id: 'done.investigation.text',
                desc: 'How the complaint is investigated',
              },
            )}
          </span>
          <span>
            ${msg(
              'If your case is complex and takes longer, we write to you regularly to say how it is going.',
              {
                id: 'done.longer.text',
                desc: 'What happens when the date cannot be kept',
              },
            )}
          </span>
        </li>
      </ol>
      <slot name="done"></slot>
    </div>
  `;
}

function referenceView(reference: string | null): TemplateResult | typeof nothing {
  if (reference === null) return nothing;
  return html`
    <p class="lead">
      ${msg('Your reference. Please quote it when you contact us about this complaint.', {
        id: 'done.reference.label',
        desc: 'The reference number follows',
      })}
    </p>
    <p class="reference"><bdi>${reference}</bdi></p>
  `;
}

function byWhen(
  receivedOn: string,
  days: number,
  holidays: ReadonlySet<string>,
  promised?: string,
): string {
  const date = formatDate(promised ?? addBusinessDays(receivedOn, days, holidays));
  const by = msg(str`by ${date}`, {id: 'done.by.text', desc: '0: a date with its weekday'});
  return promised === undefined ? `${by}, ${businessDays(days)}` : by;
}

function businessDays(days: number): string {
  const count = formatNumber(days);
  return isOne(days)
    ? msg(str`${count} business day`, {id: 'done.business-day.one', desc: '0: the number one'})
    : msg(str`${count} business days`, {
        id: 'done.business-day.other',
        desc: '0: a number other than one',
      });
}
