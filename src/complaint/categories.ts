import * as z from 'zod/mini';
import type {Choice} from './choice.js';
import {once} from './once.js';
import {LONGEST_LABEL, rules} from './rules.js';
import {countCodePoints, normalizeLine} from './text.js';

/**
 * One choice of what a complaint may relate to: `value`, of at most 64 characters, and `label`, of
 * at most 200, are both sent to the endpoint.
 */
export type Category = Choice;

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
  );

const categorySchema = once(() =>
  z.object({
    value: line(rules.category.limit),
    label: line(LONGEST_LABEL),
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
