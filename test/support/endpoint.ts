/** The company's endpoint in a test: answers as told and keeps what it received. */
import {http, HttpResponse} from 'msw';
import type {SetupWorker} from 'msw/browser';
import type {Complaint} from '../../src/index.js';

/** One request as it arrived. */
export interface Received {
  readonly request: Request;
  readonly body: string;
  /** The body as JSON; that it is a complaint is what the test looks into. */
  readonly complaint: Complaint;
}

export type EndpointAnswer = () => Response | Promise<Response>;

/**
 * Takes the POSTs to `/complaints` of one test, and gives the answers in turn, the last of them as
 * often as it is asked. Returns the list that each request is added to.
 */
export function receiveComplaints(
  network: SetupWorker,
  ...answers: readonly EndpointAnswer[]
): Received[] {
  const received: Received[] = [];
  network.use(
    http.post('/complaints', async ({request}) => {
      const body = await request.clone().text();
      received.push({request, body, complaint: JSON.parse(body) as Complaint});
      const answer = answers[received.length - 1] ?? answers.at(-1) ?? accepted();
      return answer();
    }),
  );
  return received;
}

/** 201, with a reference or whatever the test gives. */
export function accepted(answer: unknown = {reference: 'CMP-2026-0042'}): EndpointAnswer {
  return () => Response.json(answer, {status: 201});
}

/** A status without a body. */
export function failing(status: number): EndpointAnswer {
  return () => new HttpResponse(null, {status});
}

/** No connection. */
export function unreachable(): EndpointAnswer {
  return () => HttpResponse.error();
}

/** A refusal with its reasons (RFC 9457). */
export function refusing(
  errors: readonly {readonly pointer: string; readonly detail: string}[],
  status = 422,
): EndpointAnswer {
  return () =>
    Response.json(
      {title: 'The complaint is not valid', status, errors},
      {status, headers: {'Content-Type': 'application/problem+json'}},
    );
}

/** An answer that waits until the test gives it. */
export class HeldAnswer {
  /** Gives the answer. */
  release!: () => void;
  /** The request has arrived. */
  readonly asked: Promise<void>;
  #arrive!: () => void;
  readonly #released = new Promise<void>((resolve) => {
    this.release = resolve;
  });

  constructor(readonly given: EndpointAnswer) {
    this.asked = new Promise((resolve) => {
      this.#arrive = resolve;
    });
  }

  readonly answer: EndpointAnswer = async () => {
    this.#arrive();
    await this.#released;
    return this.given();
  };
}
