/** What an answer must be to be sent: one schema a rule. They normalise, and report codes. */
import * as z from 'zod/mini';
import {countryCodes} from './countries.js';
import {EARLIEST_DATE, isRealDate, isTimeOfDay} from './dates.js';
import {asciiEmail} from './email.js';
import type {FileFaultCode} from './files.js';
import {MOST_ENTRIES, type Kind, type Rule} from './rules.js';
import {countCodePoints, normalizeLine, normalizeText} from './text.js';

/** What can be wrong with a value. The schemas report these codes as the messages of their issues. */
export type ErrorCode =
  | 'required'
  | 'wrongType'
  | 'tooLong'
  | 'tooMany'
  | 'invalidEmail'
  | 'invalidPhone'
  | 'unknownCountry'
  | 'incomplete'
  | 'notReal'
  | 'tooEarly'
  | 'inFuture'
  | 'malformed'
  | FileFaultCode;

export const missingOrWrongType = ({input}: {input?: unknown}): ErrorCode =>
  input === undefined || input === null ? 'required' : 'wrongType';

export const textThat = (holds: (text: string) => boolean, error: ErrorCode) =>
  z.refine<string>(holds, {error});

/**
 * As `z.literal()`. Zod's classes for literals, unions, nullable values, numbers and booleans would
 * cost each visitor 1 kB of brotli, so this, `chosen()` and their like stand in for them.
 */
export const is = <const Value>(value: Value) =>
  z.unknown().check(z.refine((given) => given === value)) as z.ZodMiniType<Value>;

/**
 * A value that is checked with the schema chosen for it, or passes if there is none: what zod's
 * discriminated union and `z.nullable()` do.
 */
export function chosen<Value>(
  choose: (value: unknown) => z.ZodMiniType | undefined,
): z.ZodMiniType<Value> {
  const schema = z.unknown().check((payload) => {
    const {data, error} = choose(payload.value)?.safeParse(payload.value) ?? {data: payload.value};
    payload.value = data;
    for (const issue of error?.issues ?? []) payload.issues.push({...issue, input: undefined});
  });
  return schema as z.ZodMiniType as z.ZodMiniType<Value>;
}

export const orNull = <Value>(schema: z.ZodMiniType<Value>): z.ZodMiniType<Value | null> =>
  chosen((value) => (value === null ? undefined : schema));

/**
 * The HTML standard's syntax of a valid e-mail address, and what every working address has: no dot
 * first, last or doubled before the @, and one in the domain. (`z.regexes.html5Email` is the same
 * pattern, but brings 2 kB of others along.)
 *
 * @see https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
export const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)+$/i;

/** Any five digits, in whatever script and however they are grouped. */
export const PHONE = /^(\P{Nd}*\p{Nd}){5}/u;

/** What a text of a kind must be, besides its length. */
const checks: Partial<
  Record<Kind, readonly [holds: (text: string) => boolean, code: ErrorCode][]>
> = {
  email: [[(text) => EMAIL.test(text), 'invalidEmail']],
  phone: [[(text) => PHONE.test(text), 'invalidPhone']],
  country: [[(code) => countryCodes.includes(code), 'unknownCountry']],
  date: [
    [isRealDate, 'notReal'],
    [(date) => date >= EARLIEST_DATE, 'tooEarly'],
  ],
  time: [[isTimeOfDay, 'notReal']],
};

const normalizers: Partial<Record<Kind, (text: string) => string>> = {
  text: normalizeText,
  email: (text) => asciiEmail(normalizeLine(text)),
};

const schemas = new WeakMap<Rule, z.ZodMiniType>();

/** The schema of what is sent for an answer; built when it is first needed, for that takes a while. */
export function schemaFor(rule: Rule): z.ZodMiniType {
  let schema = schemas.get(rule);
  if (!schema) {
    schema = build(rule);
    schemas.set(rule, schema);
  }
  return schema;
}

function build({kind, limit = Infinity, required, options}: Rule): z.ZodMiniType {
  if (kind === 'checkbox') {
    const isFine = (value: unknown): boolean => typeof value === 'boolean' && (value || !required);
    return z.unknown().check(z.refine(isFine, {error: 'required'}));
  }
  const text = z.string({error: missingOrWrongType}).check(
    z.overwrite(normalizers[kind] ?? normalizeLine),
    textThat((value) => countCodePoints(value) <= limit, 'tooLong'),
  );
  if (kind === 'list') {
    // A list drops its empty entries: an empty entry is no entry.
    return z.array(text, {error: missingOrWrongType}).check(
      z.overwrite((entries) => entries.filter((entry) => entry !== '')),
      z.refine<string[]>((entries) => entries.length <= MOST_ENTRIES, {error: 'tooMany'}),
    );
  }
  const checked = text.check(
    textThat((value) => value !== '' || !required, 'required'),
    ...(checks[kind] ?? []).map(([holds, code]) => textThat(holds, code)),
    textThat((value) => options?.includes(value) ?? true, 'required'),
  );
  return required ? checked : orNull(checked).check(z.overwrite((value) => value || null));
}
