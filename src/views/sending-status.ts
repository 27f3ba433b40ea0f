import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import {MOST_ATTEMPTS, type Failure} from '../complaint/outcome.js';
import {fieldName} from '../localization/field-names.js';
import {formatMinutes, formatNumber} from '../localization/format.js';
import type {ListChange} from '../wizard/list-change.js';
import type {Sending, Waiting, WizardState} from '../wizard/wizard-state.js';
import {notice} from './notice.js';
import {notAvailable} from './unavailable.js';

/**
 * How sending goes, and what became of a list, announced as it changes. The region is always there: one that comes with its
 * words is not announced by every screen reader.
 */
export function sendingStatus(state: WizardState, change?: ListChange): TemplateResult {
  return html`<div role="status" class="status">
    ${change ? html`<span class="visually-hidden">${listChangeText(change)}</span>` : content(state)}
  </div>`;
}

function listChangeText({kind, field, count}: ListChange): string {
  const name = fieldName(field);
  const number = formatNumber(count);
  return kind === 'added'
    ? msg(str`Added. ${name}: ${number} in all`, {
        id: 'list.added.text',
        desc: 'Spoken after an entry was added. 0: name of a list, 1: how many entries it has',
      })
    : msg(str`Removed. ${name}: ${number} in all`, {
        id: 'list.removed.text',
        desc: 'Spoken after an entry was removed. 0: name of a list, 1: how many entries it has',
      });
}

function content(state: WizardState): unknown {
  switch (state.status) {
    case 'sending':
      return underwayView(state, sendingText(state));
    case 'waiting':
      return underwayView(
        state,
        msg('You are offline. We will send your complaint as soon as the connection is back.', {
          id: 'sending.waiting.text',
          desc: 'While there is no connection',
        }),
      );
    case 'failed':
      return notice(failureView(state.failure));
    default:
      return nothing;
  }
}

function underwayView({resumed}: Sending | Waiting, text: string): TemplateResult {
  return notice(html`<p>${resumed ? notSentYet() : nothing} ${text} ${keepOpen()}</p>`);
}

function keepOpen(): string {
  return msg('Please keep this page open.', {
    id: 'sending.keep-open.text',
    desc: 'While the complaint is being sent; other sentences precede',
  });
}

function notSentYet(): string {
  return msg('Your complaint has not been sent yet.', {
    id: 'sending.resumed.text',
    desc: 'After the page was loaded again while the complaint was being sent. More follows',
  });
}

function sendingText({attempt}: Sending): string {
  if (attempt === 1) {
    return msg('We are sending your complaint.', {
      id: 'sending.running.text',
      desc: 'While the complaint is being sent',
    });
  }
  const [number, all] = [formatNumber(attempt), formatNumber(MOST_ATTEMPTS)];
  return msg(str`It is taking longer than usual: attempt ${number} of ${all}.`, {
    id: 'sending.again.text',
    desc: 'While the complaint is being sent again after a failure. 0, 1: numbers',
  });
}

function failureView(failure: Failure): TemplateResult {
  return html`
    <p><strong>${whatHappened(failure)}</strong></p>
    ${failure.retryAfter === undefined ? nothing : html`<p>${whenToTryAgain(failure.retryAfter)}</p>`}
    ${failure.detail ? html`<p dir="auto">${failure.detail}</p>` : nothing}
    <p>
      ${msg(
        'Nothing you wrote is lost: it is all still here. Trying again never files your complaint twice.',
        {
          id: 'failure.kept.text',
          desc: 'After sending has failed, whatever the reason',
        },
      )}
    </p>
    <slot></slot>
  `;
}

function whenToTryAgain(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  return msg(str`Please try again in about ${formatMinutes(minutes)}.`, {
    id: 'failure.retry-after.text',
    desc: '0: a number of minutes, as "5 minutes"',
  });
}

function whatHappened({reason}: Failure): string {
  switch (reason) {
    case 'network':
      return msg('We could not reach the server. Check your connection and try again.', {
        id: 'failure.network.text',
        desc: 'Sending failed: no connection',
      });
    case 'timeout':
      return msg('The server took too long to answer. Please try again.', {
        id: 'failure.timeout.text',
        desc: 'Sending failed: no answer in time',
      });
    case 'server':
      return msg('Our server cannot take complaints at the moment.', {
        id: 'failure.server.text',
        desc: 'Sending failed: the server has a problem of its own',
      });
    case 'unauthorized':
      return msg('You have been signed out. Sign in again in another tab, then try again here.', {
        id: 'failure.unauthorized.text',
        desc: 'Sending failed: the client must sign in again',
      });
    case 'rejected':
      return msg('Your complaint could not be accepted as it is.', {
        id: 'failure.rejected.text',
        desc: 'Sending failed: the server refused the complaint; its own reason may follow',
      });
    case 'configuration':
      return notAvailable();
  }
}
