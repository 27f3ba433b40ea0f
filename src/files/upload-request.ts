/** Requests to the upload endpoint, as tus has them and the page wants them. */
import type {Failure} from '../complaint/outcome.js';
import {blameHeaders, commonInit, type RequestSettings} from '../submission/request.js';
import {readResponse} from '../submission/response.js';
import {send} from '../submission/send.js';
import {parseUrl} from '../submission/url.js';
import type {DeliveryWorld} from '../submission/world.js';

/** Answers after which it may go better: 409 and 423 say that somebody else is at it. */
const passing = [408, 409, 423, 425, 429];

export interface UploadRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: Blob | undefined;
}

/** Asks once, within the time that the page gives; what is no success is a failure. Never throws. */
export async function askUploadEndpoint(
  {method, url, headers = {}, body}: UploadRequest,
  settings: RequestSettings,
  world: DeliveryWorld,
  stop: AbortSignal,
): Promise<Response | Failure> {
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
  };
  stop.addEventListener('abort', end);
  try {
    const init = initOf(method, settings, headers, ended.signal);
    if (!init) return {reason: 'configuration', status: null};
    const sending = send({...settings, url}, {...init, ...(body && {body})}, world);
    const expired = world.wait(settings.timeout, ended.signal).then(() => undefined);
    const response = await Promise.race([sending, expired]);
    if (!response) return {reason: 'timeout', status: null};
    if (response.ok && !response.redirected) return response;
    const outcome = await readResponse(response, {expired, now: world.now(), passing});
    if (outcome.kind === 'failed') return outcome.failure;
    const detail = outcome.kind === 'refused' ? outcome.errors[0]?.detail : undefined;
    return {reason: 'rejected', status: response.status, detail};
  } catch {
    return {reason: 'network', status: null};
  } finally {
    stop.removeEventListener('abort', end);
    end();
  }
}

/** Tells the endpoint that an upload is not wanted any more; what comes of it does not matter. */
export async function removeUpload(
  url: string,
  settings: RequestSettings,
  world: DeliveryWorld,
): Promise<void> {
  try {
    const {signal} = new AbortController();
    const init = initOf('DELETE', settings, {}, signal);
    if (init && isOn(url, settings.url)) await send({...settings, url}, init, world);
  } catch {
    // What nobody asks for again the endpoint removes by itself.
  }
}

function initOf(
  method: string,
  settings: RequestSettings,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): RequestInit | undefined {
  try {
    return {method, ...commonInit(settings, {...headers, 'Tus-Resumable': '1.0.0'}, signal)};
  } catch {
    blameHeaders();
    return undefined;
  }
}

/** Whether an upload is on the origin of its endpoint. */
export function isOn(url: string, endpoint: string): boolean {
  const upload = parseUrl(url, endpoint);
  return upload?.origin === parseUrl(endpoint, endpoint)?.origin && !upload?.username;
}
