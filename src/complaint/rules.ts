/** What is asked, and what counts as an answer: one rule a question, by the name of its control. */

/** How a question is answered; the rules of each kind stand in `value-schemas.ts`. */
export type Kind =
  | 'line'
  | 'text'
  | 'email'
  | 'phone'
  | 'list'
  | 'choice'
  | 'country'
  | 'checkbox'
  | 'date'
  | 'time'
  | 'files';

export interface Rule {
  readonly kind: Kind;
  /** The most code points of a text, or of each entry of a list, after normalising. */
  readonly limit?: number;
  /** Nothing is no answer; a checkbox must be ticked. */
  readonly required?: boolean;
  /** A line that is written freely, as a long text is. */
  readonly isProse?: boolean;
  /** What can be chosen; without them the page says so elsewhere. */
  readonly options?: readonly string[];
  /** Of a date: it has begun already. */
  readonly isPast?: boolean;
  /** The word in `ask` with which the page asks it; without one it is always asked. */
  readonly ask?: string;
}

/** The most code points of what a choice is called. */
export const LONGEST_LABEL = 200;

/** The most entries of a list. */
export const MOST_ENTRIES = 20;

const required = true;

export const rules = {
  email: {kind: 'email', limit: 254, required},
  publicAccountId: {kind: 'line', limit: 64, required},
  noAccount: {kind: 'checkbox'},
  onBehalf: {kind: 'choice', options: ['self', 'other'], required, ask: 'representative'},
  representativeName: {kind: 'line', limit: 200, required},
  representativeEmail: {kind: 'email', limit: 254, required},
  relationship: {kind: 'line', limit: 200},
  fullName: {kind: 'line', limit: 200, required},
  country: {kind: 'country', required},
  contactBy: {kind: 'choice', options: ['email', 'phone'], required, ask: 'contact'},
  phone: {kind: 'phone', limit: 40, required},
  supportNeeds: {kind: 'text', limit: 1_000, ask: 'support'},
  category: {kind: 'choice', limit: 64, required},
  description: {kind: 'text', limit: 10_000, required},
  desiredResolution: {kind: 'text', limit: 5_000, required},
  when: {kind: 'choice', options: ['exact', 'approximate', 'unknown'], required},
  date: {kind: 'date', required, isPast: true},
  time: {kind: 'time'},
  approximateDate: {kind: 'line', limit: 200, required, isProse: true},
  ticketNumbers: {kind: 'list', limit: 64},
  individuals: {kind: 'list', limit: 200},
  actionsTaken: {kind: 'text', limit: 5_000},
  loss: {kind: 'line', limit: 200, isProse: true, ask: 'loss'},
  files: {kind: 'files'},
} as const satisfies Record<string, Rule>;

export type Rules = typeof rules;

/** The questions that the form knows by itself; the page's own have names besides these. */
export type BuiltInName = keyof Rules;

export function isBuiltIn(name: string): name is BuiltInName {
  return Object.hasOwn(rules, name);
}
