import type {Receipt} from '../../src/complaint/outcome.js';
import {deliver, type Progress} from '../../src/submission/deliver.js';
import type {RequestSettings} from '../../src/submission/request.js';
import type {Outcome} from '../../src/submission/response.js';
import {Run} from '../../src/submission/run.js';
import {validComplaint} from '../support/fixtures.js';
import {settingsWith} from './settings.js';
import {SimulatedWorld} from './simulated-world.js';

/** What the endpoint does with an attempt. */
export type Answer = (request: Request) => Response | Promise<Response>;

export const status =
  (code: number, headers: HeadersInit = {}): Answer =>
  () =>
    new Response(null, {status: code, headers});

/** No connection. */
export const cutOff: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** No answer ever comes. */
export const silent: Answer = () => new Promise(() => undefined);

/** One complaint on its way: the answers are given in turn, the last one as often as it is asked. */
export class DeliveryRun {
  readonly world: SimulatedWorld;
  readonly requests: Request[] = [];
  /** When each attempt started, in ms after the first. */
  readonly starts: number[] = [];
  readonly progress: Progress[] = [];
  /** What was accepted, as soon as it was. */
  readonly receipts: Receipt[] = [];
  readonly run = new Run();
  /** What is sent; nothing when another tab has sent it. */
  complaint: typeof validComplaint | undefined = validComplaint;
  /** How the page wants it sent, besides. */
  settings: Partial<RequestSettings> = {};
  outcome!: Promise<Outcome>;
  readonly #answers: readonly Answer[];
  readonly #begin: number;

  constructor(answers: readonly Answer[], world = new SimulatedWorld()) {
    this.#answers = answers;
    this.world = world;
    this.world.fetch = async (url, init) => {
      const request = new Request(url, init);
      this.requests.push(request);
      this.starts.push(this.world.time - this.#begin);
      return (this.#answers[this.requests.length - 1] ?? this.#answers.at(-1)!)(request);
    };
    this.#begin = this.world.time;
  }

  start(): this {
    this.outcome = deliver({
      submissionId: validComplaint.submissionId,
      takeUp: () => this.complaint,
      settings: () => settingsWith(this.settings),
      world: this.world,
      run: this.run,
      report: (progress) => this.progress.push(progress),
      accept: (receipt) => this.receipts.push(receipt),
    });
    return this;
  }

  /** Lets it come to its end. */
  async end(): Promise<Outcome> {
    return this.world.until(this.outcome);
  }
}

/** Sends a complaint to its end. */
export async function run(...answers: readonly Answer[]): Promise<DeliveryRun> {
  const started = new DeliveryRun(answers).start();
  await started.end();
  return started;
}
