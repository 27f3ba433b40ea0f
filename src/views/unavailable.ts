import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {notice} from './notice.js';

/** In place of the form when it cannot be used: says so, and shows the page's other way to the company. */
export function unavailable(): TemplateResult {
  return html`
    ${notice(
      html`<p>
        ${msg('This form is not available at the moment. Please contact us in another way.', {
          id: 'form.unavailable.text',
          desc: 'In place of the form, when the page that holds it has a mistake',
        })}
      </p>`,
    )}
    <slot></slot>
  `;
}
