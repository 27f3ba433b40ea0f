import {configureLocalization} from '@lit/localize';
import {allLocales, sourceLocale, targetLocales} from './generated/locale-codes.js';
import {templates as italian} from './generated/it.js';

export type Locale = (typeof allLocales)[number];

/** Every translation is in the bundle: nothing is fetched, and loading cannot fail. */
export const translations = {it: italian} satisfies Record<(typeof targetLocales)[number], unknown>;

const localization = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) =>
    Promise.resolve({templates: translations[locale as keyof typeof translations]}),
});

/** The language of all forms on the page: lit-localize keeps one a bundle. */
export function currentLocale(): Locale {
  return localization.getLocale() as Locale;
}

/** Resolves when the texts are in that language. */
export function useLocale(locale: Locale): Promise<void> {
  return localization.setLocale(locale);
}

/** The first of the BCP 47 tags whose language is there; English when none is. */
export function chooseLocale(tags: Iterable<string>): Locale {
  for (const tag of tags) {
    const language = tag.trim().toLowerCase().split(/[-_]/)[0];
    const locale = allLocales.find((known) => known === language);
    if (locale) return locale;
  }
  return sourceLocale;
}
