import * as z from 'zod/mini';
import {isRealDate} from './dates.js';
import {attachmentsSchema, type Attachment} from './files.js';
import {once} from './once.js';
import {LONGEST_LABEL, rules, type Rule} from './rules.js';
import {
  isBranch,
  isFact,
  sections,
  type Branch,
  type Group,
  type Payload,
  type Shape,
} from './sections.js';
import {countCodePoints, normalizeText} from './text.js';
import {chosen, is, missingOrWrongType, schemaFor, textThat} from './value-schemas.js';

export type {ErrorCode} from './value-schemas.js';

// Rules of our own for these, as zod's bring a kilobyte of others along.
export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
export const UTC_TIMESTAMP = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

export const TIME_ZONE = /^[\w+\-/:]{1,64}$/;
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

const matching = (pattern: RegExp) =>
  z.string({error: missingOrWrongType}).check(textThat((text) => pattern.test(text), 'malformed'));

/** How the page may name a question of its own. */
export const OWN_NAME = /^[a-z][A-Za-z0-9]{0,39}$/;
export const MOST_OWN_QUESTIONS = 20;
export const LONGEST_OWN_ANSWER = 10_000;

/** What the form knows by itself: the category as the client read it, and the IANA time zone. */
const factSchemas = {
  categoryLabel: once(() => schemaFor({kind: 'line', limit: LONGEST_LABEL, required: true})),
  timeZone: once(() => matching(TIME_ZONE)),
};

function shapeSchema(shape: Shape): z.ZodMiniType {
  if (shape === null) return is(null);
  if (isFact(shape)) return factSchemas[shape.fact]();
  if (typeof shape === 'string') return ifAsked(rules[shape], schemaFor(rules[shape]));
  if (isBranch(shape)) return ifAsked(rules[shape.by], branchSchema(shape));
  return z.strictObject(properties(shape));
}

function properties(group: Group): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(group).map(([name, part]) => [name, shapeSchema(part)]));
}

/** Nothing is there for what the page does not ask. */
function ifAsked({ask}: Rule, schema: z.ZodMiniType): z.ZodMiniType {
  return ask ? z.optional(schema) : schema;
}

function branchSchema({tag, cases}: Branch): z.ZodMiniType {
  if (tag === undefined) {
    const filled = shapeSchema(Object.values(cases).find((shape) => shape !== null) ?? null);
    return chosen((value) => (value === null ? undefined : filled));
  }
  const schemas = Object.entries(cases).map(
    ([answer, shape]) =>
      [
        answer,
        once(() => z.strictObject({[tag]: is(answer), ...properties(shape as Group)})),
      ] as const,
  );
  const unclear = once(() =>
    z.object(
      {[tag]: z.unknown().check(z.refine(() => false, {error: 'required'}))},
      {error: 'required'},
    ),
  );
  return chosen((value) => {
    const given = (Object(value) as Record<string, unknown>)[tag];
    return (schemas.find(([answer]) => answer === given)?.[1] ?? unclear)();
  });
}

/** Answers to the page's own questions: their rules are the endpoint's to check. */
const extraSchema = () =>
  z.unknown().check((payload) => {
    const {value, issues} = payload;
    const refuse = (message: string, ...path: string[]): void => {
      issues.push({code: 'custom', message, path, input: undefined});
    };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      refuse('wrongType');
      return;
    }
    const entries = Object.entries(value);
    if (entries.length > MOST_OWN_QUESTIONS) refuse('tooMany');
    payload.value = Object.fromEntries(
      entries.map(([name, answer]: [string, unknown]) => {
        if (!OWN_NAME.test(name)) refuse('malformed', name);
        if (typeof answer !== 'string') {
          if (answer !== null && typeof answer !== 'boolean') refuse('wrongType', name);
          return [name, answer];
        }
        const text = normalizeText(answer);
        if (countCodePoints(text) > LONGEST_OWN_ANSWER) refuse('tooLong', name);
        return [name, text || null];
      }),
    );
  });

const envelopeShape = once(() => ({
  submissionId: matching(UUID),
  /** UTC, ISO 8601. */
  submittedAt: matching(UTC_TIMESTAMP).check(
    textThat((timestamp) => isRealDate(timestamp.slice(0, 10)), 'notReal'),
  ),
  /** The language the client read, as a BCP 47 tag. */
  locale: matching(LANGUAGE_TAG),
}));

/**
 * The whole payload, as it is POSTed (contract 6). It normalises the texts that it parses. Built when
 * it is first needed, for that takes a while.
 */
export const complaintSchema = once(
  () =>
    z.strictObject({
      schemaVersion: is(1),
      ...envelopeShape(),
      ...properties(sections),
      extra: z.optional(extraSchema()),
      attachments: z.optional(attachmentsSchema()),
    }) as unknown as z.ZodMiniType<Complaint>, // the sections are what its type is made of
);

/** What a complaint holds besides the client's answers, as the form notes it for other tabs. */
export const envelopeSchema = once(() =>
  z.object({
    ...envelopeShape(),
    categoryLabel: factSchemas.categoryLabel() as z.ZodMiniType<string>,
    timeZone: factSchemas.timeZone(),
  }),
);

/** With the same answers it makes the same bytes. */
export type Envelope = Readonly<z.infer<ReturnType<typeof envelopeSchema>>>;

export type Complaint = {
  schemaVersion: 1;
  submissionId: string;
  submittedAt: string;
  locale: string;
  extra?: Record<string, string | boolean | null>;
  attachments?: Attachment[];
} & Payload<typeof sections>;
