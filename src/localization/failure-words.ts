import {msg, str} from '@lit/localize';
import type {Failure} from '../complaint/outcome.js';
import {formatDuration} from './format.js';

/** Why sending has failed. */
export function failureText(failure: Failure): string {
  switch (failure.reason) {
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
      return isOfThisPage(failure)
        ? notFromThisPage()
        : msg('You have been signed out. Sign in again in another tab, then try again here.', {
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

/** A firewall, or a token that has grown old: where nobody signs in, nobody was signed out. */
export function isOfThisPage({reason, status}: Failure): boolean {
  return reason === 'unauthorized' && (status === 403 || status === 419);
}

function notFromThisPage(): string {
  return msg(
    'The server did not accept your complaint from this page, which may have been open for too long.',
    {
      id: 'failure.forbidden.text',
      desc: 'Sending failed: the server refuses this page. What to do follows',
    },
  );
}

export function notAvailable(): string {
  return msg('This form is not available at the moment. Please contact us in another way.', {
    id: 'form.unavailable.text',
    desc: 'When the page that holds the form has a mistake, in place of the form or after sending',
  });
}

/** Less is over before the client has read of it. In ms. */
const LONG = 30_000;

/** When it makes sense to try again; empty when that is now. */
export function tryAgainLater({retryAfter = 0}: Failure): string {
  return retryAfter < LONG
    ? ''
    : msg(str`Please try again in about ${formatDuration(retryAfter)}.`, {
        id: 'failure.retry-after.text',
        desc: '0: how long, as "5 minutes", "2 hours" or "1 day"',
      });
}
