import * as z from 'zod/mini';
import type {Answers} from '../complaint/answers.js';
import {complaintSchema, is, orNull, type SectionName} from '../complaint/complaint.js';
import {sectionNames} from '../complaint/fields.js';
import {once} from '../complaint/once.js';

/** Raised when drafts change so that older ones cannot be read; those are removed then. */
const VERSION = 1;

/** A draft that outlives its tab is gone after a day: the computer may be shared. In ms. */
export const LONGEST_AGE = 24 * 60 * 60 * 1000;

/** Clocks are set back a little now and then. In ms. */
const CLOCK_TOLERANCE = 60 * 1000;

const steps: readonly string[] = [...sectionNames, 'review'];

const typed = <Type>(name: string) =>
  z.unknown().check(z.refine((value) => typeof value === name)) as z.ZodMiniType<Type>;

/** Each answer as it was typed: a draft need not be valid, but it must be made of texts. */
const answersSchema = () =>
  z.strictObject({
    email: z.string(),
    publicAccountId: z.string(),
    noAccount: typed<boolean>('boolean'),
    fullName: z.string(),
    country: z.string(),
    category: z.string(),
    description: z.string(),
    desiredResolution: z.string(),
    when: z.string(),
    date: z.string(),
    time: z.string(),
    approximateDate: z.string(),
    ticketNumbers: z.array(z.string()),
    individuals: z.array(z.string()),
    actionsTaken: z.string(),
  } satisfies Record<keyof Answers, unknown>);

const draftSchema = once(() =>
  z.strictObject({
    version: is(VERSION),
    /** Milliseconds since the epoch. */
    savedAt: typed<number>('number'),
    step: z.string().check(z.refine<string>((step) => steps.includes(step))),
    answers: answersSchema(),
    /** Belongs to these answers: two tabs that hold the same draft send it under one ID. */
    submissionId: complaintSchema().shape.submissionId,
    /** What these answers were sent as without success, if they were. */
    complaint: orNull(complaintSchema()),
    /** It was being sent, or waited for the connection. */
    sending: typed<boolean>('boolean'),
  }),
);

/** What is kept of an unfinished complaint. */
export type Draft = Omit<
  z.infer<ReturnType<typeof draftSchema>>,
  'version' | 'savedAt' | 'answers' | 'step'
> & {
  readonly step: SectionName | 'review';
  readonly answers: Answers;
};

export function serializeDraft(draft: Draft, now: number): string {
  return JSON.stringify({version: VERSION, savedAt: now, ...draft});
}

/** Reads a stored draft; nothing when it is broken, foreign, too old or from the future. */
export function parseDraft(stored: string, now: number, longestAge: number): Draft | undefined {
  const {data} = draftSchema().safeParse(parseJson(stored));
  if (!data) return undefined;
  const {version: _version, savedAt, ...rest} = data;
  const draft = {...rest, step: rest.step as Draft['step']}; // the schema made sure
  const age = now - savedAt;
  return age <= longestAge && age >= -CLOCK_TOLERANCE ? draft : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
