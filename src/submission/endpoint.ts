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
export function resolveEndpoint(endpoint: string, baseUrl: string, origin: string): Endpoint {
  if (!endpoint.trim()) return {mend: 'Set the attribute "endpoint": where complaints are POSTed.'};
  if (!URL.canParse(endpoint, baseUrl)) {
    return {mend: 'The attribute "endpoint" is not a URL.'};
  }
  const url = new URL(endpoint, baseUrl);
  if (url.username || url.password) {
    return {mend: 'Remove the user name and password from the attribute "endpoint".'};
  }
  const isAllowed =
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && (LOOPBACK.test(url.hostname) || url.origin === origin));
  return isAllowed
    ? {url: url.href}
    : {mend: 'The attribute "endpoint" must be an https: URL, or on the page\'s own origin.'};
}
