import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {canGoBack} from '../wizard/transitions.js';
import {stepOf, type Unsent, type WizardState} from '../wizard/wizard-state.js';
import {button} from './button.js';

/** The buttons below a step, the primary one first. It stays the same element, so it keeps focus. */
export function navigation(state: WizardState): TemplateResult {
  if (state.status === 'sent') {
    return html`<div class="buttons">${copyButton()} ${restartButton()}</div>`;
  }
  return html`
    <div class="buttons">
      <button
        type="submit"
        part="button button-primary"
        class="primary"
        aria-disabled=${isUnderway(state) ? 'true' : nothing}
      >
        ${primaryText(state)}
      </button>
      ${secondaryButton(state)}
    </div>
  `;
}

function primaryText(state: Unsent): string {
  switch (state.status) {
    case 'waiting':
      return msg('Waiting…', {
        id: 'form.waiting.button',
        desc: 'The button while there is no connection',
      });
    case 'sending':
      return msg('Sending…', {id: 'form.sending.button', desc: 'The button while it is sent'});
    case 'failed':
      return msg('Try again', {id: 'form.retry.button', desc: 'Button after sending has failed'});
    case 'editing':
      return state.step === 'review'
        ? msg('Submit complaint', {id: 'form.submit.button', desc: 'Button of the last step'})
        : msg('Continue', {id: 'form.continue.button', desc: 'Button to the next step'});
  }
}

function secondaryButton(state: Unsent): TemplateResult | typeof nothing {
  if (isUnderway(state)) {
    const text = msg('Stop sending', {id: 'form.stop.button', desc: 'Button'});
    return button({kind: 'secondary', action: 'stop', text});
  }
  if (state.status === 'editing' && !canGoBack(state)) return nothing;
  const text = msg('Back', {id: 'form.back.button', desc: 'Button to the step before'});
  const back = button({kind: 'plain', action: 'back', text});
  return stepOf(state) === 'review' ? html`${copyButton()} ${back}` : back;
}

function isUnderway({status}: WizardState): boolean {
  return status === 'sending' || status === 'waiting';
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
