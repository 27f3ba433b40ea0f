import type {IncomingMessage} from 'node:http';
import {send, type Answer} from './answer.js';
import {FAULT_PATH, faultNames, isFaultName, type FaultName} from './fault-names.js';
import {fail, sendBadly} from './faults.js';
import {failUpload, pretendScan} from './file-faults.js';
import {languageAccepted} from './language.js';
import {parseJson} from './parse-json.js';
import {problem} from './problem.js';
import {readBody} from './read-body.js';
import {createReceiver, type Receiver, type ReceiverOptions} from './receiver.js';
import {isJson, isSameOrigin, pathOf} from './request-headers.js';

export interface FaultyReceiverOptions extends Omit<ReceiverOptions, 'scan' | 'send'> {
  /** Milliseconds between the bytes of a slow answer. */
  readonly pause?: number;
}

const LIMITS = {maxBytes: 1024, timeLimit: 5_000};
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * The receiver with a switch for the demo's page: `POST /demo/fault {"fault": "hang"}` makes it fail
 * in that way until it is told otherwise or started anew. It listens to this computer alone. No part
 * of a real endpoint.
 */
export function createFaultyReceiver({pause = 250, ...options}: FaultyReceiverOptions): Receiver {
  let fault: FaultName = 'none';
  const {path = '/complaints', now = () => new Date()} = options;
  const receive = createReceiver({
    ...options,
    scan: (file) => pretendScan(fault, file, now()),
    send: (response, answer) => sendBadly(fault, response, answer, pause),
  });

  const change = async (request: IncomingMessage): Promise<Answer | undefined> => {
    const body = await readBody(request, LIMITS);
    const json = body.kind === 'complete' ? parseJson(body.bytes) : undefined;
    const {fault: wanted} = Object(json?.ok && json.value) as {fault?: unknown};
    if (!isFaultName(wanted)) return {status: 400, body: {faults: faultNames}};
    fault = wanted;
    return {status: 200, body: {fault}};
  };

  const answer = async (request: IncomingMessage): Promise<Answer | undefined> => {
    const {method, headers, socket} = request;
    const isNear = LOOPBACK.test(socket.remoteAddress ?? '') && isSameOrigin(headers);
    if (!isNear) return problem('crossOrigin', languageOf(request));
    if (method === 'GET') return {status: 200, body: {fault}};
    if (method !== 'POST') return problem('methodNotAllowed', languageOf(request));
    return isJson(headers) ? change(request) : problem('notJson', languageOf(request));
  };

  return async (request, response, next) => {
    const asked = pathOf(request);
    if (asked === FAULT_PATH) {
      const reply = await answer(request);
      request.resume();
      if (reply) send(response, reply);
      return;
    }
    const isFailing =
      (asked === path && request.method === 'POST' && fail(fault, request, response)) ||
      (`${asked}/`.startsWith(`${path}/files/`) && failUpload(fault, request, response));
    if (!isFailing) await receive(request, response, next);
  };
}

function languageOf({headers}: IncomingMessage): ReturnType<typeof languageAccepted> {
  return languageAccepted(headers['accept-language']);
}
