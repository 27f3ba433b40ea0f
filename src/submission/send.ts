import type {RequestSettings} from './request.js';
import type {DeliveryWorld} from './world.js';

/** Sends a request as the page wants it: in the page's own way, or by `fetch`. Rejects as that does. */
export async function send(
  {url, transport}: Pick<RequestSettings, 'url' | 'transport'>,
  init: RequestInit,
  world: DeliveryWorld,
): Promise<Response> {
  if (!transport) return world.fetch(url, init);
  const say = (what: string): void => {
    if (!init.signal?.aborted) console.error(`<complaint-form>: the property "transport" ${what}.`);
  };
  let response: unknown;
  try {
    response = await transport(new Request(url, init));
  } catch (error) {
    // Its kind alone: its message may hold what the client typed.
    say(`threw a ${error instanceof Error ? error.name : typeof error}`);
    throw error;
  }
  if (isResponse(response)) return response;
  say('gave no Response');
  throw new TypeError();
}

/** In JavaScript a page's transport may give anything, as the object of another library. */
function isResponse(response: unknown): response is Response {
  return typeof (Object(response) as Partial<Response>).ok === 'boolean';
}
