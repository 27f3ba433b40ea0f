import * as z from 'zod/mini';
import {fieldAt, type FieldAddress} from '../complaint/fields.js';

/** How many errors of an answer are shown, and how much of each. */
const MOST_ERRORS = 20;
const DETAIL_LENGTH = 500;

/** One error of the endpoint, with its field if its pointer names one. */
export interface PointedError extends Partial<FieldAddress> {
  readonly detail: string;
}

export interface ProblemDetails {
  readonly detail: string | undefined;
  readonly errors: readonly PointedError[];
}

const problemSchema = z.object({detail: z.optional(z.unknown()), errors: z.optional(z.unknown())});
const errorSchema = z.object({pointer: z.optional(z.unknown()), detail: z.optional(z.unknown())});

/**
 * Reads a problem of RFC 9457 with `errors` as in its section 3. What does not fit is left out: half
 * an explanation is better than none.
 */
export function parseProblemDetails(answer: unknown): ProblemDetails {
  const {data} = problemSchema.safeParse(answer);
  const errors = Array.isArray(data?.errors) ? data.errors.slice(0, MOST_ERRORS) : [];
  return {detail: shortText(data?.detail) || undefined, errors: errors.flatMap(readError)};
}

function readError(error: unknown): PointedError[] {
  const {data} = errorSchema.safeParse(error);
  if (!data) return [];
  return [{...fieldAt(pathOf(data.pointer)), detail: shortText(data.detail)}];
}

/** The path of a JSON Pointer, as a URI fragment (RFC 6901, section 6) or plain. */
function pathOf(pointer: unknown): string[] {
  try {
    return decodeURIComponent(String(pointer).replace(/^#/, ''))
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  } catch {
    return []; // no valid percent-encoding, so it points nowhere
  }
}

function shortText(value: unknown): string {
  return typeof value === 'string' ? [...value].slice(0, DETAIL_LENGTH).join('') : '';
}
