import {noChange} from 'lit';
import {Directive, directive, type PropertyPart} from 'lit/directive.js';

/** Writes a control's value only if it is another one: half a date is none, and would be wiped out. */
class HeldValue extends Directive {
  override render(_value: string): unknown {
    return noChange;
  }

  override update({element}: PropertyPart, [value]: [string]): unknown {
    const control = element as HTMLInputElement;
    if (control.value !== value) control.value = value;
    return noChange;
  }
}

export const heldValue = directive(HeldValue);
