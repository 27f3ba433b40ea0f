import type {IncomingMessage, ServerResponse} from 'node:http';
import {send, type Answer} from './answer.js';
import type {ScanResult} from './attachments.js';
import type {FaultName} from './fault-names.js';
import {languageAccepted, type Language} from './language.js';
import {problem} from './problem.js';
import type {ReceivedFile} from './received-files.js';

/** Milliseconds that the pretended scan of a file takes. */
const SCAN_TIME = 6_000;
/** Milliseconds that half a piece gets to reach the disk. */
const TIME_TO_STORE = 100;

/** What a fault does to an upload in place of the receiver. It gives true when it has dealt with the request. */
export function failUpload(
  fault: FaultName,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const {method = '', headers} = request;
  const {methods, answer} = answers[fault] ?? {};
  if (answer && methods?.includes(method)) {
    request.resume(); // an unread body would make the connection break before the answer is read
    send(response, answer(languageAccepted(headers['accept-language'])));
    return true;
  }
  if (method !== 'PATCH') return false;
  if (fault === 'piece-cut') cutInTheMiddle(request);
  return fault === 'piece-hangs';
}

/** What the pretended scan says of a file that a complaint names. */
export function pretendScan(fault: FaultName, {writtenAt}: ReceivedFile, now: Date): ScanResult {
  if (fault === 'scan-infected') return 'infected';
  const isRunning = now.getTime() - writtenAt.getTime() < SCAN_TIME;
  return fault === 'scan-running' && isRunning ? 'running' : 'clean';
}

/**
 * Lets the first half of a piece through, and breaks its connection once that is stored. Node hands each
 * part of a body to `push`; a listener to the body would take it away from the receiver.
 */
function cutInTheMiddle(request: IncomingMessage): void {
  let left = Math.ceil(Number(request.headers['content-length']) / 2);
  if (!(left > 0)) return;
  const pass = request.push.bind(request);
  request.push = (part: Buffer | null) => {
    const first = part?.subarray(0, left);
    if (!first?.length) return true;
    left -= first.length;
    if (left === 0) setTimeout(() => request.socket.destroy(), TIME_TO_STORE);
    return pass(first);
  };
}

interface FaultyAnswer {
  readonly methods: readonly string[];
  readonly answer: (language: Language) => Answer;
}

const answers: Readonly<Partial<Record<FaultName, FaultyAnswer>>> = {
  'piece-locked': {methods: ['PATCH'], answer: () => ({status: 423})},
  'piece-unavailable': {
    methods: ['PATCH'],
    answer: () => ({status: 503, headers: {'Retry-After': '5'}}),
  },
  'file-gone': {
    methods: ['PATCH', 'HEAD'],
    answer: (language) => problem('notFound', language),
  },
  'file-too-large': {
    methods: ['POST'],
    answer: (language) => problem('fileTooLarge', language),
  },
  'file-unauthorized': {
    methods: ['POST'],
    answer: () => ({status: 401, headers: {'WWW-Authenticate': 'Session'}}),
  },
  'file-elsewhere': {
    methods: ['POST'],
    answer: () => ({status: 201, headers: {Location: 'https://elsewhere.example/files/1'}}),
  },
  'file-content': {
    methods: ['PATCH'],
    answer: (language) => problem('fileContent', language),
  },
};
