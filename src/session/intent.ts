import type {Answers} from '../complaint/answers.js';
import type {FieldAddress, FieldName} from '../complaint/questions.js';
import type {SectionName} from '../complaint/sections.js';
import type {FormStep} from './steps.js';

/** What the client wants. */
export type Intent =
  /** Other answers; `focus` is where the client goes on. */
  | {readonly kind: 'answer'; readonly answers: Partial<Answers>; readonly focus?: FieldAddress}
  /** Back or Forward of the browser. */
  | {readonly kind: 'visit'; readonly step: FormStep}
  /** Change, on the review. */
  | {readonly kind: 'revise'; readonly step: SectionName}
  /** A link of the error summary. */
  | {readonly kind: 'show'; readonly address: FieldAddress}
  /** `goOn` is whatever the primary button means now. */
  | {readonly kind: 'goOn' | 'back' | 'stop' | 'restart' | 'resume'};

/** What stands in the controls on screen: browsers do not tell of everything that they fill in. */
export interface Controls {
  readonly answers: Partial<Answers>;
  /** Fields whose control holds something that is no value yet, as a date without a year. */
  readonly halfTyped: readonly FieldName[];
}
