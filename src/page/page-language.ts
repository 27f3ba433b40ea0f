import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {updateWhenLocaleChanges} from '@lit/localize';
import {chooseLocale, useLocale} from '../localization/locale.js';
import {hostOf} from './shadow-host.js';

/** What `<html>` said of its language when no translator had written its own there. */
let declaredLang: string | undefined;

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

  /** Settles when the texts are in the host's language. */
  settled: Promise<void> = Promise.resolve();

  hostConnected(): void {
    for (const root of enclosingRoots(this.#host)) {
      this.#observer.observe(root, {subtree: true, attributes: true, attributeFilter: ['lang']});
    }
    // A translator says there that it has ended.
    this.#observer.observe(document.documentElement, {attributeFilter: ['lang', 'class']});
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
  yield element.getRootNode();
  for (let host = hostOf(element); host; host = hostOf(host)) yield host.getRootNode();
}

function* languageTags(element: Element): Generator<string> {
  const declared = documentLang();
  yield element.getAttribute('lang') ?? '';
  yield inheritedLang(element) ?? '';
  yield declared;
  yield* (navigator.languages as readonly string[] | undefined) ?? [];
}

/** Browsers that translate a page mark it so, and write the new language there. */
function documentLang(): string {
  const {classList, lang} = document.documentElement;
  const isTranslated = classList.contains('translated-ltr') || classList.contains('translated-rtl');
  if (!isTranslated) declaredLang = lang;
  return declaredLang ?? lang;
}

/** The nearest ancestor's language below `<html>`, also out of shadow trees. */
function inheritedLang(element: Element): string | undefined {
  const parent = element.parentElement ?? hostOf(element);
  if (!parent || parent === document.documentElement) return undefined;
  return parent.getAttribute('lang') || inheritedLang(parent);
}
