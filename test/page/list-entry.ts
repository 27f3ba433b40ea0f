import {fixtureSync, html} from '@open-wc/testing';

/** A control of a list with its caret, or the given text selected. */
export function openEntry(
  name: string,
  entry: number,
  value: string,
  [start, end] = [value.length, value.length],
): HTMLInputElement {
  const input = fixtureSync<HTMLInputElement>(
    html`<input name=${name} data-entry=${entry} .value=${value} />`,
  );
  input.setSelectionRange(start, end);
  return input;
}
