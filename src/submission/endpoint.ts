import {parseUrl} from './url.js';

/** Where complaints are sent, or what the page owner has to mend. */
export type Endpoint = {readonly url: string} | {readonly mend: string};

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Resolves the `endpoint` attribute. A complaint travels encrypted, unless it stays on this machine
 * or goes to the page's own origin.
 *
 * @param baseUrl the document's base URL
 * @param origin the page's origin
 */
export function resolveEndpoint(
  endpoint: string,
  baseUrl: string,
  origin: string,
  attribute = 'endpoint',
): Endpoint {
  const url = endpoint.trim() ? parseUrl(endpoint, baseUrl) : undefined;
  const isAllowed =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && (LOOPBACK.test(url.hostname) || url.origin === origin));
  if (url && isAllowed && !url.username && !url.password) return {url: url.href};
  return {
    mend: `"${attribute}" must be an https: URL or on the page's own origin, without a user name.`,
  };
}
