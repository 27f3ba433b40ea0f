import * as z from 'zod/mini';
import {limits} from './complaint.js';
import {once} from './once.js';
import {countCodePoints, hasRefusedCharacter, normalizeLine} from './text.js';

/** One choice of what a complaint may relate to. */
export interface Category {
  /** Sent to the endpoint; at most 64 characters. */
  readonly value: string;
  /** Shown to the client and sent as well; at most 200 characters. */
  readonly label: string;
}

/** The values of the categories that the form offers by itself; the page may replace them. */
export const defaultCategoryValues = [
  'account-access',
  'verification',
  'deposits-withdrawals',
  'trading',
  'fees',
  'security',
  'customer-service',
  'other',
] as const;

/** The most categories that a page may offer. */
export const MOST_CATEGORIES = 500;

const line = (limit: number) =>
  z.string().check(
    z.overwrite(normalizeLine),
    z.refine((text) => text !== '' && countCodePoints(text) <= limit),
    z.refine((text) => !hasRefusedCharacter(text)),
  );

const categorySchema = once(() =>
  z.object({
    value: line(limits.category),
    label: line(limits.categoryLabel),
  }),
);

/**
 * The usable ones among the page's categories: well-formed, each value once, at most 500.
 * `refused` holds the positions of the others, counted from 0.
 */
export function parseCategories(given: readonly unknown[]): {
  categories: Category[];
  refused: number[];
} {
  const categories = new Map<string, Category>();
  const refused: number[] = [];
  given.forEach((entry, position) => {
    const {success, data} = categorySchema().safeParse(entry);
    if (success && !categories.has(data.value) && categories.size < MOST_CATEGORIES) {
      categories.set(data.value, data);
    } else {
      refused.push(position);
    }
  });
  return {categories: [...categories.values()], refused};
}
