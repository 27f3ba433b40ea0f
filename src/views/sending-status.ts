import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {AddedFile} from '../complaint/files.js';
import {MOST_ATTEMPTS, type Failure} from '../complaint/outcome.js';
import {failureText, isOfThisPage, tryAgainLater} from '../localization/failure-words.js';
import {nameOf} from '../localization/words/question-words.js';
import {formatNumber} from '../localization/format.js';
import type {ListChange} from '../session/list-change.js';
import type {Sending, Waiting} from '../session/state.js';
import {copyNotice} from './copy-panel.js';
import {notice} from './notice.js';
import type {View} from './view-model.js';

/**
 * How sending goes, and what became of a list or a copy, announced as it changes. The region is
 * always there: one that comes with its words is not announced by every screen reader.
 */
export function sendingStatus(view: View): TemplateResult {
  const {state} = view;
  const change = state.status === 'editing' ? state.listChange : undefined;
  return html`<div role="status" class="status">
      ${change ? html`<span class="visually-hidden">${listChangeText(change)}</span>` : content(view)}
      ${view.copy ? notice(html`<p>${copyNotice(view.copy)}</p>`) : nothing}
    </div>
    ${view.files?.news(view)}`;
}

function listChangeText({kind, field, count}: ListChange): string {
  const name = nameOf(field);
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

function content(view: View): unknown {
  const {state} = view;
  switch (state.status) {
    case 'gathering':
      return notice(
        html`<p>
          ${view.files?.isWaiting ? offlineText() : gatheringText(state.answers.files)}
          ${keepOpen()}
        </p>`,
      );
    case 'sending':
      return underwayView(state, sendingText(state));
    case 'waiting':
      return underwayView(state, offlineText());
    case 'failed':
      return notice(failureView(state.failure, view));
    default:
      return nothing;
  }
}

function underwayView({resumed}: Sending | Waiting, text: string): TemplateResult {
  return notice(html`<p>${resumed ? notSentYet() : nothing} ${text} ${keepOpen()}</p>`);
}

function offlineText(): string {
  return msg(
    'Your browser says that you are offline. We will send your complaint as soon as the connection is back.',
    {id: 'sending.waiting.text', desc: 'While there is no connection'},
  );
}

function gatheringText(files: readonly AddedFile[]): string {
  const there = formatNumber(files.filter(({isThere}) => isThere).length);
  return msg(
    str`Your files are still being uploaded: ${there} of ${formatNumber(files.length)} so far. We send your complaint as soon as they are all there.`,
    {
      id: 'sending.gathering.text',
      desc: 'After Submit, while files are on their way. 0, 1: numbers',
    },
  );
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

function failureView(failure: Failure, view: View): TemplateResult {
  const later = tryAgainLater(failure);
  return html`
    <p><strong>${failureText(failure)}</strong></p>
    ${isOfThisPage(failure) ? html`<p>${afterRefusedPage(view)}</p>` : nothing}
    ${later ? html`<p>${later}</p>` : nothing}
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

function afterRefusedPage({autosave, isUnkept}: View): string {
  return autosave === 'off' || isUnkept
    ? msg('Please save a copy and contact us in another way.', {
        id: 'failure.save-copy.text',
        desc: 'After the server has refused this page, where loading it again would lose the answers',
      })
    : msg(
        'Load the page again and send it from there: your answers are kept. If that does not help, save a copy and contact us in another way.',
        {
          id: 'failure.load-again.text',
          desc: 'After the server has refused this page',
        },
      );
}
