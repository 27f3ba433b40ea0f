import {
  emptyAnswers,
  type Answers,
  type Circumstances,
  type FieldName,
} from './complaint/answers.js';
import {readPrefill, withoutTyped} from './complaint/prefill.js';
import {warn} from './configuration.js';

/** The answers that the page gives, and which questions the client has answered instead. */
export class InitialAnswers {
  #given: Partial<Answers> = {};
  readonly #typed = new Set<FieldName>();

  /** Whether there is any answer but the page's. */
  get isAnyTyped(): boolean {
    return this.#typed.size > 0;
  }

  /** What a new complaint starts with. */
  get answers(): Answers {
    return {...emptyAnswers, ...this.#given};
  }

  /**
   * Takes in what the page gives, and returns it for the questions that the client has not answered.
   *
   * @param isNew the page owner has not been told yet what does not fit
   */
  give(prefill: unknown, isNew: boolean, circumstances: Circumstances): Partial<Answers> {
    const {answers, refused} = readPrefill(prefill, circumstances);
    for (const place of isNew ? refused : []) {
      warn(`"prefill" has no fitting value for ${place}; it is left out.`);
    }
    this.#given = answers;
    return withoutTyped(answers, this.#typed);
  }

  /** The client has answered these. */
  markTyped(answers: Partial<Answers>): void {
    for (const field of Object.keys(answers)) this.#typed.add(field as FieldName);
  }

  forgetTyped(): void {
    this.#typed.clear();
  }
}
