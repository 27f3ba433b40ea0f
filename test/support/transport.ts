/** The page's own way to send, in the place of the network: answers as told and keeps what it got. */
import type {Complaint, ComplaintForm} from '../../src/index.js';
import type {EndpointAnswer, Received} from './endpoint.js';
import {accepted, HeldAnswer} from './endpoint.js';

/** The answers are given in turn, the last of them as often as it is asked. */
export function answering(...answers: readonly EndpointAnswer[]): {
  readonly received: Received[];
  readonly transport: ComplaintForm['transport'];
} {
  const received: Received[] = [];
  return {
    received,
    transport: async (request) => {
      const number = received.length;
      const place = {request, body: '', complaint: {} as Complaint};
      received.push(place);
      place.body = await request.clone().text();
      place.complaint = JSON.parse(place.body) as Complaint;
      const answer = answers[number] ?? answers.at(-1) ?? accepted();
      return answer();
    },
  };
}

/** An answer that never comes. */
export function silence(): HeldAnswer {
  return new HeldAnswer(accepted());
}
