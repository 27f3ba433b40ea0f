import {fieldAt, type FieldAddress} from '../complaint/questions.js';
import {parts} from './parts.js';

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

/**
 * Reads a problem of RFC 9457 with `errors` as in its section 3. What does not fit is left out: half
 * an explanation is better than none.
 */
export function parseProblemDetails(answer: unknown): ProblemDetails {
  const {detail, errors} = parts(answer);
  return {
    detail: shortText(detail) || undefined,
    errors: Array.isArray(errors) ? errors.slice(0, MOST_ERRORS).flatMap(readError) : [],
  };
}

function readError(error: unknown): PointedError[] {
  if (typeof error !== 'object') return [];
  const {pointer, detail} = parts(error);
  return [{...fieldAt(pathOf(pointer)), detail: shortText(detail)}];
}

/** The path of a JSON Pointer, as a URI fragment (RFC 6901, section 6) or plain. */
function pathOf(pointer: unknown): string[] {
  if (typeof pointer !== 'string') return [];
  try {
    return decodeURIComponent(pointer.replace(/^#/, ''))
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
