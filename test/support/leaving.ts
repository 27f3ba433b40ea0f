/**
 * Whether the browser would ask the client before it leaves the page. msw takes it that the page is
 * left, so a test sends with a transport of its own.
 */
export function asksBeforeLeaving(): boolean {
  return !dispatchEvent(new Event('beforeunload', {cancelable: true}));
}
