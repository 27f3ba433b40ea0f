/**
 * A JSON Pointer to a value inside the body, in its URI fragment form: `#/details/ticketNumbers/1`
 * (RFC 6901, sections 3 and 6). RFC 9457 uses this form in its examples, and the form expects it.
 */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return `#${path.map((part) => `/${escape(String(part))}`).join('')}`;
}

function escape(part: string): string {
  const escaped = part.replaceAll('~', '~0').replaceAll('/', '~1');
  // encodeURIComponent throws on half a surrogate pair, which a JSON text may well contain.
  return encodeURIComponent(escaped.replace(/\p{Cs}/gu, '\uFFFD'));
}
