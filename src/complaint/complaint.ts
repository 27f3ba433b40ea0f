import * as z from 'zod/mini';
import {countryCodes} from './countries.js';
import {EARLIEST_DATE, isRealDate, isTimeOfDay} from './dates.js';
import {asciiEmail} from './email.js';
import {once} from './once.js';
import {countCodePoints, normalizeLine, normalizeText} from './text.js';

/** What can be wrong with a value. The schemas report these codes as the messages of their issues. */
export type ErrorCode =
  | 'required'
  | 'wrongType'
  | 'tooLong'
  | 'tooMany'
  | 'invalidEmail'
  | 'unknownCountry'
  | 'incomplete'
  | 'notReal'
  | 'tooEarly'
  | 'inFuture'
  | 'malformed';

/** Limits in code points, after normalising; `entries` counts the entries of a list. */
export const limits = {
  email: 254,
  publicAccountId: 64,
  fullName: 200,
  category: 64,
  categoryLabel: 200,
  description: 10_000,
  desiredResolution: 5_000,
  approximateDate: 200,
  ticketNumber: 64,
  individual: 200,
  actionsTaken: 5_000,
  entries: 20,
} as const;

const missingOrWrongType = ({input}: {input?: unknown}): ErrorCode =>
  input === undefined || input === null ? 'required' : 'wrongType';

const rule = (holds: (text: string) => boolean, error: ErrorCode) =>
  z.refine<string>(holds, {error});

/**
 * As `z.literal()`. Zod's classes for literals, unions, nullable values, numbers and booleans would
 * cost each visitor 1 kB of brotli, so this, `chosen()` and `typeOf()` stand in for them.
 */
export const is = <const Value>(value: Value) =>
  z.unknown().check(z.refine((given) => given === value)) as z.ZodMiniType<Value>;

/**
 * A value that is checked with the schema chosen for it, or passes if there is none: what zod's
 * discriminated union and `z.nullable()` do.
 */
function chosen<Value>(
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

const optionalText = (limit: number, normalize = normalizeLine) =>
  z.string({error: missingOrWrongType}).check(
    z.overwrite(normalize),
    rule((text) => countCodePoints(text) <= limit, 'tooLong'),
  );

const requiredText = (limit: number, normalize = normalizeLine) =>
  optionalText(limit, normalize).check(rule((text) => text !== '', 'required'));

/** A list drops its empty entries: an empty entry is no entry. */
const list = (limit: number) =>
  z.array(optionalText(limit), {error: missingOrWrongType}).check(
    z.overwrite((entries) => entries.filter((entry) => entry !== '')),
    z.refine<string[]>((entries) => entries.length <= limits.entries, {error: 'tooMany'}),
  );

/**
 * The HTML standard's syntax of a valid e-mail address, and what every working address has: no dot
 * first, last or doubled before the @, and one in the domain. (`z.regexes.html5Email` is the same
 * pattern, but brings 2 kB of others along.)
 *
 * @see https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
export const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)+$/i;

// Rules of our own for these, as zod's bring a kilobyte of others along.
export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
export const UTC_TIMESTAMP = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

export const TIME_ZONE = /^[\w+\-/:]{1,64}$/;
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

const matching = (pattern: RegExp) =>
  z.string({error: missingOrWrongType}).check(rule((text) => pattern.test(text), 'malformed'));

export const accountSchema = once(() =>
  z.strictObject({
    email: requiredText(limits.email, (text) => asciiEmail(normalizeLine(text))).check(
      rule((text) => EMAIL.test(text), 'invalidEmail'),
    ),
    /** `null`: the client has no account. */
    publicAccountId: orNull(requiredText(limits.publicAccountId)),
  }),
);

const personSchema = once(() =>
  z.strictObject({
    fullName: requiredText(limits.fullName),
    /** An alpha-2 code of ISO 3166-1, or `XK`. */
    country: z.string({error: missingOrWrongType}).check(
      rule((code) => code !== '', 'required'),
      rule((code) => countryCodes.includes(code), 'unknownCountry'),
    ),
  }),
);

const subjectSchema = once(() =>
  z.strictObject({
    category: requiredText(limits.category),
    /** The category as the client read it. */
    label: requiredText(limits.categoryLabel),
  }),
);

const exactSchema = once(() =>
  z.strictObject({
    precision: is('exact'),
    date: z.string({error: missingOrWrongType}).check(
      rule((date) => date !== '', 'required'),
      rule(isRealDate, 'notReal'),
      rule((date) => date >= EARLIEST_DATE, 'tooEarly'),
    ),
    time: orNull(z.string({error: missingOrWrongType}).check(rule(isTimeOfDay, 'notReal'))),
    /** The client's IANA time zone: without it date and time are not a moment. */
    timeZone: matching(TIME_ZONE),
  }),
);

const approximateSchema = once(() =>
  z.strictObject({
    precision: is('approximate'),
    description: requiredText(limits.approximateDate),
  }),
);

const occurredSchemas = {
  exact: exactSchema,
  approximate: approximateSchema,
  unknown: once(() => z.strictObject({precision: is('unknown')})),
} as const;

type Precision = keyof typeof occurredSchemas;
type Occurred = z.infer<ReturnType<(typeof occurredSchemas)[Precision]>>;

const unclearSchema = once(() =>
  z.object(
    {precision: z.unknown().check(z.refine(() => false, {error: 'required'}))},
    {error: 'required'},
  ),
);

const occurredSchema = (): z.ZodMiniType<Occurred> =>
  chosen((value) => {
    const {precision} = Object(value) as {precision?: unknown};
    const isKnown = typeof precision === 'string' && Object.hasOwn(occurredSchemas, precision);
    return isKnown ? occurredSchemas[precision as Precision]() : unclearSchema();
  });

const detailsSchema = once(() =>
  z.strictObject({
    description: requiredText(limits.description, normalizeText),
    desiredResolution: requiredText(limits.desiredResolution, normalizeText),
    occurred: occurredSchema(),
    ticketNumbers: list(limits.ticketNumber),
    individuals: list(limits.individual),
    actionsTaken: orNull(optionalText(limits.actionsTaken, normalizeText)).check(
      z.overwrite((text) => text || null),
    ),
  }),
);

/**
 * One schema a section: a step of the wizard is valid when its section is. All are built when they
 * are first needed, for that takes a while.
 */
export const sectionSchemas = {
  account: accountSchema,
  person: personSchema,
  subject: subjectSchema,
  details: detailsSchema,
} as const;

/** The whole payload, as it is POSTed (contract 6). It normalises the texts that it parses. */
export const complaintSchema = once(() =>
  z.strictObject({
    schemaVersion: is(1),
    submissionId: matching(UUID),
    /** UTC, ISO 8601. */
    submittedAt: matching(UTC_TIMESTAMP).check(
      rule((timestamp) => isRealDate(timestamp.slice(0, 10)), 'notReal'),
    ),
    /** The language the client read, as a BCP 47 tag. */
    locale: matching(LANGUAGE_TAG),
    account: accountSchema(),
    person: personSchema(),
    subject: subjectSchema(),
    details: detailsSchema(),
  }),
);

/** What a complaint holds besides the client's answers, as the form notes it for other tabs. */
export const envelopeSchema = once(() => {
  const {submissionId, submittedAt, locale} = complaintSchema().shape;
  return z.object({
    ...{submissionId, submittedAt, locale},
    /** The chosen category as the client read it. */
    categoryLabel: requiredText(limits.categoryLabel),
    /** The client's IANA time zone. */
    timeZone: matching(TIME_ZONE),
  });
});

/** With the same answers it makes the same bytes. */
export type Envelope = Readonly<z.infer<ReturnType<typeof envelopeSchema>>>;

export type Complaint = z.infer<ReturnType<typeof complaintSchema>>;
export type Sections = Pick<Complaint, keyof typeof sectionSchemas>;
export type SectionName = keyof Sections;
