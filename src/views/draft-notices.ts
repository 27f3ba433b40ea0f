import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {button} from './button.js';
import {headingId} from './heading.js';
import {restartButton} from './navigation.js';
import {notice} from './notice.js';
import type {View} from './view-model.js';

/** Above a step: that its answers come from before, or that they will not be kept. */
export function draftNotices({state, isUnkept}: View): unknown {
  const isRestored = state.status === 'editing' && state.isRestored;
  return [isRestored ? restoredNotice() : nothing, isUnkept ? unkeptNotice() : nothing];
}

function restoredNotice(): TemplateResult {
  return notice(html`
    <p>
      ${msg('Welcome back. Your answers are still here.', {
        id: 'draft.restored.text',
        desc: 'After the page was loaded again. A button to start again follows',
      })}
    </p>
    ${restartButton()}
  `);
}

function unkeptNotice(): TemplateResult {
  return notice(html`
    <p>
      ${msg(
        'This browser does not let us keep your answers. Please leave this page open until you have sent them.',
        {
          id: 'draft.unkept.text',
          desc: 'The browser has no room or forbids to store anything',
        },
      )}
    </p>
  `);
}

/** In place of the form: a draft is here, but on a shared computer it may be somebody else's. */
export function draftQuestion(): TemplateResult {
  return html`
    <h2 part="heading" id=${headingId} tabindex="-1">
      ${msg('Continue your complaint?', {
        id: 'draft.question.heading',
        desc: 'Heading, when answers were kept in this browser',
      })}
    </h2>
    <p class="lead">
      ${msg(
        'A complaint was started in this browser. We only show it if you say so, as others may use this computer too.',
        {
          id: 'draft.question.text',
          desc: 'Above two buttons: continue, or delete the answers',
        },
      )}
    </p>
    <div class="buttons">
      ${button({
        kind: 'primary',
        action: 'resume',
        text: msg('Continue where I left off', {
          id: 'draft.resume.button',
          desc: 'Button: shows the answers that were kept',
        }),
      })}
      ${button({
        kind: 'secondary',
        action: 'restart',
        text: msg('Delete my answers', {
          id: 'draft.delete.button',
          desc: 'Button: deletes the answers that were kept and starts anew',
        }),
      })}
    </div>
  `;
}
