import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import type {Complaint} from '../../src/complaint/complaint.js';
import {createReceiver, type ReceiverOptions} from '../../demo/receiver/receiver.js';
import {Uploader} from './uploading.js';

export const KEY = '7d9a2f7e-6f0e-4c1f-9a43-0d6f5d8f2c11';

/** A complaint that fills every field (contract, section 6). */
export const complaint: Complaint = {
  schemaVersion: 1,
  submissionId: KEY,
  submittedAt: '2026-11-22T10:15:00.000Z',
  locale: 'en',
  account: {email: 'ada@example.org', publicAccountId: 'AA00 N84G QWER TYUI'},
  person: {fullName: 'Ada Rossi', country: 'IT'},
  subject: {category: 'fees', label: 'Fees and charges'},
  details: {
    description: 'A fee was charged twice.',
    desiredResolution: 'Please refund one of them.',
    occurred: {
      precision: 'exact',
      date: '2026-11-01',
      time: '14:30',
      timeZone: 'Europe/Rome',
    },
    ticketNumbers: ['12345678'],
    individuals: [],
    actionsTaken: null,
  },
};

/** The complaint as a request body, with some of its properties replaced. */
export const bodyWith = (changes: object = {}): string =>
  JSON.stringify({...complaint, ...changes});

/** What a problem+json answer or a 201 holds. */
export interface AnswerBody {
  readonly reference?: string;
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly errors?: readonly {readonly pointer: string; readonly detail: string}[];
  readonly complaints?: readonly Record<string, unknown>[];
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
}

/** A fresh place for a file of complaints, removed after the test. */
export async function temporaryFile(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'complaint-receiver-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  return join(folder, 'data', 'complaints.ndjson');
}

/** The receiver behind a real HTTP server on a free port; `t` ends it. */
export async function startReceiver(t: TestContext, options: Partial<ReceiverOptions> = {}) {
  const file = options.file ?? (await temporaryFile(t));
  const now = () => new Date('2026-11-22T10:15:03.000Z');
  const receive = createReceiver({now, ...options, file});
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  t.after(stop);

  const request = async (init: RequestInit, path = '/complaints'): Promise<Reply> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    const text = await response.text();
    const body = (text ? JSON.parse(text) : {}) as AnswerBody;
    return {status: response.status, headers: response.headers, body};
  };
  const post = (body: BodyInit, headers: Record<string, string> = {}): Promise<Reply> =>
    request({
      method: 'POST',
      body,
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': `"${KEY}"`, ...headers},
    });
  const uploader = new Uploader(`http://127.0.0.1:${port}/complaints/files`);
  return {port, file, stop, request, post, uploader};
}

/** The lines of the file; none when it does not exist. */
export async function storedLines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

/** The head of a request that announces `length` bytes of body. */
export const requestHead = (length: number): string =>
  [
    'POST /complaints HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Idempotency-Key: "${KEY}"`,
    `Content-Length: ${length}`,
    '\r\n',
  ].join('\r\n');

/** Writes raw bytes to the port; resolves with all that came back when the other side closes. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.on('close', () => resolve(received));
    socket.on('error', () => resolve(received));
  });
}
