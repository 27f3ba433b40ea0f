/** The companies as which the page can show itself. All are invented; `styles/brands/` has their looks. */
export const brands = {
  norvane: 'Norvane',
  wrenfold: 'Wrenfold Mutual',
  larkwatt: 'Larkwatt',
} as const;

export type Brand = keyof typeof brands;

export const brandNames = Object.keys(brands) as Brand[];

export function mailAddress(mailbox: string, brand: Brand): string {
  return `${mailbox}@${brand}.example`;
}
