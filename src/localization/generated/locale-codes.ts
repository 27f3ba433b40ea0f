export const sourceLocale = `en`;
export const targetLocales = [`it`] as const;
export const allLocales = [`en`, `it`] as const;
