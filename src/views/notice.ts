import {html, type TemplateResult} from 'lit';

/** Something to know that is neither an error nor a question. */
export function notice(content: unknown): TemplateResult {
  return html`<div class="notice" part="notice">${content}</div>`;
}
