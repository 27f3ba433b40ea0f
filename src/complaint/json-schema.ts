/**
 * The payload as a JSON Schema, for endpoints that do not speak JavaScript. It describes what
 * `complaintSchema` produces, which is what the form sends. The build writes it to a file.
 */
import {EMAIL, LANGUAGE_TAG, limits, TIME_ZONE, UTC_TIMESTAMP, UUID} from './complaint.js';
import {countryCodes} from './countries.js';
import {EARLIEST_DATE, TIME_OF_DAY} from './dates.js';
import {normalizeText} from './text.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

const LAST_CODE_POINT = 0x10ffff;
const isHalfOfPair = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Whether normalising takes the character out of the middle of a text, or puts another in its place. */
function isNeverSent(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) && normalizeText(`a${text}a`) !== `a${text}a`;
}

/**
 * A pattern for texts without characters that are never sent. These are counted out, as not every
 * language's regular expressions know Unicode's properties.
 */
function withoutUnseen(mayHaveLines: boolean): string {
  const ranges: string[] = [];
  let first: number | undefined;
  for (let code = 0; code <= LAST_CODE_POINT; code++) {
    const text = String.fromCodePoint(code);
    const isOut = isNeverSent(text) || (text === '\n' && !mayHaveLines);
    if (isOut && !isHalfOfPair(code)) first ??= code;
    else if (first !== undefined) {
      ranges.push(`${String.fromCodePoint(first)}-${String.fromCodePoint(code - 1)}`);
      first = undefined;
    }
  }
  return `^[^${ranges.join('')}]*$`;
}

const linePattern = withoutUnseen(false);
const textPattern = withoutUnseen(true);

/** JSON Schema's patterns have no flags. */
function patternOf({source, flags}: RegExp): string {
  const letters = /([a-z])-([a-z])/g;
  const bothCases = (range: string): string => range + range.toUpperCase();
  return flags.includes('i') ? source.replace(letters, bothCases) : source;
}

const matching = (pattern: RegExp, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  pattern: patternOf(pattern),
  ...more,
});

const text = (maxLength: number, pattern = linePattern): JsonSchema => ({
  type: 'string',
  minLength: 1,
  maxLength,
  pattern,
  allOf: [{pattern: '\\S'}],
});

const longText = (maxLength: number): JsonSchema => text(maxLength, textPattern);

const orNull = (schema: JsonSchema): JsonSchema => ({anyOf: [schema, {type: 'null'}]});

const list = (maxLength: number): JsonSchema => ({
  type: 'array',
  maxItems: limits.entries,
  items: text(maxLength),
});

/** Every property is there, and no other. */
const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const date: JsonSchema = {
  type: 'string',
  format: 'date',
  pattern: '^(19|[2-9]\\d)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: `A date of the calendar, from ${EARLIEST_DATE} on, in the client's time zone.`,
};

const occurred: JsonSchema = {
  oneOf: [
    object({
      precision: {const: 'exact'},
      date,
      time: orNull(matching(TIME_OF_DAY)),
      timeZone: matching(TIME_ZONE, {description: "The client's IANA time zone."}),
    }),
    object({precision: {const: 'approximate'}, description: text(limits.approximateDate)}),
    object({precision: {const: 'unknown'}}),
  ],
};

export const complaintJsonSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Complaint',
  description: 'What <complaint-form> POSTs to its endpoint.',
  $comment:
    'What a JSON Schema cannot say: texts are normalised (NFC; a tab is a space; nothing invisible ' +
    'at either end) and hold no half of a surrogate pair; a required text has something visible, ' +
    'not only characters of no width; dates are in the calendar, which "format" says to those who ' +
    'assert it. complaintSchema of complaint-form/schema does all that: it also accepts what ' +
    'is not normalised yet, and makes it so, so that it takes more than this schema does. Lengths ' +
    'are in code points for both.',
  ...object({
    schemaVersion: {const: 1},
    submissionId: matching(UUID, {
      description: 'The same in the Idempotency-Key, and for each attempt to send one complaint.',
    }),
    submittedAt: matching(UTC_TIMESTAMP, {format: 'date-time'}),
    locale: matching(LANGUAGE_TAG, {description: 'The language that the client read, BCP 47.'}),
    account: object({
      email: {
        ...matching(EMAIL),
        maxLength: limits.email,
        description: 'A domain in other letters has its ASCII form, as xn--mnchen-3ya.example.',
      },
      publicAccountId: {
        ...orNull(text(limits.publicAccountId)),
        description: 'null: the client has no account.',
      },
    }),
    person: object({
      fullName: text(limits.fullName),
      country: {enum: countryCodes, description: 'ISO 3166-1 alpha-2, or XK for Kosovo.'},
    }),
    subject: object({
      category: text(limits.category),
      label: {...text(limits.categoryLabel), description: 'The category as the client read it.'},
    }),
    details: object({
      description: longText(limits.description),
      desiredResolution: longText(limits.desiredResolution),
      occurred,
      ticketNumbers: list(limits.ticketNumber),
      individuals: list(limits.individual),
      actionsTaken: orNull(longText(limits.actionsTaken)),
    }),
  }),
};
