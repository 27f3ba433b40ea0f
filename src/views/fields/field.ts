import {html, nothing, type TemplateResult} from 'lit';
import type {FieldAddress} from '../../complaint/questions.js';
import {controlId} from '../view-model.js';

/** What a control needs to be tied to its label, hint and error. */
export interface Wiring {
  readonly id: string;
  readonly invalid: 'true' | 'false';
  /** IDs for `aria-describedby`, the error first; nothing when there is neither hint nor error. */
  readonly describedBy: string | typeof nothing;
}

export interface FieldParts extends FieldAddress {
  readonly label: string;
  readonly hint?: unknown;
  readonly error?: string | undefined;
  /** A radio group's; controls say it themselves. */
  readonly isRequired?: boolean | undefined;
  /** The label is spoken only: it stands elsewhere on screen already. */
  readonly hideLabel?: boolean;
}

/** A label, a hint and an error with the control that they belong to. */
export function field(parts: FieldParts, control: (wiring: Wiring) => unknown): TemplateResult {
  const wiring = wire(parts);
  return html`
    <div class="field ${parts.error ? 'invalid' : ''}" part="field">
      <label part="label" for=${wiring.id}>${parts.label}</label>
      ${notes(parts)} ${control(wiring)}
    </div>
  `;
}

/** As a field, for the radio buttons under one question. The first of them is to have the ID. */
export function radioGroup(
  parts: FieldParts,
  controls: (wiring: Wiring) => unknown,
): TemplateResult {
  const wiring = wire(parts);
  return html`
    <fieldset
      class="field ${parts.error ? 'invalid' : ''}"
      part="field"
      role="radiogroup"
      aria-required=${parts.isRequired ? 'true' : nothing}
      aria-invalid=${wiring.invalid}
      aria-describedby=${wiring.describedBy}
    >
      <legend
        part="label"
        id="${wiring.id}-label"
        class=${parts.hideLabel ? 'visually-hidden' : nothing}
      >
        ${parts.label}
      </legend>
      ${notes(parts)} ${controls(wiring)}
    </fieldset>
  `;
}

/** The hint and the error, to be put between a label and its control. */
export function notes({hint, error, ...address}: FieldParts): unknown {
  const id = noteId(address);
  return [
    hint ? html`<p class="hint" part="hint" id="${id}-hint">${hint}</p>` : nothing,
    error
      ? html`<p class="error" part="error" id="${id}-error" dir="auto" .textContent=${error}></p>`
      : nothing,
  ];
}

/** The only place where controls, hints and errors are tied together for assistive technology. */
export function wire(parts: FieldParts, surroundings?: FieldParts): Wiring {
  const describedBy = [parts, surroundings].flatMap((around) => (around ? noteIds(around) : []));
  return {
    id: controlId(parts),
    invalid: (parts.error ?? surroundings?.error) ? 'true' : 'false',
    describedBy: describedBy.join(' ') || nothing,
  };
}

function noteIds({hint, error, ...address}: FieldParts): string[] {
  const id = noteId(address);
  return [...(error ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : [])];
}

/** A list has notes of its own beside those of its entries. */
function noteId({field, entry}: FieldAddress): string {
  return entry === undefined ? field : controlId({field, entry});
}
