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

// Whatever does not fit is left out: half an explanation is better than none.
const textSchema = z.catch(z.string(), '');
const schema = z.object({
  detail: textSchema,
  errors: z.catch(
    z.array(
      z.catch(z.object({pointer: textSchema, detail: textSchema}), {pointer: '', detail: ''}),
    ),
    [],
  ),
});

/** Reads a problem of RFC 9457 with `errors` as in its section 3; an answer that is none says nothing. */
export function parseProblemDetails(answer: unknown): ProblemDetails {
  const {data} = schema.safeParse(answer);
  return {
    detail: data && (shorten(data.detail) || undefined),
    errors: (data?.errors ?? []).slice(0, MOST_ERRORS).map(({pointer, detail}) => ({
      ...fieldAt(pathOf(pointer)),
      detail: shorten(detail),
    })),
  };
}

/** The path of a JSON Pointer, as a URI fragment (RFC 6901, section 6) or plain. */
function pathOf(pointer: string): string[] {
  try {
    return decodeURIComponent(pointer.replace(/^#/, ''))
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  } catch {
    return []; // no valid percent-encoding, so it points nowhere
  }
}

function shorten(text: string): string {
  return [...text].slice(0, DETAIL_LENGTH).join('');
}
