/** The page as it is painted, through shadow roots and slots. The elements may be those of a frame. */

/** The element and all below it. */
export function* partsOf(element: Element): Generator<Element> {
  yield element;
  const assigned = isSlot(element) ? element.assignedElements() : [];
  const {children} = element.shadowRoot ?? element;
  for (const child of assigned.length > 0 ? assigned : children) yield* partsOf(child);
}

/** The element around it, as it is painted. */
export function flatParent(element: Element): Element | undefined {
  const root = element.getRootNode();
  const host = 'host' in root ? (root as ShadowRoot).host : undefined;
  return element.assignedSlot ?? element.parentElement ?? host;
}

/** It has a box, and is not hidden from the eye alone. */
export function isSeen(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({visibilityProperty: true});
}

/** The text in it that is not an element's within. */
export function ownText({childNodes}: Element): string {
  const texts = [...childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE);
  return texts
    .map(({textContent}) => textContent)
    .join(' ')
    .trim();
}

/** What to call it in a message. */
export function nameFor(element: Element): string {
  const {localName, classList, part, id} = element;
  const name = [localName, ...[...classList, ...part].map((word) => `.${word}`)].join('');
  const text = ownText(element).replace(/\s+/g, ' ').slice(0, 30);
  return `${name}${id ? `#${id}` : ''}${text ? ` "${text}"` : ''}`;
}

// An element of another window is no instance of this one's classes.
function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot';
}
