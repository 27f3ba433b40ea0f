/** What adding, removing and pasting do to the entries of a list. */

/** The entries that stand on screen: a list without entries shows one empty input. */
export function shownEntries(entries: readonly string[]): readonly string[] {
  return entries.length > 0 ? entries : [''];
}

/** An empty entry at that place, or after all others. */
export function addEntry(entries: readonly string[], place = Infinity): string[] {
  const shown = shownEntries(entries);
  return [...shown.slice(0, place), '', ...shown.slice(place)];
}

export function removeEntry(entries: readonly string[], index: number): string[] {
  return entries.filter((_, position) => position !== index);
}

/**
 * The entries that a pasted text makes: one a line, and with `commas` one each between commas.
 * A text that makes only one entry is left to the browser.
 */
export function splitPasted(text: string, {commas}: {commas: boolean}): string[] {
  return text
    .split(commas ? /[\r\n,]+/ : /[\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Puts the pasted entries in the place of the selection of one entry. */
export function insertPasted(
  entries: readonly string[],
  {index, before, after}: {index: number; before: string; after: string},
  pasted: readonly string[],
): string[] {
  const made = pasted.map((text, position) => {
    const start = position === 0 ? before : '';
    const end = position === pasted.length - 1 ? after : '';
    return start + text + end;
  });
  return shownEntries(entries).flatMap((entry, position) => (position === index ? made : [entry]));
}
