import {noChange} from 'lit';
import {Directive, directive, type PropertyPart} from 'lit/directive.js';

/**
 * Writes a control's value when it has become another one than the control has. Half a date is none: to
 * write that would wipe out what is typed.
 */
class HeldValue extends Directive {
  #last: string | undefined;

  override render(_value: string): unknown {
    return noChange;
  }

  override update({element}: PropertyPart, [value]: [string]): unknown {
    const control = element as HTMLInputElement;
    if (value !== this.#last && value !== control.value) control.value = value;
    this.#last = value;
    return noChange;
  }
}

export const heldValue = directive(HeldValue);
