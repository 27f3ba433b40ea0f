import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {updateWhenLocaleChanges} from '@lit/localize';
import {chooseLocale, currentLocale, useLocale, type Locale} from '../localization/locale.js';

/**
 * Keeps the language of the texts that of the host: its own `lang`, else its nearest ancestor's,
 * the document's or the browser's, also when any of them changes.
 */
export class PageLanguage implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => {
    this.#choose();
  });

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    updateWhenLocaleChanges(host);
  }

  get locale(): Locale {
    return currentLocale();
  }

  /** Settles when the texts are in the host's language. */
  settled: Promise<void> = Promise.resolve();

  hostConnected(): void {
    for (const root of enclosingRoots(this.#host)) {
      this.#observer.observe(root, {subtree: true, attributes: true, attributeFilter: ['lang']});
    }
    this.#choose();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #choose(): void {
    this.settled = useLocale(chooseLocale(languageTags(this.#host)));
  }
}

/** The document or shadow root that an element is in, and those around it. */
function* enclosingRoots(element: Element): Generator<Node> {
  let root: Node = element.getRootNode();
  yield root;
  while (root instanceof ShadowRoot) {
    root = root.host.getRootNode();
    yield root;
  }
}

function* languageTags(element: Element): Generator<string> {
  yield element.getAttribute('lang') ?? '';
  yield inheritedLang(element) ?? '';
  yield document.documentElement.lang;
  yield* navigator.languages;
}

/** The nearest ancestor's language, also out of shadow trees. */
function inheritedLang({parentNode}: Node): string | undefined {
  const parent = parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
  if (!(parent instanceof Element)) return undefined;
  return parent.getAttribute('lang') || inheritedLang(parent);
}
