import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {notice} from './notice.js';

/** In place of the form when it cannot be used: says so, and shows the page's other way to the company. */
export function unavailable(): TemplateResult {
  return html`
    ${notice(html`<p>${notAvailable()}</p>`)}
    <slot></slot>
  `;
}

export function notAvailable(): string {
  return msg('This form is not available at the moment. Please contact us in another way.', {
    id: 'form.unavailable.text',
    desc: 'When the page that holds the form has a mistake, in place of the form or after sending',
  });
}
