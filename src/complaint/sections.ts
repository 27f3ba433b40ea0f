/**
 * Each section's questions in the order in which they are asked, and where in the payload their
 * answers stand: the types, the schemas, prefilling and the endpoint's pointers follow from it.
 */
import type {BuiltInName, Rules} from './rules.js';

/** Not asked: the form knows it by itself. */
export interface Fact {
  readonly fact: 'categoryLabel' | 'timeZone';
}

/**
 * What stands there depends on another answer. With a tag, that answer stands there, too, under this
 * name; without one, what is there tells it.
 */
export interface Branch {
  readonly by: BuiltInName;
  readonly tag?: string;
  readonly cases: Readonly<Record<string, Shape>>;
}

/** A part of the payload: the answer to a question, nothing, or properties. */
export type Shape = BuiltInName | null | Fact | Branch | Group;
export interface Group {
  readonly [property: string]: Shape;
}

export const sections = {
  account: {
    email: 'email',
    publicAccountId: {by: 'noAccount', cases: {false: 'publicAccountId', true: null}},
  },
  person: {
    representative: {
      by: 'onBehalf',
      cases: {
        self: null,
        other: {
          fullName: 'representativeName',
          email: 'representativeEmail',
          relationship: 'relationship',
        },
      },
    },
    fullName: 'fullName',
    country: 'country',
    contact: {by: 'contactBy', tag: 'by', cases: {email: {}, phone: {phone: 'phone'}}},
    supportNeeds: 'supportNeeds',
  },
  subject: {category: 'category', label: {fact: 'categoryLabel'}},
  details: {
    description: 'description',
    desiredResolution: 'desiredResolution',
    occurred: {
      by: 'when',
      tag: 'precision',
      cases: {
        exact: {date: 'date', time: 'time', timeZone: {fact: 'timeZone'}},
        approximate: {description: 'approximateDate'},
        unknown: {},
      },
    },
    ticketNumbers: 'ticketNumbers',
    individuals: 'individuals',
    actionsTaken: 'actionsTaken',
    loss: 'loss',
  },
} as const satisfies Record<string, Group>;

export type SectionName = keyof typeof sections;

export const sectionNames = Object.keys(sections) as SectionName[];

export function isBranch(shape: Shape): shape is Branch {
  return shape !== null && typeof shape === 'object' && 'by' in shape;
}

export function isFact(shape: Shape): shape is Fact {
  return shape !== null && typeof shape === 'object' && 'fact' in shape;
}

type ValueOf<Rule> = Rule extends {kind: 'list'}
  ? string[]
  : Rule extends {required: true}
    ? string
    : string | null;

type CaseOf<Cases, Tag> = {
  [Key in keyof Cases]: Tag extends string
    ? Payload<Cases[Key]> & {[Name in Tag]: Key}
    : Payload<Cases[Key]>;
}[keyof Cases];

/** Those that are there only when the page asks. */
type Optional<Parts> = {
  [Key in keyof Parts]: Parts[Key] extends keyof Rules
    ? Rules[Parts[Key]] extends {ask: string}
      ? Key
      : never
    : Parts[Key] extends {by: infer By extends keyof Rules}
      ? Rules[By] extends {ask: string}
        ? Key
        : never
      : never;
}[keyof Parts];

/** What a shape is in the payload. */
export type Payload<Part> = Part extends keyof Rules
  ? ValueOf<Rules[Part]>
  : Part extends null
    ? null
    : Part extends Fact
      ? string
      : Part extends {cases: infer Cases}
        ? CaseOf<Cases, Part extends {tag: infer Tag} ? Tag : undefined>
        : {-readonly [Key in Exclude<keyof Part, Optional<Part>>]: Payload<Part[Key]>} & {
            -readonly [Key in Optional<Part>]?: Payload<Part[Key]>;
          };
