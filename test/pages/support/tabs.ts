/** What a client does with a page and its tab, and how the browser goes along with it. */
import type {Dialog, Frame, Page} from 'puppeteer-core';
import {prepare} from './browser.js';
import {FormUser, type Language} from './form-user.js';

/** Goes to a page with a form. */
export async function visit(page: Page, url: string, language: Language = 'en'): Promise<FormUser> {
  await page.goto(url);
  return userOf(page.mainFrame(), language);
}

/** Of the form that a page shows now, which may be another than before. */
export function userOf(frame: Frame, language: Language = 'en'): Promise<FormUser> {
  return FormUser.of(frame, language);
}

/** Loads the page again; says yes to the browser if it asks, and gives whether it did. */
export async function reload(page: Page, until: 'load' | 'domcontentloaded' = 'load') {
  return whileAgreeing(page, () => page.reload({waitUntil: until}));
}

/** Goes to another page; says yes to the browser if it asks, and gives whether it did. */
export async function leaveFor(page: Page, url: string): Promise<boolean> {
  return whileAgreeing(page, () => page.goto(url));
}

async function whileAgreeing(page: Page, leave: () => Promise<unknown>): Promise<boolean> {
  let hasAsked = false;
  const agree = (dialog: Dialog): void => {
    hasAsked = dialog.type() === 'beforeunload';
    void dialog.accept();
  };
  page.on('dialog', agree);
  await leave();
  page.off('dialog', agree);
  return hasAsked;
}

/** Wants to load the page again, but changes their mind when the browser asks. */
export async function almostReload(page: Page): Promise<void> {
  const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
  // Not at once: nothing of the page ends while the browser asks, so nor would this.
  await page.evaluate(() => void setTimeout(() => location.reload()));
  await (await asked).dismiss();
}

/** A cookie, which all documents of the site can read: also one that lies in the browser's cache. */
const OFFLINE = {name: 'offline', value: '1', domain: '127.0.0.1', path: '/'};

/** What the browser says of the connection. */
const SAY_IT = `Object.defineProperty(navigator, 'onLine', {
  get: () => !document.cookie.includes('offline=1'),
  configurable: true,
});`;

/**
 * Takes the connection away. Chromium cuts it for good, but what it says of it is put in its place:
 * it says "online" again as soon as a document that was left before is thrown away.
 */
export async function loseConnection(page: Page): Promise<void> {
  await page.browserContext().setCookie(OFFLINE);
  await page.evaluateOnNewDocument(SAY_IT);
  await page.evaluate(SAY_IT);
  await page.setOfflineMode(true);
}

/** The connection is back, and the document that is shown hears of it. */
export async function restoreConnection(page: Page): Promise<void> {
  await page.setOfflineMode(false);
  await page.browserContext().deleteMatchingCookies({name: OFFLINE.name, domain: OFFLINE.domain});
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

/** Duplicates a tab: the browser copies its `sessionStorage`. The copy goes where it is told. */
export async function duplicate(page: Page, url = page.url()): Promise<Page> {
  const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
  await page.evaluate((where) => void window.open(where), url);
  const copy = await opened;
  if (!copy) throw new Error('No tab was opened');
  await prepare(copy);
  await copy.waitForFunction(() => document.readyState === 'complete');
  return copy;
}

/** Where the client is on the page: what has focus, of the page and in the form, and how far it is scrolled. */
export function placeOf(page: Page): Promise<{focused: string; scrolled: number}> {
  return page.evaluate(() => {
    const {activeElement} = document;
    const inner = activeElement?.shadowRoot?.activeElement;
    const focused = [activeElement, inner].map((element) => element?.id || element?.localName);
    return {focused: focused.filter(Boolean).join(' '), scrolled: scrollY};
  });
}
