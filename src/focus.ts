/** Where focus goes, so that it is seen there. */

/** Gives focus to what the client is to read or do next, and shows it; what is to be read, from `top` on. */
export function moveFocus(target: HTMLElement, top: Element = target): void {
  target.blur(); // what has focus already would not be announced again
  target.focus({preventScroll: true});
  if (isField(target)) showAll(target);
  else top.scrollIntoView({block: 'start', behavior: 'instant'});
  uncover(top);
}

/** Scrolls as little as possible. */
export function showAll(element: Element | null): void {
  element?.scrollIntoView({block: 'nearest', behavior: 'instant'});
}

function isField(target: Element): boolean {
  return target.matches('input, select, textarea, button');
}

/** Tab may lead to what is only half in sight, or lies under something of the page. */
export function uncoverAfterTab({key, target}: KeyboardEvent): void {
  const isTab = key === 'Tab' || key === 'Unidentified'; // as WebKitGTK calls it with Shift
  if (!isTab || !(target instanceof Element)) return;
  showAll(target);
  uncover(target);
}

/** Brings an element out from under what the page keeps at its top, as a sticky header. */
function uncover(target: Element): void {
  const cover = coverOf(target);
  if (!cover) return;
  const hidden = cover.getBoundingClientRect().bottom - target.getBoundingClientRect().top;
  scrollBy({top: -hidden - 16, behavior: 'instant'}); // and shows a little more above it
  if (coverOf(target)) target.scrollIntoView({block: 'center', behavior: 'instant'});
}

/** What of the page lies fixed over the beginning of an element. */
function coverOf(target: Element): Element | undefined {
  const {left, top, width} = target.getBoundingClientRect();
  const own = outermostHost(target);
  let found = document.elementFromPoint(left + width / 2, top + 1);
  if (!found || own.contains(found) || found.contains(own)) return undefined;
  while (found && !/fixed|sticky/.test(getComputedStyle(found).position))
    found = found.parentElement;
  return found ?? undefined;
}

function outermostHost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermostHost(root.host) : element;
}
