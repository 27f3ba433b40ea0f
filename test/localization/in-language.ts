import {useLocale, type Locale} from '../../src/localization/locale.js';

export const locales: readonly Locale[] = ['en', 'it'];

/** What a function says in a language; the page is in English again afterwards. */
export async function inLanguage<Said>(locale: Locale, speak: () => Said): Promise<Said> {
  await useLocale(locale);
  try {
    return speak();
  } finally {
    await useLocale('en');
  }
}
