import * as z from 'zod/mini';
import {emptyAnswers, type Answers} from '../complaint/answers.js';
import {complaintSchema, envelopeSchema, OWN_NAME} from '../complaint/complaint.js';
import {areAddedFiles, withoutContent} from '../complaint/files.js';
import type {FieldName} from '../complaint/questions.js';
import {isBuiltIn} from '../complaint/rules.js';
import {normalizeLine} from '../complaint/text.js';
import {once} from '../complaint/once.js';
import {is, orNull} from '../complaint/value-schemas.js';
import {parseJson} from '../submission/parse-json.js';
import {firstStep, stepOf, type Editing, type Unsent} from './state.js';
import {isFormStep, type FormStep} from './steps.js';
import type {Ticket} from './ticket.js';

/** Raised when drafts change so that older ones cannot be read; those are removed then. */
const VERSION = 2;

/** A draft that outlives its tab is gone after a day: the computer may be shared. In ms. */
export const LONGEST_AGE = 24 * 60 * 60 * 1000;

/** Clocks are set back a little now and then. In ms. */
const CLOCK_TOLERANCE = 60 * 60 * 1000;

const typeOf = <Type>(name: string) =>
  z.unknown().check(z.refine((value) => typeof value === name)) as z.ZodMiniType<Type>;

/**
 * Each answer as it was typed: a draft need not be valid, but its answers must be of their kinds. Those
 * to the page's own questions are known when the page asks them; an older draft has fewer.
 */
const answersSchema = () =>
  z.unknown().check(
    z.refine(areAnswers),
    z.overwrite((answers) => ({...emptyAnswers, ...(answers as Answers)})),
  ) as z.ZodMiniType<Answers>;

function areAnswers(value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.entries(value).every(isAnswer);
}

function isAnswer([name, answer]: [string, unknown]): boolean {
  if (!isBuiltIn(name)) return OWN_NAME.test(name) && ['string', 'boolean'].includes(typeof answer);
  if (name === 'files') return areAddedFiles(answer);
  const empty = emptyAnswers[name];
  return typeof empty === 'object'
    ? Array.isArray(answer) && answer.every((entry) => typeof entry === 'string')
    : typeof answer === typeof empty;
}

const draftSchema = once(() =>
  z.strictObject({
    version: is(VERSION),
    /** Milliseconds since the epoch. */
    savedAt: typeOf<number>('number'),
    step: z.string().check(z.refine(isFormStep)),
    answers: answersSchema(),
    typed: fieldsSchema(),
    /** Those that the page gave. */
    given: fieldsSchema(),
    /** Whom the page took the client for. */
    account: accountSchema(),
    /** Belongs to these answers: two tabs that hold the same draft send it under one ID. */
    envelope: z.strictObject({...envelopeSchema().shape, categoryLabel: z.string()}),
    /** The first ID of this complaint, before any answer was changed. */
    origin: z.string(),
    /** What these answers were sent as without success, if they were. */
    complaint: orNull(complaintSchema()),
    /** `sending` goes on by itself. The words are of one length: see `DraftStore.withdraw()`. */
    status: z.string().check(z.refine((status) => status === SENDING || status === EDITING)),
  }),
);

const fieldsSchema = () =>
  z.array(z.string().check(z.refine((name) => isBuiltIn(name) || OWN_NAME.test(name))));

const accountSchema = () => z.strictObject({email: z.string(), publicAccountId: z.string()});

export const SENDING = 'sending';
export const EDITING = 'editing';

/** Who the client is, as far as the account goes. */
type Account = Pick<Answers, 'email' | 'publicAccountId'>;

/** What is kept of an unfinished complaint. */
export type Draft = Omit<
  z.infer<ReturnType<typeof draftSchema>>,
  'version' | 'savedAt' | 'answers' | 'step' | 'typed' | 'given'
> & {
  readonly step: FormStep;
  readonly answers: Answers;
  readonly typed: readonly FieldName[];
  readonly given: readonly FieldName[];
};

/** What is to be kept of a complaint that was not sent yet. */
export function draftOf(state: Unsent & {readonly ticket: Ticket}): Draft {
  const {status, answers, typed, given, ticket} = state;
  return {
    step: stepOf(state) as FormStep, // the closing page belongs to what was sent
    answers,
    typed,
    given: Object.keys(given),
    account: accountOf({...answers, ...given}),
    envelope: ticket.envelope,
    origin: ticket.origin,
    complaint: ticket.complaint ?? null,
    status: status === 'editing' || status === 'failed' ? EDITING : SENDING,
  };
}

/** The step that the client was on, with the answers as they were. */
export function restored(draft: Draft): Editing & {readonly ticket: Ticket} {
  const {step, typed, envelope, origin, complaint} = draft;
  const answers: Answers = {...draft.answers, files: withoutContent(draft.answers.files)};
  const ticket: Ticket = {envelope, origin, answers, complaint: complaint ?? undefined};
  const given = Object.fromEntries(draft.given.map((field) => [field, answers[field]]));
  return {...firstStep(), step, answers, typed, given, ticket, isRestored: true};
}

function accountOf({email, publicAccountId}: Account): Account {
  return {email, publicAccountId};
}

/** Whether the page now takes the client for somebody else than whom the draft is of. */
export function isOfAnother({account}: Draft, given: Partial<Answers>): boolean {
  const differs = (name: keyof Account): boolean | undefined => {
    const [kept, now] = [account[name], given[name] ?? ''].map((text) =>
      normalizeLine(text).toLowerCase(),
    );
    return kept && now ? kept !== now : undefined; // nothing to compare
  };
  return differs('publicAccountId') ?? differs('email') ?? false;
}

export function serializeDraft(draft: Draft, now: number): string {
  return JSON.stringify({version: VERSION, savedAt: now, ...draft});
}

/**
 * Reads a stored draft; nothing when it is broken, foreign, or too old or from the future where it
 * has an age.
 */
export function parseDraft(stored: string, now: number, longestAge: number): Draft | undefined {
  const {data} = draftSchema().safeParse(parseJson(stored));
  if (!data) return undefined;
  const {version: _version, savedAt, ...rest} = data;
  const draft = rest as Draft; // the schema made sure
  const age = now - savedAt;
  const isOfTime = age <= longestAge && age >= -CLOCK_TOLERANCE;
  return isOfTime || longestAge === Infinity ? draft : undefined;
}
