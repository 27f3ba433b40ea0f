import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {Failure} from '../complaint/outcome.js';
import type {WizardState} from '../wizard/wizard-state.js';
import {notice} from './notice.js';

/**
 * How sending goes, announced as it changes. The region is always there: one that comes with its
 * words is not announced by every screen reader.
 */
export function sendingStatus(state: WizardState): TemplateResult {
  return html`<div role="status" class="status">${content(state)}</div>`;
}

function content(state: WizardState): unknown {
  switch (state.status) {
    case 'sending':
      return notice(
        html`<p>
          ${msg('We are sending your complaint. Please keep this page open.', {
            id: 'sending.running.text',
            desc: 'While the complaint is being sent',
          })}
        </p>`,
      );
    case 'failed':
      return notice(failureView(state.failure));
    default:
      return nothing;
  }
}

function failureView(failure: Failure): TemplateResult {
  return html`
    <p><strong>${whatHappened(failure)}</strong></p>
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
  `;
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
      return msg('Our server cannot take complaints at the moment. Please try again later.', {
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
      return msg('This form is not set up correctly. Please contact us in another way.', {
        id: 'failure.configuration.text',
        desc: 'Sending failed: the page that holds the form has a mistake',
      });
  }
}
