/**
 * Keys that type and edit stay in the form. Outside of it the target of an event is the element, so
 * that a page with shortcuts, as "/" for its search, takes for one what the client types.
 */

/** Keys that move the caret or a choice, or change what stands there; others that type are one character. */
const EDITING = /^(Enter|Backspace|Delete|Arrow.*|Home|End|Dead|Process|Unidentified)$/;
const PRESSING = /^(Enter| |Arrow.*)$/;

/** Hears `keydown`, `keypress` and `keyup`. Tab, Escape and shortcuts go on to the page. */
export function keepTypingKeys(event: KeyboardEvent): void {
  const {target, key} = event;
  if (isShortcut(event)) return;
  const isKept = isTyped(target as Element)
    ? isCharacter(key) || EDITING.test(key)
    : PRESSING.test(key);
  if (isKept) event.stopPropagation();
}

function isShortcut(event: KeyboardEvent): boolean {
  // AltGr types a character; Windows says that it is Control with Alt.
  if (event.isComposing || event.getModifierState('AltGraph')) return false;
  return event.ctrlKey || event.altKey || event.metaKey;
}

function isCharacter(key: string): boolean {
  return [...key].length === 1;
}

/** A text, a date or a list of choices; all else in the form is pressed. */
export function isTyped(target: Element): boolean {
  return target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
}
