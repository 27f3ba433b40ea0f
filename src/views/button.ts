import {html, nothing, type TemplateResult} from 'lit';

/** What a button that is not the submit button does; it stands in its `data-action`. */
export type Action =
  | 'back'
  | 'revise'
  | 'show'
  | 'add'
  | 'remove'
  | 'addFiles'
  | 'removeFile'
  | 'retryFile'
  | 'clear'
  | 'stop'
  | 'restart'
  | 'resume'
  | 'copy'
  | 'copyText';

export interface ButtonParts {
  /** One primary button a screen; a plain one looks like a link. */
  readonly kind: 'primary' | 'secondary' | 'plain';
  readonly action: Action;
  readonly text: unknown;
  readonly id?: string | undefined;
  readonly step?: string;
  readonly field?: string;
  readonly entry?: number;
  /** The ID of what tells buttons with the same text apart. */
  readonly describedBy?: string;
}

/** A button that says what it does in its `data-*`, for the form's one listener to read. */
export function button(parts: ButtonParts): TemplateResult {
  const {kind, action, text, id, step, field, entry, describedBy} = parts;
  return html`<button
    type="button"
    part="button button-${kind === 'primary' ? kind : 'secondary'}"
    class=${kind}
    id=${id ?? nothing}
    data-action=${action}
    data-step=${step ?? nothing}
    data-field=${field ?? nothing}
    data-entry=${entry ?? nothing}
    aria-describedby=${describedBy ?? nothing}
  >
    ${text}
  </button>`;
}
