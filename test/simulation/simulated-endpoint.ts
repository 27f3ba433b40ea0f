import type {Complaint} from '../../src/complaint/complaint.js';
import {complaintSchema} from '../../src/schema.js';
import type {Fault} from './faults.js';
import type {VirtualClock} from './virtual-clock.js';

/** A complaint as the endpoint keeps it. */
interface Stored {
  readonly complaint: Complaint;
  readonly body: string;
  readonly reference: string;
}

const problemType = {'Content-Type': 'application/problem+json'};

/** An endpoint behind a network: one that keeps the README's rules, whatever happens on the way. */
export class SimulatedEndpoint {
  /** By its `Idempotency-Key`. */
  readonly stored = new Map<string, Stored>();
  /** The bodies that were sent under each key, whether they arrived or not. */
  readonly bodies = new Map<string, Set<string>>();
  redirectsFollowed = 0;

  constructor(private readonly clock: VirtualClock) {}

  async receive(request: Request, fault: Fault): Promise<Response> {
    const key = request.headers.get('Idempotency-Key')?.replaceAll('"', '') ?? '';
    const body = await request.text();
    this.bodies.set(key, (this.bodies.get(key) ?? new Set()).add(body));
    if (request.method !== 'POST') this.redirectsFollowed++;
    const {signal} = request;
    const response = this.#answer(key, body, fault);
    const aborted = new Promise<never>((_, reject) => {
      const abort = (): void => reject(new DOMException('Aborted.', 'AbortError'));
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort);
    });
    return Promise.race([response, aborted]);
  }

  async #answer(key: string, body: string, fault: Fault): Promise<Response> {
    const {name, stored, status, way, delay} = fault;
    if (name === 'refused') {
      await this.clock.wait(way);
      throw new TypeError('Failed to fetch');
    }
    // What is on its way arrives, though the client may have given it up.
    await this.clock.wait(name === 'late' ? delay : way);
    const truth =
      stored || arrives.has(name) ? this.#take(key, body) : new Response(null, {status: 500});
    await this.clock.wait(name === 'slow' ? delay : way);
    switch (name) {
      case 'cutOff':
      case 'late':
        throw new TypeError('Failed to fetch');
      case 'hang':
        return new Promise(() => undefined);
      case 'status':
        return statusResponse(fault);
      case 'redirect':
        return new Response(null, {status, headers: {Location: '/elsewhere'}});
      case 'truncated':
        return new Response('{"reference": "C-', {status: truth.status});
      case 'endlessBody':
        return new Response(new ReadableStream(), {status: truth.status});
      case 'notJson':
        return new Response('Thank you.', {status: 200, headers: {'Content-Type': 'text/html'}});
      case 'webPage':
        return new Response('\n<html>Hi', {status: 200, headers: {'Content-Type': 'text/html'}});
      case 'firewall':
        return new Response(null, {status: 202, headers: {'x-amzn-waf-action': 'challenge'}});
      default:
        return truth;
    }
  }

  /** Stores it, or answers as before; another body under the same key is refused. */
  #take(key: string, body: string): Response {
    const known = this.stored.get(key);
    if (known && known.body !== body) {
      return new Response('{"detail": "Another body."}', {status: 422, headers: problemType});
    }
    const reference = known?.reference ?? `C-${this.stored.size + 1}`;
    const complaint = complaintSchema.parse(JSON.parse(body));
    this.stored.set(key, {complaint, body, reference});
    return Response.json({reference}, {status: 201});
  }
}

/** With these the endpoint has the complaint, and only its answer goes wrong. */
const arrives: ReadonlySet<Fault['name']> = new Set([
  'nothing',
  'slow',
  'truncated',
  'endlessBody',
  'notJson',
]);

/** A 422 that a person can pass by trying again, since the endpoint is mistaken. */
function statusResponse({status, retryAfter}: Fault): Response {
  const headers = {...problemType, ...(retryAfter !== undefined && {'Retry-After': retryAfter})};
  const errors = [{pointer: '#/details/description', detail: 'Please check this.'}];
  const body = status === 422 ? JSON.stringify({errors}) : null;
  return new Response(body, {status, headers});
}
