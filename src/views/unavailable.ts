import {html, type TemplateResult} from 'lit';
import {notAvailable} from '../localization/failure-words.js';
import {notice} from './notice.js';

/** In place of the form when it cannot be used: says so, and shows the page's other way to the company. */
export function unavailable(): TemplateResult {
  return html`
    ${notice(html`<p>${notAvailable()}</p>`)}
    <slot></slot>
  `;
}
