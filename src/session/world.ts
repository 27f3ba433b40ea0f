import type {Answers} from '../complaint/answers.js';
import type {Category} from '../complaint/categories.js';
import type {Complaint, ErrorCode} from '../complaint/complaint.js';
import type {Failure} from '../complaint/outcome.js';
import type {FieldAddress, FieldName, Question} from '../complaint/questions.js';
import type {Period} from '../complaint/period.js';
import type {Endpoint} from '../submission/endpoint.js';
import type {RequestSettings} from '../submission/request.js';
import type {OpenChannel} from '../submission/tabs.js';
import type {DeliveryWorld} from '../submission/world.js';
import type {FormStep} from './steps.js';

/** Where drafts are kept: `session` is this tab, `local` this browser for a day. */
export type Autosave = 'session' | 'local' | 'off';

/** What the session needs of the browser. */
export interface World extends DeliveryWorld {
  /** A random UUID (RFC 9562, version 4). */
  newId(): string;
  /** The client's IANA time zone. */
  timeZone(): string;
  /** Throws where the browser refuses. */
  storage(kind: 'session' | 'local'): Storage;
  openChannel: OpenChannel;
  /** As `setTimeout`; the result takes it back. */
  later(milliseconds: number, task: () => void): () => void;
  /** Resolves when the page's scripts have run, and so have set what its requests need. */
  untilReady(): Promise<void>;
}

/** What the page set, checked. */
export interface Configuration extends Omit<RequestSettings, 'url'> {
  readonly endpoint: Endpoint;
  readonly autosave: Autosave;
  /** The answers that it gives, those that fit. */
  readonly prefill: Partial<Answers>;
  /** Where files are uploaded, if anywhere. */
  readonly uploadEndpoint: Endpoint;
  /** As in an input's `accept`. */
  readonly uploadTypes: string;
  /** In bytes. */
  readonly uploadMaxSize: number;
  readonly uploadMaxFiles: number;
  /** The company's name; empty when the page did not say. */
  readonly organization: string;
  /** Where general questions go; empty when the page did not say. */
  readonly supportUrl: string;
  readonly categories: readonly Category[];
  /** All that it asks. */
  readonly questions: readonly Question[];
  /** The language of the texts, as a BCP 47 tag. */
  readonly locale: string;
  /** Until the complaint is acknowledged, and until it is to be resolved. */
  readonly acknowledgeWithin: Period;
  readonly resolveWithin: Period;
  /** ISO dates that are no business days. */
  readonly holidays: ReadonlySet<string>;
}

/** Where focus goes: to what is to be read, to the button, or to a field. */
export type Focus = 'heading' | 'errors' | 'secrets' | FieldAddress;

/** What the page is to be told. */
export type Told =
  | {
      readonly kind: 'invalid';
      readonly step: FormStep;
      readonly fields: readonly {readonly name: FieldName; readonly code: ErrorCode}[];
    }
  /** Before sending: the page may object. */
  | {readonly kind: 'submit'; readonly complaint: Complaint}
  | {readonly kind: 'sent'; readonly submissionId: string; readonly reference: string | null}
  | {
      readonly kind: 'error';
      readonly reason: Failure['reason'] | 'offline';
      readonly status: number | null;
    };

/** The page that the session is in: what it set, and the two doors by which all goes out. */
export interface Page {
  /** Read at the moment of use. */
  configuration(): Configuration;
  /**
   * There is a new state.
   *
   * @param focus where focus goes
   * @param isOutcome it came by itself, so that whoever is elsewhere stays there
   */
  show(focus: Focus | undefined, isOutcome: boolean): void;
  /** Gives whether the page lets it happen. */
  tell(told: Told): boolean;
}
