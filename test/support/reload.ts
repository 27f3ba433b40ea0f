/** What a reload of the page does to a form: it is gone without a word, what the browser keeps stays. */
import type {ComplaintForm} from '../../src/index.js';
import {openForm, type FormDriver, type Surroundings} from './driver.js';
import {abortRequests} from './transport.js';

type Attributes = Readonly<Record<string, string | undefined>>;

/** The page goes away and comes again, with a form as it is given. */
export async function reload(
  {element}: FormDriver,
  attributes: Attributes = {},
  surroundings: Surroundings = {},
): Promise<FormDriver> {
  leavePage();
  const kept = keptDrafts(element.endpoint);
  await takeOut(element);
  // A page that goes away does not take its form out, which would stop sending and save that.
  for (const [storage, key, value] of kept) storage.setItem(key, value);
  return openForm({endpoint: element.endpoint, ...attributes}, surroundings);
}

/** What the browser tells a page that goes away. */
export function leavePage(): void {
  dispatchEvent(new PageTransitionEvent('pagehide'));
}

/** All that is kept of the forms with that endpoint: in which storage, under which key, and what. */
export function keptDrafts(endpoint: string): [storage: Storage, key: string, value: string][] {
  const {href} = new URL(endpoint, document.baseURI);
  return [sessionStorage, localStorage].flatMap((storage) =>
    Object.keys(storage)
      .filter((key) => key.includes(href.replace(/[?#].*/, '')))
      .map((key): [Storage, string, string] => [storage, key, storage.getItem(key) ?? '']),
  );
}

/** Call it in a `describe` whose tests keep drafts in `localStorage`, with an endpoint of their own. */
export function forgetDrafts(endpoint: string): void {
  beforeEach(() => {
    for (const [storage, key] of keptDrafts(endpoint)) storage.removeItem(key);
  });
  afterEach(async () => {
    await Promise.resolve(); // a form that was just taken out may still save
    for (const [storage, key] of keptDrafts(endpoint)) storage.removeItem(key);
  });
}

async function takeOut(element: ComplaintForm): Promise<void> {
  element.remove();
  await Promise.resolve();
  abortRequests();
  await element.updateComplete;
}
