/** The page's own way to send, in the place of the network: answers as told and keeps what it got. */
import type {Complaint} from '../../src/index.js';
import type {EndpointAnswer, Received} from './endpoint.js';
import {accepted, HeldAnswer} from './endpoint.js';

/** The requests of a page end with it. */
let endRequests: () => void;
let pageLeft: Promise<never>;

function openPage(): void {
  pageLeft = new Promise((_, reject) => {
    endRequests = () => reject(new TypeError('Failed to fetch'));
  });
  pageLeft.catch(() => undefined);
}
openPage();

/** What the browser does with the requests under way of a page that is left. */
export function abortRequests(): void {
  endRequests();
  openPage();
}

/** The answers are given in turn, the last of them as often as it is asked. */
export function answering(...answers: readonly EndpointAnswer[]): {
  readonly received: Received[];
  readonly transport: (request: Request) => Promise<Response>;
} {
  const received: Received[] = [];
  return {
    received,
    transport: async (request) => {
      const left = pageLeft;
      const number = received.length;
      const place = {request, body: '', complaint: {} as Complaint};
      received.push(place);
      place.body = await request.clone().text();
      place.complaint = JSON.parse(place.body) as Complaint;
      const answer = answers[number] ?? answers.at(-1) ?? accepted();
      return Promise.race([answer(), left]);
    },
  };
}

/** An answer that never comes. */
export function silence(): HeldAnswer {
  return new HeldAnswer(accepted());
}
