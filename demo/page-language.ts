/**
 * Makes the whole page speak the address's language: as soon as this module is loaded, and whenever
 * a link of the language switch is followed. The form needs no telling: it follows `<html lang>`
 * and keeps every answer.
 */
import {chooseLanguage, withLanguage} from './choose-language.js';
import {texts, type Language, type Texts} from './texts.js';

const listeners: (() => void)[] = [];

/** Calls back after each change of the language. */
export function onLanguageChange(listener: () => void): void {
  listeners.push(listener);
}

/** The page's language now. */
export function currentLanguage(): Language {
  return chooseLanguage(location.search, navigator.languages);
}

function translatePage(): void {
  const language = currentLanguage();
  const words = texts[language];
  document.documentElement.lang = language;
  document.title = `${words.title} – Norvane`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = words[element.dataset['text'] as keyof Texts];
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', words[element.dataset['label'] as keyof Texts]);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '.site-header a, .breadcrumb a',
  )) {
    link.search = withLanguage(location.search, link.hreflang || language);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    if (link.hreflang === language) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  for (const listener of listeners) listener();
}

/** Follows the language switch without a reload, unless the link is to open in another tab. */
function followLanguageLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('.languages a') : null;
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!(link instanceof HTMLAnchorElement) || opensElsewhere) return;
  event.preventDefault();
  if (link.href !== location.href) history.pushState(null, '', link.href);
  translatePage();
}

translatePage();
addEventListener('popstate', translatePage);
document.addEventListener('click', followLanguageLink);
