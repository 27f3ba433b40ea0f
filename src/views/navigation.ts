import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {canGoBack} from '../session/moving.js';
import {
  isStoppable,
  statusOf,
  stepOf,
  type Asking,
  type State,
  type Unsent,
} from '../session/state.js';
import {button} from './button.js';

/** The buttons below a step, the primary one first. It stays the same element, so it keeps focus. */
export function navigation(state: Exclude<State, Asking>): TemplateResult {
  if (state.status === 'sent') {
    return html`<div class="buttons">${copyButton()} ${restartButton()}</div>`;
  }
  const [text, ...others] = primaryTexts(state);
  return html`
    <div class="buttons">
      <button
        type="submit"
        part="button button-primary"
        class="primary"
        data-texts=${others.join('\n')}
        aria-disabled=${statusOf(state) === 'sending' ? 'true' : nothing}
      >
        ${text}
      </button>
      ${secondaryButton(state)}
    </div>
  `;
}

/** What the button says now, and then all that it may say in its place. */
function primaryTexts(state: Unsent): string[] {
  if (stepOf(state) !== 'review') {
    return [msg('Continue', {id: 'form.continue.button', desc: 'Button to the next step'})];
  }
  const submit = msg('Submit complaint', {
    id: 'form.submit.button',
    desc: 'Button of the last step',
  });
  const sending = msg('Sending…', {
    id: 'form.sending.button',
    desc: 'The button while it is sent',
  });
  const retry = retryText();
  const text = {editing: submit, gathering: sending, sending, waiting: retry, failed: retry}[
    state.status
  ];
  return [text, submit, sending, retry];
}

export function retryText(): string {
  return msg('Try again', {
    id: 'form.retry.button',
    desc: 'Button after sending or uploading has failed, and while there is no connection',
  });
}

function secondaryButton(state: Unsent): TemplateResult | typeof nothing {
  if (isStoppable(state)) {
    const text = msg('Stop sending', {id: 'form.stop.button', desc: 'Button'});
    return button({kind: 'secondary', action: 'stop', text});
  }
  if (state.status === 'editing' && !canGoBack(state)) return nothing;
  const text = msg('Back', {id: 'form.back.button', desc: 'Button to the step before'});
  const back = button({kind: 'plain', action: 'back', text});
  return stepOf(state) === 'review' ? html`${copyButton()} ${back}` : back;
}

function copyButton(): TemplateResult {
  const text = msg('Save a copy', {
    id: 'form.copy.button',
    desc: 'Button: saves all answers as a text file',
  });
  return button({kind: 'secondary', action: 'copy', text});
}

/** Forgets everything and starts a new complaint. */
export function restartButton(): TemplateResult {
  const text = msg('Start again', {
    id: 'form.restart.button',
    desc: 'Button: a new complaint, all empty',
  });
  return button({kind: 'plain', action: 'restart', text});
}
