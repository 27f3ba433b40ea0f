import {answerAt, isEntry, type Answer, type Answers} from '../complaint/answers.js';
import type {AddedFile} from '../complaint/files.js';
import type {Envelope} from '../complaint/complaint.js';
import type {Complaint} from '../complaint/complaint.js';

/** Under which ID which answers go, and as what: one ID has one body. */
export interface Ticket {
  /** As it was when these answers got their ID, for want of a better one: see `Parcel.agreed`. */
  readonly envelope: Envelope;
  /** The first ID of this complaint: tells a draft that was gone on with from one begun anew. */
  readonly origin: string;
  readonly answers: Answers;
  /** What is sent for them, once it was submitted. */
  readonly complaint?: Complaint | undefined;
}

/** What has a ticket, and perhaps one that was sent before for other answers. */
export interface Ticketed {
  readonly answers: Answers;
  readonly ticket?: Ticket | undefined;
  /** Sent without success: if its answers come back, so does its ID. */
  readonly attempted?: Ticket | undefined;
}

/** Gives the answers a ticket: the one they have, the one they were sent under before, or a new one. */
export function withTicket<State extends Ticketed>(
  state: State,
  newEnvelope: () => Envelope,
): State & {readonly ticket: Ticket} {
  const {answers, ticket, attempted} = state;
  if (ticket && isOf(ticket, answers)) {
    const isHeld = answers.files === ticket.answers.files;
    if (isHeld) return state as State & {readonly ticket: Ticket}; // it has this one
    // Its files have come further, which makes no other complaint.
    return {...state, ticket: {...ticket, answers}};
  }
  if (attempted && isOf(attempted, answers)) return {...state, ticket: attempted};
  const envelope = newEnvelope();
  return {
    ...state,
    ticket: {envelope, origin: ticket?.origin ?? envelope.submissionId, answers},
    attempted: ticket?.complaint ? ticket : attempted,
  };
}

/** The ID of the answers as they stand; nothing when they have none yet. */
export function idOf({answers, ticket}: Ticketed): string | undefined {
  return ticket && isOf(ticket, answers) ? ticket.envelope.submissionId : undefined;
}

/** Whether the ticket is that of these answers; one that has a body, only if that names the same files. */
function isOf({answers, complaint}: Ticket, other: Answers): boolean {
  const isAttached = ({isThere}: AddedFile): boolean => isThere === true;
  const countOf = ({files}: Answers): number => files.filter(isAttached).length;
  return isSame(answers, other) && (!complaint || countOf(answers) === countOf(other));
}

/** Whether two sets of answers make the same complaint. */
export function isSame(one: Answers, other: Answers): boolean {
  return Object.keys({...one, ...other}).every(
    (name) => asSent(answerAt(one, name)) === asSent(answerAt(other, name)),
  );
}

/**
 * An empty entry is no entry, and an empty answer is none, so they make no difference; nor does how far
 * a file has come, which two tabs find out each by itself.
 */
function asSent(answer: Answer | undefined): string {
  const given = typeof answer === 'object' ? [...answer].filter(isEntry) : answer;
  return JSON.stringify(given || '', (name, value: unknown) =>
    name === 'isThere' || name === 'fault' ? undefined : value,
  );
}
