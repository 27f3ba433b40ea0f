/** What a person reads and what assistive technology says, computed from the markup. */

/** The text on screen: with what the page put into slots, without what is not shown. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
  if (node instanceof Element && !isShown(node)) return '';
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({flatten: true}) : [];
  const children = assigned.length > 0 ? assigned : [...node.childNodes];
  const text = children.map(rawText).join('');
  return isBlock(node) ? ` ${text} ` : text;
}

/** Whether it takes part in the page; a slot and its contents have no box of their own. */
export function isShown(element: Element): boolean {
  return getComputedStyle(element).display === 'contents' || element.checkVisibility();
}

function isBlock(node: Node): boolean {
  return node instanceof Element && !getComputedStyle(node).display.startsWith('inline');
}

/** The accessible name, as far as this form needs the rules. */
export function nameOf(element: Element): string {
  const labelled = referenced(element, 'aria-labelledby').map(textOf).join(' ');
  if (labelled) return labelled;
  const label = element.getAttribute('aria-label');
  if (label) return label;
  if (element instanceof HTMLFieldSetElement) {
    const legend = element.querySelector('legend');
    return legend ? textOf(legend) : '';
  }
  const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement>) : [];
  return labels.length > 0 ? [...labels].map(textOf).join(' ') : textOf(element);
}

/** What is said after the name: hints, errors, and what a button belongs to. */
export function descriptionOf(element: Element): string {
  return descriptions(element).map(nameOf).join(' ');
}

/** The elements that `aria-describedby` names. */
export function descriptions(element: Element): HTMLElement[] {
  return referenced(element, 'aria-describedby');
}

function referenced(element: Element, attribute: string): HTMLElement[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  return ids.map((id) => {
    const found = root.getElementById(id);
    if (!found) throw new Error(`${attribute} names "${id}", which is not there`);
    return found;
  });
}
