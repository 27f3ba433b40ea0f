/**
 * The payload as a JSON Schema, for endpoints that do not speak JavaScript. It describes what
 * `complaintSchema` produces, which is what the form sends. The build writes it to a file.
 */
import {
  LANGUAGE_TAG,
  LONGEST_OWN_ANSWER,
  MOST_OWN_QUESTIONS,
  OWN_NAME,
  TIME_ZONE,
  UTC_TIMESTAMP,
  UUID,
} from './complaint.js';
import {countryCodes} from './countries.js';
import {EARLIEST_DATE, TIME_OF_DAY} from './dates.js';
import {LONGEST_NAME, LONGEST_URL, MEDIA_TYPE, MOST_FILES, SHA_256, UPLOAD_URL} from './files.js';
import {LONGEST_LABEL, MOST_ENTRIES, rules, type BuiltInName, type Rule} from './rules.js';
import {isBranch, isFact, sections} from './sections.js';
import type {Branch, Fact, Group, Shape} from './sections.js';
import {normalizeText} from './text.js';
import {EMAIL} from './value-schemas.js';

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

const orNull = (schema: JsonSchema): JsonSchema => ({anyOf: [schema, {type: 'null'}]});

/** Every property is there but for the optional ones, and no other. */
const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const date: JsonSchema = {
  type: 'string',
  format: 'date',
  pattern: '^(19|[2-9]\\d)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: `A date of the calendar, from ${EARLIEST_DATE} on, in the client's time zone.`,
};

/** What a JSON Schema says besides the rules. */
const notes: Partial<Record<BuiltInName, string>> = {
  email: 'A domain in other letters has its ASCII form, as xn--mnchen-3ya.example.',
  country: 'ISO 3166-1 alpha-2, or XK for Kosovo.',
  phone: 'As the client wrote it, with 5 digits or more.',
  noAccount: 'null: the client has no account.',
  onBehalf: 'null: the client complains for themselves.',
};

const facts: Readonly<Record<Fact['fact'], JsonSchema>> = {
  categoryLabel: {...text(LONGEST_LABEL), description: 'The category as the client read it.'},
  timeZone: matching(TIME_ZONE, {description: "The client's IANA time zone."}),
};

function described(name: BuiltInName, schema: JsonSchema): JsonSchema {
  return name in notes ? {...schema, description: notes[name]} : schema;
}

function answerSchema(name: BuiltInName): JsonSchema {
  const rule: Rule = rules[name];
  const schema = described(name, valueSchema(rule));
  return rule.required || rule.kind === 'list' ? schema : orNull(schema);
}

function valueSchema({kind, limit = 0}: Rule): JsonSchema {
  switch (kind) {
    case 'email':
      return {...matching(EMAIL), maxLength: limit};
    case 'country':
      return {enum: countryCodes};
    case 'date':
      return date;
    case 'time':
      return matching(TIME_OF_DAY);
    case 'list':
      return {type: 'array', maxItems: MOST_ENTRIES, items: text(limit)};
    case 'text':
      return text(limit, textPattern);
    default:
      return text(limit);
  }
}

function shapeSchema(shape: Shape): JsonSchema {
  if (shape === null) return {type: 'null'};
  if (typeof shape === 'string') return answerSchema(shape);
  if (isFact(shape)) return facts[shape.fact];
  return isBranch(shape) ? branchSchema(shape) : group(shape);
}

function branchSchema({by, tag, cases}: Branch): JsonSchema {
  const schemas = Object.entries(cases).map(([answer, shape]) =>
    tag ? group(shape as Group, {[tag]: {const: answer}}) : shapeSchema(shape),
  );
  return described(by, tag ? {oneOf: schemas} : {anyOf: schemas});
}

/** What the page asks with `ask` may be missing. */
function group(shapes: Group, more: Readonly<Record<string, JsonSchema>> = {}): JsonSchema {
  const properties = Object.entries(shapes).map(
    ([name, shape]) => [name, shapeSchema(shape)] as const,
  );
  const optional = Object.keys(shapes).filter((name) => isOnlyIfAsked(shapes[name] ?? null));
  return object({...more, ...Object.fromEntries(properties)}, optional);
}

function isOnlyIfAsked(shape: Shape): boolean {
  const name = typeof shape === 'string' ? shape : shape && isBranch(shape) ? shape.by : undefined;
  return name !== undefined && (rules[name] as Rule).ask !== undefined;
}

const extra: JsonSchema = {
  type: 'object',
  description: "Answers to the page's own questions, by name; null: no answer.",
  maxProperties: MOST_OWN_QUESTIONS,
  propertyNames: {pattern: OWN_NAME.source},
  additionalProperties: {
    anyOf: [text(LONGEST_OWN_ANSWER, textPattern), {type: 'boolean'}, {type: 'null'}],
  },
};

const attachments: JsonSchema = {
  type: 'array',
  description: 'The files, each uploaded before to the upload endpoint.',
  maxItems: MOST_FILES,
  items: object(
    {
      url: matching(UPLOAD_URL, {maxLength: LONGEST_URL, description: 'As `Location` had it.'}),
      name: {type: 'string', minLength: 1, maxLength: LONGEST_NAME, pattern: '^.+$'},
      type: matching(MEDIA_TYPE, {maxLength: LONGEST_NAME}),
      size: {
        type: 'integer',
        minimum: 1,
        maximum: Number.MAX_SAFE_INTEGER,
        description: 'In bytes.',
      },
      sha256: matching(SHA_256, {description: 'Missing where the page is not a secure context.'}),
    },
    ['sha256'],
  ),
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
  ...object(
    {
      schemaVersion: {const: 1},
      submissionId: matching(UUID, {
        description: 'The same in the Idempotency-Key, and for each attempt to send one complaint.',
      }),
      submittedAt: matching(UTC_TIMESTAMP, {format: 'date-time'}),
      locale: matching(LANGUAGE_TAG, {description: 'The language that the client read, BCP 47.'}),
      ...Object.fromEntries(
        Object.entries(sections).map(([name, shapes]) => [name, group(shapes)]),
      ),
      extra,
      attachments,
    },
    ['extra', 'attachments'],
  ),
};
