import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {parseCategories, type Category} from '../complaint/categories.js';
import {defaultCategories} from '../localization/category-names.js';
import {currentLocale, type Locale} from '../localization/locale.js';
import {warn} from './console.js';

/**
 * The categories to choose from: those that the page set, else its `<option>` children for the
 * current language, also when they change, else the form's own.
 */
export class PageCategories implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => {
    this.#known = undefined;
    this.#host.requestUpdate();
  });
  /** Parsed once, not at each key press: there may be 500. */
  #known?: {given: unknown; locale: Locale; categories: readonly Category[]} | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#known = undefined;
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['value', 'label', 'lang'],
    });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** @param given what the page set as the property `categories` */
  read(given: readonly Category[] | null | undefined): readonly Category[] {
    const locale = currentLocale();
    if (this.#known?.given === given && this.#known?.locale === locale) {
      return this.#known.categories;
    }
    const categories = readCategories(given ?? optionsOf(this.#host, locale));
    this.#known = {given, locale, categories};
    return categories;
  }
}

function readCategories(given: unknown): readonly Category[] {
  if (!Array.isArray(given)) warn('"categories" must be a list of {value, label}.');
  const {categories, refused} = parseCategories(Array.isArray(given) ? given : []);
  if (refused.length > 0) {
    const numbers = refused.map((position) => position + 1).join(', ');
    warn(`categories left out (each needs a value and a label of its own): number ${numbers}.`);
  }
  return categories.length > 0 ? categories : defaultCategories();
}

function optionsOf(host: HTMLElement, locale: Locale): Category[] {
  // Frameworks write an attribute where they know no property, and editors put options into paragraphs.
  if (host.hasAttribute('categories')) warn('"categories" is a property, for a script to set.');
  if (host.querySelector(':scope > :not(select) > option'))
    warn('an <option> must be a child of the element.');
  return [...host.querySelectorAll<HTMLOptionElement>(':scope > option')]
    .filter(({lang}) => lang === '' || lang.toLowerCase().split('-')[0] === locale)
    .map(({value, label}) => ({value, label}));
}
