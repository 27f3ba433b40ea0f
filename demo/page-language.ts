/**
 * Makes the whole page speak the address's language: as soon as this module is loaded, and whenever
 * the address changes. The form needs no telling: it follows `<html lang>`.
 */
import {currentLanguage, onAddressChange} from './page-address.js';
import {texts, type Texts} from './texts.js';

function translatePage(): void {
  const language = currentLanguage();
  const words = texts[language];
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = words[element.dataset['text'] as keyof Texts];
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', words[element.dataset['label'] as keyof Texts]);
  }
}

translatePage();
onAddressChange(translatePage);
