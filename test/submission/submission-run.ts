import type {Outcome} from '../../src/submission/answer.js';
import {submitComplaint, type Progress} from '../../src/submission/submit-complaint.js';
import {validComplaint} from '../support/fixtures.js';
import {channelWith} from './channel.js';
import {SimulatedWorld} from './simulated-world.js';

/** What the endpoint does with an attempt. */
export type Answer = () => Response | Promise<Response>;

export const status =
  (code: number, headers: HeadersInit = {}): Answer =>
  () =>
    new Response(null, {status: code, headers});

/** No connection. */
export const cutOff: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** No answer ever comes. */
export const silent: Answer = () => new Promise(() => undefined);

/** One complaint on its way: the answers are given in turn, the last one as often as it is asked. */
export class SubmissionRun {
  readonly world = new SimulatedWorld();
  readonly requests: Request[] = [];
  /** When each attempt started, in ms after the first. */
  readonly starts: number[] = [];
  readonly progress: Progress[] = [];
  readonly stop = new AbortController();
  outcome!: Promise<Outcome>;
  readonly #answers: readonly Answer[];
  readonly #timeout: number;
  readonly #begin: number;

  constructor(answers: readonly Answer[], {timeout = 15_000} = {}) {
    this.#answers = answers;
    this.#timeout = timeout;
    this.#begin = this.world.time;
  }

  start(): this {
    const transport = async (request: Request): Promise<Response> => {
      this.requests.push(request);
      this.starts.push(this.world.time - this.#begin);
      return (this.#answers[this.requests.length - 1] ?? this.#answers.at(-1)!)();
    };
    this.outcome = submitComplaint({
      complaint: validComplaint,
      channel: channelWith({transport, timeout: this.#timeout}),
      world: this.world,
      stop: this.stop.signal,
      report: (progress) => this.progress.push(progress),
    });
    return this;
  }

  /** Lets it come to its end. */
  async end(): Promise<Outcome> {
    return this.world.until(this.outcome);
  }
}

/** Sends a complaint to its end. */
export async function run(...answers: readonly Answer[]): Promise<SubmissionRun> {
  const started = new SubmissionRun(answers).start();
  await started.end();
  return started;
}
