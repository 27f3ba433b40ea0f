import {warn} from './page/console.js';
import {parseJson} from './submission/parse-json.js';

/** `undefined` and `null` are the same as not set; Lit makes that of an attribute that was removed `null`. */
export function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== null && value !== undefined;
}

/** What was made of a value, and in words for the page owner what of it is left out. */
export interface Reading<Result> {
  readonly result: Result;
  readonly refused: readonly string[];
}

/**
 * Reads what the page gives as an object or as JSON: anew when it, or what it is read with, is another
 * one; and tells once what does not fit.
 */
export class GivenReader<Result, With extends readonly unknown[]> {
  readonly #attribute: string;
  readonly #parse: (value: unknown, ...others: With) => Reading<Result>;
  #last: {readonly from: readonly unknown[]; readonly result: Result} | undefined;
  /** What the page owner has been told already. */
  readonly #told = new Set<string>();

  /** @param parse gets `undefined` where nothing is given */
  constructor(attribute: string, parse: (value: unknown, ...others: With) => Reading<Result>) {
    this.#attribute = attribute;
    this.#parse = parse;
  }

  read(given: unknown, ...others: With): Result {
    const from = [given, ...others];
    const isAsLast = (part: unknown, index: number): boolean => {
      const last = this.#last?.from[index];
      return part === last || (index === 0 && isEqual(part, last));
    };
    if (this.#last && from.every(isAsLast)) {
      this.#last = {...this.#last, from};
      return this.#last.result;
    }
    const value = typeof given === 'string' ? parseJson(given) : given;
    if (isGiven(given) && !isGiven(value)) this.#tell('must be valid JSON');
    const {result, refused} = this.#parse(value ?? undefined, ...others);
    for (const what of refused) this.#tell(what);
    this.#last = {from, result};
    return result;
  }

  #tell(what: string): void {
    const message = `"${this.#attribute}" ${what}; it is left out.`;
    if (!this.#told.has(message)) warn(message);
    this.#told.add(message);
  }
}

/** Frameworks make what they set anew each time that they render. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false; // it goes in circles
  }
}
